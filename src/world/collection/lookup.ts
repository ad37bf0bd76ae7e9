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
  /** Most buckets have one record. They contain the record itself instead of a list. */
  readonly #buckets = new Map<string, Entry<T> | Sorted<Entry<T>>>()

  constructor(fields: readonly string[], unique: boolean) {
    this.fields = fields
    this.#unique = unique
  }

  /** Whether `where` has all of its fields. */
  covers(where: object): boolean {
    for (const field of this.fields) if (fieldOf(where, field) === undefined && !Object.hasOwn(where, field)) return false
    return true
  }

  /** The record or records with these values, in order. Undefined if there is none. */
  get(values: object): Entry<T> | Sorted<Entry<T>> | undefined {
    return this.#buckets.get(this.#bucketOf(values))
  }

  /** Whether a record other than `key` has the unique values of this document. Missing and null values are never duplicates. */
  takenBy(document: T, key: string): boolean {
    if (!this.#unique) return false
    for (const field of this.fields) if ((fieldOf(document, field) ?? null) === null) return false
    const bucket = this.get(document)
    if (!(bucket instanceof Sorted)) return bucket !== undefined && bucket.key !== key
    for (const entry of bucket) if (entry.key !== key) return true
    return false
  }

  /** Moves a record to the bucket of its new document. Without `before` it is inserted, without `after` it is deleted. */
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

  /**
   * The length comes before each text, so that different lists of values never share a bucket. What is added to values is short, because V8
   * joins short texts at once, and longer ones when they are looked up.
   */
  #bucketOf(values: object): string {
    let name = ''
    for (const field of this.fields) {
      const value = fieldOf(values, field)
      if (typeof value === 'string') name += `${value.length}"${value}`
      else if (typeof value === 'number') name += `${value},`
      else if (typeof value === 'object' && value !== null) name += textOf(value)
      else name += `${String(value)};`
    }
    return name
  }
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

function textOf(value: object): string {
  const text = JSON.stringify(value)
  return `o${text.length}:${text}`
}
