import type { Collection } from '../collection/collection.ts'
import { settingRecords, type Setting } from './settings.ts'
import { view } from './view.ts'

const name = 'clock'

/** A world's time: real time and an offset, which is a setting. */
export class Clock {
  readonly #records: Collection<Setting>
  readonly #realTime: () => number

  constructor(records: Collection<Setting>, realTime: () => number) {
    this.#records = records
    this.#realTime = realTime
  }

  /** Epoch milliseconds. */
  now(): number {
    const offset = this.#records.get(name)?.value
    return this.#realTime() + (typeof offset === 'number' ? offset : 0)
  }

  /** Sets the clock to a time, in epoch milliseconds; it keeps running from there. Part of a step. */
  set(now: number): void {
    this.#records.put({ name, value: now - this.#realTime() })
  }
}

export const clock = view({ ...settingRecords, open: (records: Collection<Setting>, { realTime }) => new Clock(records, realTime) })
