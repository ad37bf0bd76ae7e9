import type { Faker } from '@faker-js/faker'
import type { Schema } from '../spec/document.ts'
import { sampleText } from './text.ts'

/** What sampling needs to know of the document around a schema. */
export interface SampleContext {
  readonly faker: Faker
  /** What a reference points to, or undefined. */
  readonly resolve: (ref: string) => unknown
  /** Fields that the sender of the value leaves out: `writeOnly` ones in a reply. */
  readonly omit: 'writeOnly' | 'readOnly'
}

type Node = Readonly<Record<string, unknown>>

const deepest = 8
/** Below this level only what is required is made up. */
const generous = 4
const longestList = 20
/** After so many values only what is required is made up. */
const plenty = 400

/**
 * A plausible value for a schema. It follows the schema's keywords as far as they can be followed forwards; whether it
 * is valid is for the caller to check, and to ask again.
 *
 * @example sample({ type: 'string', format: 'email' }, { faker, resolve, omit: 'writeOnly' })
 */
export function sample(schema: Schema, context: SampleContext): unknown {
  return make(schema, { ...context, made: { values: 0 } }, '', 0)
}

interface Progress extends SampleContext {
  /** Counts up, so that a wide and deep schema does not grow without end. */
  readonly made: { values: number }
}

function make(schema: unknown, context: Progress, name: string, depth: number): unknown {
  const node = flatten(schema, context, 0)
  context.made.values += 1
  if ('const' in node) return node['const']
  const values = node['enum']
  if (Array.isArray(values) && values.length > 0) return context.faker.helpers.arrayElement(values)
  const faked = fromExtension(node['x-faker'], context.faker)
  if (faked !== undefined) return faked
  const given = givenExample(node)
  if (given !== undefined) return given
  switch (typeOf(node, depth)) {
    case 'object':
      return makeObject(node, context, depth)
    case 'array':
      return makeList(node, context, name, depth)
    case 'integer':
      return makeNumber(node, context.faker, 1)
    case 'number':
      return makeNumber(node, context.faker, 0.01)
    case 'boolean':
      return context.faker.datatype.boolean()
    case 'null':
      return null
    default:
      return makeText(node, context.faker, name)
  }
}

/** A schema with its references followed, its `allOf` joined, and one of each `oneOf` and `anyOf` chosen. */
function flatten(schema: unknown, context: SampleContext, steps: number): Node {
  if (typeof schema !== 'object' || schema === null || steps > 30) return {}
  const { $ref, allOf, oneOf, anyOf, ...own } = schema as Node
  let node: Node = own
  if (typeof $ref === 'string') node = join(flatten(context.resolve($ref), context, steps + 1), node)
  if (Array.isArray(allOf)) for (const each of allOf) node = join(flatten(each, context, steps + 1), node)
  for (const choice of [oneOf, anyOf]) {
    if (!Array.isArray(choice) || choice.length === 0) continue
    const telling = choice.filter(isNotNull)
    node = join(node, flatten(context.faker.helpers.arrayElement(telling.length > 0 ? telling : choice), context, steps + 1))
  }
  return node
}

function isNotNull(schema: unknown): boolean {
  return !(typeof schema === 'object' && schema !== null && (schema as Node)['type'] === 'null')
}

function join(first: Node, second: Node): Node {
  const joined: Record<string, unknown> = { ...first, ...second }
  if (first['properties'] || second['properties'])
    joined['properties'] = { ...(first['properties'] as Node), ...(second['properties'] as Node) }
  if (first['required'] || second['required']) joined['required'] = [...new Set([...list(first['required']), ...list(second['required'])])]
  return joined
}

function typeOf(node: Node, depth: number): string | undefined {
  const named = list(node['type']).filter((type) => type !== 'null')
  if (named.length > 0) return named[0] as string
  if (node['type'] !== undefined && list(node['type']).length > 0) return 'null'
  if (node['properties'] || node['additionalProperties'] || node['required']) return 'object'
  if (node['items'] || node['prefixItems']) return 'array'
  if (node['minimum'] !== undefined || node['maximum'] !== undefined || node['multipleOf'] !== undefined) return 'number'
  return depth === 0 ? 'object' : 'string'
}

