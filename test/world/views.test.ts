import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { reservedCollections } from '../../src/world/views/allViews.ts'
import { loggedStep } from '../../src/world/step.ts'
import { Standing } from '../../src/world/views/standing.ts'
import type { World } from '../../src/world/world.ts'
import { recordedWorld, start, testWorld } from './testWorld.ts'

test('views keep their records in collections that no provider can have', () => {
  expect([...reservedCollections.keys()].filter((name) => !name.startsWith('tally/'))).toEqual([])
})

test('every record that views write is in a reserved collection', () => {
  const { world, steps } = recordedWorld()
  world.step(() => {
    world.views.clock.set(() => ({ shown: start + 1 }))
    world.views.counters.next('loan')
    world.views.settings.strict = true
    world.views.settings.once('seeded/bank', () => {})
    world.views.faults.set({ fault: { id: 'lost', kind: 'reset' } }, 0)
    world.views.overrides.set({ override: { id: 'refused', operation: 'bank/lend', reply: { status: 409 } } }, 0)
  })
  const written = new Set(steps.flatMap(({ changes }) => changes.map(({ collection }) => collection)))
  expect([...written].filter((name) => !reservedCollections.has(name))).toEqual([])
  expect(written.size).toBe(reservedCollections.size)
})

test('what the mock reads for itself is not noted among the reads of a call', () => {
  const world = testWorld({ collections: { 'bank/loans': { key: 'id' } as never } })
  const reads = (world.reads = [])
  world.step(() => world.views.counters.next('loan'))
  world.now()
  expect(world.views.settings.strict).toBe(false)
  expect(world.collection('bank/loans').get('1')).toBeUndefined()
  expect(reads).toEqual([{ collection: 'bank/loans', key: '1', record: undefined }])
})

test('views continue from records that came from a log', () => {
  const { world, steps } = recordedWorld()
  world.step(() => world.views.counters.next('loan'))
  world.step(() => world.views.clock.set(() => ({ shown: start + 7 })))
  const lost = world.step(() => world.views.faults.set({ fault: { id: 'lost', kind: 'reset', operation: 'bank/lend' } }, 0))
  world.step(() => world.views.faults.count(lost, { fires: true }))
  const other = testWorld()
  for (const step of steps) other.apply(loggedStep(step))
  expect([other.step(() => other.views.counters.next('loan')), other.now()]).toEqual([2, start + 7])
  expect(other.views.faults.of('bank', 'lend')).toMatchObject([{ id: 'lost', seen: 1, fired: 1 }])
})

test('the counts of a fault are undone with the step that counted', () => {
  const { world } = recordedWorld()
  const { faults } = world.views
  const once = world.step(() => faults.set({ fault: { id: 'once', kind: 'reset', times: 1 } }, 0))
  world.step(
    () => faults.count(once, { fires: true }),
    () => false,
  )
  expect(faults.of('bank', 'lend')).toMatchObject([{ id: 'once', seen: 0, fired: 0 }])
  world.step(() => faults.count(once, { fires: true }))
  expect([faults.of('bank', 'lend'), faults.list()]).toMatchObject([[], [{ id: 'once', seen: 1, fired: 1 }]])
})

test('a fault is found for the calls of its operation, its provider or all', () => {
  const { world } = recordedWorld()
  world.step(() => {
    for (const where of [{}, { provider: 'bank' }, { operation: 'bank/lend' }, { provider: 'shop', operation: 'shop/lend' }])
      world.views.faults.set({ fault: { id: Object.values(where).at(-1) ?? 'any', kind: 'reset', ...where } }, 0)
  })
  const found = (provider: string, operation: string): string[] => world.views.faults.of(provider, operation).map(({ id }) => id)
  expect(found('bank', 'lend')).toEqual(['bank/lend', 'bank', 'any'])
  expect(found('bank', 'save')).toEqual(['bank', 'any'])
  expect(found('shop', 'save')).toEqual(['any'])
  world.step(() => world.views.faults.remove('any'))
  expect(found('shop', 'save')).toEqual([])
  world.step(
    () => world.views.faults.removeAll(),
    () => found('bank', 'lend').length > 0,
  )
  expect(found('bank', 'lend')).toEqual(['bank/lend', 'bank'])
})

/** Changes of the mock's own state. */
const changes: readonly ((world: World) => unknown)[] = [
  ({ views }) => views.clock.set(() => ({ shown: start + 7, frozen: true })),
  ({ views }) => views.clock.clear(),
  ({ views }) => (views.settings.strict = !views.settings.strict),
  ({ views }) => views.settings.once('seeded/bank', () => {}),
  ({ views }) => views.faults.set({ fault: { id: 'lost', kind: 'reset' } }, 0),
  ({ views }) => views.faults.remove('lost'),
  ({ views }) => views.overrides.set({ override: { id: 'refused', operation: 'bank/lend', reply: { status: 409 } } }, 0),
  ({ views }) => views.overrides.removeAll(),
  (world) => world.reset(),
]

test("what every call asks for follows each change of the mock's own state, whether it is kept, refused or undone", () => {
  const acts = fc.array(fc.record({ change: fc.constantFrom(...changes), outcome: fc.constantFrom('kept', 'refused', 'undone') }))
  fc.assert(
    fc.property(acts, (all) => {
      const { world, steps } = recordedWorld()
      for (const { change, outcome } of all) {
        world.standing.isSeeded = true
        const before = steps.length
        world.step(
          () => void change(world),
          () => outcome !== 'refused',
        )
        expect(world.standing).toMatchObject({ ...new Standing(world.views), isSeeded: world.standing.isSeeded })
        expect([outcome === 'kept' && steps.length > before, world.standing.isSeeded]).not.toEqual([true, true])
        const [step] = steps.slice(before)
        if (outcome === 'undone' && step) world.undo(step)
        expect(world.standing).toMatchObject({ ...new Standing(world.views), isSeeded: world.standing.isSeeded })
      }
    }),
  )
})
