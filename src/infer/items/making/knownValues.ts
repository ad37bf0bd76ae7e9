import type { Schema } from '../../../document/document.ts'
import { examplesOf, schemaExamples } from '../../../document/examples.ts'
import { isObject } from '../../../document/lenient.ts'
import { tryFollow } from '../../../document/references.ts'
import { describedValues } from '../../../sample/values/texts/describedValues.ts'
import type { Operation } from '../../../spec/operation.ts'
import { requestSchema, successOf } from '../../resources/bodies.ts'
import { itemEnvelope, listedItem } from '../../resources/envelope.ts'
import type { Structure, Structures } from '../../resources/fields.ts'
import type { Resource } from '../../resources/model.ts'
import { bare } from '../../words/names.ts'
import { getAt, sentValue } from '../data.ts'

/** Fields that say of which kind an item is, or how far it has come. Any word there that the document does not have looks wrong. */
const categories =
  /(?:type|status|state|kind|category|mode|level|priority|severity|role|stage|phase|visibility|plan|tier|direction|channel|source)$/
/** Values of a filter that stand for any. */
const anything = /^(?:all|any|none|\*)$/i

/** What the document says about one field in one place. */
interface Told {
  readonly enums: readonly unknown[]
  readonly described: readonly unknown[]
  readonly examples: readonly unknown[]
}

/**
 * The values that a document has for fields of an item that are plain texts in its own schema: in their descriptions, and in requests, lists
 * and filters of the same resource. By the name of the field.
 */
export function knownValues(
  structures: Structures,
  resource: Resource,
  fits: (value: unknown, schema: Schema) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  const whole = schemaExamples(structures.document, resource.item).map(({ value }) => value)
  for (const [name, schema] of structures.of(resource.item).fields) {
    if (!isOpen(structures, resource, { name, schema }) || whole.some((each) => isObject(each) && Object.hasOwn(each, name))) continue
    const elsewhere = resource.operations.flatMap(({ operation }) => toldIn(structures, operation, { noun: resource.noun, name }))
    const told = [toldBy(structures, schema), ...elsewhere]
    const values = [
      told.flatMap(({ enums }) => enums),
      told.flatMap(({ described }) => described),
      told.flatMap(({ examples }) => examples),
    ]
    const texts = values
      .map((each) => new Set(each.filter((value) => typeof value === 'string' && !anything.test(value) && fits(value, schema))))
      .find(({ size }) => size > 0)
    if (texts) found.set(name, [...texts] as string[])
  }
  return found
}

/** Whether a field is a text that may be anything, and of which its own schema has no example. */
function isOpen(structures: Structures, { key }: Resource, { name, schema }: { readonly name: string; readonly schema: Schema }): boolean {
  if (!categories.test(bare(name)) || key.at?.[0] === name) return false
  const { types, values, format } = structures.of(schema)
  if (!types.has('string') || values !== undefined || format !== undefined) return false
  return toldBy(structures, schema).examples.length === 0
}

/** What the bodies and the filters of an operation say about a field. */
function toldIn(structures: Structures, operation: Operation, { noun, name }: { readonly noun: string; readonly name: string }): Told[] {
  const request = itemEnvelope(structures, requestSchema(operation), noun)
  const bodies = [request?.item, listedItem(structures, successOf(operation)?.schema, noun)].map((each) => structures.of(each))
  const inBodies = bodies.flatMap((each) => fieldsLike(structures, each, name))
  const filters = operation.parameters.filter((each) => each.in === 'query' && bare(each.name) === bare(name)).map(({ schema }) => schema)
  const sent = operation.bodies.flatMap((body) => examplesOf(operation.document, body).map(({ value }) => getAt(value, request?.at ?? [])))
  const examples = sent.map((each) => (isObject(each) ? sentValue(each, name) : undefined))
  return [...[...inBodies, ...filters].map((each) => toldBy(structures, each)), { enums: [], described: [], examples }]
}

function fieldsLike(structures: Structures, structure: Structure, name: string): readonly Schema[] {
  const field = structures.nameLike(structure, name)
  return field === undefined ? [] : [structure.fields.get(field) as Schema]
}

/** What a schema says about its values, or about those of its list. */
function toldBy(structures: Structures, schema: Schema | undefined): Told {
  const { values = [], items } = structures.of(schema)
  const target = tryFollow(structures.document, schema)
  const described = [schema, target].map((each) => (isObject(each) ? describedValues(each['description']) : undefined))
  const examples = schemaExamples(structures.document, schema).map(({ value }) => value)
  const inner = items === undefined ? undefined : structures.of(items).values
  return { enums: [...values, ...(inner ?? [])], described: described.find((each) => each !== undefined) ?? [], examples }
}
