import type { OpenApiDocument } from '../../document/document.ts'
import { isObject, itemsOf } from '../../document/lenient.ts'
import { tryFollow } from '../../document/references.ts'
import { mayBe, type ApplyingSchema } from './valueSchemas.ts'

/** The values that these schemas allow by `enum` or `const`, also if each choice has one; undefined if they allow others. */
export function literalsOf(document: OpenApiDocument, schemas: readonly ApplyingSchema[], value: unknown): readonly unknown[] | undefined {
  for (const { schema, sure } of schemas) {
    const own = sure ? (literalsIn(schema) ?? choicesIn(document, schema, value)) : undefined
    if (own) return own
  }
  const unsure = schemas.filter(({ sure }) => !sure)
  if (unsure.length === 0 || unsure.length < schemas.length) return undefined
  return union(unsure.map(({ schema }) => literalsIn(schema)))
}

function literalsIn(schema: ApplyingSchema['schema']): readonly unknown[] | undefined {
  if (Object.hasOwn(schema, 'const')) return [schema['const']]
  return Array.isArray(schema['enum']) ? schema['enum'] : undefined
}

function choicesIn(document: OpenApiDocument, schema: ApplyingSchema['schema'], value: unknown): readonly unknown[] | undefined {
  for (const keyword of ['anyOf', 'oneOf']) {
    const choices = itemsOf(schema[keyword] as unknown[])
      .map((each) => tryFollow(document, each))
      .filter((each): each is ApplyingSchema['schema'] => isObject(each) && mayBe(each, value))
    const all = choices.length > 0 ? union(choices.map(literalsIn)) : undefined
    if (all) return all
  }
  return undefined
}

function union(sets: readonly (readonly unknown[] | undefined)[]): readonly unknown[] | undefined {
  return sets.every((set) => set !== undefined) ? sets.flatMap((set) => set ?? []) : undefined
}
