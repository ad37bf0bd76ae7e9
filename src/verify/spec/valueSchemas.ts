import type { OpenApiDocument, Schema } from '../../document/document.ts'
import { isObject } from '../../document/lenient.ts'
import { isReference, lookUp } from '../../document/references.ts'

/** A schema that applies to a value; `sure` unless it is only one of several choices. */
export interface Entry {
  readonly schema: Readonly<Record<string, unknown>>
  readonly sure: boolean
}

/** A value within a body, with all schemas that speak about it. */
export interface Place {
  readonly path: readonly (string | number)[]
  readonly value: unknown
  readonly entries: readonly Entry[]
}

const deepest = 200

/** Every value within a body, the whole one first, each with the schemas that apply to it. */
export function placesOf(document: OpenApiDocument, schema: Schema | undefined, value: unknown): Place[] {
  const found: Place[] = []
  visit(document, { path: [], value, entries: expand(document, [{ schema, sure: true }], value) }, found)
  return found
}

function visit(document: OpenApiDocument, place: Place, found: Place[]): void {
  found.push(place)
  const { value, path, entries } = place
  if (typeof value !== 'object' || value === null || path.length > deepest) return
  for (const [key, each] of Object.entries(value)) {
    const name = Array.isArray(value) ? Number(key) : key
    const below = entries.map(({ schema, sure }) => ({ schema: memberOf(schema, name), sure }))
    visit(document, { path: [...path, name], value: each, entries: expand(document, below, each) }, found)
  }
}

/** What a schema says about one of its fields or items. */
function memberOf(schema: Entry['schema'], name: string | number): unknown {
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

/** Follows references, all that must hold, and those choices whose type the value has. */
function expand(document: OpenApiDocument, start: readonly Unread[], value: unknown): Entry[] {
  const rest = [...start]
  const found = new Map<object, Entry>()
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

/**
 * The only values that these schemas allow, or undefined where they leave it open: `enum` and `const`, also where each
 * choice has one.
 */
export function literalsOf(document: OpenApiDocument, entries: readonly Entry[], value: unknown): readonly unknown[] | undefined {
  for (const { schema, sure } of entries) {
    const own = sure ? (literalsIn(schema) ?? choicesIn(document, schema, value)) : undefined
    if (own) return own
  }
  const unsure = entries.filter(({ sure }) => !sure)
  if (unsure.length === 0 || unsure.length < entries.length) return undefined
  return union(unsure.map(({ schema }) => literalsIn(schema)))
}

function literalsIn(schema: Entry['schema']): readonly unknown[] | undefined {
  if (Object.hasOwn(schema, 'const')) return [schema['const']]
  return Array.isArray(schema['enum']) ? schema['enum'] : undefined
}

function choicesIn(document: OpenApiDocument, schema: Entry['schema'], value: unknown): readonly unknown[] | undefined {
  for (const keyword of ['anyOf', 'oneOf']) {
    const choices = listOf(schema[keyword])
      .map((each) => (isReference(each) ? lookUp(document, each.$ref) : each))
      .filter((each): each is Entry['schema'] => isObject(each) && mayBe(each, value))
    const all = choices.length > 0 ? union(choices.map(literalsIn)) : undefined
    if (all) return all
  }
  return undefined
}

function union(sets: readonly (readonly unknown[] | undefined)[]): readonly unknown[] | undefined {
  return sets.every((set) => set !== undefined) ? sets.flatMap((set) => set ?? []) : undefined
}

/** Whether a value has a type that a schema allows. */
function mayBe({ type }: Entry['schema'], value: unknown): boolean {
  if (type === undefined) return true
  const own = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  return [type].flat().some((each) => each === own || (each === 'integer' && own === 'number'))
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
