import type { Change } from './collection.ts'
import { Sorted } from './sorted.ts'

/** Something that falls due: when, for which record, by which declaration. */
export interface DueItem {
  readonly at: number
  readonly collection: string
  readonly key: string
  readonly order: number
}

/** When a record of a collection falls due, in epoch milliseconds; undefined: never. It depends on the document alone. */
export type DueTime = (document: object) => number | undefined

/** What falls due next. What it holds follows from the records as they are, whichever way they came to be so. */
export class DueQueue {
  readonly #times: ReadonlyMap<string, DueTime>
  readonly #items = new Sorted<DueItem>((a, b) => compare(a.at, b.at) || compare(a.collection, b.collection) || a.order - b.order)

  constructor(times: ReadonlyMap<string, DueTime>) {
    this.#times = times
  }

  /** Call it before the change is made: a time that cannot be told throws, and nothing has happened. */
  follow({ collection, key, before, after, order }: Change): void {
    const timeOf = this.#times.get(collection)
    if (!timeOf) return
    const was = before && timeOf(before)
    const is = after && timeOf(after)
    if (Number.isNaN(is)) throw new TypeError(`The time at which a record of ${collection} falls due is not a number.`)
    if (was !== undefined && was !== is) this.#items.remove({ at: was, collection, key, order })
    if (is !== undefined) this.#items.add({ at: is, collection, key, order })
  }

  /** The first item due at `now`, removed from the queue. */
  take(now: number): DueItem | undefined {
    const item = this.#items.first
    if (item === undefined || item.at > now) return undefined
    this.#items.remove(item)
    return item
  }

  /** Puts back an item whose step was undone. */
  putBack(item: DueItem): void {
    this.#items.add(item)
  }
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}
