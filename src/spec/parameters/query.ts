/** The pairs of a query or form, in order: names decoded, values still percent-encoded. */
export type Pairs = readonly (readonly [name: string, raw: string])[]

const noPairs: Pairs = Object.freeze([])

export function parsePairs(query: string): Pairs {
  if (query === '') return noPairs
  const pairs: [string, string][] = []
  for (const part of query.split('&')) {
    if (part === '') continue
    const equals = part.indexOf('=')
    const name = equals < 0 ? part : part.slice(0, equals)
    pairs.push([tryDecode(name) ?? name, equals < 0 ? '' : part.slice(equals + 1)])
  }
  return pairs
}

/** Decodes percent-encoding, and `+` as a space. Throws `URIError` for invalid encoding. */
export function decodeText(raw: string): string {
  const spaced = raw.includes('+') ? withSpaces(raw) : raw
  return spaced.includes('%') ? decodeURIComponent(spaced) : spaced
}

/** Longer texts are changed as bytes: replacing each of millions of characters in a string takes most of a second. */
const longText = 10_000

function withSpaces(raw: string): string {
  if (raw.length < longText) return raw.replaceAll('+', ' ')
  const bytes = new TextEncoder().encode(raw)
  for (let index = 0; index < bytes.length; index += 1) if (bytes[index] === 0x2b) bytes[index] = 0x20
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** Decodes as `decodeText` does. Invalid encoding is kept. */
export function decodeTextOrKeep(raw: string): string {
  return tryDecode(raw) ?? raw
}

function tryDecode(raw: string): string | undefined {
  try {
    return decodeText(raw)
  } catch {
    return undefined
  }
}

/** Encodes a text so that `decodeText` reads it, but leaves the characters that separate the items of a list as they are. */
export function encodeText(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%7C', '|')
}
