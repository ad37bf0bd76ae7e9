import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { noSlot, Slots } from '../../../src/world/journal/slots.ts'

/** The items of a chain from its newest slot back, and forth again from the oldest one. */
function itemsOf(slots: Slots<string>, newest: number): readonly [string[], string[]] {
  const chain: number[] = []
  for (let slot = newest; slot !== noSlot && chain.length < 1_000; slot = slots.before(slot)) chain.unshift(slot)
  const forth: string[] = []
  for (let slot = chain[0] ?? noSlot; slot !== noSlot && forth.length < 1_000; slot = slots.after(slot)) forth.push(slots.item(slot))
  return [chain.map((slot) => slots.item(slot)), forth]
}

test('a slot that was freed is used again, before there are more slots', () => {
  const slots = new Slots<string>()
  const first = slots.add('first', 1, noSlot)
  const second = slots.add('second', 2, first)
  slots.free(first)
  const third = slots.add('third', 3, second)
  expect([third, slots.item(third), slots.sizeOf(third), slots.before(third), slots.after(second)]).toEqual([
    first,
    'third',
    3,
    second,
    third,
  ])
})

test('chains that share slots do not disturb each other, however many items they have', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: 60, maxLength: 200 }), (all) => {
      const slots = new Slots<string>()
      const newest = [noSlot, noSlot, noSlot, noSlot]
      const expected: string[][] = [[], [], [], []]
      for (const [index, chain] of all.entries()) {
        newest[chain] = slots.add(`${index}`, index, newest[chain] as number)
        expected[chain]?.push(`${index}`)
      }
      expect(newest.map((slot) => itemsOf(slots, slot))).toEqual(expected.map((items) => [items, items]))
    }),
  )
})
