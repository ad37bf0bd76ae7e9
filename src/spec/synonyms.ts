import type { Schema } from '../document/document.ts'
import { isContainer, isObject } from '../document/lenient.ts'
import { partOf, walk } from '../document/walk.ts'
import type { Shape, Shapes } from '../schema/reading/shape.ts'

/** Renames the fields of a value to their canonical names. Returns the same value if there is nothing to rename. */
export type Fold = (value: unknown) => unknown

/** The other names of a schema or parameter, from `x-synonyms`. */
export function synonyms(named: unknown): string[] {
  const names = isObject(named) ? named['x-synonyms'] : undefined
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []
}

/** Makes a `Fold` from the `x-synonyms` in a schema. Undefined if neither it nor the schemas that it refers to have any. */
export function foldOf(schema: Schema | undefined, shapes: Shapes): Fold | undefined {
  if (!isObject(schema) || !hasSynonyms(schema, shapes)) return undefined
  const folding = new Folding()
  return (value) => folding.fold(value, shapes.of(schema))
}

function hasSynonyms(schema: object, { schemas }: Shapes): boolean {
  for (const { value, named } of walk([partOf(schema, 'schema')], { follow: schemas.document })) {
    if (!named && synonyms(value).length > 0) return true
  }
  return false
}

class Folding {
  /** For each shape, the canonical name of each synonym. */
  readonly #names = new Map<Shape, ReadonlyMap<string, string>>()

  fold(value: unknown, shape: Shape | undefined): unknown {
    if (shape === undefined || !isContainer(value)) return value
    if (Array.isArray(value))
      return sameOr(
        value,
        value.map((each) => this.fold(each, shape.items)),
      )
    const names = this.#namesOf(shape)
    const result: Record<string, unknown> = {}
    for (const [name, each] of Object.entries(value)) {
      const canonical = names.get(name)
      if (name === '__proto__' || (canonical !== undefined && Object.hasOwn(value, canonical))) continue
      result[canonical ?? name] = this.fold(each, shape.field(canonical ?? name))
    }
    return sameOr(value, result)
  }

  #namesOf(shape: Shape): ReadonlyMap<string, string> {
    let names = this.#names.get(shape)
    if (!names) {
      names = new Map([...shape.fields].flatMap(([name, schema]) => synonyms(schema).map((other) => [other, name] as const)))
      this.#names.set(shape, names)
    }
    return names
  }
}

/** Returns the value instead of the copy if they have the same fields. */
function sameOr<T extends object>(value: T, copy: T): T {
  const names = Object.keys(value)
  const isSame =
    names.length === Object.keys(copy).length &&
    names.every((name) => Object.hasOwn(copy, name) && value[name as keyof T] === copy[name as keyof T])
  return isSame ? value : copy
}
