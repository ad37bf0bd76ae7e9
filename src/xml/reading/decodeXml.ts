import { XmlError } from './xmlError.ts'

/**
 * Decodes an XML document. The encoding is that of its byte order mark, its media type, its XML declaration, or UTF-8, in this order
 * (RFC 7303). Line ends become `\n`, as XML requires. Throws `XmlError`.
 */
export function decodeXml(bytes: Uint8Array, mediaType = ''): string {
  const encoding = markedEncoding(bytes) ?? charsetOf(mediaType) ?? declaredEncoding(bytes) ?? 'utf-8'
  const text = decoded(bytes, encoding)
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

function decoded(bytes: Uint8Array, encoding: string): string {
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(encoding, { fatal: true })
  } catch {
    throw new XmlError('encoding', 'has an encoding that is not known; send UTF-8')
  }
  try {
    return decoder.decode(bytes)
  } catch {
    throw new XmlError('encoding', `is not valid ${decoder.encoding.toUpperCase()}`)
  }
}

/** By its byte order mark, or by the zero bytes around the first `<`. */
function markedEncoding([first, second, third, fourth]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0 && third !== 0 && fourth === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c && third === 0 && fourth !== 0)) return 'utf-16be'
  return undefined
}

function charsetOf(mediaType: string): string | undefined {
  return withoutWideOnes(/;\s*charset\s*=\s*"?([^\s";]+)/i.exec(mediaType)?.[1])
}

/** The longest XML declaration that is read, in bytes. */
const longestDeclaration = 200

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, longestDeclaration))
  return withoutWideOnes(/^<\?xml\s[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1])
}

/** Documents written in memory often declare UTF-16 but are sent as UTF-8. Real UTF-16 was recognised by its bytes already. */
function withoutWideOnes(encoding: string | undefined): string | undefined {
  return encoding !== undefined && /^(?:utf|ucs|iso-10646-ucs)-?(?:16|2)/i.test(encoding) ? undefined : encoding
}
