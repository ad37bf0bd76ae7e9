import { parseExactJson, parseUntrustedJson } from '../../numbers/exactJson.ts'
import { ExactNumber } from '../../numbers/exactNumber.ts'

type JsonErrorCode = 'syntax' | 'nesting' | 'encoding' | 'too-large'

/** Thrown for a body that is not JSON, or exceeds a limit. */
export class JsonError extends Error {
  override readonly name = 'JsonError'
  readonly code: JsonErrorCode
  constructor(code: JsonErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

/** Shared by all calls, since it keeps no state. */
const utf8 = new TextDecoder('utf-8', { fatal: true })

const deepest = 100

/** The largest number of values in a body. Many small values take much longer to read and check than a few large ones. */
const mostInBody = 250_000

/** In bodies above this many bytes only the first violation is reported. */
export const largeBody = 65_536

/** The largest number of fields of one object, or of a form. Objects with very many names are slow to build and to copy. */
export const mostFields = 25_000

/** The largest number of different names in a body. Many objects with names of their own are as slow as one with all of them. */
const mostNames = 50_000

export interface JsonLimits {
  readonly mostValues: number
  /** The most fields of one object. */
  readonly mostFields: number
  /** The most different names. */
  readonly mostNames: number
}

const bodyLimits: JsonLimits = { mostValues: mostInBody, mostFields, mostNames }

/** Parses untrusted JSON: UTF-8 only, with limits for depth and values, and without the name `__proto__`. Numbers keep all digits. */
export function parseJson(bytes: Uint8Array, limits = bodyLimits): unknown {
  const text = decodeUtf8(bytes)
  if (text.length > 2 * deepest) refuseUnbounded(text, limits)
  try {
    return mayNameProto(text) ? parseUntrustedJson(text) : parseExactJson(text)
  } catch {
    throw new JsonError('syntax', 'is not valid JSON')
  }
}

function tooDeep(): JsonError {
  return new JsonError('nesting', `is nested more than ${deepest} levels deep`)
}

function tooMany(most: number, what: 'values' | 'fields in an object' | 'different names'): JsonError {
  return new JsonError('too-large', `has more than ${most} ${what}`)
}

/** Throws if a body has more values than it may have. */
export function refuseMany(values: number): void {
  if (values > mostInBody) throw tooMany(mostInBody, 'values')
}

export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new JsonError('encoding', 'is not valid UTF-8')
  }
}

/** Copies a value that another parser has read, with the same limits as `parseJson`. */
export function plainCopy(value: unknown): unknown {
  let values = 0
  const names = new Set<string>()
  const copyOf = (each: unknown, depth: number): unknown => {
    values += 1
    if (values > mostInBody) throw tooMany(mostInBody, 'values')
    if (each instanceof ExactNumber) return each
    if (typeof each !== 'object' || each === null) return isPlain(each) ? each : undefined
    if (depth >= deepest) throw tooDeep()
    if (Array.isArray(each)) return each.map((item) => copyOf(item, depth + 1))
    const copy: Record<string, unknown> = {}
    const fields = Object.entries(each)
    if (fields.length > mostFields) throw tooMany(mostFields, 'fields in an object')
    for (const [name, field] of fields) {
      if (name === '__proto__') continue
      if (names.add(name).size > mostNames) throw tooMany(mostNames, 'different names')
      copy[name] = copyOf(field, depth + 1)
    }
    return copy
  }
  return copyOf(value, 0)
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
}

/** Whether a text may contain the name `__proto__`, also with escaped letters. Only such a text is parsed by the slower way. */
function mayNameProto(text: string): boolean {
  return text.includes('__proto__') || (text.includes('\\u00') && escapedProto.test(text))
}

const escapedProto = new RegExp(`"${[...'__proto__'].map(letterOrEscape).join('')}"`, 'i')

function letterOrEscape(letter: string): string {
  return `(?:${letter}|\\\\u00${letter.charCodeAt(0).toString(16)})`
}

/** Throws if brackets are nested too deep, or contain too many values, fields or different names. Ignores strings. */
export function refuseUnbounded(text: string, limits = bodyLimits): void {
  const { mostValues } = limits
  /** The number of fields so far in each open object. */
  const fields: number[] = [0]
  let depth = 0
  let values = 1
  let names = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 0x22) index = endOfString(text, index + 1)
    else if (code === 0x7b || code === 0x5b) {
      depth += 1
      values += 1
      if (depth > deepest) throw tooDeep()
      fields[depth] = 0
    } else if (code === 0x7d || code === 0x5d) depth -= 1
    else if (code === 0x2c) values += 1
    else if (code === 0x3a) {
      names += 1
      if (depth >= 0 && (fields[depth] = (fields[depth] ?? 0) + 1) > limits.mostFields)
        throw tooMany(limits.mostFields, 'fields in an object')
    }
    if (values > mostValues) throw tooMany(mostValues, 'values')
  }
  if (names > limits.mostNames) refuseManyNames(text, limits.mostNames)
}

/** The index of the quote that ends a string, which is one without an odd number of backslashes before it. */
function endOfString(text: string, begin: number): number {
  for (let end = text.indexOf('"', begin); end >= 0; end = text.indexOf('"', end + 1)) {
    let first = end
    while (text.charCodeAt(first - 1) === 0x5c) first -= 1
    if ((end - first) % 2 === 0) return end
  }
  return text.length
}

/** Throws if a text has too many different names. They are compared as they are written, with their escapes. */
function refuseManyNames(text: string, most: number): void {
  const names = new Set<string>()
  let start = 0
  let end = 0
  let quoted = false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (quoted && code === 0x5c) index += 1
    else if (code === 0x22) {
      if (quoted) end = index
      else start = index + 1
      quoted = !quoted
    } else if (code === 0x3a && !quoted && names.add(text.slice(start, end)).size > most) throw tooMany(most, 'different names')
  }
}
