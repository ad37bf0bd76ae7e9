import { isNumber } from '../../numbers/exactNumber.ts'
import { DuplicateError } from './duplicateError.ts'
import { byOrder, fieldOf, isSameValue, Lookup, type Entry } from './lookup.ts'
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
  /** Whether several worlds have these entries. Then each copies them before its first change. */
  areShared = false
  readonly ordered = new Sorted<Entry<T>>(byOrder)
  /** The name of the collection, for errors. */
  readonly #name: string
  readonly #definition: Finding
  readonly #byKey = new Map<string, Entry<T>>()
  readonly #lookups: readonly Lookup<T>[]
  #rankings: Rankings<T> | undefined
  #pages: PageRankings<T> | undefined

  constructor(name: string, definition: Finding) {
    this.#name = name
    this.#definition = definition
    this.#lookups = [
      ...(definition.unique ?? []).map((fields) => new Lookup<T>(fields, true)),
      ...(definition.index ?? []).map((fields) => new Lookup<T>(typeof fields === 'string' ? [fields] : fields, false)),
    ]
  }

  get(key: string): Entry<T> | undefined {
    return this.size === 0 ? undefined : this.#byKey.get(key)
  }

  /** Throws `RangeError` if there is no such record. */
  known(key: string): Entry<T> {
    const entry = this.get(key)
    if (!entry) throw new RangeError(`${this.#name} has no record ${JSON.stringify(key)}.`)
    return entry
  }

  /** The first record with these values. Throws `TypeError` if `where` does not match the key, a unique group or an index. */
  find(where: Partial<T>): Entry<T> | undefined {
    const found = this.#candidates(where)
    if (!(found instanceof Sorted)) return found && matches(found.document, where) ? found : undefined
    for (const entry of found) if (matches(entry.document, where)) return entry
    return undefined
  }

  /** All records with these values, in order of insertion. Throws `TypeError` as `find` does. */
  matching(where: Partial<T>): Readonly<T>[] {
    const found = this.#candidates(where)
    const entries = found instanceof Sorted ? found.list() : found ? [found] : []
    return entries.map(({ document }) => document).filter((document) => matches(document, where))
  }

  #candidates(where: Partial<T>): Entry<T> | Sorted<Entry<T>> | undefined {
    const key = fieldOf(where, this.#definition.key)
    if (key !== undefined) return this.get(String(key))
    for (const lookup of this.#lookups) if (lookup.covers(where)) return lookup.get(where)
    throw new TypeError(`${this.#name} has no unique fields or index for (${Object.keys(where).join(', ')}). Declare one.`)
  }

  /** The key of a record, as text. Throws `TypeError` if it is neither a string nor a number. */
  keyOf(document: T): string {
    const key = fieldOf(document, this.#definition.key)
    if (typeof key === 'string' || isNumber(key)) return String(key)
    throw new TypeError(`${this.#name}: the field "${this.#definition.key}" of a record must be a string or a number.`)
  }

  /** Throws `DuplicateError` if a record has the key. */
  refuseKey(key: string): void {
    if (this.get(key)) throw new DuplicateError(`${this.#name} already has the key ${JSON.stringify(key)}.`)
  }

  /** Throws `DuplicateError` if a record with another key has the unique fields of this one. */
  refuseTaken(key: string, document: T): void {
    for (const lookup of this.#lookups)
      if (lookup.takenBy(document, key))
        throw new DuplicateError(`${this.#name} already has a record with this ${lookup.fields.join(' and ')}.`)
  }

  /** Rankings for pages. */
  get pages(): PageRankings<T> {
    return (this.#pages ??= new PageRankings<T>())
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
    const copy = new Entries<T>(this.#name, this.#definition)
    for (const { key, order, document } of this.ordered) copy.move({ key, order, after: document }, undefined)
    copy.nextOrder = this.nextOrder
    return copy
  }
}

function matches<T extends object>(document: Readonly<T>, where: Partial<T>): boolean {
  for (const field in where) if (!isSameValue(fieldOf(document, field), where[field])) return false
  return true
}
