import type { Faker } from '@faker-js/faker'
import { random, type Random } from '../random.ts'

/** Sampled dates lie before this one, whatever the time: the same seed gives the same bytes. */
export const referenceDate = Date.UTC(2026, 0, 1)

/** Returns a faker that starts from a seed and knows the time. It is valid until the next one is asked for. */
export type FakerSource = (seed: number, now: number) => Faker

/**
 * A source with the language of `base`, which is left alone: it is shared by the whole process. Its class is taken from
 * the instance, since importing it by name loads every language there is.
 */
export function fakerSource(base: Faker): FakerSource {
  let current: Random = random(0)
  let today = 0
  const Class = base.constructor as typeof Faker
  const faker = new Class({
    locale: base.rawDefinitions,
    randomizer: {
      next: () => current.fraction(),
      seed: (seed) => {
        current = random(typeof seed === 'number' ? seed : (seed[0] ?? 0))
      },
    },
  })
  faker.setDefaultRefDate(() => new Date(today))
  return (seed, now) => {
    current = random(seed)
    today = now
    return faker
  }
}
