import { coerce, coerceAll, coerceFields, Shape } from './coercion.ts'
import type { OpenApiDocument, ParameterObject, Schema } from './document.ts'
import { isJson } from './mediaTypes.ts'
import { decodeText, type Pairs } from './query.ts'

/** What parameters are read from. `params` and `query` are percent-encoded still; header names are lower-case. */
export interface RawRequest {
  readonly params: Readonly<Record<string, string>>
  readonly query: Pairs
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

/** A parameter of an operation, with the way its value is written in a request. */
export interface Parameter {
  readonly object: ParameterObject
  readonly name: string
  readonly in: ParameterObject['in']
  readonly required: boolean
  readonly schema: Schema
  /** The value, or undefined where it was not sent. Throws `URIError` or `SyntaxError` for broken encoding. */
  readonly read: (request: RawRequest) => unknown
}

interface Style {
  readonly name: string
  readonly style: string
  readonly explode: boolean
  readonly shape: Shape
}

const defaultStyles = { path: 'simple', header: 'simple', query: 'form', cookie: 'form' } as const

export function parameter(document: OpenApiDocument, object: ParameterObject): Parameter {
  const [mediaType, media] = Object.entries(object.content ?? {})[0] ?? []
  const schema = object.schema ?? media?.schema ?? true
  const styleName = object.style ?? defaultStyles[object.in]
  const style = { name: object.name, style: styleName, explode: object.explode ?? styleName === 'form', shape: new Shape(document, schema) }
  const read = mediaType !== undefined && isJson(mediaType) ? readJson(object) : reader(object, style)
  return { object, name: object.name, in: object.in, required: object.in === 'path' || object.required === true, schema, read }
}

function reader(object: ParameterObject, style: Style): Parameter['read'] {
  const names = [object.name, ...synonyms(object.schema)]
  if (object.in === 'query') return ({ query }) => firstKnown(names, (name) => readQuery(query, { ...style, name }))
  return (request) => {
    const raw = rawValue(object, request)
    return raw === undefined ? undefined : readSimple(raw, style, object.in === 'path' ? decodeURIComponent : same)
  }
}

function readJson(object: ParameterObject): Parameter['read'] {
  return (request) => {
    const raw = rawValue(object, request)
    return raw === undefined ? undefined : (JSON.parse(object.in === 'header' ? raw : decodeText(raw)) as unknown)
  }
}

function rawValue(object: ParameterObject, { params, query, headers }: RawRequest): string | undefined {
  if (object.in === 'path') return params[object.name]
  if (object.in === 'query') return query.find(([name]) => name === object.name)?.[1]
  if (object.in === 'cookie') return cookie(headers['cookie'], object.name)
  const value = headers[object.name.toLowerCase()]
  return typeof value === 'object' ? value.join(',') : value
}

/** The value of a cookie, or undefined. */
export function cookie(header: string | readonly string[] | undefined, name: string): string | undefined {
  const text = typeof header === 'object' ? header.join('; ') : (header ?? '')
  const found = text.split(';').find((part) => part.trim().startsWith(`${name}=`))
  return found?.slice(found.indexOf('=') + 1).trim()
}

/** Styles simple, label and matrix, and form in a cookie: one text holds the whole value. */
function readSimple(raw: string, { name, style, explode, shape }: Style, decode: (text: string) => string): unknown {
  const text = style === 'matrix' ? raw.replace(/^;/, '') : style === 'label' ? raw.replace(/^\./, '') : raw
  const separator = explode && style === 'label' ? '.' : explode && style === 'matrix' ? ';' : ','
  const unnamed = (part: string): string => (style === 'matrix' && part.startsWith(`${name}=`) ? part.slice(name.length + 1) : part)
  if (shape.types.has('array')) return coerceAll(text === '' ? [] : splitParts(text, separator, explode, unnamed).map(decode), shape)
  if (shape.types.has('object')) return coerceFields(pairsOf(explode ? text : unnamed(text), separator, explode, decode), shape)
  return coerce(decode(unnamed(text)), shape)
}

function splitParts(text: string, separator: string, explode: boolean, unnamed: (part: string) => string): string[] {
  return explode ? text.split(separator).map(unnamed) : unnamed(text).split(separator)
}

/** `k=v,k=v` when exploded, else `k,v,k,v`. */
function pairsOf(text: string, separator: string, explode: boolean, decode: (text: string) => string): [string, string][] {
  const parts = text.split(separator)
  if (explode) return parts.map((part) => [decode(part.split('=')[0] as string), decode(part.slice(part.indexOf('=') + 1))])
  return parts.flatMap((part, index) => (index % 2 === 0 ? [[decode(part), decode(parts[index + 1] ?? '')] as [string, string]] : []))
}

const separators: Readonly<Record<string, RegExp>> = { form: /,/, spaceDelimited: /%20|\+| /, pipeDelimited: /\||%7[Cc]/ }

/** Styles form, spaceDelimited, pipeDelimited and deepObject. Also reads the fields of a form body. */
export function readQuery(pairs: Pairs, { name, style, explode, shape }: Style): unknown {
  if (style === 'deepObject') return readDeep(pairs, name, shape)
  const values = pairs.filter(([each]) => each === name || (shape.items && each === `${name}[]`)).map(([, raw]) => raw)
  if (shape.types.has('object') && explode && values.length === 0) return readSpread(pairs, shape)
  if (values.length === 0) return undefined
  if (shape.types.has('array')) {
    const parts = explode || values.length > 1 ? values : (values[0] as string).split(separators[style] ?? /,/)
    return coerceAll(parts.map(decodeText), shape)
  }
  if (shape.types.has('object')) return coerceFields(pairsOf(values[0] as string, ',', false, decodeText), shape)
  return coerce(decodeText(values[0] as string), shape)
}

/** `filter[a]=1&filter[b]=2` */
function readDeep(pairs: Pairs, name: string, shape: Shape): unknown {
  const fields = pairs.filter(([each]) => each.startsWith(`${name}[`) && each.endsWith(']'))
  if (fields.length === 0) return undefined
  return coerceFields(
    fields.map(([each, raw]) => [each.slice(name.length + 1, -1), decodeText(raw)]),
    shape,
  )
}

/** An exploded object has no name of its own in a query: its fields stand there. */
function readSpread(pairs: Pairs, shape: Shape): unknown {
  const names = new Set(shape.fieldNames)
  const fields = pairs.filter(([name]) => names.has(name))
  return fields.length === 0
    ? undefined
    : coerceFields(
        fields.map(([name, raw]) => [name, decodeText(raw)]),
        shape,
      )
}

/** Other names that a schema says it goes by. */
export function synonyms(schema: unknown): string[] {
  const names = typeof schema === 'object' && schema !== null ? (schema as Record<string, unknown>)['x-synonyms'] : undefined
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []
}

function firstKnown(names: readonly string[], read: (name: string) => unknown): unknown {
  for (const name of names) {
    const value = read(name)
    if (value !== undefined) return value
  }
  return undefined
}

function same(text: string): string {
  return text
}
