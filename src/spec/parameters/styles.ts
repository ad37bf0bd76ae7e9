import { isNumber } from '../../numbers/exactNumber.ts'
import type { Shape } from '../../schema/reading/shape.ts'
import { coerce, coerceAll, coerceFields } from './coercion.ts'
import { readDeep } from './deepObject.ts'
import { decodeText, type Pairs } from './query.ts'

/** The way a parameter is written in a request. */
export interface Style {
  readonly name: string
  readonly style: string
  readonly explode: boolean
  readonly shape: Shape
}

/** Reads a value that is written in one string: styles simple, label and matrix, and form in a cookie. */
export function readSimple(raw: string, { name, style, explode, shape }: Style, decode: (text: string) => string): unknown {
  if (style === 'simple' && !shape.types.has('array') && !shape.types.has('object')) return coerce(decode(raw), shape)
  const text = style === 'matrix' ? withoutName(raw, name) : style === 'label' ? raw.replace(/^\./, '') : raw
  const comma = commaIn(shape.items)
  const separator = separatorOf(style, explode, comma.test(text))
  const unnamed = (part: string): string => (style === 'matrix' && part.startsWith(`${name}=`) ? part.slice(name.length + 1) : part)
  if (shape.types.has('array')) {
    const between = separator === ',' ? comma : separator
    return oneOrAll(text === '' ? [] : (explode ? text.split(between).map(unnamed) : unnamed(text).split(between)).map(decode), shape)
  }
  if (shape.types.has('object')) return coerceFields(pairsOf(explode ? text : unnamed(text), { separator, explode, decode }), shape)
  return coerce(decode(unnamed(text)), shape)
}

/** Removes `;`. An empty value in style matrix is written as the name alone. */
function withoutName(raw: string, name: string): string {
  return raw === `;${name}` ? '' : raw.replace(/^;/, '')
}

/** The separator of parts. In style label, up to OpenAPI 3.1.0, parts are always separated by dots. Later, by commas if not exploded. */
function separatorOf(style: string, explode: boolean, hasComma: boolean): string {
  if (style === 'matrix' && explode) return ';'
  return style === 'label' && (explode || !hasComma) ? '.' : ','
}

interface Splitting {
  readonly separator: string | RegExp
  readonly explode: boolean
  readonly decode: (text: string) => string
}

/** Splits an object: `k=v,k=v` if exploded, otherwise `k,v,k,v`. */
function pairsOf(text: string, { separator, explode, decode }: Splitting): [string, string][] {
  const parts = text === '' ? [] : text.split(separator)
  if (explode) return parts.map((part) => [decode(part.split('=')[0] as string), decode(part.slice(part.indexOf('=') + 1))])
  return parts.flatMap((part, index) => (index % 2 === 0 ? [[decode(part), decode(parts[index + 1] ?? '')] as [string, string]] : []))
}

/** Reads a value in style form, spaceDelimited, pipeDelimited or deepObject. Also reads the fields of a form body. */
export function readQuery(pairs: Pairs, { name, style, explode, shape }: Style): unknown {
  const isArray = shape.types.has('array')
  // Clients write lists in this style with brackets, or with the name alone.
  if (style === 'deepObject' && !(isArray && pairs.some(([each]) => each === name))) return readDeep(pairs, name, shape)
  if (!isArray && !shape.types.has('object')) {
    const only = pairs.find(([each]) => each === name)
    return only && coerce(decodeText(only[1]), shape)
  }
  const sent = pairs.filter(([each]) => each === name || (isArray && each === `${name}[]`))
  const values = sent.map(([, raw]) => raw)
  if (values.length === 0) return explode && shape.types.has('object') ? readSpread(pairs, shape) : undefined
  const first = values[0] as string
  if (isArray) {
    const texts = (explode || values.length > 1 ? values : first.split(separatorIn(style, shape.items))).map(decodeText)
    return sent[0]?.[0] === name ? oneOrAll(texts, shape) : coerceAll(texts, shape)
  }
  if (shape.types.has('object')) {
    // A name alone is no field, so commas that are all encoded separate too.
    const separator = style === 'form' && !first.includes(',') ? /%2c/i : separatorIn(style, undefined)
    return coerceFields(pairsOf(first, { separator, explode: false, decode: decodeText }), shape)
  }
  return coerce(decodeText(first), shape)
}

/** The separator of items. An encoded comma is part of a string. Where no item can contain a comma, it separates too, as many clients encode all. */
function separatorIn(style: string, items: Shape | undefined): RegExp {
  if (style === 'spaceDelimited') return /%20|\+| /
  if (style === 'pipeDelimited') return /\||%7c/i
  return commaIn(items)
}

function commaIn(items: Shape | undefined): RegExp {
  return items && !mayHaveComma(items) ? /,|%2c/i : /,/
}

/** Formats of strings that never contain a comma. */
const formatsWithoutComma: ReadonlySet<string> = new Set([
  'uuid',
  'date',
  'date-time',
  'time',
  'duration',
  'ipv4',
  'ipv6',
  'hostname',
  'byte',
])

function mayHaveComma({ types, values, format }: Shape): boolean {
  if (values !== undefined) return values.some((each) => String(each).includes(','))
  return types.size === 0 || (types.has('string') && !formatsWithoutComma.has(format ?? ''))
}

/** A list. If there is one text and the schema also allows a single value, that value. */
function oneOrAll(texts: readonly string[], shape: Shape): unknown {
  const [text] = texts
  if (text === undefined || texts.length > 1) return coerceAll(texts, shape)
  const value = coerce(text, shape)
  const isAllowed = isNumber(value) ? shape.types.has('number') || shape.types.has('integer') : shape.types.has(typeof value)
  return isAllowed ? value : coerceAll(texts, shape)
}

/** Reads exploded cookies in style form: a list is one cookie per value, or `a=1&a=2`; an object is one cookie per field. */
export function readCookies(pairs: Pairs, { name, shape }: Style, decode: (text: string) => string): unknown {
  const fields = pairs.flatMap(([each, raw]) => `${each}=${raw}`.split('&').map((part) => part.split(/=(.*)/s) as [string, string]))
  if (!shape.types.has('array')) return readSpread(pairs, shape, decode)
  const values = fields.filter(([each]) => each === name).map(([, raw = '']) => raw)
  if (values.length === 0) return undefined
  const [only = ''] = values
  return oneOrAll((values.length > 1 ? values : only.split(commaIn(shape.items))).map(decode), shape)
}

/** Reads an exploded object, which is sent as its fields, without its own name. */
function readSpread(pairs: Pairs, shape: Shape, decode = decodeText): unknown {
  const names = new Set(shape.fieldNames)
  const fields = pairs.filter(([name]) => names.has(name))
  if (fields.length === 0) return undefined
  return coerceFields(
    fields.map(([name, raw]) => [name, decode(raw)]),
    shape,
  )
}
