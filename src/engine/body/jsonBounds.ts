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

export const deepest = 100

/** The largest number of values in a body. Many small values take much longer to read and check than a few large ones. */
export const mostInBody = 250_000

/** In bodies above this many bytes only the first violation is reported. */
export const largeBody = 65_536

/** The largest number of fields of one object, or of a form. Objects with very many names are slow to build and to copy. */
export const mostFields = 25_000

/** The largest number of different names in a body. Many objects with names of their own are as slow as one with all of them. */
export const mostNames = 50_000

/** The largest number of numbers in a body that JavaScript would round. Keeping their digits takes long. */
const mostLongNumbers = 50_000
/** JavaScript can represent every number with fewer characters. */
const longNumber = 16

export interface JsonLimits {
  readonly mostValues: number
  /** The most fields of one object. */
  readonly mostFields: number
  /** The most different names. */
  readonly mostNames: number
}

export const bodyLimits: JsonLimits = { mostValues: mostInBody, mostFields, mostNames }

export function tooDeep(): JsonError {
  return new JsonError('nesting', `is nested more than ${deepest} levels deep`)
}

export function tooMany(
  most: number,
  what: 'values' | 'fields in an object' | 'different names' | 'numbers with many digits' | 'lines',
): JsonError {
  return new JsonError('too-large', `has more than ${most} ${what}`)
}

/** Throws if a body has more values than it may have. */
export function refuseManyValues(values: number): void {
  if (values > mostInBody) throw tooMany(mostInBody, 'values')
}

/** Throws if a text has more lines than a sequence may have. Reading the lines of a long text, even empty ones, takes long. */
export function refuseManyLines(text: string): void {
  let lines = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if ((code === 0x0a || code === 0x0d || code === 0x1e) && (lines += 1) > 2 * mostInBody) throw tooMany(2 * mostInBody, 'lines')
  }
}

/** Throws if brackets are nested too deep, or contain too many values, fields or different names. Ignores strings. */
export function refuseUnbounded(text: string, limits = bodyLimits): void {
  // Values, fields and names take at least a character each, so a short text can only be nested too deep.
  if (text.length <= mostFields && !hasMore(text, '{', deepest / 2) && !hasMore(text, '[', deepest / 2)) return
  const { mostValues } = limits
  /** The number of fields so far in each open object. */
  const fields: number[] = [0]
  let depth = 0
  let values = 1
  let names = 0
  let long = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 0x22) index = endOfString(text, index + 1)
    else if (code >= 0x30 && code <= 0x39) {
      const end = endOfNumber(text, index + 1)
      if (end - index >= longNumber && (long += 1) > mostLongNumbers) throw tooMany(mostLongNumbers, 'numbers with many digits')
      index = end - 1
    } else if (code === 0x7b || code === 0x5b) {
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

/** Whether a text has a character more often than that. */
function hasMore(text: string, character: string, most: number): boolean {
  let count = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) if ((count += 1) > most) return true
  return false
}

function endOfNumber(text: string, start: number): number {
  let end = start
  while (isOfNumber(text.charCodeAt(end))) end += 1
  return end
}

/** Digits, the point, signs and `e`. */
function isOfNumber(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x2b || code === 0x2d || code === 0x65 || code === 0x45
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
