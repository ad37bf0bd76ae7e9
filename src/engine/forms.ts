import { coerce, coerceAll, Shape } from '../spec/coercion.ts'
import type { Body, Operation } from '../spec/operation.ts'
import { readQuery } from '../spec/parameter.ts'
import { parsePairs } from '../spec/query.ts'
import { parseJson } from './json.ts'

export const formType = 'application/x-www-form-urlencoded'
export const multipartType = 'multipart/form-data'

/** Reads a form; its fields get the types that the schema gives them. */
export function parseForm(text: string, declared: Body, { document }: Operation): Record<string, unknown> {
  const shape = new Shape(document, declared.object.schema)
  const form: Record<string, unknown> = {}
  const fields = Map.groupBy(parsePairs(text), ([name]) => name.replace(/\[.*$/s, ''))
  fields.delete('__proto__')
  for (const [name, pairs] of fields) {
    const field = shape.field(name) ?? new Shape(document, { type: 'string' })
    const { style, explode } = declared.object.encoding?.[name] ?? {}
    const nested = pairs.some(([each]) => each.startsWith(`${name}[`) && each !== `${name}[]`)
    form[name] = readQuery(pairs, { name, style: style ?? (nested ? 'deepObject' : 'form'), explode: explode ?? true, shape: field })
  }
  return form
}

/** The same for a form that another parser has read without a schema: a field that was sent twice is a list there. */
export function typedForm(form: unknown, declared: Body, { document }: Operation): unknown {
  return typed(form, new Shape(document, declared.object.schema))
}

function typed(value: unknown, shape: Shape | undefined): unknown {
  if (!shape) return value
  if (typeof value === 'string') return shape.types.has('array') ? coerceAll([value], shape) : coerce(value, shape)
  if (Array.isArray(value)) return value.map((each) => typed(each, shape.items))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, typedField(each, shape.field(name))]))
}

/** Where the schema has one value, the first of several counts, as in a query. */
function typedField(value: unknown, shape: Shape | undefined): unknown {
  return typed(Array.isArray(value) && !shape?.types.has('array') ? value[0] : value, shape)
}

/** Reads multipart parts as text. A part is parsed as JSON where its schema is not a string. */
export async function parseMultipart(
  bytes: Uint8Array,
  type: string,
  declared: Body,
  { document }: Operation,
): Promise<Record<string, unknown>> {
  const data = await new Response(bytes as BodyInit, { headers: { 'content-type': type } }).formData()
  const shape = new Shape(document, declared.object.schema)
  const form: Record<string, unknown> = {}
  const fields = Map.groupBy(data, ([name]) => name)
  fields.delete('__proto__')
  for (const [name, parts] of fields) {
    const texts = await Promise.all(parts.map(([, part]) => (typeof part === 'string' ? part : part.text())))
    const field = shape.field(name)
    const item = field?.types.has('array') ? field.items : field
    const values = texts.map((text) => (item && !item.types.has('string') ? tryJson(text) : text))
    form[name] = field?.types.has('array') ? values : values[0]
  }
  return form
}

function tryJson(text: string): unknown {
  try {
    return parseJson(new TextEncoder().encode(text))
  } catch {
    return text
  }
}
