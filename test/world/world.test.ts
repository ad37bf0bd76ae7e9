import { expect, test } from 'vitest'
import { DuplicateError } from '../../src/world/collection/duplicateError.ts'
import { collection } from '../../src/world/collection/definition.ts'
import type { LoggedStep } from '../../src/world/log.ts'
import { loggedStep, type Step } from '../../src/world/step.ts'
import type { World } from '../../src/world/world.ts'
import { TooManyRecordsError } from '../../src/world/worldPlan.ts'
import { recordedWorld, start, testWorld } from './testWorld.ts'

interface Loan {
  id: string
  due?: number
}

const plan = {
  collections: { 'bank/loans': collection<Loan>({ key: 'id', index: ['due'] }) },
  due: { 'bank/loans': (loan: object) => dueTime(loan as Loan) },
}

function dueTime({ due }: Loan): number | undefined {
  if (due === -1) throw new Error('invalid time')
  return due
}

function ids(world: World): unknown[] {
  return world
    .collection('bank/loans')
    .list()
    .map((each) => (each as Loan).id)
}

function breakDown(): boolean {
  throw new Error('broken check')
}

function foreignStep(version: number, ...dues: number[]): LoggedStep {
  const changes = dues.map((due, order) => ({ collection: 'bank/loans', key: `${order}`, after: { id: `${order}`, due }, order }))
  return loggedStep({ id: 'other:1', version, at: start, changes })
}

test('a write outside a step throws and changes nothing', () => {
  const world = testWorld(plan)
  world.step(() => world.collection('bank/loans').insert({ id: 'a', due: 5 }))
  const loans = world.collection('bank/loans')
  for (const write of [() => loans.insert({ id: 'b', due: 1 }), () => loans.update('a', { due: 1 } as object), () => loans.delete('a')])
    expect(write).toThrow('bank/loans can only be written within a step.')
  expect(() => world.reset()).toThrow('can only be written within a step')
  expect(() => world.views.counters.next('loan')).toThrow('can only be written within a step')
  expect([ids(world), world.version, world.due?.take(4)]).toEqual([['a'], 1, undefined])
  expect(world.due?.take(5)?.key).toBe('a')
})

test('a step within a step throws, and the outer one can still succeed', () => {
  const world = testWorld(plan)
  world.step(() => {
    world.collection('bank/loans').insert({ id: 'outer' })
    expect(() => world.step(() => world.collection('bank/loans').insert({ id: 'inner' }))).toThrow('within another step')
  })
  expect([ids(world), world.version]).toEqual([['outer'], 1])
})

test('a step that throws changes nothing, and the next one works', () => {
  const world = testWorld(plan)
  const loans = world.collection('bank/loans')
  const act = (): void => {
    loans.insert({ id: 'a' })
    loans.insert({ id: 'a' })
  }
  expect(() => world.step(act)).toThrow(DuplicateError)
  expect([ids(world), world.version]).toEqual([[], 0])
  world.step(() => loans.insert({ id: 'b' }))
  expect([ids(world), world.version]).toEqual([['b'], 1])
})

test('a step is undone if keep returns false or throws', () => {
  const world = testWorld(plan)
  const insert = (): object => world.collection('bank/loans').insert({ id: 'a' })
  expect(world.step(insert, () => false)).toEqual({ id: 'a' })
  expect(() => world.step(insert, breakDown)).toThrow('broken check')
  expect([ids(world), world.version]).toEqual([[], 0])
})

test('only a step that changes something makes a version', () => {
  const { world, steps } = recordedWorld(plan)
  expect(world.step(() => 'seen')).toBe('seen')
  expect([world.version, steps]).toEqual([0, []])
})

