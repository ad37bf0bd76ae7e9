import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DueItem } from '../../src/world/due.ts'
import { loggedStep, type Step } from '../../src/world/step.ts'
import type { World } from '../../src/world/world.ts'
import { recordedWorld, testWorld, type TestPlan } from './testWorld.ts'

interface Debt {
  id: string
  due?: number | null
}

const at = (debt: object): number | undefined => (debt as Debt).due ?? undefined
const plan: TestPlan = { due: { 'bank/loans': at, 'bank/cards': at } }

const write = fc.record({
  collection: fc.constantFrom('bank/loans', 'bank/cards', 'bank/notes'),
  key: fc.constantFrom('a', 'b', '__proto__', 'd'),
  act: fc.constantFrom('put', 'put', 'delete'),
  due: fc.constantFrom(0, 1, 1, 2, 3, null, undefined),
})
const step = fc.record({ writes: fc.array(write, { minLength: 1, maxLength: 5 }), kept: fc.boolean() })

function take(world: World, { writes, kept }: typeof step extends fc.Arbitrary<infer S> ? S : never): void {
  const act = (): void => {
    for (const { collection, key, act: kind, due } of writes) {
      const debts = world.collection(collection)
      if (kind === 'delete') {
        if (debts.has(key)) debts.delete(key)
      } else if (debts.has(key)) debts.update(key, { due } as object)
      else debts.insert({ id: key, due })
    }
  }
  world.step(act, () => kept)
}

/** What is due at `now`, in order, taken and put back. */
function dueAt(world: World, now: number): string[] {
  const taken: DueItem[] = []
  for (let item = world.due?.take(now); item; item = world.due?.take(now)) taken.push(item)
  for (const item of taken) world.due?.putBack(item)
  return taken.map((item) => `${item.at} ${item.collection} ${item.key}`)
}

/** The same by looking at every record: by time, then collection, then order of insertion. */
function scannedAt(world: World, now: number): string[] {
  const found = ['bank/cards', 'bank/loans'].flatMap((collection) =>
    (world.collection(collection).list() as Debt[]).map(({ id, due }) => ({ due: due ?? Infinity, text: `${due} ${collection} ${id}` })),
  )
  return found
    .filter(({ due }) => due <= now)
    .toSorted((a, b) => a.due - b.due)
    .map(({ text }) => text)
}

test('the queue returns the same items as a scan of all records, in order, after any steps, undo and replay', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 10 }), fc.nat(3), (taken, now) => {
      const { world, steps } = recordedWorld(plan)
      const other = testWorld(plan)
      for (const each of taken) {
        take(world, each)
        expect(dueAt(world, now)).toEqual(scannedAt(world, now))
      }
      for (const each of steps) other.apply(loggedStep(each))
      expect(dueAt(other, 3)).toEqual(scannedAt(world, 3))
      for (const each of steps.toReversed()) {
        world.undo(each)
        expect(dueAt(world, now)).toEqual(scannedAt(world, now))
      }
    }),
  )
})

test('items that are due at the same time are ordered by collection name, then by insertion', () => {
  const world = testWorld(plan)
  world.step(() => {
    for (const id of ['b', 'a']) world.collection('bank/loans').insert({ id, due: 7 })
    world.collection('bank/cards').insert({ id: 'z', due: 7 })
    world.collection('bank/loans').insert({ id: 'c', due: 6 })
  })
  expect(dueAt(world, 7)).toEqual(['6 bank/loans c', '7 bank/cards z', '7 bank/loans b', '7 bank/loans a'])
  expect(dueAt(world, 6)).toEqual(['6 bank/loans c'])
})

test('an item stays due if its run fails, and is not duplicated', () => {
  const world = testWorld(plan)
  world.step(() => world.collection('bank/loans').insert({ id: 'a', due: 1 }))
  for (let times = 0; times < 3; times += 1) {
    const item = world.due?.take(1) as DueItem
    const run = (): void => {
      world.collection('bank/loans').update('a', { due: 2 } as object)
      throw new Error('failed')
    }
    expect(() => world.step(run)).toThrow('failed')
    world.due?.putBack(item)
  }
  expect(dueAt(world, 9)).toEqual(['1 bank/loans a'])
})

test('an item is due again when the step that handled it is undone, even if its time did not change', () => {
  for (const fields of [{ due: 2 }, { due: null }, { status: 'seen' }]) {
    const { world, steps } = recordedWorld(plan)
    world.step(() => world.collection('bank/loans').insert({ id: 'a', due: 1 }))
    world.due?.take(1)
    world.step(() => world.collection('bank/loans').update('a', fields as object))
    world.undo(steps[1] as Step)
    expect(dueAt(world, 9)).toEqual(['1 bank/loans a'])
  }
})

test('a due time that is not a number is refused', () => {
  const world = testWorld({ due: { 'bank/loans': () => Number.NaN } })
  const insert = (): unknown => world.step(() => world.collection('bank/loans').insert({ id: 'a' }))
  expect(insert).toThrow('The due time of a record of bank/loans is not a number.')
  expect(world.collection('bank/loans').size).toBe(0)
})
