import type { ParameterStyle } from '../description.ts'

export type Encode = (text: string) => string

/** A name and a value, encoded. */
export type Pair = readonly [name: string, value: string]

export interface PairStyle {
  readonly style: ParameterStyle | undefined
  readonly encode: Encode
}

const separators: { readonly [style in ParameterStyle]?: string } = { comma: ',', space: ' ', pipe: '|' }

/**
 * A value as the pairs of a query or form. Without a style, a list repeats its name, and each field of an object is a pair.
 * Null and undefined are left out.
 *
 * @example pairsOf('a', [1, 2], { style: 'comma', encode }) // [['a', '1,2']]
 */
export function pairsOf(name: string, value: unknown, { style, encode }: PairStyle): Pair[] {
  if (value === undefined || value === null) return []
  const key = encode(name)
  if (style === 'json') return [[key, encode(JSON.stringify(value))]]
  if (style === 'reserved') return pairsOf(name, value, { style: undefined, encode: (text) => withReserved(encode(text)) })
  if (style === 'deep') return deepPairs(key, value, encode)
  const separator = style && separators[style]
  if (separator !== undefined && typeof value === 'object') {
    const text = joined(value, { separator: separator === ' ' ? encode(separator) : separator, encode })
    return text === '' ? [] : [[key, text]]
  }
  if (Array.isArray(value)) return value.filter(isGiven).map((each) => [key, encode(textOf(each))])
  return typeof value === 'object'
    ? fieldsOf(value).map(([field, each]) => [encode(field), encode(textOf(each))])
    : [[key, encode(textOf(value))]]
}

/** Leaves reserved characters as they are, but not those that would end a value: `&`, `#` and `+`. */
function withReserved(encoded: string): string {
  return encoded.replace(/%(?:21|24|27|28|29|2A|2C|2F|3A|3B|3D|3F|40|5B|5D)/g, decodeURIComponent)
}

/** `filter[a][b]=1`; items of lists are numbered: `filter[tags][0]=x`. */
function deepPairs(key: string, value: unknown, encode: Encode): Pair[] {
  if (!isGiven(value)) return []
  if (typeof value !== 'object') return [[key, encode(textOf(value))]]
  return Object.entries(value as object).flatMap(([field, each]) => deepPairs(`${key}[${encode(field)}]`, each, encode))
}

export interface JoinedStyle {
  readonly separator: string
  readonly encode: Encode
  /** Fields are written `a=1`, and not `a,1`. */
  readonly explode?: boolean
}

/** A value as one text: `a,b` for a list, `a,1,b,2` or `a=1,b=2` for an object. */
export function joined(value: unknown, { separator, encode, explode = false }: JoinedStyle): string {
  if (Array.isArray(value))
    return value
      .filter(isGiven)
      .map((each) => encode(textOf(each)))
      .join(separator)
  if (typeof value !== 'object' || value === null) return encode(textOf(value))
  return fieldsOf(value)
    .map(([field, each]) => `${encode(field)}${explode ? '=' : separator}${encode(textOf(each))}`)
    .join(separator)
}

/** Writes a value within a list or field. OpenAPI does not say how; JSON is what most servers read. */
export function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}

function fieldsOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, each]) => isGiven(each))
}
