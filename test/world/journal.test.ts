import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Budget } from '../../src/world/budget.ts'
import { Journal, type JournalEntry } from '../../src/world/journal.ts'

function exchange(id: number): JournalEntry {
  const request = { method: 'GET', path: '/', query: {}, headers: {} }
  const reply = { status: 200, headers: {} }
  return {
    id,
    at: 0,
    realTime: 0,
    took: 0,
    answeredBy: 'handler',
    why: [],
    request,
    reply,
    violations: [],
    reads: [],
    writes: [],
    notes: [],
  }
}

function idsOf(journal: Journal): number[] {
  return journal.list().map(({ id }) => id)
}

test('the journal keeps as many of the newest exchanges as fit both limits, and always the newest', () => {
  const acts = fc.array(
    fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 60 }) }, { weight: 1, arbitrary: fc.constant('clear' as const) }),
  )
  fc.assert(
    fc.property(acts, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 120 }), (all, entries, bytes) => {
      const journal = new Journal({ entries, budget: new Budget(bytes) })
      let kept: { id: number; size: number }[] = []
      let next = 1
      for (const act of all) {
        if (act === 'clear') {
          journal.clear()
          kept = []
        } else {
          journal.record(act, exchange)
          kept.push({ id: next, size: act })
          next += 1
          const sum = (): number => kept.reduce((total, { size }) => total + size, 0)
          while (kept.length > 1 && (kept.length > entries || sum() > bytes)) kept.shift()
        }
        expect(idsOf(journal)).toEqual(kept.map(({ id }) => id))
      }
    }),
  )
})

test('a journal limited to no entries keeps none', () => {
  const journal = new Journal({ entries: 0, budget: new Budget(100) })
  for (let index = 0; index < 3; index += 1) journal.record(1, exchange)
  expect(idsOf(journal)).toEqual([])
})

test('ids continue after the journal is cleared', () => {
  const journal = new Journal({ entries: 2, budget: new Budget(100) })
  journal.record(1, exchange)
  journal.clear()
  journal.record(1, exchange)
  expect(idsOf(journal)).toEqual([2])
})

test('an exchange is rendered when it is read, not when it is recorded', () => {
  const journal = new Journal({ entries: 2, budget: new Budget(100) })
  let rendered = 0
  for (let index = 0; index < 3; index += 1) {
    journal.record(1, (id) => {
      rendered += 1
      return exchange(id)
    })
  }
  expect(rendered).toBe(0)
  journal.list()
  expect(rendered).toBe(2)
})
