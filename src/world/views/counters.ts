import type { Collection } from '../collection/collection.ts'
import { view } from './view.ts'

interface Counter {
  readonly name: string
  readonly value: number
}

/** Numbers for ids. */
export class Counters {
  readonly #records: Collection<Counter>

  constructor(records: Collection<Counter>) {
    this.#records = records
  }

  /** 1, 2, 3, … for each name. Part of a step. */
  next(name: string): number {
    const value = (this.#records.get(name)?.value ?? 0) + 1
    // Frozen already, so it gets no facts: no reply shows a counter.
    return this.#records.put(Object.freeze({ name, value })).value
  }
}

export const counters = view({
  collection: 'tally/counters',
  definition: { key: 'name' },
  open: (records: Collection<Counter>) => new Counters(records),
})
