import type { RankedGroup } from '../../world/collection/ranking.ts'
import type { Noting } from '../../world/collection/sorted.ts'
import type { ItemRecord } from '../items/records/record.ts'
import type { Test } from './filters/filters.ts'

/** The items that a list shows on all its pages, in their order. */
export interface Selection {
  readonly total: number
  slice(start: number, count: number): readonly ItemRecord[]
  /** What a list shows of the same items. For items in a ranking this is kept with the ranking. */
  shown<N>(start: number, count: number, noting: Noting<ItemRecord, N>): readonly N[]
  /** The first items that pass a test, at most `most` of them. */
  matching(holds: Test['holds'], most?: number): readonly ItemRecord[]
  /** The position after the item with a key; 0 if there is none. */
  placeAfter(key: string): number
}

/** A selection for which every item was looked at. */
export function scanned(records: readonly ItemRecord[]): Selection {
  return {
    total: records.length,
    slice: (start, count) => records.slice(start, start + count),
    shown: (start, count, { make }) => records.slice(start, start + count).map(make),
    matching: (holds, most) => records.filter(holds).slice(0, most),
    placeAfter: (key) => 1 + records.findIndex((each) => String(each.key) === key),
  }
}

/** The `total` items of a selection that pass a test. A page looks only at the items up to its end. */
export function narrowed(selection: Selection, { holds, total }: { readonly holds: Test['holds']; readonly total: number }): Selection {
  return {
    total,
    slice: (start, count) => selection.matching(holds, start + count).slice(start),
    shown: (start, count, { make }) =>
      selection
        .matching(holds, start + count)
        .slice(start)
        .map(make),
    matching: (also, most) => selection.matching((each) => holds(each) && also(each), most),
    placeAfter: (key) => 1 + selection.matching(holds).findIndex((each) => String(each.key) === key),
  }
}

interface Taking<N> {
  readonly ofGroup: (start: number, count: number) => readonly N[]
  readonly make: (record: ItemRecord) => N
}

export interface RankedParts {
  readonly group: RankedGroup<ItemRecord>
  /** Items that the collection started with, in the order of the list. At equal rank they come before others. */
  readonly started: readonly ItemRecord[]
  readonly isStored: (record: ItemRecord) => boolean
  /** Whether the items that the collection started with are sorted among the others. If not, they come before them. */
  readonly isSorted: boolean
  readonly find: (key: string) => ItemRecord | undefined
}

/** A selection that knows the rank of each item, so that a page takes no longer in a large collection. */
export class RankedSelection implements Selection {
  readonly total: number
  readonly #group: RankedGroup<ItemRecord>
  readonly #find: RankedParts['find']
  readonly #started: readonly ItemRecord[]
  readonly #isStarted: ReadonlySet<ItemRecord>
  /** The place of each item among `started` in the selection. */
  readonly #places: readonly number[]
  /** The ranks of the stored items among `started`. */
  readonly #stored: readonly number[]

  constructor({ group, started, isStored, isSorted, find }: RankedParts) {
    this.#group = group
    this.#find = find
    this.#started = started
    this.#isStarted = new Set(started)
    this.#stored = started
      .filter(isStored)
      .map((each) => group.rankOf(each))
      .toSorted((a, b) => a - b)
    this.#places = started.map((each, index) => (isSorted ? this.#withoutStored(firstRank(group, each)) : 0) + index)
    this.total = group.size - this.#stored.length + started.length
  }

  slice(start: number, count: number): readonly ItemRecord[] {
    return this.#page(start, count, { ofGroup: (from, most) => this.#group.slice(from, most), make: (each) => each })
  }

  shown<N>(start: number, count: number, noting: Noting<ItemRecord, N>): readonly N[] {
    return this.#page(start, count, { ofGroup: (from, most) => this.#group.notes(from, most, noting), make: noting.make })
  }

  placeAfter(key: string): number {
    const record = this.#find(key)
    if (!record) return 0
    const index = this.#started.indexOf(record)
    if (index >= 0) return (this.#places[index] as number) + 1
    const rank = this.#withoutStored(this.#group.rankOf(record))
    return rank + this.#places.filter((place, at) => place - at <= rank).length + 1
  }

  matching(holds: Test['holds'], most = Infinity): readonly ItemRecord[] {
    const found: ItemRecord[] = []
    let place = 0
    let next = 0
    const visit = (record: ItemRecord): void => {
      if (found.length < most && holds(record)) found.push(record)
      place += 1
    }
    this.#group.every((record) => {
      while (this.#places[next] === place) visit(this.#started[next++] as ItemRecord)
      if (this.#stored.length === 0 || !this.#isStarted.has(record)) visit(record)
      return found.length < most
    })
    while (next < this.#started.length) visit(this.#started[next++] as ItemRecord)
    return found
  }

  /** A page: `ofGroup` takes it from the group, and `make` makes what the page has of an item that the collection started with. */
  #page<N>(start: number, count: number, { ofGroup, make }: Taking<N>): readonly N[] {
    if (this.#started.length === 0) return ofGroup(start, count)
    const end = Math.min(this.total, start + count)
    const first = withStored(this.#stored, start - this.#places.filter((place) => place < start).length)
    const found = ofGroup(first, Math.max(0, end - start) + this.#stored.length)
    const others = this.#stored.length === 0 ? found : found.filter((_, index) => !this.#stored.includes(first + index))
    const taken: N[] = []
    let next = 0
    for (let place = start; place < end; place += 1) {
      const index = this.#places.indexOf(place)
      taken.push(index < 0 ? (others[next++] as N) : make(this.#started[index] as ItemRecord))
    }
    return taken
  }

  /** The rank without the stored items among `started`. */
  #withoutStored(rank: number): number {
    return rank - this.#stored.filter((each) => each < rank).length
  }
}

/** The rank of the first item that is equal in this order. */
function firstRank(group: RankedGroup<ItemRecord>, record: ItemRecord): number {
  return group.rankOf({ ...record })
}

/** Turns a rank that leaves out the stored items into one that counts them. */
function withStored(stored: readonly number[], rank: number): number {
  let found = rank
  for (const each of stored) if (each <= found) found += 1
  return found
}
