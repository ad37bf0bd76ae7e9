import TinyQueue from 'tinyqueue'
import type { Change } from './collection.ts'

/** Something that falls due: when, for which record, by which declaration. */
export interface DueItem {
  readonly at: number
  readonly collection: string
  readonly key: string
  readonly order: number
}

/** When a record of a collection falls due, in epoch milliseconds; undefined: never. */
export type DueTime = (document: object) => number | undefined

/** What falls due next, kept up to date by changes. Outdated items stay queued and are passed over when they surface. */
export class DueQueue {
  readonly #times: ReadonlyMap<string, DueTime>
  readonly #queue = new TinyQueue<DueItem>([], (a, b) => a.at - b.at || compare(a.collection, b.collection) || a.order - b.order)

  constructor(times: ReadonlyMap<string, DueTime>) {
    this.#times = times
  }

  follow({ collection, key, before, after, order }: Change): void {
    const time = this.#times.get(collection)
    if (!time || !after) return
    const at = time(after)
    if (at !== undefined && (!before || time(before) !== at)) this.#queue.push({ at, collection, key, order })
  }

  /** The first item due at `now`, removed from the queue; `current` tells a record as it is. */
  take(now: number, current: (item: DueItem) => object | undefined): DueItem | undefined {
    for (let item = this.#queue.peek(); item && item.at <= now; item = this.#queue.peek()) {
      this.#queue.pop()
      const document = current(item)
      if (document && this.#times.get(item.collection)?.(document) === item.at) return item
    }
    return undefined
  }

  /** Puts back an item whose step was undone. */
  putBack(item: DueItem): void {
    this.#queue.push(item)
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
