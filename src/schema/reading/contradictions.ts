import { isObject, itemsOf } from '../../document/lenient.ts'
import { joinedTo } from './joined.ts'
import { contradictionMark } from './meant.ts'
import type { NormalSchema } from './normalise.ts'

/** The part of `Schemas` that is used here. */
interface Readable {
  read(schema: unknown): NormalSchema
  target(ref: string): unknown
}

const deepest = 6

/** Knows which schemas accept no value at all as they are written. */
export class Contradictions {
  readonly #schemas: Readable
  readonly #known = new WeakMap<object, boolean>()

  constructor(schemas: Readable) {
    this.#schemas = schemas
  }

  /** Whether a schema contradicts itself: by its own keywords, or by those of a part or of a required field. */
  has(schema: unknown, depth = 0): boolean {
    const read = this.#schemas.read(schema)
    if (typeof read !== 'object' || depth > deepest) return false
    let known = this.#known.get(read)
    if (known === undefined) this.#known.set(read, (known = this.#find(read, depth + 1)))
    return known
  }

  #find(read: NormalSchema & object, depth: number): boolean {
    if (read[contradictionMark] === true) return true
    const { properties, required } = read
    const fields = isObject(properties) ? properties : {}
    const needed = itemsOf(required as readonly string[] | undefined).filter((name) => Object.hasOwn(fields, name))
    const parts = [...joinedTo(read, this.#schemas), ...needed.map((name) => fields[name])]
    return parts.some((part) => this.has(part, depth))
  }
}
