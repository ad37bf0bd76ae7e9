import { fromBase64 } from '../../document/bytes.ts'
import { decodePercent } from '../../document/percentEncoding.ts'
import { tryExactJson } from '../../numbers/exactJson.ts'
import { decodeTextOrKeep } from '../../spec/parameters/query.ts'
import { redactXml } from './encodedXml.ts'
import type { ValueRedactor } from './valueRedactor.ts'

/** JSON in base64, perhaps after a space. */
const base64Json = /^(?:ey|ew|W3|Wy|In|IH|IF)[\w+/=.-]{10,}$/
/** What comes before an encoded value in headers and URLs. */
const scheme = /^(?:(bearer|basic|token)\s+|data:[^,]{0,200};base64,)/i

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
    case 0x42: // B
    case 0x62: // b
    case 0x54: // T
    case 0x74: // t
    case 0x64: // d
      if (scheme.test(text)) return true
      break
    case 0x68: // h
      if (text.includes('@')) return true
      break
    case 0x09:
    case 0x0a:
    case 0x0d:
    case 0x20:
      return /\S/.test(text)
  }
  return (mayHaveMarks && hasMarks(text)) || text.includes('\n')
}

/**
 * Replaces the secrets in a text that contains JSON, XML, a query, a form, lines such as `name: value`, or a URL with a password, also if
 * it is percent-encoded or in base64.
 */
export function redactEncoded(text: string, by: ValueRedactor): string {
  const json = /^\s*[{["]/.test(text) ? tryExactJson(text) : undefined
  if (json !== undefined) {
    const shown = by.value(json)
    return shown === json ? text : JSON.stringify(shown)
  }
  if (/^\s*</.test(text)) return redactXml(text, by)
  if (text.includes('\n')) return redactLines(text, by)
  if (scheme.test(text)) return redactScheme(text, by)
  if (text.includes('://') && text.includes('@')) return redactLogin(text, by)
  if (text.includes('=') && !base64Json.test(text)) return redactPairs(text, by)
  if (text.includes('%')) {
    const decoded = decodePercent(text)
    if (decoded === text) return text
    const shown = by.text(decoded)
    return shown === decoded ? text : encodeURIComponent(shown)
  }
  if (!base64Json.test(text)) return text
  const holdsSecret = text.split('.').some((part) => {
    const decoded = decodeBase64(part)
    return decoded !== part && by.text(decoded) !== decoded
  })
  return holdsSecret ? by.token(text) : text
}

/** Redacts lines such as `name: value`, and encoded values after a name, as in server-sent events. */
function redactLines(text: string, by: ValueRedactor): string {
  return text
    .split('\n')
    .map((line) => {
      const [, before = '', name = '', value = ''] = /^(\s*["']?([\w.-]{1,100})["']?\s*:\s*)(\S.*)$/s.exec(line) ?? []
      return before === '' ? by.text(line) : `${before}${String(by.named(name, value))}`
    })
    .join('\n')
}

/** Redacts what comes after `Bearer`, `Basic` or `data:…;base64,`. A name and password are hidden whole. */
function redactScheme(text: string, by: ValueRedactor): string {
  const [before = '', kind] = scheme.exec(text) ?? []
  const encoded = text.slice(before.length)
  const decoded = decodeBase64(encoded)
  const isLogin = kind?.toLowerCase() === 'basic' && decoded !== encoded && decoded.includes(':')
  return `${before}${isLogin ? by.token(encoded) : by.text(encoded)}`
}

/** Redacts the password in a URL: `https://name:password@host/`. */
function redactLogin(text: string, by: ValueRedactor): string {
  const shown = text.replaceAll(/(:\/\/[^\s/?#@:]{0,200}:)([^\s/?#@]+)@/g, (_, ...groups: string[]) => {
    const [before, password] = groups as [string, string]
    return `${before}${encodeURIComponent(by.token(decodePercent(password)))}@`
  })
  return shown.includes('=') ? redactPairs(shown, by) : shown
}

/** Redacts pairs at the start of a text, after a space or comma, or after the path of a URL: `pin=1`, `/x?pin=1&b=2#token=3`. */
function redactPairs(text: string, by: ValueRedactor): string {
  return text.replaceAll(
    /(^\s*|[?&#;,\s])([\w.~+%[\]-]{1,100})=([^?&#;\s]+?)(?=$|[?&#;\s]|,\s?[\w.~+%[\]-]{1,100}=)/g,
    (whole: string, ...groups: string[]) => {
      const [before, name, raw] = groups as [string, string, string]
      const value = decodeTextOrKeep(raw)
      const shown = by.named(tellingPart(decodeTextOrKeep(name), by.isSecret), value)
      return shown === value ? whole : `${before}${name}=${encodeURIComponent(shown as string)}`
    },
  )
}

/** The part of a name that means a secret, such as `pin` in `user[pin]`. The whole name if there is none. */
export function tellingPart(name: string, isSecret: (name: string) => boolean): string {
  if (!name.includes('[')) return name
  return name.split(/[[\]]+/).find((part) => part !== '' && isSecret(part)) ?? name
}

/** Decodes text that may be Base64. Returns it unchanged if it is not. */
function decodeBase64(text: string): string {
  try {
    const bytes = fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return text
  }
}
