import { Sorted } from './sorted.ts'

/** A record with its place in the collection; shared by the key map and every lookup. */
export interface Entry<T> {
  readonly key: string
  readonly order: number
  document: Readonly<T>
}

/** Records stand in the order they were inserted, also after an undo has brought some back. */
export function byOrder(a: Entry<object>, b: Entry<object>): number {
  return a.order - b.order
}

/** Own fields only, or a record without a `constructor` would seem to have one. What all objects inherit are functions and objects. */
export function fieldOf(document: object, field: string): unknown {
  const value = (document as Record<string, unknown>)[field]
  const mayBeInherited = typeof value === 'function' || (typeof value === 'object' && value !== null)
  return mayBeInherited && !Object.hasOwn(document, field) ? undefined : value
}

/** Finds the records of a collection by the values of some fields, in time that does not depend on their number. */
export class Lookup<T extends object> {
  readonly fields: readonly string[]
  readonly #unique: boolean
  /** Most buckets hold one record, which then stands there itself. */
  readonly #buckets = new Map<string, Entry<T> | Sorted<Entry<T>>>()

  constructor(fields: readonly string[], unique: boolean) {
    this.fields = fields
    this.#unique = unique
  }

  /** Whether all of its fields are among these. */
  covers(where: object): boolean {
    for (const field of this.fields) if (fieldOf(where, field) === undefined && !Object.hasOwn(where, field)) return false
    return true
  }

  /** The record with the values of these fields, or the records in order; undefined where there is none. */
  get(values: object): Entry<T> | Sorted<Entry<T>> | undefined {
    return this.#buckets.get(this.#bucketOf(values))
  }

  /** Whether a record other than `key` holds the unique values of this document. Missing and null values never clash. */
  takenBy(document: T, key: string): boolean {
    if (!this.#unique) return false
    for (const field of this.fields) if ((fieldOf(document, field) ?? null) === null) return false
    const bucket = this.get(document)
    if (!(bucket instanceof Sorted)) return bucket !== undefined && bucket.key !== key
    for (const entry of bucket) if (entry.key !== key) return true
    return false
  }

  /** Follows a record from one document to the next: without `before` it is new, without `after` it goes. */
  move(entry: Entry<T>, before: object | undefined, after: object | undefined): void {
    const from = before && this.#bucketOf(before)
    const to = after && this.#bucketOf(after)
    if (from === to) return
    if (from !== undefined) this.#remove(from, entry)
    if (to !== undefined) this.#add(to, entry)
  }

  #add(name: string, entry: Entry<T>): void {
    const bucket = this.#buckets.get(name)
    if (bucket === undefined) this.#buckets.set(name, entry)
    else if (bucket instanceof Sorted) bucket.add(entry)
    else if (bucket !== entry) this.#buckets.set(name, sorted(bucket, entry))
  }

  #remove(name: string, entry: Entry<T>): void {
    const bucket = this.#buckets.get(name)
    if (bucket instanceof Sorted) bucket.remove(entry)
    if (bucket === entry || (bucket instanceof Sorted && bucket.first === undefined)) this.#buckets.delete(name)
  }

  /** Lengths stand before texts, so no two lists of values share a bucket whatever characters they hold. */
  #bucketOf(values: object): string {
    let name = ''
    for (const field of this.fields) {
      const value = fieldOf(values, field)
      if (typeof value === 'string') name += `s${value.length}:${value}`
      else if (typeof value === 'object' && value !== null) name += textOf(value)
      else name += `${typeof value}:${String(value)};`
    }
    return name
  }
}

function sorted<T extends object>(...entries: readonly Entry<T>[]): Sorted<Entry<T>> {
  const bucket = new Sorted<Entry<T>>(byOrder)
  for (const entry of entries) bucket.add(entry)
  return bucket
}

function textOf(value: object): string {
  const text = JSON.stringify(value)
  return `o${text.length}:${text}`
}
