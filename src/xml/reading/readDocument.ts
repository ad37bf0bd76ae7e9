import { decodeXml } from './decodeXml.ts'
import { parseXml, parseXmlInParts, type XmlLimits } from './parseXml.ts'
import { readXml, type XmlReading, type XmlReadOptions } from './readXml.ts'
import type { XmlSchema } from '../xmlSchema.ts'

export { XmlError } from './xmlError.ts'

export interface XmlDocumentOptions extends XmlReadOptions {
  /** The media type that the document was sent as; it may name an encoding. */
  readonly mediaType: string
  readonly schema: XmlSchema
  readonly limits?: XmlLimits
}

/** Reads the bytes of an XML document into the JSON value that a schema describes. Throws `XmlError`. */
export function readXmlDocument(bytes: Uint8Array, { mediaType, schema, limits, ...options }: XmlDocumentOptions): XmlReading {
  return readXml(parseXml(decodeXml(bytes, mediaType), limits), schema, options)
}

/**
 * Like `readXmlDocument`, but waits now and then while it parses a long document.
 *
 * @param turn lets other work run
 */
export async function readXmlInTurns(
  bytes: Uint8Array,
  { mediaType, schema, limits, ...options }: XmlDocumentOptions,
  turn: () => Promise<void>,
): Promise<XmlReading> {
  const parts = parseXmlInParts(decodeXml(bytes, mediaType), limits)
  for (;;) {
    const { done, value } = parts.next()
    if (done) return readXml(value, schema, options)
    await turn()
  }
}
