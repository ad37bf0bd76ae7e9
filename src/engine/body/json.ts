import { parseExactJson, parseUntrustedJson } from '../../numbers/exactJson.ts'
import { ExactNumber } from '../../numbers/exactNumber.ts'
import { jsonMistake } from './jsonMistake.ts'
import { bodyLimits, deepest, JsonError, mostFields, mostInBody, mostNames, refuseUnbounded, tooDeep, tooMany } from './jsonBounds.ts'

/** Shared by all calls, since it keeps no state. */
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Parses untrusted JSON: UTF-8 only, with limits for depth and values, and without the name `__proto__`. Numbers keep all digits. */
export function parseJson(bytes: Uint8Array, limits = bodyLimits): unknown {
  return parseJsonText(decodeUtf8(bytes), limits)
}

export function parseJsonText(text: string, limits = bodyLimits): unknown {
  if (text.length > 2 * deepest) refuseUnbounded(text, limits)
  try {
    return mayNameProto(text) ? parseUntrustedJson(text) : parseExactJson(text)
  } catch {
    const mistake = jsonMistake(text)
    throw new JsonError('syntax', mistake === undefined ? 'is not valid JSON' : `is not valid JSON: ${mistake}`)
  }
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
