import { numberFrom } from './exactNumber.ts'

/**
 * Long numbers are read as texts that begin with this control character, which has no meaning. `JSON.parse` with a function that gets the
 * source of each number takes ten times as long. A character above U+00FF would double the size of the text in memory.
 */
const mark = '\u0081'
const markCode = mark.charCodeAt(0)
/** JavaScript can represent every number with fewer characters. */
const shortest = 16
const longNumber = /-?\d[\d.eE+-]{15,}/g
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/** Whether a JSON text may contain texts that would be taken for marked numbers. */
export function mayHaveMarks(text: string): boolean {
  return text.includes(mark) || text.includes('\\u0081')
}

/** Like `JSON.parse`, but long numbers become marked texts. */
export function parseMarked(text: string): unknown {
  try {
    return JSON.parse(text.replace(longNumber, (found, at: number) => (isValue(text, found, at) ? `"${mark}${found}"` : found)))
  } catch {
    // The text is not valid, or a text within it has such a number. A mark in there ends it, and what follows is never valid.
    return JSON.parse(withMarks(text))
  }
}

/** Makes marked texts of the long numbers of a JSON text. What is not valid JSON stays so. */
function withMarks(text: string): string {
  const parts: string[] = []
  let kept = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 0x22) index = endOfText(text, index)
    else if (isOfNumber(code)) {
      const end = endOfNumber(text, index)
      if (end - index >= shortest && isNumber(text, index, end)) {
        parts.push(text.slice(kept, index), `"${mark}${text.slice(index, end)}"`)
        kept = end
      }
      index = end - 1
    }
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(kept)
}

/** Replaces the marked texts within a value by numbers with all their digits. */
export function withoutMarks(value: unknown): unknown {
  if (typeof value === 'string') return value.charCodeAt(0) === markCode ? numberFrom(value.slice(1)) : value
  if (typeof value !== 'object' || value === null) return value
  const parts = value as Record<string, unknown>
  for (const name in parts) {
    const part = parts[name]
    const read = withoutMarks(part)
    if (read !== part) parts[name] = read
  }
  return value
}

/** The index of the quotation mark that ends a text. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1
    while (text.charCodeAt(before) === 0x5c) before -= 1
    if ((end - before) % 2 === 1) return end
  }
  return text.length
}

function endOfNumber(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && isOfNumber(text.charCodeAt(end))) end += 1
  return end
}

/** Digits, `+`, `-`, `.` and the letters of exponents. */
function isOfNumber(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x2d || code === 0x2b || code === 0x65 || code === 0x45
}

/** Whether a number is where a JSON text has values, as far as the characters around it tell. */
function isValue(text: string, found: string, start: number): boolean {
  let before = start - 1
  while (isSpace(text.charCodeAt(before))) before -= 1
  let after = start + found.length
  while (isSpace(text.charCodeAt(after))) after += 1
  return (
    (before < 0 || ':[,'.includes(text.charAt(before))) &&
    (after === text.length || ',]}'.includes(text.charAt(after))) &&
    number.test(found)
  )
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}

/** Whether a part of a text is a number, and not in the place of a name. */
function isNumber(text: string, start: number, end: number): boolean {
  let next = end
  while (/\s/.test(text.charAt(next))) next += 1
  return text.charAt(next) !== ':' && number.test(text.slice(start, end))
}
