import type { OpenApiDocument, Schema } from '../../document/document.ts'
import { isObject } from '../../document/lenient.ts'
import { isNumber } from '../../numbers/exactNumber.ts'
import { isReference, lookUp } from '../../document/references.ts'

/** A schema that applies to a value. `sure` is false if it is one of several choices. */
export interface ApplyingSchema {
  readonly schema: Readonly<Record<string, unknown>>
  readonly sure: boolean
}

/** A value within a body, with all schemas that apply to it. */
export interface DescribedValue {
  readonly path: readonly (string | number)[]
  readonly value: unknown
  readonly schemas: readonly ApplyingSchema[]
}

const deepest = 200

/** Returns every value in a body, starting with the body itself, with the schemas that apply to it. */
export function describedValues(document: OpenApiDocument, schema: Schema | undefined, value: unknown): DescribedValue[] {
  const found: DescribedValue[] = []
  visit(document, { path: [], value, schemas: expand(document, [{ schema, sure: true }], value) }, found)
  return found
}

function visit(document: OpenApiDocument, described: DescribedValue, found: DescribedValue[]): void {
  found.push(described)
  const { value, path, schemas } = described
  if (typeof value !== 'object' || value === null || path.length > deepest) return
  for (const [key, each] of Object.entries(value)) {
    const name = Array.isArray(value) ? Number(key) : key
    const below = schemas.map(({ schema, sure }) => ({ schema: memberOf(schema, name), sure }))
    visit(document, { path: [...path, name], value: each, schemas: expand(document, below, each) }, found)
  }
}

/** The schema of a field or item. */
function memberOf(schema: ApplyingSchema['schema'], name: string | number): unknown {
  if (typeof name === 'number') {
    const { prefixItems, items } = schema
    return Array.isArray(prefixItems) && name < prefixItems.length ? prefixItems[name] : items
  }
  const { properties, additionalProperties } = schema
  return isObject(properties) && Object.hasOwn(properties, name) ? properties[name] : additionalProperties
}

interface Unread {
  readonly schema: unknown
  readonly sure: boolean
}

/** Follows references, `allOf`, and the choices that allow the type of the value. */
function expand(document: OpenApiDocument, start: readonly Unread[], value: unknown): ApplyingSchema[] {
  const rest = [...start]
  const found = new Map<object, ApplyingSchema>()
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { schema, sure } = next
    if (!isObject(schema) || (found.has(schema) && (found.get(schema)?.sure || !sure))) continue
    if (!sure && !mayBe(schema, value)) continue
    found.set(schema, { schema, sure })
    if (isReference(schema)) rest.push({ schema: lookUp(document, schema.$ref), sure })
    rest.push(...listOf(schema['allOf']).map((each) => ({ schema: each, sure })))
    for (const keyword of ['anyOf', 'oneOf']) rest.push(...listOf(schema[keyword]).map((each) => ({ schema: each, sure: false })))
    for (const keyword of ['then', 'else']) rest.push({ schema: schema[keyword], sure: false })
  }
  return [...found.values()]
}

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
    const choices = listOf(schema[keyword])
      .map((each) => (isReference(each) ? lookUp(document, each.$ref) : each))
      .filter((each): each is ApplyingSchema['schema'] => isObject(each) && mayBe(each, value))
    const all = choices.length > 0 ? union(choices.map(literalsIn)) : undefined
    if (all) return all
  }
  return undefined
}

function union(sets: readonly (readonly unknown[] | undefined)[]): readonly unknown[] | undefined {
  return sets.every((set) => set !== undefined) ? sets.flatMap((set) => set ?? []) : undefined
}

/** Whether a schema allows the type of a value. */
function mayBe({ type }: ApplyingSchema['schema'], value: unknown): boolean {
  if (type === undefined) return true
  const own = value === null ? 'null' : Array.isArray(value) ? 'array' : isNumber(value) ? 'number' : typeof value
  return [type].flat().some((each) => each === own || (each === 'integer' && own === 'number'))
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
