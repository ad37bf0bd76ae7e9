import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Budget } from '../../../src/world/journal/budget.ts'
import { Journal, type Kept } from '../../../src/world/journal/journal.ts'
import type { JournalEntry } from '../../../src/world/journal/journalEntry.ts'

function kept(size: number, entry = exchange): Kept {
  return { size, realTime: 0, entry }
}

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
      let newest: { id: number; size: number }[] = []
      let next = 1
      for (const act of all) {
        if (act === 'clear') {
          journal.clear()
          newest = []
        } else {
          journal.record(kept(act))
          newest.push({ id: next, size: act })
          next += 1
          const sum = (): number => newest.reduce((total, { size }) => total + size, 0)
          while (newest.length > 1 && (newest.length > entries || sum() > bytes)) newest.shift()
        }
        expect(idsOf(journal)).toEqual(newest.map(({ id }) => id))
      }
    }),
  )
})

test('a journal limited to no entries keeps none', () => {
  const journal = new Journal({ entries: 0, budget: new Budget(100) })
  for (let index = 0; index < 3; index += 1) journal.record(kept(1))
  expect(idsOf(journal)).toEqual([])
})

test('ids continue after the journal is cleared', () => {
  const journal = new Journal({ entries: 2, budget: new Budget(100) })
  journal.record(kept(1))
  journal.clear()
  journal.record(kept(1))
  expect(idsOf(journal)).toEqual([2])
})

test('an exchange is rendered when it is read, not when it is recorded', () => {
  const journal = new Journal({ entries: 2, budget: new Budget(100) })
  let rendered = 0
  for (let index = 0; index < 3; index += 1) {
    const render = (id: number): JournalEntry => {
      rendered += 1
      return exchange(id)
    }
    journal.record(kept(1, render))
  }
  expect(rendered).toBe(0)
  journal.list()
  expect(rendered).toBe(2)
})
