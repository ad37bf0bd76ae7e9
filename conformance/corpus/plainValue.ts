import { isObject, itemsOf } from '../../src/document/lenient.ts'
import { isReference, lookUp } from '../../src/document/references.ts'
import { textOf } from '../../src/sample/values/texts/pattern.ts'

type Keywords = Readonly<Record<string, unknown>>

export interface Making {
  readonly document: object
  /** Whether to make optional fields too. */
  readonly isFull: boolean
  /** Fields with this mark are not sent. */
  readonly unsent: 'readOnly' | 'writeOnly'
}

const deepest = 5

/** A simple value for a schema. The caller checks whether it matches. */
export function plainValue(schema: unknown, making: Making, depth = 0): unknown {
  const node = joined(schema, making.document)
  if ('const' in node) return node['const']
  if (Array.isArray(node['enum'])) return (node['enum'] as unknown[]).find((each) => each !== null) ?? null
  switch (typeOf(node)) {
    case 'object':
      return objectFor(node, making, depth)
    case 'array':
      return arrayFor(node, making, depth)
    case 'integer':
    case 'number':
      return numberFor(node)
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return textFor(node)
  }
}

/** A schema joined with its references, its `allOf`, and the first of its alternatives. */
function joined(schema: unknown, document: object, depth = 0): Keywords {
  if (!isObject(schema) || depth > 20) return {}
  if (isReference(schema)) return joined(lookUp(document, schema.$ref), document, depth + 1)
  const { allOf, oneOf, anyOf, ...own } = schema
  const parts = [...itemsOf(allOf as unknown[]), ...itemsOf(oneOf as unknown[]).slice(0, 1), ...itemsOf(anyOf as unknown[]).slice(0, 1)]
  return parts.reduce<Keywords>((all, part) => both(all, joined(part, document, depth + 1)), own)
}

function both(one: Keywords, other: Keywords): Keywords {
  const properties = { ...(one['properties'] as object), ...(other['properties'] as object) }
  const required = [...itemsOf(one['required'] as unknown[]), ...itemsOf(other['required'] as unknown[])]
  return { ...other, ...one, ...(Object.keys(properties).length > 0 && { properties }), ...(required.length > 0 && { required }) }
}

function typeOf(node: Keywords): unknown {
  const [type] = [node['type']].flat()
  if (type !== undefined) return type
  if (node['properties'] !== undefined || node['additionalProperties'] !== undefined) return 'object'
  return node['items'] === undefined ? 'string' : 'array'
}

function objectFor(node: Keywords, making: Making, depth: number): unknown {
  const properties = (isObject(node['properties']) ? node['properties'] : {}) as Keywords
  const required = new Set(itemsOf(node['required'] as unknown[]))
  const result: Record<string, unknown> = {}
  for (const name of new Set([...Object.keys(properties), ...required].map(String))) {
    const schema = Object.hasOwn(properties, name) ? properties[name] : {}
    const isOptional = !required.has(name) && (!making.isFull || depth >= deepest)
    if (!isOptional && joined(schema, making.document)[making.unsent] !== true) result[name] = plainValue(schema, making, depth + 1)
  }
  for (let index = 0; Object.keys(result).length < Number(node['minProperties'] ?? 0); index += 1)
    result[`field${index}`] = plainValue(node['additionalProperties'], making, depth + 1)
  return result
}

function arrayFor(node: Keywords, making: Making, depth: number): unknown {
  const wanted = making.isFull && depth < deepest ? 1 : 0
  const length = Math.min(Math.max(Number(node['minItems'] ?? 0), wanted), Number(node['maxItems'] ?? 20))
  return Array.from({ length }, () => plainValue(node['items'], making, depth + 1))
}

function numberFor(node: Keywords): number {
  const step = Number(node['multipleOf'] ?? 1)
  const { exclusiveMinimum, exclusiveMaximum } = node
  const lowest = Number(node['minimum'] ?? (typeof exclusiveMinimum === 'number' ? exclusiveMinimum + step : -Infinity))
  const highest = Number(node['maximum'] ?? (typeof exclusiveMaximum === 'number' ? exclusiveMaximum - step : Infinity))
  const least = exclusiveMinimum === true ? lowest + step : lowest
  return Math.ceil(Math.min(Math.max(step, least), highest) / step) * step
}

const formats: Readonly<Record<string, string>> = {
  'date-time': '2026-03-04T05:06:07Z',
  date: '2026-03-04',
  time: '05:06:07Z',
  duration: 'P1D',
  email: 'ada@example.com',
  uuid: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
  uri: 'https://example.com/a',
  url: 'https://example.com/a',
  'uri-reference': '/a',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  byte: 'YWJj',
  int32: '1',
  int64: '1',
}

function textFor(node: Keywords): string {
  const [minLength, maxLength] = [Number(node['minLength'] ?? 0), Number(node['maxLength'] ?? 1_000)]
  if (typeof node['pattern'] === 'string') {
    const made = textOf(node['pattern'], { minLength, maxLength, random: (min) => min })
    if (made !== undefined) return made
  }
  const format = String(node['format'])
  const text = Object.hasOwn(formats, format) ? (formats[format] as string) : 'text'
  return text.padEnd(minLength, 'x').slice(0, maxLength)
}
