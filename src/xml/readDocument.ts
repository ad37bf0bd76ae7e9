import { decodeXml } from './decodeXml.ts'
import { parseXml, type XmlLimits } from './parseXml.ts'
import { readXml, type XmlReading, type XmlReadOptions } from './readXml.ts'
import type { XmlSchema } from './xmlSchema.ts'

export { XmlError } from './parseXml.ts'

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
