import { statedAt } from '../../spec/statedAt.ts'
import type { HandlerReply, InferredRole } from '../../provider/provider.ts'
import type { Choice } from '../../world/journal.ts'
import type { Violation } from '../../schema/violation.ts'
import type { Exchange } from '../exchange.ts'

/** What is kept of an exchange to say why it got its reply. It is read when the journal is, so that a call costs next to nothing more. */
export interface Decided extends Pick<
  Exchange,
  'answeredBy' | 'violations' | 'requestViolations' | 'missingCredentials' | 'operation' | 'mount'
> {
  readonly isPreferred: boolean
  readonly matched: Exchange['match']['kind']
  readonly status: number
  readonly madeFrom: HandlerReply['madeFrom']
  readonly because: HandlerReply['because']
}

/** Who made the reply, more closely than the engine has to know: which kind of handler, and an example or a sampled value. */
export function makerOf(x: Decided): string {
  const { answeredBy, madeFrom } = x
  if (answeredBy === 'handler') return inferredRole(x) ? 'inferred' : 'handler'
  if (answeredBy === 'spec') return madeFrom === 'example' ? 'example' : 'sampled'
  return answeredBy
}

/** The choices that led to the reply, in order. The last one made it. */
export function choicesOf(x: Decided): Choice[] {
  const { operation, answeredBy, requestViolations } = x
  if (!operation) return [{ by: 'mock', outcome: 'refused', reason: whyUnserved(x) }]
  if (answeredBy === 'fault') return [{ by: 'fault', outcome: 'answered', reason: 'A fault of this world answers in place of the API.' }]
  const refusal = refusalOf(x)
  if (refusal) return refusal
  const lenient: Choice[] =
    requestViolations.length > 0
      ? [{ by: 'spec', outcome: 'passed', reason: `${breaks(requestViolations)} Requests are not validated, so the call goes on.` }]
      : []
  return [...lenient, answerOf(x)]
}

/** Violations with the place in the spec that each rests on. */
export function explained(violations: readonly Violation[], { operation }: Pick<Exchange, 'operation'>): readonly object[] {
  return operation ? violations.map((each) => ({ ...each, spec: statedAt(operation, each.at) })) : violations
}

function refusalOf(x: Decided): Choice[] | undefined {
  const { missingCredentials, requestViolations, answeredBy, violations, status, because } = x
  const by = answeredBy === 'provider' ? 'provider' : 'spec'
  if (missingCredentials.length > 0)
    return [{ by, outcome: 'refused', reason: 'The spec requires credentials that the call does not have.' }]
  if (requestViolations.length > 0 && violations.length > 0 && status >= 400 && !because)
    return [{ by, outcome: 'refused', reason: breaks(requestViolations) }]
  if (because) return [handlerChoice(x, 'refused', because)]
  if (answeredBy === 'provider' && violations.length > 0)
    return [{ by: 'provider', outcome: 'refused', reason: `The handler of ${x.operation?.id} refuses: ${listed(violations)}.` }]
  return undefined
}

function answerOf(x: Decided): Choice {
  const { answeredBy, isPreferred, status } = x
  if (answeredBy === 'override')
    return { by: 'override', outcome: 'answered', reason: 'An override that was set for this operation answers.' }
  if (isPreferred) return { by: 'preference', outcome: 'answered', reason: 'The call asks for a certain response of the spec.' }
  if (answeredBy === 'mock')
    return { by: 'mock', outcome: 'refused', reason: 'The mock cannot answer as the API would; the reply says why.' }
  if (answeredBy === 'spec') return { by: 'sampled', outcome: 'answered', reason: whySampled(x) }
  return handlerChoice(x, status >= 400 ? 'refused' : 'answered')
}

function handlerChoice(x: Decided, outcome: Choice['outcome'], because?: HandlerReply['because']): Choice {
  const role = inferredRole(x)
  const reason = role
    ? `${role.role}: ${role.reason}`
    : `The handler of ${x.operation?.id} ${outcome === 'refused' ? 'refuses' : 'answers'}.`
  return { by: role ? 'inferred' : 'handler', outcome, reason, ...because }
}

function whySampled(x: Decided): string {
  const made = x.madeFrom === 'example' ? 'an example of the spec' : 'a value made from the schema'
  const role = inferredRole(x)
  return role ? `${role.reason} The reply is ${made}.` : `The operation has no handler. The reply is ${made}.`
}

function whyUnserved({ mount, matched }: Decided): string {
  if (!mount) return 'No API of the mock is at this path.'
  return matched === 'wrong method'
    ? `The spec of ${mount.name} has this path, but not with this method.`
    : `The spec of ${mount.name} has no operation at this path.`
}

function inferredRole({ mount, operation }: Decided): InferredRole | undefined {
  if (!mount || !operation) return undefined
  const { inferred, handlers } = mount.provider
  return inferred?.(operation.id, Object.hasOwn(handlers, operation.id) ? handlers[operation.id] : undefined)
}

function breaks(violations: readonly Violation[]): string {
  return `The request breaks the spec: ${listed(violations)}.`
}

/** The first violation in words, and how many others there are. */
function listed(violations: readonly Violation[]): string {
  const [first, ...others] = violations
  const rest = others.length === 0 ? '' : others.length === 1 ? ', and in another place' : `, and in ${others.length} other places`
  return `${first?.at} ${first?.message}${rest}`
}
