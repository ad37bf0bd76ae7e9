import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Budget, Holder } from '../../../src/world/journal/budget.ts'

/** Holds parts of some sizes, the oldest first. */
class PartHolder extends Holder {
  readonly parts: number[] = []
  readonly #budget: Budget

  constructor(budget: Budget) {
    super()
    this.#budget = budget
  }

  add(size: number): void {
    this.#budget.book(this, size)
    this.parts.push(size)
  }

  override dropOldest(): number {
    return this.parts.shift() ?? 0
  }
}

const sum = (parts: readonly number[]): number => parts.reduce((total, each) => total + each, 0)

test('holders keep what fits into the budget, and the largest drops its oldest part first, or the one that adds a part if it is about average', () => {
  const acts = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 60 })), { maxLength: 200 })
  fc.assert(
    fc.property(acts, fc.integer({ min: 1, max: 300 }), (all, limit) => {
      const budget = new Budget(limit)
      const holders = Array.from({ length: 4 }, () => new PartHolder(budget))
      for (const [index, size] of all) {
        const before = holders.map(({ parts }) => [...parts])
        holders[index]?.add(size)
        const after = holders.map(({ parts }, each) => (each === index ? parts.slice(0, -1) : [...parts]))
        // Each part that is gone belonged to the largest holder of that moment, so no holder fell far below another that lost one. Or it
        // belonged to the holder that adds a part, which had at least seven eighths of the average.
        const lost = after.map((parts, each) => (before[each] as number[]).length - parts.length)
        const shrunk = holders.filter((_, each) => (lost[each] as number) > 0)
        for (const holder of shrunk) {
          const lastLost = before[holders.indexOf(holder)]?.[(lost[holders.indexOf(holder)] as number) - 1] as number
          const had = sum(after[holders.indexOf(holder)] as number[]) + lastLost
          const users = after.filter((parts) => parts.length > 0 || parts === after[holders.indexOf(holder)])
          const isAverage = holder === holders[index] && had * users.length >= (7 / 8) * sum(users.flat())
          expect(isAverage || after.every((other) => had >= sum(other))).toBe(true)
        }
        const total = sum(holders.flatMap(({ parts }) => parts))
        expect(budget.bytes).toBe(total)
        expect(holders.map(({ bytes }) => bytes)).toEqual(holders.map(({ parts }) => sum(parts)))
        expect(total <= limit || total === size).toBe(true)
        expect(shrunk.length === 0 || sum(before.flat()) + size > limit).toBe(true)
      }
    }),
  )
})

test('holders of the same size take turns', () => {
  const budget = new Budget(1_000_000)
  const holders = Array.from({ length: 10 }, () => new PartHolder(budget))
  for (let turn = 0; turn < 10; turn += 1) for (const holder of holders) holder.add(10_000)
  for (let turn = 0; turn < 20; turn += 1) holders[0]?.add(1)
  expect(holders.slice(1).map(({ parts }) => parts.length)).toEqual(Array.from({ length: 9 }, () => 10))
  holders[0]?.add(90_000)
  expect(Math.min(...holders.map(({ parts }) => sum(parts)))).toBeGreaterThan(80_000)
})

test('a holder without bytes is never asked to drop some', () => {
  const budget = new Budget(100)
  const [first, second] = [new PartHolder(budget), new PartHolder(budget)]
  first.add(90)
  budget.book(first, -90)
  first.parts.length = 0
  second.add(100)
  second.add(100)
  expect([budget.bytes, second.parts]).toEqual([100, [100]])
})

test('a holder that uses as much as the others drops its own part, and one that uses less gets room from the largest', () => {
  const budget = new Budget(1_000)
  const [first, second, third] = [new PartHolder(budget), new PartHolder(budget), new PartHolder(budget)]
  for (let turn = 0; turn < 10; turn += 1) for (const holder of [first, second]) holder.add(50)
  second.add(50)
  expect([first.parts.length, second.parts.length]).toEqual([10, 10])
  for (let turn = 0; turn < 3; turn += 1) third.add(50)
  expect([first.parts.length + second.parts.length, third.parts.length]).toEqual([17, 3])
})
