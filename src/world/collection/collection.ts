import { freeze, freezeChanged } from '../../frozen/freeze.ts'
import { noteList, noteMissed, noteRecord, noteUnstored, noteWholeList, RecordRead, type ReadNotes } from '../journal/reads.ts'
import type { Change } from './change.ts'
import type { CollectionDefinition } from './definition.ts'
import { Entries } from './entries.ts'
import type { Entry } from './lookup.ts'
import { groupOf, type Page, type PageQuery } from './page.ts'
import type { RankedGroup, Ranking } from './ranking.ts'

/** Records that a collection shares with those of other worlds, and the changes that made them. */
export interface Lent<T extends object> {
  readonly entries: Entries<T>
  readonly changes: readonly Change[]
}

/** What a collection needs of its world. */
export interface CollectionOwner {
  /** Called before each write, which it may refuse by throwing. */
  readonly report: (change: Change) => void
  /** Where to note what is read. Undefined if nobody wants to know. */
  readonly notes?: ReadNotes | undefined
}

/**
 * Records of one kind in one world. Documents are frozen and replaced, never mutated. The cost of a write does not depend on the
 * number of records. Each write is reported as a change, which `apply` can undo.
 */
export class Collection<T extends object> {
  // What a read by key looks at comes first, so that it is in one line of the cache.
  readonly name: string
  readonly #notes: ReadNotes | undefined
  #entries: Entries<T>
  readonly keyField: string
  readonly isSecretField: (field: string) => boolean
  readonly #report: (change: Change) => void
  #revision = 0

  constructor(name: string, definition: CollectionDefinition<T>, { report, notes }: CollectionOwner) {
    this.name = name
    this.#notes = notes
    this.#entries = new Entries(name, definition)
    this.keyField = definition.key
    this.isSecretField = definition.isSecretField ?? noField
    this.#report = report
  }

  /** A number that every change replaces by another one, also an undo. A result is valid as long as the revision stays the same. */
  get revision(): number {
    return this.#revision
  }

  get size(): number {
    return this.#entries.size
  }

  get(key: string | number): Readonly<T> | undefined {
    const text = textOf(key)
    const entry = this.#entries.get(text)
    const record = entry?.document
    // The journal keeps the key of the entry: the other one may be a slice of a longer text.
    const reads = this.#notes?.reads
    if (reads !== undefined) noteRecord(reads, new RecordRead(this.name, entry?.key ?? text, record))
    return record
  }

  /** A record. That it was read is not noted. */
  peek(key: string): Readonly<T> | undefined {
    return this.#entries.get(key)?.document
  }

  /** The position of a record in the collection. Throws `RangeError` if there is no such record. */
  orderOf(key: string): number {
    return this.#entries.known(key).order
  }

  has(key: string | number): boolean {
    return this.#entries.get(textOf(key)) !== undefined
  }

  /** The first record with these values. Throws `TypeError` if `where` does not match the key, a unique group or an index. */
  find(where: Partial<T>): Readonly<T> | undefined {
    const found = this.#entries.find(where)
    const reads = this.#notes?.reads
    if (reads === undefined) return found?.document
    if (found) noteRecord(reads, new RecordRead(this.name, found.key, found.document))
    else noteMissed(reads, this.name, where)
    return found?.document
  }

  /** All records, or those with these values, in order of insertion. Throws `TypeError` if `where` does not match an index. */
  list(where?: Partial<T>): Readonly<T>[] {
    const found = where ? this.#entries.matching(where) : this.#entries.ordered.list().map(({ document }) => document)
    const reads = this.#notes?.reads
    if (reads !== undefined) noteList(reads, this.name, found.length)
    return found
  }

  /** Notes for the journal that a record was read which is not stored. */
  noteUnstored(key: string, record: T): void {
    const reads = this.#notes?.reads
    if (reads !== undefined) noteUnstored(reads, new RecordRead(this.name, key, record))
  }

  /** Notes for the journal how many records a list has, including those that are not stored. */
  noteWholeList(count: number): void {
    const reads = this.#notes?.reads
    if (reads !== undefined) noteWholeList(reads, this.name, count)
  }

  /** The first `limit` records, in order of insertion. */
  first(limit: number): Readonly<T>[] {
    const found: Readonly<T>[] = []
    for (const { document } of this.#entries.ordered) {
      if (found.length >= limit) break
      found.push(document)
    }
    return found
  }

