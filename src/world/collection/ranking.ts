import type { Entry } from './lookup.ts'
import { Sorted } from './sorted.ts'

/** How to group and sort the records of a collection. Pass the same object each time: it is recognised by identity. */
export interface Ranking<T extends object> {
  /** The groups that contain a record. Empty if it is in no list. */
  readonly groupsOf: (document: Readonly<T>) => readonly string[]
  /** Compares two records, as for sorting. Without it, and if they are equal, records are in order of insertion. */
  readonly compare?: (a: Readonly<T>, b: Readonly<T>) => number
}

/** The most rankings of a collection that are kept. The least recently used one is dropped, and made again if it is needed. */
const most = 8

/** The rankings of a collection. Each is made on first use, and kept up to date from then on. */
export class Rankings<T extends object> {
  readonly #ranked = new Map<Ranking<T>, Ranked<T>>()

  of(ranking: Ranking<T>, entries: () => Iterable<Entry<T>>): Ranked<T> {
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

/** The records of a collection, grouped and sorted by one ranking. */
class Ranked<T extends object> {
  readonly #groupsOf: Ranking<T>['groupsOf']
  readonly #compare: (a: Entry<T>, b: Entry<T>) => number
  readonly #groups = new Map<string, Sorted<Entry<T>>>()

  constructor({ groupsOf, compare }: Ranking<T>, entries: Iterable<Entry<T>>) {
    this.#groupsOf = groupsOf
    this.#compare = (a, b) => compare?.(a.document, b.document) || a.order - b.order
    const lists = new Map<string, Entry<T>[]>()
    for (const entry of entries) {
      for (const group of groupsOf(entry.document)) {
        const list = lists.get(group)
        if (list) list.push(entry)
        else lists.set(group, [entry])
      }
    }
    for (const [group, list] of lists) this.#groups.set(group, new Sorted(this.#compare, list))
  }

  group(name: string): Sorted<Entry<T>> | undefined {
    return this.#groups.get(name)
  }

  remove(entry: Entry<T>): void {
    for (const name of this.#groupsOf(entry.document)) {
      const group = this.#groups.get(name)
      group?.remove(entry)
      if (group?.size === 0) this.#groups.delete(name)
    }
  }

  add(entry: Entry<T>): void {
    for (const name of this.#groupsOf(entry.document)) {
      const group = this.#groups.get(name)
      if (group) group.add(entry)
      else this.#groups.set(name, new Sorted(this.#compare, [entry]))
    }
  }
}

/** One group of a ranking. */
export interface RankedGroup<T extends object> {
  readonly size: number
  /** At most `count` records, from a position on. */
  slice(start: number, count: number): Readonly<T>[]
  /** How many records of the group come before this one. A record that is not stored comes before equal ones. */
  rankOf(document: Readonly<T>): number
  /** How many records of the group come before this one, plus one if this one is in the group. */
  endOf(document: Readonly<T>): number
}
