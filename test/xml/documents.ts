import type { Schema } from '../../src/document/document.ts'
import { numberFrom } from '../../src/numbers/exactNumber.ts'
import { Schemas } from '../../src/schema/reading/schemas.ts'
import { Shapes } from '../../src/schema/reading/shape.ts'
import { readXmlDocument } from '../../src/xml/reading/readDocument.ts'
import type { XmlReading } from '../../src/xml/reading/readXml.ts'
import { XmlSchemas } from '../../src/xml/schemaOf.ts'
import { writeXml } from '../../src/xml/writing/writeXml.ts'
import type { XmlSchema } from '../../src/xml/xmlSchema.ts'

/** Short words for schemas. */
export const text = { type: 'string' }
export const integer = { type: 'integer' }

export function object(properties: object, rest: object = {}): object {
  return { type: 'object', properties, ...rest }
}

export function list(items: object, xml?: object): object {
  return { type: 'array', items, ...(xml && { xml }) }
}

export function ref(name: string): object {
  return { $ref: `#/components/schemas/${name}` }
}

/** A schema, with the components that it refers to. */
export function xmlSchema(schema: object, components: object = {}, openapi = '3.1.0'): XmlSchema {
  const document = { openapi, info: { title: 'XML', version: '1' }, paths: {}, components: { schemas: components } }
  return new XmlSchemas(new Shapes(new Schemas(document as never, 'request'))).of(schema as Schema)
}

export function reading(xml: string | Uint8Array, schema: XmlSchema, mediaType = 'application/xml'): XmlReading {
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml
  return readXmlDocument(bytes, { mediaType, schema, toNumber: numberFrom, mostFields: 25_000 })
}

/** The value of a document that is written as its schema says. */
export function read(xml: string | Uint8Array, schema: XmlSchema, mediaType?: string): unknown {
  const { value, violations } = reading(xml, schema, mediaType)
  if (violations.length > 0) throw new Error(JSON.stringify(violations))
  return value
}

/** A value as XML, without the XML declaration. */
export function written(value: unknown, schema: XmlSchema): string {
  return writeXml(value, schema).replace(/^<\?xml .*?\?>/, '')
}
