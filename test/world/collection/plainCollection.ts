import { byValue, type PageQuery } from '../../../src/world/collection/page.ts'
import { DuplicateError } from '../../../src/world/collection/duplicateError.ts'
import type { CollectionDefinition } from '../../../src/world/collection/definition.ts'

/** What a collection is meant to do, said in the plainest way: a list in order of insertion, and every question a scan. */
export class PlainCollection<T extends object> {
  readonly #definition: CollectionDefinition<T>
  documents: readonly T[] = []

  constructor(definition: CollectionDefinition<T>) {
    this.#definition = definition
  }

  get(key: string): T | undefined {
    return this.documents.find((each) => this.#keyOf(each) === key)
  }

  list(where: Partial<T>): T[] {
    return this.documents.filter((each) => Object.entries(where).every(([field, value]) => own(each, field) === value))
  }

  page({ where = {}, sort, offset = 0, after, limit }: PageQuery): { records: readonly T[]; total: number } {
    const found = this.documents.filter((each) =>
      Object.entries(where).every(([name, value]) => (at(each, name) ?? null) === (value ?? null)),
    )
    const sign = sort?.startsWith('-') === true ? -1 : 1
    const name = sort?.replace('-', '')
    const order = (a: T, b: T): number =>
      (name === undefined ? 0 : sign * byValue(at(a, name), at(b, name))) || this.documents.indexOf(a) - this.documents.indexOf(b)
    const sorted = found.toSorted(order)
    const last = after === undefined ? undefined : this.get(String(after))
    const start = last ? sorted.filter((each) => order(each, last) <= 0).length : offset
    return { records: sorted.slice(start, start + limit), total: sorted.length }
  }

  insert(document: T): void {
    if (this.get(this.#keyOf(document))) throw new DuplicateError()
    this.#refuseTaken(document)
    this.documents = [...this.documents, document]
  }

  put(document: T): void {
    const before = this.get(this.#keyOf(document))
    if (!before) return this.insert(document)
    this.#refuseTaken(document)
    this.documents = this.documents.map((each) => (each === before ? document : each))
  }

  update(key: string, fields: Partial<T>): void {
    const before = this.get(key)
    if (!before) throw new RangeError()
    const after = { ...before, ...fields }
    if (this.#keyOf(after) !== key) throw new TypeError()
    this.#refuseTaken(after)
    this.documents = this.documents.map((each) => (each === before ? after : each))
  }

  rekey(key: string, document: T): void {
    const before = this.get(key)
    if (!before) throw new RangeError()
    if (this.get(this.#keyOf(document))) throw new DuplicateError()
    this.#refuseTaken(document, key)
    this.documents = this.documents.map((each) => (each === before ? document : each))
  }

  delete(key: string): void {
    if (!this.get(key)) throw new RangeError()
    this.documents = this.documents.filter((each) => this.#keyOf(each) !== key)
  }

  #refuseTaken(document: T, key = this.#keyOf(document)): void {
    for (const fields of this.#definition.unique ?? []) {
      const values = fields.map((field) => own(document, field))
      if (values.some((value) => value === undefined || value === null)) continue
      const same = (each: T): boolean => fields.every((field, index) => own(each, field) === values[index])
      if (this.documents.some((each) => this.#keyOf(each) !== key && same(each))) throw new DuplicateError()
    }
  }

  #keyOf(document: T): string {
    return String(document[this.#definition.key])
  }
}

function own(document: object, field: string): unknown {
  return Object.getOwnPropertyDescriptor(document, field)?.value
}

function at(document: object, name: string): unknown {
  return name.split('.').reduce<unknown>((value, each) => (value as Record<string, unknown> | undefined)?.[each], { ...document })
}
