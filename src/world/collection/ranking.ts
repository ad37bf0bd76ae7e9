import type { Entry } from './lookup.ts'
import { Sorted, type Noting } from './sorted.ts'

/** Sorts records by a key that is computed once for each. */
export interface KeySort<T extends object> {
  readonly keyOf: (document: Readonly<T>) => unknown
  readonly compare: (a: unknown, b: unknown) => number
  /** 1 if numbers are in ascending order, -1 if they are in descending order. Undefined for another order. */
  readonly direction?: 1 | -1
}

/** How to group and sort the records of a collection. Pass the same object each time: it is recognised by identity. */
export interface Ranking<T extends object> {
  /** The groups that contain a record. Empty if it is in no list. */
  readonly groupsOf: (document: Readonly<T>) => readonly string[]
  /** How they are sorted. Without it, and if they are equal, records are in order of insertion. */
  readonly sort?: KeySort<T>
}

/** The most rankings of a collection that are kept. The least recently used one is dropped, and made again if it is needed. */
const most = 8

/** The rankings of a collection. Each is made on first use, and kept up to date from then on. */
export class Rankings<T extends object> {
  readonly #ranked = new Map<Ranking<T>, Ranked<T>>()
  #last: { readonly ranking: Ranking<T>; readonly ranked: Ranked<T> } | undefined

  of(ranking: Ranking<T>, entries: () => Iterable<Entry<T>>): Ranked<T> {
    if (this.#last?.ranking !== ranking) this.#last = { ranking, ranked: this.#used(ranking, entries) }
    return this.#last.ranked
  }

  #used(ranking: Ranking<T>, entries: () => Iterable<Entry<T>>): Ranked<T> {
    const known = this.#ranked.get(ranking)
    if (known) this.#ranked.delete(ranking)
    const ranked = known ?? new Ranked(ranking, entries())
    this.#ranked.set(ranking, ranked)
    if (this.#ranked.size > most) this.#ranked.delete(this.#ranked.keys().next().value as Ranking<T>)
    return ranked
  }

  /** Call it before the document of an entry changes. */
  remove(entry: Entry<T>): void {
    for (const ranked of this.#ranked.values()) ranked.remove(entry)
  }

  /** Call it after the document of an entry has changed. */
  add(entry: Entry<T>): void {
    for (const ranked of this.#ranked.values()) ranked.add(entry)
  }
}

/** A record in a ranking. */
interface Row<T> {
  readonly document: Readonly<T>
  readonly order: number
  readonly key: unknown
}

/** Where most groups have one record, the group is its row, which takes far less time and memory than a sorted set. */
type Group<T> = Sorted<Row<T>> | Row<T>

/** The records of a collection, grouped and sorted by one ranking. */
class Ranked<T extends object> {
  readonly #groupsOf: Ranking<T>['groupsOf']
  readonly #keyOf: KeySort<T>['keyOf'] | undefined
  readonly #compare: (a: Row<T>, b: Row<T>) => number
  readonly #groups: Map<string, Group<T>>

  /** @param entries all records in order of insertion */
  constructor({ groupsOf, sort }: Ranking<T>, entries: Iterable<Entry<T>>) {
    this.#groupsOf = groupsOf
    this.#keyOf = sort?.keyOf
    const compare = sort ? (a: Row<T>, b: Row<T>) => sort.compare(a.key, b.key) || a.order - b.order : byOrder
    this.#compare = compare
    const lists = new Map<string, Group<T> | Row<T>[]>()
    for (const entry of entries) {
      const row = this.#rowOf(entry)
      for (const name of groupsOf(entry.document)) {
        const list = lists.get(name) as Row<T> | Row<T>[] | undefined
        if (Array.isArray(list)) list.push(row)
        else lists.set(name, list ? [list, row] : row)
      }
    }
    const sorted = (rows: readonly Row<T>[]): readonly Row<T>[] => (sort ? (byCount(rows, sort) ?? rows.toSorted(compare)) : rows)
    for (const [name, list] of lists) if (Array.isArray(list)) lists.set(name, new Sorted(compare, sorted(list), { isInOrder: true }))
    this.#groups = lists as Map<string, Group<T>>
  }

  #sorted(name: string): Sorted<Row<T>> | undefined {
    const group = this.#groups.get(name)
    if (!group || group instanceof Sorted) return group
    const sorted = new Sorted(this.#compare, [group])
    this.#groups.set(name, sorted)
    return sorted
  }

  /** `entryOf` finds the place of a record in its collection. */
  group(name: string, entryOf: (document: Readonly<T>) => Entry<T>): RankedGroup<T> {
    const rows = this.#sorted(name)
    const rankOf = (document: Readonly<T>): number => rows?.rankOf(this.#rowOf(entryOf(document))) ?? 0
    return {
      size: rows?.size ?? 0,
      slice: (start, count) => rows?.slice(start, count).map(({ document }) => document) ?? [],
      notes: (start, count, { by, make }) => rows?.notes(start, count, { by, make: ({ document }) => make(document) }) ?? [],
      every: (visit) => rows?.every(({ document }) => visit(document)) ?? true,
      rankOf,
      endOf: (document) => {
        const rank = rankOf(document)
        return rows?.slice(rank, 1)[0]?.document === document ? rank + 1 : rank
      },
    }
  }

  remove(entry: Entry<T>): void {
    const row = this.#rowOf(entry)
    for (const name of this.#groupsOf(entry.document)) {
      const group = this.#sorted(name)
      group?.remove(row)
      if (group?.size === 0) this.#groups.delete(name)
    }
  }

  add(entry: Entry<T>): void {
    const row = this.#rowOf(entry)
    for (const name of this.#groupsOf(entry.document)) {
      if (this.#groups.has(name)) this.#sorted(name)?.add(row)
      else this.#groups.set(name, row)
    }
  }

  /** Without a sort key the entry itself is the row, which takes no more memory. */
  #rowOf(entry: Entry<T>): Row<T> {
    const { document, order } = entry
    return this.#keyOf ? { document, order, key: this.#keyOf(document) } : entry
  }
}

function byOrder(a: Row<object>, b: Row<object>): number {
  return a.order - b.order
}

/**
 * Rows in the order of their keys, if all keys are whole numbers. Key and place are sorted as one number, which takes a fraction of the time
 * of a comparison by a function.
 */
function byCount<T extends object>(rows: readonly Row<T>[], { direction }: KeySort<T>): readonly Row<T>[] | undefined {
  if (direction === undefined) return undefined
  const { length } = rows
  const numbers = new Float64Array(length)
  for (const [index, { key }] of rows.entries()) {
    if (typeof key !== 'number' || !Number.isSafeInteger(key) || Math.abs(key) > Number.MAX_SAFE_INTEGER / length - 1) return undefined
    numbers[index] = direction * key * length + index
  }
  return Array.from(numbers.toSorted(), (each) => rows[((each % length) + length) % length] as Row<T>)
}

/** One group of a ranking. */
export interface RankedGroup<T extends object> {
  readonly size: number
  /** At most `count` records, from a position on. */
  slice(start: number, count: number): Readonly<T>[]
  /** What `make` returns for these records. It is kept until a record changes, as long as `by` stays the same. */
  notes<N>(start: number, count: number, noting: Noting<Readonly<T>, N>): N[]
  /** Visits the records in their order until one visit returns false. */
  every(visit: (document: Readonly<T>) => boolean): boolean
  /** How many records of the group come before this one. A record that is not stored comes before equal ones. */
  rankOf(document: Readonly<T>): number
  /** How many records of the group come before this one, plus one if this one is in the group. */
  endOf(document: Readonly<T>): number
}
