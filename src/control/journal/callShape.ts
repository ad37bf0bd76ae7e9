import { hasAllOf } from '../../engine/answers/partialMatch.ts'
import { answerers, type JournalEntry } from '../../world/journal/journalEntry.ts'
import type { Mount } from '../../engine/routes.ts'
import { ControlError } from '../controlError.ts'
import { refuseUnknownMethod, refuseUnknownOperation } from '../input/mockedOperation.ts'
import { anyObject, anything, choice, integer, optional, text, type Values } from '../input/fields.ts'

/** What the calls to be counted have in common. */
export const shapeFields = {
  operation: optional(
    text({ description: 'The id of an operation, or its full name such as `fint/disburseLoan`.', examples: ['disburseLoan'] }),
  ),
  method: optional(text({ description: 'Such as `POST`, in any case.' })),
  path: optional(text({ description: 'The path as it was sent, with the prefix of the API.' })),
  query: optional(anyObject({ description: 'Parameters of the query. A call may have more.' })),
  body: optional(
    anything({
      description: 'What the body has. An object may have more fields; a list has as many items.',
      examples: [{ amount: '5000' }],
    }),
  ),
  status: optional(integer({ description: 'The status of the reply.', minimum: 100, maximum: 599 })),
  answeredBy: optional(choice(answerers, { description: 'What made the reply.' })),
}

export type CallShape = Values<typeof shapeFields>

/**
 * Refuses names that no call can have: a test that counts calls of a misspelt operation would find none.
 *
 * @throws ControlError that lists the names
 */
export function refuseUnknownShape(mounts: readonly Mount[], { operation, method, path }: CallShape): void {
  if (operation !== undefined) refuseUnknownOperation(mounts, operation)
  refuseUnknownMethod(method, 'invalid-request')
  // A path that no operation has is fine: calls of it are recorded too.
  if (path !== undefined && !/^\/[^?#]*$/.test(path))
    throw new ControlError('invalid-request', '"path" must begin with a slash and have no query: that of a call is in "query".')
}

/**
 * Whether a call has a shape.
 *
 * @param shape its secrets are replaced like those of the journal
 */
export function hasShape({ request, reply, answeredBy, operation, provider }: JournalEntry, { query, body, ...shape }: CallShape): boolean {
  return (
    (shape.operation === undefined || operation === shape.operation || `${provider}/${operation}` === shape.operation) &&
    (shape.method === undefined || request.method === shape.method.toUpperCase()) &&
    (shape.path === undefined || request.path === shape.path) &&
    (shape.status === undefined || reply.status === shape.status) &&
    (shape.answeredBy === undefined || answeredBy === shape.answeredBy) &&
    (query === undefined || hasAllOf(request.query, asSent(query))) &&
    (body === undefined || hasAllOf(request.body, body))
  )
}

/** A query is text: `7` is sent as `"7"`. */
function asSent(query: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, sentText(value)]))
}

function sentText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sentText)
  return typeof value === 'object' ? value : String(value)
}