test('clock, strictness, marks and counters are part of the step that sets them', () => {
  const { world, steps } = recordedWorld()
  const known = (): unknown => [world.now() - start, world.views.settings.strict, world.views.settings.has('seeded/bank')]
  const set = (): unknown => {
    world.views.clock.set(() => ({ shown: start + 5 }))
    world.views.settings.strict = true
    world.views.settings.once('seeded/bank', () => world.views.counters.next('loan'))
    world.views.settings.once('seeded/bank', () => world.views.counters.next('loan'))
    return [...(known() as unknown[]), world.views.counters.next('loan')]
  }
  expect(world.step(set, () => false)).toEqual([5, true, true, 2])
  expect(known()).toEqual([0, false, false])
  expect(world.step(set)).toEqual([5, true, true, 2])
  const other = testWorld()
  for (const step of steps) other.apply(loggedStep(step))
  expect([other.now() - start, other.views.settings.strict, other.views.settings.has('seeded/bank')]).toEqual([5, true, true])
  expect(other.step(() => other.views.counters.next('loan'))).toBe(3)
  world.undo(steps[0] as Step)
  expect(known()).toEqual([0, false, false])
})

test('reset is one step that empties everything, and can be undone', () => {
  const { world, steps } = recordedWorld(plan)
  world.step(() => {
    for (const id of ['b', 'a', 'c']) world.collection('bank/loans').insert({ id, due: 5 })
    world.views.counters.next('loan')
    world.views.clock.set(() => ({ shown: start + 1 }))
  })
  world.step(() => world.reset())
  expect([world.version, world.collections(), world.now(), world.due?.take(5)]).toEqual([2, [], start, undefined])
  world.undo(steps[1] as Step)
  expect([world.version, ids(world), world.now()]).toEqual([1, ['b', 'a', 'c'], start + 1])
  expect(world.step(() => world.views.counters.next('loan'))).toBe(2)
})

test('no two steps of a world share an id, also after some were undone', () => {
  const { world, steps } = recordedWorld()
  world.step(() => world.views.counters.next('loan'))
  world.undo(steps[0] as Step)
  world.step(() => world.views.counters.next('loan'))
  expect(steps.map(({ version }) => version)).toEqual([1, 1])
  expect(new Set(steps.map(({ id }) => id)).size).toBe(2)
})

test('a step from a log that does not follow or cannot be applied changes nothing', () => {
  const world = testWorld(plan)
  expect(() => world.apply(foreignStep(2, 1))).toThrow('Version 2 cannot follow version 0.')
  expect(() => world.apply(foreignStep(1, 1, -1))).toThrow('invalid time')
  expect([ids(world), world.version, world.due?.take(9)]).toEqual([[], 0, undefined])
  world.apply(foreignStep(1, 1))
  expect([ids(world), world.version, world.due?.take(9)?.key]).toEqual([['0'], 1, '0'])
})

test('a record whose due time cannot be computed is not written', () => {
  const world = testWorld(plan)
  const insert = (due: number) => () => world.step(() => world.collection('bank/loans').insert({ id: 'a', due }))
  expect(insert(-1)).toThrow('invalid time')
  expect([ids(world), world.version]).toEqual([[], 0])
})

test('collections that are not empty are listed by name', () => {
  const world = testWorld(plan)
  world.collection('bank/empty')
  world.step(() => {
    world.collection('bank/loans').insert({ id: 'a' })
    world.collection('bank/cards').insert({ id: 'a' })
  })
  expect(world.collections().map(({ name }) => name)).toEqual(['bank/cards', 'bank/loans'])
})

test('a step that exceeds the largest number of records is undone, and a deleted record makes room', () => {
  const world = testWorld({ ...plan, mostRecords: 2 })
  const insert = (...names: string[]): void => {
    world.step(() => names.forEach((id) => world.collection('bank/loans').insert({ id })))
  }
  insert('a')
  expect(() => insert('b', 'c')).toThrow(TooManyRecordsError)
  expect([ids(world), world.version]).toEqual([['a'], 1])
  insert('b')
  world.step(() => world.collection('bank/loans').update('b', { due: 5 }))
  expect(() => insert('c')).toThrow('The world "default" may contain at most 2 records.')
  world.step(() => world.collection('bank/loans').delete('a'))
  insert('c')
  expect(ids(world)).toEqual(['b', 'c'])
})
