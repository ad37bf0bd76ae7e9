import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Sorted } from '../../../src/world/collection/sorted.ts'

/** Many at once, so that runs are split, emptied and filled from both ends. */
const bulk = fc.record({
  act: fc.constantFrom('add', 'add', 'remove'),
  from: fc.nat(2_000),
  count: fc.nat(900),
  stride: fc.constantFrom(1, -1, 7, 2),
})

test('values are in order, each once, after any additions and removals', () => {
  fc.assert(
    fc.property(fc.array(bulk, { maxLength: 8 }), (acts) => {
      const sorted = new Sorted<number>((a, b) => a - b)
      const plain = new Set<number>()
      for (const { act, from, count, stride } of acts) {
        for (let index = 0; index < count; index += 1) {
          const value = from + index * stride
          if (act === 'add') sorted.add(value)
          else sorted.remove(value)
          if (act === 'add') plain.add(value)
          else plain.delete(value)
        }
        const expected = [...plain].toSorted((a, b) => a - b)
        expect(sorted.list()).toEqual(expected)
        expect([...sorted]).toEqual(expected)
        expect(sorted.first).toBe(expected[0])
        expect(sorted.size).toBe(expected.length)
        expect(sorted.slice(from, 7)).toEqual(expected.slice(from, from + 7))
        expect(sorted.rankOf(from)).toBe(expected.filter((each) => each < from).length)
        expect(new Sorted<number>((a, b) => a - b, [...plain]).list()).toEqual(expected)
      }
    }),
    { numRuns: 40 },
  )
})

test('a note about a value is made once, and again if the value was removed meanwhile or another one asks', () => {
  fc.assert(
    fc.property(fc.array(bulk, { maxLength: 8 }), (acts) => {
      const sorted = new Sorted<number>((a, b) => a - b)
      const noted = new Set<number>()
      let made: number[] = []
      const noting = {
        by: {},
        make: (value: number) => {
          made.push(value)
          return { value }
        },
      }
      const look = (from: number, by = noting.by): void => {
        made = []
        const expected = sorted.list().slice(from, from + 600)
        expect(sorted.notes(from, 600, { ...noting, by }).map(({ value }) => value)).toEqual(expected)
        expect(made).toEqual(expected.filter((each) => !noted.has(each)))
        for (const each of expected) noted.add(each)
      }
      for (const { act, from, count, stride } of acts) {
        for (let index = 0; index < count; index += 1) {
          const value = from + index * stride
          if (act === 'add') sorted.add(value)
          else sorted.remove(value)
          if (act === 'remove') noted.delete(value)
        }
        look(from % 700)
      }
      noted.clear()
      look(0, {})
    }),
    { numRuns: 40 },
  )
})

test('the number of comparisons to add and remove grows only with the logarithm', () => {
  let compared = 0
  const sorted = new Sorted<number>((a, b) => {
    compared += 1
    return a - b
  })
  for (let value = 0; value < 20_000; value += 1) sorted.add((value * 7_919) % 20_011)
  compared = 0
  for (const value of [0, 5, 9_999, 20_010]) {
    sorted.remove(value)
    sorted.add(value)
  }
  expect(compared).toBeLessThan(8 * 2 * Math.log2(20_000))
})
