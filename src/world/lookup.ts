import type { Entry } from './collection.ts'

/** Finds the records of a collection by the values of some fields, in time that does not depend on their number. */
export class Lookup<T extends object> {
  readonly fields: readonly string[]
  readonly #unique: boolean
  readonly #buckets = new Map<string, Set<Entry<T>>>()

  constructor(fields: readonly string[], unique: boolean) {
    this.fields = fields
    this.#unique = unique
  }

  get(values: object): Iterable<Entry<T>> {
    return this.#buckets.get(this.#bucketOf(values)) ?? []
  }

  /** Whether a record other than `key` holds the unique values of this document. Missing and null values never clash. */
  takenBy(document: T, key: string): boolean {
    if (!this.#unique || this.fields.some((field) => ((document as Record<string, unknown>)[field] ?? null) === null)) return false
    for (const entry of this.get(document)) if (entry.key !== key) return true
    return false
  }

  add(entry: Entry<T>): void {
    const name = this.#bucketOf(entry.document)
    const bucket = this.#buckets.get(name)
    if (bucket) bucket.add(entry)
    else this.#buckets.set(name, new Set([entry]))
  }

  remove(entry: Entry<T>): void {
    const name = this.#bucketOf(entry.document)
    const bucket = this.#buckets.get(name)
    bucket?.delete(entry)
    if (bucket?.size === 0) this.#buckets.delete(name)
  }

  /** Lengths stand before strings, so no two lists of values share a bucket whatever characters they hold. */
  #bucketOf(values: object): string {
    let name = ''
    for (const field of this.fields) {
      const value = (values as Record<string, unknown>)[field]
      name += typeof value === 'string' ? `s${value.length}:${value}` : `${typeof value}:${String(value)};`
    }
    return name
  }
}
