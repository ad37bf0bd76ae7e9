import { Shape } from '../spec/coercion.ts'
import { essence, isJson } from '../spec/mediaTypes.ts'
import type { Body, Operation } from '../spec/operation.ts'
import { readQuery } from '../spec/parameter.ts'
import { parsePairs } from '../spec/query.ts'
import { noViolations } from '../spec/validators.ts'
import type { Violation, ViolationCode } from '../spec/violation.ts'
import type { Call } from './call.ts'
import { decodeUtf8, JsonError, parseJson } from './json.ts'

/** A body as decoded. `declared` is the request body of the spec it was read by. */
export interface DecodedBody {
  readonly value: unknown
  readonly declared: Body | undefined
  readonly violations: readonly Violation[]
}

/** Bodies above this many bytes are checked up to their first violation only. */
export const largeBody = 65_536

const none: DecodedBody = Object.freeze({ value: undefined, declared: undefined, violations: noViolations })

/** Reads the body of a call by the media type it says it has; gives fields their canonical names. */
export async function decodeBody(call: Call, operation: Operation): Promise<DecodedBody> {
  const { body } = call
  if (body === undefined || (body instanceof Uint8Array && body.length === 0)) {
    return operation.requestBody?.required === true ? wrong('required', 'is required') : none
  }
  if ('over' in body) return wrong('too-large', `has more than ${body.over} bytes`)
  if (operation.bodies.length === 0) return none
  const type = call.headers['content-type'] as string | undefined
  const encoding = call.headers['content-encoding']
  const declared = operation.body(type)
  if (!declared)
    return wrong('media-type', `comes in a media type that is not one of ${operation.bodies.map((each) => each.mediaType).join(', ')}`)
  if (encoding !== undefined && encoding !== 'identity' && body instanceof Uint8Array)
    return wrong('media-type', 'is compressed; send it as it is')
  try {
    const value =
      body instanceof Uint8Array ? await parse(body, type ?? declared.mediaType, declared, operation) : structuredClone(body.parsed)
    return { value: declared.fold ? declared.fold(value) : value, declared, violations: noViolations }
  } catch (error) {
    return error instanceof JsonError
      ? wrong(error.code, error.message)
      : wrong('syntax', `cannot be read as ${essence(type ?? declared.mediaType)}`)
  }
}

function wrong(code: ViolationCode, message: string): DecodedBody {
  return { value: undefined, declared: undefined, violations: [{ code, at: '/body', message }] }
}

function parse(bytes: Uint8Array, type: string, declared: Body, operation: Operation): unknown {
  if (isJson(type)) return parseJson(bytes)
  const kind = essence(type)
  if (kind === 'application/x-www-form-urlencoded') return parseForm(decodeUtf8(bytes), declared, operation)
  if (kind === 'multipart/form-data') return parseMultipart(bytes, type, declared, operation)
  return kind.startsWith('text/') ? decodeUtf8(bytes) : bytes
}

function parseForm(text: string, declared: Body, operation: Operation): Record<string, unknown> {
  const pairs = parsePairs(text)
  const shape = new Shape(operation.document, declared.object.schema)
  const names = new Set(pairs.map(([name]) => name.replace(/\[.*$/, '')))
  const form: Record<string, unknown> = {}
  for (const name of names) {
    if (name === '__proto__') continue
    const field = shape.field(name) ?? new Shape(operation.document, { type: 'string' })
    const { style, explode } = declared.object.encoding?.[name] ?? {}
    const nested = pairs.some(([each]) => each.startsWith(`${name}[`) && each !== `${name}[]`)
    form[name] = readQuery(pairs, { name, style: style ?? (nested ? 'deepObject' : 'form'), explode: explode ?? true, shape: field })
  }
  return form
}

/** Files become their text; parts that say they are JSON, or should be by the schema, are parsed. */
async function parseMultipart(bytes: Uint8Array, type: string, declared: Body, operation: Operation): Promise<Record<string, unknown>> {
  const data = await new Response(bytes as BodyInit, { headers: { 'content-type': type } }).formData()
  const shape = new Shape(operation.document, declared.object.schema)
  const form: Record<string, unknown> = {}
  for (const name of new Set(data.keys())) {
    if (name === '__proto__') continue
    const texts = await Promise.all(data.getAll(name).map((part) => (typeof part === 'string' ? part : part.text())))
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
