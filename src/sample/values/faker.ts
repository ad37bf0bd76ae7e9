import type { Faker } from '@faker-js/faker'
import { random, type Random } from '../random.ts'

/** Sampled dates are before this one, at whatever time the mock runs, so that the same seed gives the same bytes. */
export const referenceDate = Date.UTC(2026, 0, 1)

/** Returns a faker with a seed and a current time (epoch milliseconds). Use it at once: the next call changes the same faker. */
export type FakerSource = (seed: number, now: number) => Faker

/**
 * Creates a source of fakers with the language of `base`. `base` is not changed, since the whole process shares it. The class is taken
 * from the instance, because importing it by name would load all languages.
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
