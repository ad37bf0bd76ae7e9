import { essence } from '../../document/mediaTypes.ts'
import type { Operation } from '../../spec/operation.ts'
import { headerOf, type Interaction } from '../pact/pact.ts'
import { pactPointerOf } from '../pact/pactPointer.ts'
import type { VerifyFinding } from '../result/finding.ts'
import type { Side } from '../result/place.ts'

/**
 * Finds media types that the spec does not declare. `application/vnd.a+json` is neither `application/json` nor `application/vnd.b+json`,
 * although all three are JSON. Parameters such as a charset make no difference.
 */
export function wrongMediaTypes(operation: Operation, interaction: Interaction): VerifyFinding[] {
  const { request, response } = interaction
  const isMeantToWork = response.status < 400
  return [
    ...(isMeantToWork ? wrongContentType(operation.bodies, request.headers, { operation, interaction, side: 'request' }) : []),
    ...(isMeantToWork ? wrongAccept(operation, interaction) : []),
    ...wrongContentType(operation.response(response.status)?.bodies ?? [], response.headers, { operation, interaction, side: 'response' }),
  ]
}

interface Declared {
  readonly mediaType: string
}

interface MessageAt {
  readonly operation: Operation
  readonly interaction: Interaction
  readonly side: Side
}

function wrongContentType(bodies: readonly Declared[], headers: Interaction['request']['headers'], message: MessageAt): VerifyFinding[] {
  const sent = headerOf(headers, 'content-type')
  const declared = bodies.map(({ mediaType }) => mediaType)
  if (sent === undefined || declared.length === 0 || declared.some((each) => covers(each, sent))) return []
  return [finding(`${message.side}.content-type.incompatible`, { name: 'Content-Type', mediaType: sent, declared }, message)]
}

/** Checks what a request accepts. It may be the media type of any response of the operation. */
function wrongAccept(operation: Operation, interaction: Interaction): VerifyFinding[] {
  const accept = headerOf(interaction.request.headers, 'accept')
  const expected = operation.response(interaction.response.status)?.bodies ?? []
  if (accept === undefined || expected.length === 0) return []
  const all = operation.statuses.flatMap((status) => operation.response(Number(status))?.bodies ?? [])
  const declared = [...new Set([...expected, ...all].map(({ mediaType }) => mediaType))]
  const ranges = accept.split(',').filter((each) => !/;\s*q=0(?:\.0*)?\s*(?:;|$)/.test(each))
  if (ranges.some((range) => declared.some((each) => covers(range, each) || covers(each, range)))) return []
  return [
    finding('request.accept.incompatible', { name: 'Accept', mediaType: accept, declared }, { operation, interaction, side: 'request' }),
  ]
}

/** Whether a media type or range includes another one. */
function covers(range: string, mediaType: string): boolean {
  const [wanted, type] = [essence(range), essence(mediaType)]
  return wanted === type || wanted === '*/*' || (wanted.endsWith('/*') && type.startsWith(wanted.slice(0, -1)))
}

interface Wrong {
  readonly name: string
  readonly mediaType: string
  readonly declared: readonly string[]
}

type MediaTypeCode = 'request.content-type.incompatible' | 'request.accept.incompatible' | 'response.content-type.incompatible'

function finding(code: MediaTypeCode, { name, ...rest }: Wrong, { operation, interaction, side }: MessageAt): VerifyFinding {
  const at = { side, in: 'header', name } as const
  return { code, level: 'error', at, ...rest, pactPointer: pactPointerOf(interaction.at, at), specPointer: operation.pointer }
}
