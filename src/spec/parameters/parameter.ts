import { decodePercent } from '../../document/percentEncoding.ts'
import type { Shape, Shapes } from '../../schema/reading/shape.ts'
import type { ParameterObject, Schema } from '../../document/document.ts'
import { parseUntrustedJson } from '../../numbers/exactJson.ts'
import { fieldsOf } from '../../document/lenient.ts'
import { isJson } from '../../document/mediaTypes.ts'
import { decodeText, type Pairs } from './query.ts'
import { readCookies, readQuery, readSimple, type Style } from './styles.ts'
import { synonyms } from './synonyms.ts'

export { readQuery }

/** The parts of a request that contain parameters. `params` and `query` are still percent-encoded. Header names are lower-case. */
export interface RawRequest {
  readonly params: Readonly<Record<string, string>>
  readonly query: Pairs
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

/** A parameter of an operation, ready to be read from a request. */
export interface Parameter {
  readonly object: ParameterObject
  readonly name: string
  readonly in: ParameterObject['in']
  readonly required: boolean
  readonly schema: Schema
  /** Returns the value, or undefined if it was not sent. Throws `URIError` or `SyntaxError` for invalid encoding. */
  readonly read: (request: RawRequest) => unknown
}

const defaultStyles = { path: 'simple', header: 'simple', query: 'form', cookie: 'form' } as const

/** Decodes a value of each place. */
const decoders: Readonly<Record<ParameterObject['in'], (raw: string) => string>> = {
  path: (raw) => (raw.includes('%') ? decodeURIComponent(raw) : raw),
  query: decodeText,
  header: (raw) => raw.trim(),
  cookie: decodePercent,
}

export function parameter(object: ParameterObject, shapes: Shapes): Parameter {
  const schema = object.schema ?? fieldsOf(object.content)[0]?.[1]?.schema ?? true
  let known: Parameter['read'] | undefined
  // Many parameters are only counted or compared. To know how one is written, its schema is read.
  const read: Parameter['read'] = (request) => (known ??= readOf(object, schema, shapes))(request)
  return { object, name: object.name, in: object.in, required: object.in === 'path' || object.required === true, schema, read }
}

function readOf(object: ParameterObject, schema: Schema, shapes: Shapes): Parameter['read'] {
  const [mediaType] = fieldsOf(object.content)[0] ?? []
  const styleName = object.style ?? defaultStyles[object.in]
  const style = { name: object.name, style: styleName, explode: object.explode ?? styleName === 'form', shape: shapes.of(schema) }
  const readOne = mediaType !== undefined && isJson(mediaType) ? jsonReader(object, style.shape) : reader(object, style)
  const names = [object.name, ...(object.in === 'path' ? [] : [...synonyms(object), ...synonyms(object.schema)])]
  return names.length === 1 ? (request) => readOne(request, object.name) : (request) => firstKnown(names, (name) => readOne(request, name))
}

type Reader = (request: RawRequest, name: string) => unknown

function reader(object: ParameterObject, style: Style): Reader {
  if (object.in === 'query') {
    return ({ query }, name) => {
      if (object.allowEmptyValue === true && query.some(([each, raw]) => each === name && raw === '')) return ''
      return readQuery(query, name === style.name ? style : { ...style, name })
    }
  }
  const { explode, shape } = style
  if (object.in === 'cookie' && explode && (shape.types.has('array') || shape.types.has('object')))
    return ({ headers }, name) => readCookies(cookies(headers['cookie']), { ...style, name }, decodePercent)
  return (request, name) => {
    const raw = rawValue(object, request, name)
    return raw === undefined ? undefined : readSimple(raw, style, decoders[object.in])
  }
}

function jsonReader(object: ParameterObject, { types }: Shape): Reader {
  // Documents that declare a key in the path as JSON mean its text: clients write `/users/ada`, not `/users/%22ada%22`.
  const isText = object.in === 'path' && types.has('string')
  return (request, name) => {
    const raw = rawValue(object, request, name)
    const text = raw === undefined ? undefined : decoders[object.in](raw)
    return text === undefined || (isText && !text.startsWith('"')) ? text : parseUntrustedJson(text)
  }
}

function rawValue(object: ParameterObject, { params, query, headers }: RawRequest, name: string): string | undefined {
  if (object.in === 'path') return params[name]
  if (object.in === 'query') return query.find(([each]) => each === name)?.[1]
  if (object.in === 'cookie') return cookie(headers['cookie'], name)
  const key = name.toLowerCase()
  const value = Object.hasOwn(headers, key) ? headers[key] : undefined
  return typeof value === 'object' ? value.join(',') : value
}

/** The value of a cookie, or undefined. */
export function cookie(header: string | readonly string[] | undefined, name: string): string | undefined {
  return cookies(header).find(([each]) => each === name)?.[1]
}

/** All cookies, in order. */
function cookies(header: string | readonly string[] | undefined): Pairs {
  const parts = (typeof header === 'object' ? header.join('; ') : (header ?? '')).split(';').filter((part) => part.includes('='))
  return parts.map((part) => [part.slice(0, part.indexOf('=')).trim(), part.slice(part.indexOf('=') + 1).trim()])
}

function firstKnown(names: readonly string[], read: (name: string) => unknown): unknown {
  for (const name of names) {
    const value = read(name)
    if (value !== undefined) return value
  }
  return undefined
}
