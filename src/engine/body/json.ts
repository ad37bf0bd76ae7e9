import { withoutProto } from '../../document/lenient.ts'

/** Says why a text is refused as JSON. */
export class JsonError extends Error {
  override readonly name = 'JsonError'
  readonly code: 'syntax' | 'nesting' | 'encoding'
  constructor(code: 'syntax' | 'nesting' | 'encoding', message: string) {
    super(message)
    this.code = code
  }
}

/** It keeps no state between calls. */
const utf8 = new TextDecoder('utf-8', { fatal: true })

const deepest = 100

/** Parses untrusted JSON: UTF-8 only, limited in depth, and without names that could reach a prototype. */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes)
  if (text.length > 2 * deepest && depthOf(text) > deepest) throw new JsonError('nesting', `is nested more than ${deepest} levels deep`)
  try {
    return mayNameProto(text) ? JSON.parse(text, withoutProto) : JSON.parse(text)
  } catch {
    throw new JsonError('syntax', 'is not valid JSON')
  }
}

export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new JsonError('encoding', 'is not valid UTF-8')
  }
}

/** Copies a value that another parser has read, with the same limits: JSON values, limited depth, no names that could reach a prototype. */
export function plainCopy(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return isPlain(value) ? value : undefined
  if (depth >= deepest) throw new JsonError('nesting', `is nested more than ${deepest} levels deep`)
  if (Array.isArray(value)) return value.map((each) => plainCopy(each, depth + 1))
  const copy: Record<string, unknown> = {}
  for (const [name, each] of Object.entries(value)) if (name !== '__proto__') copy[name] = plainCopy(each, depth + 1)
  return copy
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
}

/** Any letter of the name may be escaped. Only a match has to be parsed the slow way. */
function mayNameProto(text: string): boolean {
  return text.includes('__proto__') || (text.includes('\\u00') && escapedProto.test(text))
}

const escapedProto = new RegExp(`"${[...'__proto__'].map(letterOrEscape).join('')}"`, 'i')

function letterOrEscape(letter: string): string {
  return `(?:${letter}|\\\\u00${letter.charCodeAt(0).toString(16)})`
}

/** How deep brackets nest, not counting those in strings. */
function depthOf(text: string): number {
  let depth = 0
  let most = 0
  let quoted = false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (quoted) {
      if (code === 0x5c) index += 1
      else if (code === 0x22) quoted = false
    } else if (code === 0x22) quoted = true
    else if (code === 0x7b || code === 0x5b) most = Math.max(most, (depth += 1))
    else if (code === 0x7d || code === 0x5d) depth -= 1
  }
  return most
}