  /**
   * A page of the records with these values. The first page of a kind sorts all records. After that, a page takes logarithmic time.
   *
   * @example store.orders.page({ where: { 'customer.id': 7 }, sort: '-createdAt', limit: 20 })
   */
  page({ where = {}, sort, offset = 0, after, limit }: PageQuery): Page<T> {
    const fields = Object.keys(where).toSorted()
    const group = this.ranked(this.#entries.pages.of(fields, sort), groupOf(fields.map((field) => where[field])))
    const last = after === undefined ? undefined : this.get(after)
    const records = group.slice(last ? group.endOf(last) : offset, limit)
    const reads = this.#notes?.reads
    if (reads !== undefined) noteList(reads, this.name, records.length)
    return { records, total: group.size }
  }

  /** One group of a ranking. The ranking is made on first use. After that, a page takes logarithmic time. */
  ranked(ranking: Ranking<T>, name: string): RankedGroup<T> {
    return this.#entries.ranked(ranking, name)
  }

  /** At most `limit` records from a position on, in the order of insertion. */
  slice(offset: number, limit: number): Readonly<T>[] {
    return this.#entries.ordered.slice(offset, limit).map(({ document }) => document)
  }

  /** The keys of all records, in order of insertion. */
  keys(): string[] {
    return this.#entries.ordered.list().map((entry) => entry.key)
  }

  /** Adds a record. Throws `DuplicateError` if its key or unique fields are taken. */
  insert(document: T): Readonly<T> {
    const key = this.#entries.keyOf(document)
    this.#entries.refuseKey(key)
    return this.#add(key, document)
  }

  #add(key: string, document: T): Readonly<T> {
    return this.#write({ collection: this.name, key, after: freeze(document), order: this.#entries.nextOrder }, undefined)
  }

  /** Adds a record, or replaces the one with the same key. Throws `DuplicateError` if its unique fields are taken. */
  put(document: T): Readonly<T> {
    const key = this.#entries.keyOf(document)
    const entry = this.#entries.get(key)
    return entry ? this.#replace(entry, freeze(document)) : this.#add(key, document)
  }

  /** Replaces some fields of a record. Throws `RangeError` if there is no such record, and `TypeError` if the key would change. */
  update(key: string | number, fields: Partial<T>): Readonly<T> {
    const entry = this.#entries.known(textOf(key))
    const after = freezeChanged(entry.document as T, fields)
    if (this.#entries.keyOf(after) !== entry.key) throw new TypeError(`${this.name}: a record's key cannot change.`)
    return this.#replace(entry, after)
  }

  /**
   * Replaces a record by one with another key, at the same position. Throws `RangeError` if there is no such record, and `DuplicateError` if
   * the new key or its unique fields are taken.
   */
  rekey(key: string | number, document: T): Readonly<T> {
    const { order } = this.#entries.known(textOf(key))
    const next = this.#entries.keyOf(document)
    this.#entries.refuseKey(next)
    this.#entries.refuseTaken(textOf(key), document)
    this.delete(key)
    return this.#write({ collection: this.name, key: next, after: freeze(document), order }, undefined)
  }

  /** Deletes a record. Throws `RangeError` if there is no such record. */
  delete(key: string | number): void {
    const entry = this.#entries.known(textOf(key))
    this.#write({ collection: this.name, key: entry.key, before: entry.document, order: entry.order }, entry)
  }

  /** Applies a change from an undo or a log. It is not reported. */
  apply(change: Change): void {
    this.#move(change, this.#entries.get(change.key))
  }

  /** Whether it has never had a record. */
  get isNew(): boolean {
    return this.#entries.nextOrder === 0
  }

  /** Its records, for other worlds that have the same. They are copied before the next change. */
  lend(): Lent<T> {
    const entries = this.#entries
    entries.areShared = true
    const changes = [...entries.ordered].map(({ key, order, document }) => ({ collection: this.name, key, order, after: document }))
    return { entries, changes }
  }

  /** Fills a new collection with the records of the same one in another world, and reports them as changes. Part of a step. */
  share({ entries, changes }: Lent<T>): void {
    for (const change of changes) this.#report(change)
    this.#entries = entries
    this.#revision += 1
  }

  #move(change: Change, known: Entry<T> | undefined): void {
    this.#revision += 1
    if (!this.#entries.areShared) return this.#entries.move(change, known)
    this.#entries = this.#entries.copy()
    this.#entries.move(change, this.#entries.get(change.key))
  }

  #replace(entry: Entry<T>, after: T): Readonly<T> {
    const { key, order, document } = entry
    return this.#write({ collection: this.name, key, before: document, after, order }, entry)
  }

  /** Reports the change before it writes. So if the report throws, nothing has changed. */
  #write(change: Change, known: Entry<T> | undefined): Readonly<T> {
    if (change.after) this.#entries.refuseTaken(change.key, change.after as T)
    this.#report(change)
    this.#move(change, known)
    return change.after as T
  }
}

function noField(): boolean {
  return false
}

function textOf(key: string | number): string {
  return typeof key === 'string' ? key : String(key)
}
