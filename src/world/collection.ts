import { freeze } from './freeze.ts'
import { Lookup } from './lookup.ts'

/** One recorded write: absent `before` is an insert, absent `after` a delete. `order` is the record's place in its collection. */
export interface Change {
  readonly collection: string
  readonly key: string
  readonly before?: object
  readonly after?: object
  readonly order: number
}

/**
 * How the records of a collection are found: by `key`, by `unique` groups of fields (at most one record has the same
 * values) and by `index` groups (any number has). Only these can be asked for, so no call scans.
 *
 * @example collection<Customer>({ key: 'id', unique: [['partner', 'phone']] })
 */
export interface CollectionDefinition<T extends object> {
  readonly key: keyof T & string
  readonly unique?: readonly (readonly (keyof T & string)[])[]
  readonly index?: readonly ((keyof T & string) | readonly (keyof T & string)[])[]
}

/** A record with its place; shared by the key map and every lookup. */
export interface Entry<T> {
  readonly key: string
  readonly order: number
  document: Readonly<T>
}

/** Says that a write would make two records share a key or a unique group of fields. A mistake in a handler. */
export class DuplicateError extends Error {}

/**
 * Records of one kind in one world. Documents are frozen and replaced, never mutated; each write costs the same however
 * many records there are, and is reported as a change that `apply` can take back.
 */
export class Collection<T extends object> {
  readonly name: string
  readonly #keyField: string
  readonly #report: (change: Change) => void
  readonly #entries = new Map<string, Entry<T>>()
  readonly #lookups: readonly Lookup<T>[]
  readonly #plans = new Map<string, Lookup<T> | undefined>()
  #nextOrder = 0
  #disordered = false

  constructor(name: string, definition: CollectionDefinition<T>, report: (change: Change) => void) {
    this.name = name
    this.#keyField = definition.key
    this.#report = report
    this.#lookups = [
      ...(definition.unique ?? []).map((fields) => new Lookup<T>(fields, true)),
      ...(definition.index ?? []).map((fields) => new Lookup<T>(typeof fields === 'string' ? [fields] : fields, false)),
    ]
  }

  get size(): number {
    return this.#entries.size
  }

  get(key: string | number): Readonly<T> | undefined {
    return this.#entries.get(String(key))?.document
  }

  has(key: string | number): boolean {
    return this.#entries.has(String(key))
  }

  /** The first record with these values, by key, unique fields or index. Throws where none of them covers `where`. */
  find(where: Partial<T>): Readonly<T> | undefined {
    for (const entry of this.#candidates(where)) if (matches(entry.document, where)) return entry.document
    return undefined
  }

  /** All records, or those with these values, in the order they were inserted. */
  list(where?: Partial<T>): Readonly<T>[] {
    const entries = where ? [...this.#candidates(where)].filter((entry) => matches(entry.document, where)) : [...this.#entries.values()]
    if (where || this.#disordered) entries.sort((a, b) => a.order - b.order)
    return entries.map((entry) => entry.document)
  }

  /** Key, document and place of every record. */
  *entries(): Iterable<[string, Readonly<T>, number]> {
    for (const { key, document, order } of this.#entries.values()) yield [key, document, order]
  }

  /** Adds a record. Throws `DuplicateError` where its key or unique fields are taken. */
  insert(document: T): Readonly<T> {
    const key = this.#keyOf(document)
    if (this.#entries.has(key)) throw new DuplicateError(`${this.name} already has the key ${JSON.stringify(key)}.`)
    return this.#write({ collection: this.name, key, after: freeze(document), order: this.#nextOrder })
  }

  /** Replaces some fields of a record; its key stays. Throws where there is no such record. */
  update(key: string | number, fields: Partial<T>): Readonly<T> {
    const entry = this.#entry(key)
    const after = freeze({ ...entry.document, ...fields })
    if (this.#keyOf(after) !== entry.key) throw new TypeError(`${this.name}: the key of a record cannot change.`)
    return this.#write({ collection: this.name, key: entry.key, before: entry.document, after, order: entry.order })
  }

  /** Removes a record. Throws where there is no such record. */
  delete(key: string | number): void {
    const entry = this.#entry(key)
    this.#write({ collection: this.name, key: entry.key, before: entry.document, order: entry.order })
  }

  /** Takes over a change made elsewhere (undone, read from a log). Reports nothing. */
  apply(change: Change): void {
    const entry = this.#entries.get(change.key)
    if (entry) for (const lookup of this.#lookups) lookup.remove(entry)
    if (!change.after) this.#entries.delete(change.key)
    else this.#place(entry ?? { key: change.key, order: change.order, document: change.after as T }, change.after as T)
  }

  #place(entry: Entry<T>, document: T): void {
    entry.document = document
    for (const lookup of this.#lookups) lookup.add(entry)
    if (this.#entries.has(entry.key)) return
    this.#entries.set(entry.key, entry)
    if (entry.order < this.#nextOrder) this.#disordered = true
    this.#nextOrder = Math.max(this.#nextOrder, entry.order + 1)
  }

  #write(change: Change): Readonly<T> {
    if (change.after) this.#refuseTaken(change.key, change.after as T)
    this.apply(change)
    this.#report(change)
    return change.after as T
  }

  #refuseTaken(key: string, document: T): void {
    for (const lookup of this.#lookups) {
      if (lookup.takenBy(document, key))
        throw new DuplicateError(`${this.name} already has a record with this ${lookup.fields.join(' and ')}.`)
    }
  }

  #entry(key: string | number): Entry<T> {
    const entry = this.#entries.get(String(key))
    if (!entry) throw new RangeError(`${this.name} has no record ${JSON.stringify(String(key))}.`)
    return entry
  }

  #keyOf(document: T): string {
    const key = (document as Record<string, unknown>)[this.#keyField]
    if (typeof key === 'string' || typeof key === 'number') return String(key)
    throw new TypeError(`${this.name}: a record needs a string or number as its ${this.#keyField}.`)
  }

  #candidates(where: Partial<T>): Iterable<Entry<T>> {
    const key = (where as Record<string, unknown>)[this.#keyField]
    if (key !== undefined) {
      const entry = this.#entries.get(String(key))
      return entry ? [entry] : []
    }
    return this.#plan(where).get(where)
  }

  #plan(where: Partial<T>): Lookup<T> {
    const fields = Object.keys(where)
    const name = fields.join()
    let lookup = this.#plans.get(name)
    if (!lookup) {
      lookup = this.#lookups.find((candidate) => candidate.fields.every((field) => fields.includes(field)))
      if (!lookup) throw new TypeError(`${this.name} has no unique fields or index within (${name}); declare one.`)
      this.#plans.set(name, lookup)
    }
    return lookup
  }
}

function matches<T extends object>(document: Readonly<T>, where: Partial<T>): boolean {
  for (const field in where) if (document[field] !== where[field]) return false
  return true
}

/** Declares a collection with the type of its records. */
export function collection<T extends object>(definition: CollectionDefinition<T>): CollectionDefinition<T> {
  return definition
}
