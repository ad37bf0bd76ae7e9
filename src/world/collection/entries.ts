import { byOrder, fieldOf, Lookup, type Entry } from './lookup.ts'
import { PageRankings } from './page.ts'
import { Rankings, type RankedGroup, type Ranking } from './ranking.ts'
import { Sorted } from './sorted.ts'

/** How the records can be found, as a collection declares it. */
interface Finding {
  readonly key: string
  readonly unique?: readonly (readonly string[])[] | undefined
  readonly index?: readonly (string | readonly string[])[] | undefined
}

/** A change to the record with a key. Without `after` it is deleted. */
interface Move {
  readonly key: string
  readonly order: number
  readonly after?: object
}

/** The records of a collection at one moment, and the ways to find them. Worlds that have the same records share them until one changes them. */
export class Entries<T extends object> {
  /** The number of entries. Most collections of most worlds are empty, and their maps would have to be fetched into the cache. */
  size = 0
  /** The order of the next record. */
  nextOrder = 0
  readonly ordered = new Sorted<Entry<T>>(byOrder)
  readonly #definition: Finding
  readonly #byKey = new Map<string, Entry<T>>()
  readonly #lookups: readonly Lookup<T>[]
  #rankings: Rankings<T> | undefined
  #pages: PageRankings<T> | undefined

  constructor(definition: Finding) {
    this.#definition = definition
    this.#lookups = [
      ...(definition.unique ?? []).map((fields) => new Lookup<T>(fields, true)),
      ...(definition.index ?? []).map((fields) => new Lookup<T>(typeof fields === 'string' ? [fields] : fields, false)),
    ]
  }

  get(key: string): Entry<T> | undefined {
    return this.size === 0 ? undefined : this.#byKey.get(key)
  }

  /** The lookup for a query by these values. Undefined if there is none. */
  lookup(where: Partial<T>): Lookup<T> | undefined {
    for (const lookup of this.#lookups) if (lookup.covers(where)) return lookup
    return undefined
  }

  /** Rankings for pages. */
  get pages(): PageRankings<T> {
    return (this.#pages ??= new PageRankings<T>())
  }

  /** The unique fields whose values another record has. */
  takenFields(key: string, document: T): readonly string[] | undefined {
    for (const lookup of this.#lookups) if (lookup.takenBy(document, key)) return lookup.fields
    return undefined
  }

  /** One group of a ranking. The ranking is made on first use. */
  ranked(ranking: Ranking<T>, name: string): RankedGroup<T> {
    this.#rankings ??= new Rankings<T>()
    return this.#rankings.of(ranking, () => this.ordered.list()).group(name, (document) => this.#entryOf(document))
  }

  /** The entry of a record. For a record that is not stored, an entry that sorts before all others with the same values. */
  #entryOf(document: Readonly<T>): Entry<T> {
    const stored = this.get(String(fieldOf(document, this.#definition.key)))
    return stored?.document === document ? stored : { key: '', order: -1, document }
  }

  /** Makes a change. `known` is the entry with its key. */
  move({ key, order, after }: Move, known: Entry<T> | undefined): void {
    const entry = known ?? { key, order, document: after as T }
    for (const lookup of this.#lookups) lookup.move(entry, known?.document, after as T | undefined)
    if (known) this.#rankings?.remove(known)
    if (after) entry.document = after as T
    if (after) this.#rankings?.add(entry)
    if (known && !after) this.#drop(known)
    if (!known && after) this.#place(entry)
  }

  #place(entry: Entry<T>): void {
    this.#byKey.set(entry.key, entry)
    this.size += 1
    this.ordered.add(entry)
    this.nextOrder = Math.max(this.nextOrder, entry.order + 1)
  }

  #drop(entry: Entry<T>): void {
    this.#byKey.delete(entry.key)
    this.size -= 1
    this.ordered.remove(entry)
  }

  /** The same records, to be changed. Rankings are made again on first use. */
  copy(): Entries<T> {
    const copy = new Entries<T>(this.#definition)
    for (const { key, order, document } of this.ordered) copy.move({ key, order, after: document }, undefined)
    copy.nextOrder = this.nextOrder
    return copy
  }
}
