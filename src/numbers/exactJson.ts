import { ExactNumber, numberFrom } from './exactNumber.ts'
import { mayHaveMarks, parseMarked, withoutMarks } from './numberMarks.ts'

/** A run of at least this many digits and points may be a number that `JSON.parse` would round. */
const longRun = 16
const longRuns = /[\d.]{16,}/g
/** An expression searches texts above this length, such as specs: the loop would be optimised before its end, which takes longer than both. */
const longText = 100_000

/** Whether a JSON or YAML text may contain a number that `JSON.parse` would round. Very fast. */
export function mayHaveExact(text: string): boolean {
  if (text.length <= longText) return mayHaveExactInShort(text)
  for (const { 0: run, index } of text.matchAll(longRuns)) if (isNumberBetween(text, index, index + run.length)) return true
  return false
}

/** Looks at every sixteenth character, since a long run of digits contains at least one of those. */
function mayHaveExactInShort(text: string): boolean {
  for (let at = longRun - 1; at < text.length; at += longRun) {
    if (!isOfNumber(text.charCodeAt(at))) continue
    let start = at
    while (start > 0 && isOfNumber(text.charCodeAt(start - 1))) start -= 1
    let end = at + 1
    while (end < text.length && isOfNumber(text.charCodeAt(end))) end += 1
    if (end - start >= longRun && isNumberBetween(text, start, end)) return true
    at += Math.floor((end - 1 - at) / longRun) * longRun
  }
  return false
}

/** The characters before and after a number in JSON and YAML. Digits within a longer word, such as a checksum, are not a number. */
const before = new Set('\t\n\r ,:[-')
const after = new Set('\t\n\r ,]}eE')

function isNumberBetween(text: string, start: number, end: number): boolean {
  return (start === 0 || before.has(text.charAt(start - 1))) && (end === text.length || after.has(text.charAt(end)))
}

function isOfNumber(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2e
}

/** Like `JSON.parse`, but numbers keep all their digits. JavaScript engines without source text access in `JSON.parse` round them. */
export function parseExactJson(text: string): unknown {
  if (!mayHaveExact(text)) return JSON.parse(text)
  return mayHaveMarks(text) ? JSON.parse(text, exactly) : withoutMarks(parseMarked(text))
}

/** Like `parseExactJson`; undefined if the text is not JSON. */
export function tryExactJson(text: string): unknown {
  try {
    return parseExactJson(text)
  } catch {
    return undefined
  }
}

/** The value of a text that is JSON, else the text itself. */
export function exactJsonOrText(text: string): unknown {
  const value = tryExactJson(text)
  return value === undefined ? text : value
}

/** Like `parseExactJson`, but drops fields with the name `__proto__`. */
export function parseUntrustedJson(text: string): unknown {
  return withoutProto(parseExactJson(text))
}

function exactly(_name: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === 'number' && context?.source !== undefined ? numberFrom(context.source) : value
}

function withoutProto(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return value
  if (Array.isArray(value)) value.forEach(withoutProto)
  else {
    const object = value as Record<string, unknown>
    if (Object.hasOwn(object, '__proto__')) delete object['__proto__']
    for (const name in object) withoutProto(object[name])
  }
  return value
}

/** A copy of a JSON value. */
export function copyJson<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return value
  if (Array.isArray(value)) return value.map(copyJson) as T
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, copyJson(each)])) as T
}

/** Whether a JSON value contains an exact number. */
export function holdsExact(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (value instanceof ExactNumber) return true
  if (Array.isArray(value)) return value.some(holdsExact)
  for (const name in value) if (holdsExact((value as Record<string, unknown>)[name])) return true
  return false
}
