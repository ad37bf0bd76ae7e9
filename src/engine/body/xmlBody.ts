import type { Schema } from '../../document/document.ts'
import { numberFrom } from '../../numbers/exactNumber.ts'
import type { Operation } from '../../spec/operation.ts'
import type { Body } from '../../spec/response.ts'
import type { Violation } from '../../schema/violation.ts'
import { nextTurn } from '../../world/turn.ts'
import type { XmlSchemas } from '../../xml/schemaOf.ts'
import { isText } from '../../xml/xmlSchema.ts'
import { mostFields } from './jsonBounds.ts'

/** Whether the schema of an XML body says what XML means. Otherwise the body is text. */
export function isXmlValue({ object }: Body, { shapes }: Operation): boolean {
  return object.schema !== undefined && !isText(shapes.of(object.schema))
}

interface XmlBodyOptions {
  readonly mediaType: string
  readonly declared: Body
  readonly operation: Operation
}

export interface ReadXml {
  readonly value: unknown
  readonly violations: readonly Violation[]
}

/** Reads XML by the schema of a body. */
export function readXmlBody(bytes: Uint8Array, { mediaType, declared, operation }: XmlBodyOptions): Promise<ReadXml> {
  return readXml(bytes, { mediaType, schema: declared.object.schema, xml: operation.xml, at: '/body' })
}

export interface XmlPartOptions {
  readonly mediaType: string
  readonly schema: Schema | undefined
  /** The schemas of the document. */
  readonly xml: XmlSchemas
  /** The place of the XML, as in violations. */
  readonly at: string
}

/** Reads XML by a schema; other calls are answered in between. The parser is loaded with the first XML. */
export async function readXml(bytes: Uint8Array, { mediaType, schema, xml, at }: XmlPartOptions): Promise<ReadXml> {
  const { readXmlInTurns, XmlError } = await import('../../xml/reading/readDocument.ts')
  const options = { mediaType, schema: xml.of(schema), toNumber: numberFrom, mostFields, layouts: xml.layouts }
  try {
    const { value, violations } = await readXmlInTurns(bytes, options, aTurn)
    return { value, violations: violations.map((each) => ({ ...each, at: each.at.replace(/^\/body/, () => at) })) }
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    return { value: undefined, violations: [{ code: error.code, at, message: error.message }] }
  }
}

function aTurn(): Promise<void> {
  return new Promise(nextTurn)
}
