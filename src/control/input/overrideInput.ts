import { unsendableParts } from '../../engine/replyCheck.ts'
import type { Mount } from '../../engine/routes.ts'
import { copyJson } from '../../numbers/exactJson.ts'
import type { Violation } from '../../schema/violation.ts'
import type { Operation } from '../../spec/operation.ts'
import type { Override, OverrideConditions, OverrideReply } from '../../world/views/overrides.ts'
import { ControlError } from '../controlError.ts'
import { parseTime } from './clockTime.ts'
import { anyObject, anything, flag, integer, object, optional, record, text, type Values } from './fields.ts'
import { findOperation } from './mockedOperation.ts'

const when = object(
  {
    params: optional(
      anyObject<Readonly<Record<string, unknown>>>({
        description: 'Values of parameters of path, query, header or cookie.',
        examples: [{ reference: 'PL1' }],
      }),
    ),
    body: optional(anything({ description: 'The body, or some of its fields.', examples: [{ phone: '08111111111' }] })),
  },
  { description: 'Only calls that have at least these values.', examples: [{ body: { phone: '08111111111' } }] },
)

const reply = object(
  {
    status: integer({ examples: [409] }),
    headers: optional(record(text(), { examples: [{ 'retry-after': '1' }] })),
    body: optional(anything({ description: 'Without it, an example or a generated value of the spec is sent.' })),
  },
  { description: 'The reply.', examples: [{ status: 409 }] },
)

export const overrideFields = {
  id: optional(
    text({
      description: 'Its name. An override with the same id is replaced. Without it, the override gets one.',
      pattern: '^[\\w.-]{1,64}$',
      examples: ['refused'],
    }),
  ),
  operation: text({
    description: 'The operation to answer: its id, or its full name such as `fint/disburseLoan`.',
    examples: ['disburseLoan'],
  }),
  provider: optional(text({ description: 'Needed only if several providers have the operation.', examples: ['fint'] })),
  when: optional(when),
  reply,
  times: optional(integer({ description: 'How many calls it answers: 1, or any number if `until` is set.', minimum: 1, examples: [2] })),
  until: optional(text({ description: "When it ends, on the world's clock (RFC 3339).", examples: ['2026-03-01T08:00:00Z'] })),
  breaksSpec: optional(
    flag({ description: 'Whether the reply may break the spec. Otherwise an override with such a reply is refused.', examples: [true] }),
  ),
}

/** An override to be set. Without an id it gets one. */
export type OverrideInput = Values<typeof overrideFields>

/** A checked override, which has an id only if it was given one. */
export interface CheckedOverride {
  readonly override: Omit<Override, 'id'> & { readonly id?: string | undefined }
  readonly ends: number | undefined
}

/**
 * Checks an override that comes from outside.
 *
 * @throws ControlError that says what is wrong, with the violations of the spec
 */
export function checkOverride(given: OverrideInput, mounts: readonly Mount[]): CheckedOverride {
  const { full, operation } = findOperation(mounts, given, 'bad-override')
  const { id, until, times = until === undefined ? 1 : undefined, breaksSpec } = given
  if (id !== undefined && !/^[\w.-]{1,64}$/.test(id)) refuse('"id" must have 1 to 64 of these characters: A-Z, a-z, 0-9, "_", "." and "-".')
  const ends = until === undefined ? undefined : parseTime(until)
  if (until !== undefined && ends === undefined) refuse('"until" must be an RFC 3339 time, such as 2026-03-01T08:00:00Z.')
  const checkedReply = checkReply(given, operation)
  const override = {
    operation: full,
    reply: checkedReply,
    ...(id !== undefined && { id }),
    ...(given.when && { when: checkConditions(given.when, operation) }),
    ...(times !== undefined && { times }),
    ...(until !== undefined && { until }),
    ...(breaksSpec === true && { breaksSpec }),
  }
  return { override, ends }
}

function checkConditions({ params, body, ...others }: OverrideConditions, operation: Operation): OverrideConditions {
  refuseOthers('when', others)
  const names = operation.parameters.map(({ name }) => name)
  const unknown = Object.keys(params ?? {}).find((name) => !names.includes(name))
  if (unknown !== undefined)
    refuse(`"when/params" has "${unknown}", which is not a parameter of ${operation.id}. Parameters: ${names.join(', ') || 'none'}.`)
  if (body !== undefined && operation.bodies.length === 0) refuse(`"when/body" can match nothing, because ${operation.id} takes no body.`)
  return { ...(params && { params: copyJson(params) }), ...(body !== undefined && { body: copyJson(body) }) }
}

function checkReply({ reply: given, breaksSpec }: OverrideInput, operation: Operation): OverrideReply {
  const { status, headers: named = {}, body, ...others } = given
  refuseOthers('reply', others)
  const headers = Object.fromEntries(Object.entries(named).map(([name, value]) => [name.toLowerCase(), value]))
  const unsendable = unsendableParts(status, headers)
  if (unsendable.length > 0) throw new ControlError('bad-override', `The reply cannot be sent: ${listed(unsendable)}.`, unsendable)
  const broken = breaksSpec === true ? [] : violationsOf(operation, { status, headers, body })
  if (broken.length > 0)
    throw new ControlError(
      'bad-override',
      `The reply does not match the spec of ${operation.id}: ${listed(broken)}.${declaredStatuses(operation, broken)} To send it anyway, set "breaksSpec" to true.`,
      broken,
    )
  return { status, ...(Object.keys(headers).length > 0 && { headers }), ...(body !== undefined && { body: copyJson(body) }) }
}

/** A body that is left out is made from the spec, and so are headers. */
function violationsOf(operation: Operation, { status, headers = {}, body }: OverrideReply): readonly Violation[] {
  const violations = operation.checkReply({ status, headers, body })
  return body === undefined ? violations.filter(({ code }) => code !== 'required') : violations
}

function declaredStatuses({ statuses }: Operation, broken: readonly Violation[]): string {
  return broken.some(({ code }) => code === 'status') ? ` It declares ${statuses.join(', ')}.` : ''
}

/** At most a few: the problem has them all. */
const mostListed = 5

function listed(violations: readonly Violation[]): string {
  const shown = violations.slice(0, mostListed).map(({ at, message }) => `${at} ${message}`)
  const rest = violations.length - mostListed
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

function refuseOthers(place: string, others: object): void {
  const [name] = Object.keys(others)
  if (name !== undefined) refuse(`"${place}" has no field "${name}".`)
}

function refuse(detail: string): never {
  throw new ControlError('bad-override', detail)
}
