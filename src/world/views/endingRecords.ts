import type { Collection } from '../collection/collection.ts'

/** A fault or an override, which may end by the number of its calls or at a time. */
export interface EndingRecord {
  readonly id: string
  /** The calls for which it is looked at; empty if it ended by its count. */
  readonly scope: string
  /** When it ends, in epoch milliseconds. */
  readonly ends?: number | undefined
}

/** Records that are set from outside and end by themselves. Their number in a world is limited. */
export class EndingRecords<R extends EndingRecord> {
  protected readonly records: Collection<R>
  readonly #most: number
  readonly #tooMany: () => Error

  /** @param tooMany the error if a world is full of records that have not ended */
  constructor(records: Collection<R>, most: number, tooMany: () => Error) {
    this.records = records
    this.#most = most
    this.#tooMany = tooMany
  }

  get isEmpty(): boolean {
    return this.records.size === 0
  }

  /** All of them in the order in which they were set, including those that have ended. */
  list(): readonly R[] {
    return this.records.list()
  }

  /** Removes one; false if there is none with this id. Part of a step. */
  remove(id: string): boolean {
    if (!this.records.has(id)) return false
    this.records.delete(id)
    return true
  }

  /** Removes all of them. Part of a step. */
  removeAll(): void {
    for (const id of this.records.keys()) this.records.delete(id)
  }

  protected ofScope(scope: string): readonly R[] {
    return this.records.list({ scope } as Partial<R>)
  }

  /** Adds one after all others, or replaces the one with its id. If the world is full, the first one that has ended at `now` gives way. */
  protected add(record: R, now: number): R {
    const isNew = !this.records.has(record.id)
    if (isNew && this.records.size >= this.#most) {
      const ended = this.list().find((each) => hasEnded(each, now))
      if (!ended) throw this.#tooMany()
      this.records.delete(ended.id)
    }
    return this.records.put(record)
  }
}

/** Whether it can no longer take effect, by its count or by the world's time. */
export function hasEnded({ scope, ends }: EndingRecord, now: number): boolean {
  return scope === '' || (ends !== undefined && now >= ends)
}
