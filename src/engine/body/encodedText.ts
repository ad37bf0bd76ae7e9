import { parseExactJson } from '../../numbers/exactJson.ts'
import { decodeText } from '../../spec/parameters/query.ts'

/** The functions that redact the values in a text. */
export interface ValueRedactor {
  readonly isSecret: (name: string) => boolean
  value(value: unknown): unknown
  named(name: string, value: unknown): unknown
  text(text: string): string
  token(value: unknown): string
}

const base64Json = /^(?:ey|ew|W3|Wy|In)[\w+/=.-]{10,}$/

/** Whether a text has a character of queries, forms or percent encoding. */
export function hasMarks(text: string): boolean {
  return text.includes('=') || text.includes('%')
}

/** A fast check for texts that may be encoded. It runs for every text in the journal. */
export function mayBeEncoded(text: string, mayHaveMarks: boolean): boolean {
  switch (text.charCodeAt(0)) {
    case 0x22: // "
    case 0x3c: // <
    case 0x5b: // [
    case 0x7b: // {
      return true
    case 0x49: // I
    case 0x57: // W
    case 0x65: // e
      if (base64Json.test(text)) return true
      break
    case 0x09:
    case 0x0a:
    case 0x0d:
    case 0x20:
      return /\S/.test(text)
  }
  return mayHaveMarks && hasMarks(text)
}

/** Replaces the secrets in a text that contains JSON, XML, a query or a form, also if it is percent-encoded or in base64. */
export function redactEncoded(text: string, by: ValueRedactor): string {
  const json = /^\s*[{["]/.test(text) ? parsed(text) : undefined
  if (json !== undefined) {
    const shown = by.value(json)
    return shown === json ? text : JSON.stringify(shown)
  }
  if (/^\s*</.test(text)) return redactXml(text, by)
  if (text.includes('=') && !base64Json.test(text)) return redactPairs(text, by)
  if (text.includes('%')) {
    const decoded = tried(decodeURIComponent, text)
    if (decoded === text) return text
    const shown = by.text(decoded)
    return shown === decoded ? text : encodeURIComponent(shown)
  }
  if (!base64Json.test(text)) return text
  const holdsSecret = text.split('.').some((part) => {
    const decoded = tried(decodeBase64, part)
    return decoded !== part && by.text(decoded) !== decoded
  })
  return holdsSecret ? by.token(text) : text
}

/** Redacts pairs at the start of a text, or after the path of a URL: `pin=1`, `/x?pin=1&b=2#token=3`. */
function redactPairs(text: string, by: ValueRedactor): string {
  return text.replaceAll(/(^|[?&#;]\s*)([\w.~+%[\]-]{1,100})=([^?&#;\s]+)/g, (whole: string, ...groups: string[]) => {
    const [before, name, raw] = groups as [string, string, string]
    const value = tried(decodeText, raw)
    const shown = by.named(tellingPart(tried(decodeText, name), by.isSecret), value)
    return shown === value ? whole : `${before}${name}=${encodeURIComponent(shown as string)}`
  })
}

/** The part of a name that means a secret, such as `pin` in `user[pin]`. The whole name if there is none. */
export function tellingPart(name: string, isSecret: (name: string) => boolean): string {
  if (!name.includes('[')) return name
  return name.split(/[[\]]+/).find((part) => part !== '' && isSecret(part)) ?? name
}

/** Redacts attributes, and elements without children. Namespace prefixes of names are ignored. */
function redactXml(text: string, by: ValueRedactor): string {
  const named = (name: string, value: string): unknown => by.named(name.slice(name.indexOf(':') + 1), value.trim())
  const content = /(<([\w.:-]+)(?:\s[^<>]*)?>)(?:(\s*<!\[CDATA\[)([^<\]]+)|([^<]+))/g
  const attribute = /(?<![\w.:-])([\w.:-]+)="([^"<>]+)"/g
  return text
    .replaceAll(content, (_, ...groups: (string | undefined)[]) => {
      const [tag, name = '', start = '', data, plain = ''] = groups
      return `${tag}${start}${named(name, data ?? plain)}`
    })
    .replaceAll(attribute, (_, name: string, value: string) => `${name}="${named(name, value)}"`)
}

function parsed(text: string): unknown {
  try {
    return parseExactJson(text)
  } catch {
    return undefined
  }
}

/** Decodes a text. Returns it unchanged if that fails. */
function tried(decode: (text: string) => string, text: string): string {
  try {
    return decode(text)
  } catch {
    return text
  }
}

function decodeBase64(text: string): string {
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}
