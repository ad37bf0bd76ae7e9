import { isXml, sequenceOf } from '../../document/mediaTypes.ts'
import { JsonError } from '../../engine/body/jsonBounds.ts'
import { readSequence } from '../../engine/body/sequences.ts'
import { isXmlValue, readXmlBody } from '../../engine/body/xmlBody.ts'
import type { Violation } from '../../schema/violation.ts'
import type { Operation } from '../../spec/operation.ts'
import type { Body } from '../../spec/response.ts'
import { bytesOf, headerOf, valueOf, type Interaction } from '../pact/pact.ts'
import { specBody } from './specBody.ts'

/** The body that an interaction expects, with the body of the spec that describes it. */
export interface DeclaredReplyBody {
  /** Undefined if the spec declares none of its media type. */
  readonly declared: Body | undefined
  readonly value: unknown
  /** How XML or a sequence breaks its schema, or why it cannot be read. The comparator checks JSON and leaves out the others. */
  readonly violations: readonly Violation[]
  /** Whether it is XML or a sequence that was read by its schema. */
  readonly isRead: boolean
}

export async function replyBody(operation: Operation, interaction: Interaction): Promise<DeclaredReplyBody> {
  const { body, headers } = interaction.response
  const declared = specBody(operation, interaction, 'response')
  const mediaType = headerOf(headers, 'content-type') ?? body?.contentType ?? declared?.mediaType ?? ''
  if (!body || !declared || !isXmlValue(declared, operation)) return { declared, value: valueOf(body), violations: [], isRead: false }
  if (isXml(mediaType)) {
    const { value, violations } = await readXmlBody(bytesOf(body), { mediaType, declared, operation })
    return { declared, value, violations: violations.length > 0 ? violations : wrongParts(declared.check(value, '/body')), isRead: true }
  }
  if (sequenceOf(mediaType) === undefined || typeof body.content !== 'string')
    return { declared, value: valueOf(body), violations: [], isRead: false }
  return { declared, isRead: true, ...sequenceBody(bytesOf(body), mediaType, { declared, operation }) }
}

function sequenceBody(
  bytes: Uint8Array,
  mediaType: string,
  described: { readonly declared: Body; readonly operation: Operation },
): Pick<DeclaredReplyBody, 'value' | 'violations'> {
  try {
    const { value, violations, isChecked } = readSequence(bytes, sequenceOf(mediaType) ?? 'lines', described)
    return { value, violations: wrongParts(isChecked ? violations : described.declared.check(value, '/body')) }
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    return { value: undefined, violations: [{ code: error.code, at: '/body', message: error.message }] }
  }
}

/** A consumer need not expect every field of a reply. Where fields are missing, none of several choices may match. */
function wrongParts(violations: readonly Violation[]): readonly Violation[] {
  const isPartial = violations.some(({ code }) => code === 'required')
  return violations.filter(({ code }) => code !== 'required' && !(isPartial && (code === 'oneOf' || code === 'anyOf')))
}
