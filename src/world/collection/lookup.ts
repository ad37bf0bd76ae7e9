import { compareNumbers, ExactNumber } from '../../numbers/exactNumber.ts'
import { Sorted } from './sorted.ts'

/** A record with its position in the collection. The key map and all lookups share it. */
export interface Entry<T> {
  readonly key: string
  readonly order: number
  document: Readonly<T>
}

/** Compares by order of insertion, which an undo restores. */
export function byOrder(a: Entry<object>, b: Entry<object>): number {
  return a.order - b.order
}

/**
 * The value of an own field. Without this check a record would seem to have a field `constructor`. Only functions and objects are
 * inherited, so other values need no check.
 */
export function fieldOf(document: object, field: string): unknown {
  const value = (document as Record<string, unknown>)[field]
  const mayBeInherited = typeof value === 'function' || (typeof value === 'object' && value !== null)
  return mayBeInherited && !Object.hasOwn(document, field) ? undefined : value
}

/** Finds the records of a collection by the values of some fields, in constant time. */
export class Lookup<T extends object> {
  readonly fields: readonly string[]
  readonly #unique: boolean
  /**
   * The records by the hash of their values. A bucket may also have records with other values, if their hash is the same. Most buckets have
   * one record. They contain the record itself instead of a list.
   */
  readonly #buckets = new Map<number, Entry<T> | Sorted<Entry<T>>>()

  constructor(fields: readonly string[], unique: boolean) {
    this.fields = fields
    this.#unique = unique
  }

  /** Whether `where` has all of its fields. */
  covers(where: object): boolean {
    for (const field of this.fields) if (fieldOf(where, field) === undefined && !Object.hasOwn(where, field)) return false
    return true
  }

  /** The record or records that may have these values, in order. Undefined if there is none. */
  get(values: object): Entry<T> | Sorted<Entry<T>> | undefined {
    return this.#buckets.get(this.#bucketOf(values))
  }

  /** Whether a record other than `key` has the unique values of this document. Missing and null values are never duplicates. */
  takenBy(document: T, key: string): boolean {
    if (!this.#unique) return false
    for (const field of this.fields) if ((fieldOf(document, field) ?? null) === null) return false
    const bucket = this.get(document)
    if (!(bucket instanceof Sorted)) return bucket !== undefined && this.#isTakenBy(bucket, document, key)
    for (const entry of bucket) if (this.#isTakenBy(entry, document, key)) return true
    return false
  }

  #isTakenBy(entry: Entry<T>, document: T, key: string): boolean {
    return entry.key !== key && this.fields.every((field) => hasSameText(fieldOf(entry.document, field), fieldOf(document, field)))
  }

  /** Moves a record to the bucket of its new document. Without `before` it is inserted, without `after` it is deleted. */
  move(entry: Entry<T>, before: object | undefined, after: object | undefined): void {
    const from = before && this.#bucketOf(before)
    const to = after && this.#bucketOf(after)
    if (from === to) return
    if (from !== undefined) this.#remove(from, entry)
    if (to !== undefined) this.#add(to, entry)
  }

  #add(hash: number, entry: Entry<T>): void {
    const bucket = this.#buckets.get(hash)
    if (bucket === undefined) this.#buckets.set(hash, entry)
    else if (bucket instanceof Sorted) bucket.add(entry)
    else if (bucket !== entry) this.#buckets.set(hash, sorted(bucket, entry))
  }

  #remove(hash: number, entry: Entry<T>): void {
    const bucket = this.#buckets.get(hash)
    if (bucket instanceof Sorted) bucket.remove(entry)
    if (bucket === entry || (bucket instanceof Sorted && bucket.first === undefined)) this.#buckets.delete(hash)
  }

  #bucketOf(values: object): number {
    let hash = 0
    for (const field of this.fields) hash = hashOf(fieldOf(values, field), hash)
    return hash
  }
}

/** Follows a hash by a value. V8 takes three times as long to join texts and to find the result in a map. */
function hashOf(value: unknown, before: number): number {
  if (typeof value === 'number' && (value | 0) === value) return hashStep(before, value)
  const text = typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value)
  let hash = hashStep(before, text.length)
  for (let index = 0; index < text.length; index += 1) hash = hashStep(hash, text.charCodeAt(index))
  return hash
}

function hashStep(hash: number, code: number): number {
  return Math.imul((hash << 5) ^ (hash >>> 27) ^ code, 0x9e3779b1)
}

function sorted<T extends object>(...entries: readonly Entry<T>[]): Sorted<Entry<T>> {
  const bucket = new Sorted<Entry<T>>(byOrder)
  for (const entry of entries) bucket.add(entry)
  return bucket
}

/** Whether two values of a field are equal. */
export function isSameValue(first: unknown, second: unknown): boolean {
  return first === second || (first instanceof ExactNumber && second instanceof ExactNumber && compareNumbers(first, second) === 0)
}

/** Whether JSON writes two values in the same way. */
function hasSameText(first: unknown, second: unknown): boolean {
  return first === second || (typeof first === 'object' && typeof second === 'object' && JSON.stringify(first) === JSON.stringify(second))
}
