import { fieldsOf, isContainer, isObject } from '../../document/lenient.ts'
import { isJson } from '../../document/mediaTypes.ts'
import type { Parameter } from './parameter.ts'

type Written = Pick<Parameter, 'object' | 'name'>

/** Writes the value of a header: as JSON if the header declares a `content`, otherwise in style `simple`. */
export function writeHeader(parameter: Pick<Parameter, 'object'>, value: unknown): string {
  const text = contentOf(parameter, value) ?? simple(value, { explode: parameter.object.explode === true, encode: plain })
  return text.replace(/[^\x20-\x7e]/g, '')
}

/**
 * Writes the value of a path parameter, in style simple, label or matrix. It is percent-encoded.
 *
 * @example writePath(parameter, [1, 2]) // '1,2', '.1,2' or ';ids=1,2'
 */
export function writePath({ object, name }: Written, value: unknown): string {
  const content = contentOf({ object }, value)
  if (content !== undefined) return encodeURIComponent(content)
  const explode = object.explode === true
  if (object.style === 'label') return `.${simple(value, { explode, encode: encodeURIComponent, separator: explode ? '.' : ',' })}`
  if (object.style !== 'matrix') return simple(value, { explode, encode: encodeURIComponent })
  const key = encodeURIComponent(name)
  if (!explode || !isContainer(value)) return `;${key}=${simple(value, { explode: false, encode: encodeURIComponent })}`
  if (Array.isArray(value)) return value.map((each) => `;${key}=${encodeURIComponent(textOf(each))}`).join('')
  return Object.entries(value)
    .map(([field, each]) => `;${encodeURIComponent(field)}=${encodeURIComponent(textOf(each))}`)
    .join('')
}

/**
 * Writes the value of a query parameter as percent-encoded pairs, in style form, spaceDelimited, pipeDelimited or deepObject.
 *
 * @example writeQuery(parameter, { a: 1 }) // ['q[a]=1'] in style deepObject
 */
export function writeQuery({ object, name }: Written, value: unknown): string[] {
  const content = contentOf({ object }, value)
  if (content !== undefined) return [pair(name, encodeURIComponent(content))]
  const style = object.style ?? 'form'
  const explode = object.explode ?? style === 'form'
  if (style === 'deepObject')
    return deepPairs(name, value).map(([key, text]) => pair(key, text).replaceAll('%5B', '[').replaceAll('%5D', ']'))
  if (Array.isArray(value) && explode) return value.map((each) => pair(name, encodeURIComponent(textOf(each))))
  if (isObject(value) && explode) return Object.entries(value).map(([field, each]) => pair(field, encodeURIComponent(textOf(each))))
  const separator = style === 'spaceDelimited' ? '%20' : style === 'pipeDelimited' ? '%7C' : ','
  return [pair(name, simple(value, { explode: false, encode: encodeURIComponent, separator }))]
}

/** Writes the name and value of a cookie, as in the header `Cookie`. */
export function writeCookie({ object, name }: Written, value: unknown): string {
  const content = contentOf({ object }, value)
  return `${name}=${content === undefined ? simple(value, { explode: false, encode: encodeURIComponent }) : encodeURIComponent(content)}`
}

function pair(key: string, text: string): string {
  return `${encodeURIComponent(key)}=${text}`
}

function deepPairs(name: string, value: unknown): [string, string][] {
  if (!isContainer(value)) return [[name, encodeURIComponent(textOf(value))]]
  return Object.entries(value).flatMap(([field, each]) => deepPairs(`${name}[${field}]`, each))
}

/** The JSON text of a value, if its parameter declares a `content`. */
function contentOf({ object }: Pick<Parameter, 'object'>, value: unknown): string | undefined {
  const [mediaType] = fieldsOf(object.content)[0] ?? []
  return mediaType !== undefined && (isJson(mediaType) || isObject(value)) ? JSON.stringify(value) : undefined
}

interface SimpleStyle {
  readonly explode: boolean
  readonly encode: (text: string) => string
  readonly separator?: string
}

function simple(value: unknown, { explode, encode, separator = ',' }: SimpleStyle): string {
  if (Array.isArray(value)) return value.map((each) => encode(textOf(each))).join(separator)
  if (!isObject(value)) return encode(textOf(value))
  return Object.entries(value)
    .map(([name, each]) => `${encode(name)}${explode ? '=' : separator}${encode(textOf(each))}`)
    .join(separator)
}

/** Writes nested values as JSON, since OpenAPI does not define a form for them. */
function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
}

function plain(text: string): string {
  return text
}
