import type { OperationDescription, ParameterStyle } from '../description.ts'
import type { InputParts, InputValues } from './inputParts.ts'
import { isGiven, joined, pairsOf, textOf } from './writeValue.ts'

/**
 * Fills in the path template of an operation, percent-encoded. A placeholder includes its style: `{id}`, `{.id}`, `{;id*}`.
 *
 * @throws TypeError for a missing value, and for one that would lead to another path
 */
export function serializePath(operation: OperationDescription, values: InputValues): string {
  const path = operation.path.replace(/\{[^{}]*\}/g, (placeholder) => {
    const [, sign = '', name = '', star] = /^\{([.;]?)([^*]+)(\*?)\}$/.exec(placeholder) ?? []
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (!isGiven(value) || value === '') throw new TypeError(`The path needs a value for "${name}".`)
    if (styleIn(operation, 'path', name) === 'json') return encodeURIComponent(JSON.stringify(value))
    return pathValue(value, { sign, name, explode: star === '*' })
  })
  // URLs resolve these segments, encoded or not, so the request would reach another operation.
  if (path.split('/').some((part) => part === '.' || part === '..')) throw new TypeError('A path segment must not be "." or "..".')
  return path
}

interface Placeholder {
  /** `.` for style label, `;` for style matrix. */
  readonly sign: string
  readonly name: string
  readonly explode: boolean
}

function pathValue(value: unknown, { sign, name, explode }: Placeholder): string {
  const encode = encodeURIComponent
  if (sign !== ';') return sign + joined(value, { separator: sign === '.' && explode ? '.' : ',', encode, explode })
  if (!explode || typeof value !== 'object') return `;${encode(name)}=${joined(value, { separator: ',', encode })}`
  const pairs = pairsOf(name, value, { style: undefined, encode })
  return pairs.map(([key, text]) => `;${key}=${text}`).join('')
}

/** The query without its question mark, percent-encoded. */
export function serializeQuery(operation: OperationDescription, values: InputValues): string {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    pairsOf(name, value, { style: styleIn(operation, 'query', name), encode: encodeURIComponent }),
  )
  return pairs.map(([key, text]) => `${key}=${text}`).join('&')
}

/** The headers of a request: header and cookie parameters, and more headers, which win. */
export function serializeHeaders(
  operation: OperationDescription,
  { header, cookie }: InputParts,
  more: Readonly<Record<string, string>> = {},
): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(header))
    if (value !== null) setHeader(headers, name, headerValue(value, styleIn(operation, 'header', name)))
  const cookies = Object.entries(cookie).flatMap(([name, value]) =>
    pairsOf(name, value, { style: styleIn(operation, 'cookie', name), encode: encodeURIComponent }),
  )
  if (cookies.length > 0) headers.set('cookie', cookies.map(([name, text]) => `${name}=${text}`).join('; '))
  for (const [name, value] of Object.entries(more)) setHeader(headers, name, value)
  return headers
}

function headerValue(value: unknown, style: ParameterStyle | undefined): string {
  if (style === 'json') return JSON.stringify(value)
  return typeof value === 'object' ? joined(value, { separator: ',', encode: String, explode: style === 'fields' }) : textOf(value)
}

/** The style of a value, if it is not the usual one for its part of the request. */
export function styleIn(
  { styles }: OperationDescription,
  part: keyof NonNullable<OperationDescription['styles']>,
  name: string,
): ParameterStyle | undefined {
  const found = styles?.[part]
  return found && Object.hasOwn(found, name) ? found[name] : undefined
}

/**
 * Sets a header. The platform's own error would repeat the value, which may be a secret.
 *
 * @throws TypeError
 */
export function setHeader(headers: Headers, name: string, value: string): void {
  try {
    headers.set(name, value)
  } catch {
    throw new TypeError(`The value of the header "${name}" contains characters that headers cannot have.`)
  }
}
