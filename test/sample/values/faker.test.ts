import { faker } from '@faker-js/faker/locale/en'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fakerSource } from '../../../src/sample/values/faker.ts'
import { random, seedOf } from '../../../src/sample/random.ts'

test('makes the same data for the same seed and time', () => {
  const source = fakerSource(faker)
  const made = (seed: number): unknown[] => {
    const each = source(seed, 1_000_000)
    return [each.person.fullName(), each.date.past(), each.number.float(), each.string.uuid(), each.helpers.shuffle([1, 2, 3, 4])]
  }
  const first = made(1)
  expect(made(2)).not.toEqual(first)
  expect(made(1)).toEqual(first)
  expect(fakerSource(faker)(1, 1_000_000).person.fullName()).toBe(first[0])
})

test('does not change the faker that it took the language from', () => {
  faker.seed(7)
  const expected = faker.number.int()
  faker.seed(7)
  fakerSource(faker)(99, 0).number.int()
  expect(faker.number.int()).toBe(expected)
})

test('two sources do not affect each other', () => {
  const [left, right] = [fakerSource(faker), fakerSource(faker)]
  const expected = left(1, 0).number.int()
  const each = left(1, 0)
  right(2, 0).number.int()
  expect(each.number.int()).toBe(expected)
})

test('makes a different seed for each entity, the same on every machine', () => {
  expect(seedOf(1, 'loans', 'PL1')).toBe(seedOf(1, 'loans', 'PL1'))
  expect([seedOf(1, 'loans', 'PL1'), seedOf(0), seedOf(-1, '\u{1f600}', 7)]).toMatchInlineSnapshot(`
    [
      -1330038698,
      -1421968373,
      -1549568753,
    ]
  `)
  const names = fc.uniqueArray(
    fc.tuple(fc.string(), fc.string()).map((parts) => parts.map((part) => part.replaceAll('\0', ''))),
    {
      minLength: 2,
      maxLength: 2,
      selector: (parts) => parts.join('\0'),
    },
  )
  const seeds = new Set<number>()
  let count = 0
  fc.assert(
    fc.property(names, ([first = [], second = []]) => {
      count += 1
      if (seedOf(1, ...first) === seedOf(1, ...second)) seeds.add(count)
      expect(seeds.size).toBeLessThan(2)
    }),
  )
})

test('makes whole numbers within bounds, digits, and members of a list', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: -1_000, max: 1_000 }), fc.nat(1_000), (seed, min, width) => {
      const each = random(seed)
      const drawn = each.int(min, min + width)
      expect(Number.isInteger(drawn) && drawn >= min && drawn <= min + width).toBe(true)
      expect(each.digits(8)).toMatch(/^\d{8}$/)
      expect(['a', 'b']).toContain(each.pick(['a', 'b']))
      const fraction = each.fraction()
      expect(fraction >= 0 && fraction < 1).toBe(true)
    }),
  )
})

test('picks each member of a list', () => {
  const each = random(1)
  expect(new Set(Array.from({ length: 200 }, () => each.pick([1, 2, 3, 4, 5, 6]))).size).toBe(6)
})
