import { numberFrom } from '../../numbers/exactNumber.ts'
import type { Operation } from '../../spec/operation.ts'
import type { Body } from '../../spec/response.ts'
import type { Violation } from '../../schema/violation.ts'
import { nextTurn } from '../../world/turn.ts'
import { XmlSchemas } from '../../xml/schemaOf.ts'
import { isText } from '../../xml/xmlSchema.ts'
import { mostFields } from './json.ts'

/** Whether the schema of an XML body says what XML means. Otherwise the body is text. */
export function isXmlValue({ object }: Body, { shapes }: Operation): boolean {
  return object.schema !== undefined && !isText(shapes.of(object.schema))
}

interface XmlBodyOptions {
  readonly mediaType: string
  readonly declared: Body
  readonly operation: Operation
}

export interface ReadXmlBody {
  readonly value: unknown
  readonly violations: readonly Violation[]
}

/** Reads XML by the schema of a body; other calls are answered in between. The parser is loaded with the first such body. */
export async function readXmlBody(bytes: Uint8Array, { mediaType, declared, operation }: XmlBodyOptions): Promise<ReadXmlBody> {
  const { readXmlInTurns, XmlError } = await import('../../xml/readDocument.ts')
  const schema = new XmlSchemas(operation.shapes).of(declared.object.schema)
  try {
    return await readXmlInTurns(bytes, { mediaType, schema, toNumber: numberFrom, mostFields }, aTurn)
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    return { value: undefined, violations: [{ code: error.code, at: '/body', message: error.message }] }
  }
}

function aTurn(): Promise<void> {
  return new Promise(nextTurn)
}
