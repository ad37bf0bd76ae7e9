import { isXml } from '../../document/mediaTypes.ts'
import { isXmlValue, readXmlBody } from '../../engine/body/xmlBody.ts'
import type { Violation } from '../../schema/violation.ts'
import type { Operation } from '../../spec/operation.ts'
import type { Body } from '../../spec/response.ts'
import { bytesOf, headerOf, valueOf, type Interaction } from '../pact/pact.ts'
import { specBody } from './specBody.ts'

/** The body that an interaction expects, with the body of the spec that describes it. */
export interface ReplyBody {
  /** Undefined if the spec declares none of its media type. */
  readonly declared: Body | undefined
  readonly value: unknown
  /** How XML breaks its schema, or why it cannot be read. The comparator checks JSON and leaves out XML. */
  readonly violations: readonly Violation[]
  /** Whether it is XML that was read by its schema. */
  readonly isXml: boolean
}

export async function replyBody(operation: Operation, interaction: Interaction): Promise<ReplyBody> {
  const { body, headers } = interaction.response
  const declared = specBody(operation, interaction, 'response')
  const mediaType = headerOf(headers, 'content-type') ?? body?.contentType ?? declared?.mediaType ?? ''
  if (!body || !declared || !isXml(mediaType) || !isXmlValue(declared, operation))
    return { declared, value: valueOf(body), violations: [], isXml: false }
  const { value, violations } = await readXmlBody(bytesOf(body), { mediaType, declared, operation })
  return { declared, value, violations: violations.length > 0 ? violations : wrongParts(declared.check(value, '/body')), isXml: true }
}

/** A consumer need not expect every field of a reply. Where fields are missing, none of several choices may match. */
function wrongParts(violations: readonly Violation[]): readonly Violation[] {
  const isPartial = violations.some(({ code }) => code === 'required')
  return violations.filter(({ code }) => code !== 'required' && !(isPartial && (code === 'oneOf' || code === 'anyOf')))
}
