import type { Operation } from '../../spec/operation.ts'
import { bodyFor, type Body } from '../../spec/response.ts'
import { headerOf, type Interaction } from '../pact/pact.ts'
import type { Side } from '../result/place.ts'

/** The body in the spec for a request or response of an interaction, by media type. */
export function specBody(operation: Operation, interaction: Interaction, side: Side): Body | undefined {
  const message = interaction[side]
  const contentType = headerOf(message.headers, 'content-type') ?? message.body?.contentType
  if (side === 'request') return operation.body(contentType)
  const response = operation.response(interaction.response.status)
  return response && bodyFor(response, contentType)
}
