import type { Change } from './collection/change.ts'
import { Sorted } from './collection/sorted.ts'

/** A record that falls due at a time. */
export interface DueItem {
  readonly at: number
  readonly collection: string
  readonly key: string
  readonly order: number
}

/** Returns when a record falls due, in epoch milliseconds. Undefined: never. Must depend on the document alone. */
export type DueTime = (document: object) => number | undefined

/** Finds the record that falls due next. Depends only on the current records, not on their history. */
export class DueQueue {
  readonly #times: ReadonlyMap<string, DueTime>
  readonly #items = new Sorted<DueItem>((a, b) => compare(a.at, b.at) || compare(a.collection, b.collection) || a.order - b.order)

  constructor(times: ReadonlyMap<string, DueTime>) {
    this.#times = times
  }

  /** Call this before the change is made: it throws if the due time is invalid, and then nothing has changed. */
  follow({ collection, key, before, after, order }: Change): void {
    const timeOf = this.#times.get(collection)
    if (!timeOf) return
    const was = before && timeOf(before)
    const is = after && timeOf(after)
    if (Number.isNaN(is)) throw new TypeError(`The due time of a record of ${collection} is not a number.`)
    if (was !== undefined && was !== is) this.#items.remove({ at: was, collection, key, order })
    if (is !== undefined) this.#items.add({ at: is, collection, key, order })
  }

  /** Removes the first item that is due at `now` and returns it. */
  take(now: number): DueItem | undefined {
    const item = this.#items.first
    if (item === undefined || item.at > now) return undefined
    this.#items.remove(item)
    return item
  }

  /** At most `limit` items that fall due next, in order. */
  next(limit: number): readonly DueItem[] {
    return this.#items.slice(0, limit)
  }

  /** Puts an item back after its step was undone. */
  putBack(item: DueItem): void {
    this.#items.add(item)
  }
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}
