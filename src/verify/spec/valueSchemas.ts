import type { OpenApiDocument, Schema } from '../../document/document.ts'
import { isObject, itemsOf } from '../../document/lenient.ts'
import { lookUp } from '../../document/references.ts'
import { joinedTo } from '../../schema/reading/joined.ts'
import { isOfType, typesOf } from '../../schema/reading/keywords.ts'

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
    rest.push(...joinedTo(schema, { target: (ref) => lookUp(document, ref) }).map((each) => ({ schema: each, sure })))
    for (const keyword of ['anyOf', 'oneOf'])
      rest.push(...itemsOf(schema[keyword] as Unread['schema'][]).map((each) => ({ schema: each, sure: false })))
    for (const keyword of ['then', 'else']) rest.push({ schema: schema[keyword], sure: false })
  }
  return [...found.values()]
}

/** Whether a schema allows the type of a value. */
export function mayBe({ type }: ApplyingSchema['schema'], value: unknown): boolean {
  const types = typesOf(type)
  return types.length === 0 || types.some((each) => isOfType(value, each === 'integer' ? 'number' : each))
}
