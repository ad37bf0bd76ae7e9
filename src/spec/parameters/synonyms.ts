import type { Schema } from '../../document/document.ts'
import { isContainer, isObject } from '../../document/lenient.ts'
import { partOf, walk } from '../../document/walk/walk.ts'
import type { Shape, Shapes } from '../../schema/reading/shape.ts'

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
    return Array.isArray(value) ? this.#list(value, shape.items) : this.#object(value as Readonly<Record<string, unknown>>, shape)
  }

  #list(list: readonly unknown[], shape: Shape | undefined): readonly unknown[] {
    let copy: unknown[] | undefined
    for (let index = 0; index < list.length; index += 1) {
      const folded = this.fold(list[index], shape)
      if (folded !== list[index]) (copy ??= [...list])[index] = folded
    }
    return copy ?? list
  }

  /** Copies an object from the first field that changes. Most objects have canonical names already, so they are not copied. */
  #object(object: Readonly<Record<string, unknown>>, shape: Shape): object {
    const names = this.#namesOf(shape)
    let copy: Record<string, unknown> | undefined
    for (const name in object) {
      const field = object[name]
      const canonical = names.get(name) ?? name
      const folded = isContainer(field) ? this.fold(field, shape.field(canonical)) : field
      const isSame = canonical === name && folded === field && name !== '__proto__'
      if (!isSame) copy ??= fieldsBefore(object, name)
      if (copy && name !== '__proto__' && (canonical === name || !Object.hasOwn(object, canonical))) copy[canonical] = folded
    }
    return copy ?? object
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

/** A copy of the fields that come before the one with this name. */
function fieldsBefore(object: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
  const copy: Record<string, unknown> = {}
  for (const each in object) {
    if (each === name) break
    copy[each] = object[each]
  }
  return copy
}
