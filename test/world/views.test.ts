import { expect, test } from 'vitest'
import { reservedCollections } from '../../src/world/views/allViews.ts'
import { recordedWorld, start, testWorld, throughJson } from './testWorld.ts'

test('views keep their records in collections that no provider can have', () => {
  expect([...reservedCollections.keys()].filter((name) => !name.startsWith('tally/'))).toEqual([])
})

test('every record that views write is in a reserved collection', () => {
  const { world, steps } = recordedWorld()
  world.step(() => {
    world.views.clock.set(start + 1)
    world.views.counters.next('loan')
    world.views.settings.strict = true
    world.views.settings.once('seeded/bank', () => {})
  })
  const written = new Set(steps.flatMap(({ changes }) => changes.map(({ collection }) => collection)))
  expect([...written].filter((name) => !reservedCollections.has(name))).toEqual([])
  expect(written.size).toBe(reservedCollections.size)
})

test('views continue from records that came from a log', () => {
  const { world, steps } = recordedWorld()
  world.step(() => world.views.counters.next('loan'))
  world.step(() => world.views.clock.set(start + 7))
  const other = testWorld()
  for (const step of throughJson(steps)) other.apply(step)
  expect([other.step(() => other.views.counters.next('loan')), other.now()]).toEqual([2, start + 7])
})
