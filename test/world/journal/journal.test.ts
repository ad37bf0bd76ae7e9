import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Budget } from '../../../src/world/journal/budget.ts'
import { Slots } from '../../../src/world/journal/slots.ts'
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

/** Exchanges as a journal should have them: a list that is cut. */
class Model {
  newest: { id: number; size: number }[] = []
  #next = 1

  record(size: number, { entries, bytes }: { entries: number; bytes: number }): void {
    this.newest.push({ id: this.#next, size })
    this.#next += 1
    const sum = (): number => this.newest.reduce((total, each) => total + each.size, 0)
    while (this.newest.length > 1 && (this.newest.length > entries || sum() > bytes)) this.newest.shift()
  }
}

test('journals that share their slots each keep as many of their newest exchanges as fit both limits, and always the newest', () => {
  const act = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 60 }) }, { weight: 1, arbitrary: fc.constant('clear' as const) })
  const acts = fc.array(fc.tuple(fc.nat(2), act), { maxLength: 60 })
  fc.assert(
    fc.property(acts, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 120 }), (all, entries, bytes) => {
      const slots = new Slots<Kept>()
      const journals = [0, 1, 2].map(() => new Journal({ entries, budget: new Budget(bytes), slots }))
      const models = journals.map(() => new Model())
      for (const [index, each] of all) {
        const [journal, model] = [journals[index] as Journal, models[index] as Model]
        if (each === 'clear') {
          journal.clear()
          model.newest = []
        } else {
          journal.record(kept(each))
          model.record(each, { entries, bytes })
        }
        const ids = models.map(({ newest }) => newest.map(({ id }) => id))
        expect(journals.map(idsOf)).toEqual(ids)
        expect(journals.map((every) => every.times().map(({ id }) => id))).toEqual(ids)
        const asked = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
        expect(journals.map((every) => asked.filter((id) => every.entry(id)?.id === id))).toEqual(
          ids.map((known) => asked.filter((id) => known.includes(id))),
        )
        expect(journal.list(2).map(({ id }) => id)).toEqual(ids[index]?.slice(-2))
      }
    }),
  )
})

test('a journal limited to no entries keeps none', () => {
  const journal = new Journal({ entries: 0, budget: new Budget(100), slots: new Slots() })
  for (let index = 0; index < 3; index += 1) journal.record(kept(1))
  expect(idsOf(journal)).toEqual([])
})

test('ids continue after the journal is cleared', () => {
  const journal = new Journal({ entries: 2, budget: new Budget(100), slots: new Slots() })
  journal.record(kept(1))
  journal.clear()
  journal.record(kept(1))
  expect(idsOf(journal)).toEqual([2])
})

test('an exchange is rendered when it is read, not when it is recorded', () => {
  const journal = new Journal({ entries: 2, budget: new Budget(100), slots: new Slots() })
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