function givenExample(node: Node): unknown {
  const examples = node['examples']
  if (Array.isArray(examples) && examples.length > 0) return examples[0]
  return node['example'] ?? node['default']
}

function makeObject(node: Node, context: Progress, depth: number): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  const properties = (node['properties'] ?? {}) as Node
  const required = new Set(list(node['required']) as string[])
  for (const [name, schema] of Object.entries(properties)) {
    if (name === '__proto__' || (!required.has(name) && (depth >= generous || context.made.values > plenty || isOmitted(schema, context))))
      continue
    if (depth < deepest) result[name] = make(schema, context, name, depth + 1)
  }
  for (const name of required)
    if (!(name in result) && depth < deepest && name !== '__proto__')
      result[name] = make(node['additionalProperties'] ?? {}, context, name, depth + 1)
  const extra = node['additionalProperties']
  if (Object.keys(properties).length === 0 && typeof extra === 'object' && extra !== null && depth < generous) {
    result[context.faker.lorem.word()] = make(extra, context, '', depth + 1)
  }
  return result
}

function isOmitted(schema: unknown, { omit }: SampleContext): boolean {
  return typeof schema === 'object' && schema !== null && ((schema as Node)[omit] === true || (schema as Node)['deprecated'] === true)
}

function makeList(node: Node, context: Progress, name: string, depth: number): unknown[] {
  const least = count(node['minItems'], 0)
  const most = Math.min(count(node['maxItems'], Math.max(least, 2)), longestList)
  const fixed = list(node['prefixItems'])
  if (depth >= deepest) return []
  const length = Math.max(
    Math.min(least, longestList),
    depth >= generous ? least : context.faker.number.int({ min: Math.min(1, most), max: Math.max(1, Math.min(most, 3)) }),
  )
  return Array.from({ length: Math.min(length, most) }, (_, index) =>
    make(fixed[index] ?? node['items'] ?? {}, context, singular(name), depth + 1),
  )
}

function makeNumber(node: Node, faker: Faker, step: number): number {
  const multiple = bound(node['multipleOf']) ?? step
  const above = bound(node['exclusiveMinimum'])
  const below = bound(node['exclusiveMaximum'])
  const least = above === undefined ? bound(node['minimum']) : above + (node['exclusiveMinimum'] === true ? 0 : multiple)
  const most = below === undefined ? bound(node['maximum']) : below - multiple
  const min = least ?? Math.min(most ?? 1, 1)
  const max = Math.max(most ?? Math.max(min + 999 * multiple, 1_000 * Math.min(multiple, 1)), min)
  const steps = faker.number.int({
    min: Math.ceil(min / multiple),
    max: Math.max(Math.ceil(min / multiple), Math.min(Math.floor(max / multiple), Number.MAX_SAFE_INTEGER)),
  })
  return Number((steps * multiple).toPrecision(12))
}

function makeText(node: Node, faker: Faker, name: string): string {
  const minLength = count(node['minLength'], 0)
  const maxLength = count(node['maxLength'], Math.max(minLength, 5_000))
  const format = typeof node['format'] === 'string' ? node['format'] : undefined
  const pattern = typeof node['pattern'] === 'string' ? node['pattern'] : undefined
  return sampleText(faker, { name, format, pattern, minLength, maxLength })
}

/** `x-faker: person.firstName` names a method of faker. It is looked up, never executed as code. */
function fromExtension(path: unknown, faker: Faker): unknown {
  if (typeof path !== 'string' || !/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(path)) return undefined
  const [module, method] = path.split('.') as [string, string]
  const group = Object.hasOwn(faker, module) ? (faker as unknown as Record<string, Record<string, unknown>>)[module] : undefined
  const invent = module === 'helpers' ? undefined : group?.[method]
  if (typeof invent !== 'function') return undefined
  const value: unknown = invent.call(group)
  return value instanceof Date ? value.toISOString() : typeof value === 'bigint' ? Number(value) : value
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

function count(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.floor(value) : otherwise
}

function bound(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

function singular(name: string): string {
  return name.replace(/ies$/, 'y').replace(/s$/, '')
}
