import { coerce, coerceAll } from '../../spec/coercion.ts'
import { isObject } from '../../document/lenient.ts'
import { essence, isJson } from '../../document/mediaTypes.ts'
import { pointerPart } from '../../document/references.ts'
import { noViolations } from '../../schema/compiling/validators.ts'
import type { Shape, Shapes } from '../../schema/reading/shape.ts'
import type { Violation } from '../../schema/violation.ts'
import type { Body } from '../../spec/response.ts'
import { readQuery } from '../../spec/parameter.ts'
import { decodeText, parsePairs, type Pairs } from '../../spec/query.ts'
import { mostFields, parseJson } from './json.ts'

export const formType = 'application/x-www-form-urlencoded'
export const multipartType = 'multipart/form-data'

/** Thrown for a form with too many fields or parts. */
export class TooManyFieldsError extends Error {
  override readonly name = 'TooManyFieldsError'
  constructor() {
    super(`has more than ${mostFields} fields`)
  }
}

/** The declared body for a form, and the shapes of its schemas. */
export interface FormContext {
  readonly declared: Body
  readonly shapes: Shapes
}

/** Reads a form. Fields are converted to the types in the schema. Throws `TooManyFieldsError`. */
export function parseForm(text: string, { declared, shapes }: FormContext): Record<string, unknown> {
  refuseMany(text, '&')
  const shape = shapes.of(declared.object.schema)
  const textShape = shapes.of({ type: 'string' })
  const form: Record<string, unknown> = {}
  const fields = Map.groupBy(parsePairs(text), ([name]) => name.replace(/\[.*$/s, ''))
  fields.delete('__proto__')
  for (const [name, pairs] of fields) {
    const field = shape.field(name) ?? textShape
    const { style, explode, contentType } = declared.object.encoding?.[name] ?? {}
    const objects = style === undefined && explode === undefined ? jsonObjects(pairs, field) : undefined
    if (objects) {
      form[name] = field.types.has('array') ? objects : objects[0]
      continue
    }
    const isNested = pairs.some(([each]) => each.startsWith(`${name}[`))
    const isText = contentType !== undefined && isJson(contentType)
    const read = isText ? textShape : field
    const value = readQuery(pairs, { name, style: isNested ? 'deepObject' : (style ?? 'form'), explode: explode ?? true, shape: read })
    form[name] = isText && typeof value === 'string' ? tryJson(value) : value
  }
  return form
}

/** The objects of a field that was sent as JSON, as is common if the spec declares no encoding. Undefined if it was not. */
function jsonObjects(pairs: Pairs, field: Shape): unknown[] | undefined {
  const shape = field.types.has('array') ? field.items : field
  if (!shape?.types.has('object') || !pairs.every(([name, raw]) => !name.includes('[') && /^(?:\{|%7b)/i.test(raw))) return undefined
  const values = pairs.map(([, raw]) => tryJson(decodeText(raw)))
  return values.every((value) => typeof value === 'object') ? values : undefined
}

/** Converts the fields of a form that another parser has read. A field that was sent twice is a list there. */
export function typedForm(form: unknown, { declared, shapes }: FormContext): unknown {
  return typed(form, shapes.of(declared.object.schema))
}

function typed(value: unknown, shape: Shape | undefined): unknown {
  if (!shape) return value
  if (typeof value === 'string') return shape.types.has('array') ? coerceAll([value], shape) : coerce(value, shape)
  if (Array.isArray(value)) return value.map((each) => typed(each, shape.items))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, typedField(each, shape.field(name))]))
}

/** Converts a field. If the schema has one value and several were sent, the first counts, as in a query. */
function typedField(value: unknown, shape: Shape | undefined): unknown {
  return typed(Array.isArray(value) && !shape?.types.has('array') ? value[0] : value, shape)
}

export interface ParsedParts {
  readonly value: Record<string, unknown>
  /** One for each part with a media type that the spec does not declare for it. */
  readonly violations: readonly Violation[]
}

/** Throws if a text has more separators than a form may have fields. */
function refuseMany(text: string, separator: string): void {
  let count = 0
  for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + separator.length)) {
    count += 1
    if (count > mostFields) throw new TooManyFieldsError()
  }
}

/** Reads a multipart body. A part is parsed as JSON if its schema is not a string. Throws `TooManyFieldsError`. */
export async function parseMultipart(bytes: Uint8Array, type: string, { declared, shapes }: FormContext): Promise<ParsedParts> {
  const [, quoted, boundary = quoted] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type) ?? []
  if (boundary !== undefined) refuseMany(new TextDecoder('latin1').decode(bytes), `--${boundary}`)
  const data = await new Response(bytes as BodyInit, { headers: { 'content-type': type } }).formData()
  const shape = shapes.of(declared.object.schema)
  const form: Record<string, unknown> = {}
  const violations: Violation[] = []
  const fields = Map.groupBy(data, ([name]) => name)
  fields.delete('__proto__')
  for (const [name, parts] of fields) {
    const wanted = declared.object.encoding?.[name]?.contentType
    if (parts.some(([, part]) => typeof part !== 'string' && !isDeclared(part.type, wanted)))
      violations.push({ code: 'media-type', at: `/body/${pointerPart(name)}`, message: `must be sent as ${wanted}` })
    const texts = await Promise.all(parts.map(([, part]) => (typeof part === 'string' ? part : part.text())))
    const field = shape.field(name)
    const item = field?.types.has('array') ? field.items : field
    const values = texts.map((text) => (item && !item.types.has('string') ? tryJson(text) : text))
    form[name] = field?.types.has('array') ? values : values[0]
  }
  return { value: form, violations: violations.length > 0 ? violations : noViolations }
}

/** Whether a type is in a list such as `image/png, image/*`. Clients send `application/octet-stream` for files of unknown type. */
function isDeclared(type: string, wanted: string | undefined): boolean {
  const sent = essence(type)
  if (wanted === undefined || sent === '' || sent === 'application/octet-stream') return true
  return wanted.split(',').some((each) => {
    const range = essence(each)
    return range === sent || range === '*/*' || (range.endsWith('/*') && sent.startsWith(range.slice(0, -1)))
  })
}

function tryJson(text: string): unknown {
  try {
    return parseJson(new TextEncoder().encode(text))
  } catch {
    return text
  }
}
