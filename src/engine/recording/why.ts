import { isObject } from '../../document/lenient.ts'
import { statedAt } from '../../spec/statedAt.ts'
import type { HandlerReply, InferredRole } from '../../provider/provider.ts'
import type { Choice, PathDifference } from '../../world/journal.ts'
import type { Violation } from '../../schema/violation.ts'
import type { Exchange } from '../exchange.ts'

/** What is kept of an exchange to say why it got its reply. It is read when the journal is, so that a call costs next to nothing more. */
export interface Decided extends Pick<
  Exchange,
  'answeredBy' | 'nearest' | 'elsewhere' | 'violations' | 'requestViolations' | 'missingCredentials' | 'operation' | 'mount'
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
  if (!operation) return [unservedChoice(x)]
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
    return [{ by: 'provider', outcome: 'refused', reason: `The handler of ${x.operation?.id} refuses the call: ${listed(violations)}.` }]
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
  const reason = role ? inferredReason(role, because) : handlerReason(x, outcome, because)
  return { by: role ? 'inferred' : 'handler', outcome, reason: `${reason}${elsewhereWords(x.elsewhere)}`, ...because }
}

function inferredReason({ role, reason }: InferredRole, because: HandlerReply['because']): string {
  return `The mock inferred that the operation does this: ${role}. ${reason}${because ? ` ${because.rule}` : ''}`
}

function handlerReason(x: Decided, outcome: Choice['outcome'], because: HandlerReply['because']): string {
  const { operation, mount } = x
  if (!because) return `The handler of ${operation?.id} ${outcome === 'refused' ? 'refuses the call' : 'answers'}.`
  const refusal = `The provider ${mount?.name} refuses the call, because this rule does not hold: ${because.rule}`
  return `${refusal}${decisionWords(x, because.decision)}`
}

/** What the decision in the spec says. */
function decisionWords({ operation }: Decided, id: string | undefined): string {
  const all = (operation?.document as Readonly<Record<string, unknown>> | undefined)?.['x-decisions']
  const found = id !== undefined && isObject(all) && Object.hasOwn(all, id) ? all[id] : undefined
  return isObject(found) && typeof found['decision'] === 'string' ? ` Decision ${id} of the spec says: ${found['decision']}` : ''
}

function whySampled(x: Decided): string {
  const made = x.madeFrom === 'example' ? 'an example of the spec' : 'a value made from the schema'
  const role = inferredRole(x)
  return role ? `${role.reason} The reply is ${made}.` : `The operation has no handler. The reply is ${made}.`
}

/** A call that reached no operation. */
function unservedChoice(x: Decided): Choice {
  const { status } = x
  if (status < 400) return { by: 'mock', outcome: 'answered', reason: 'The mock itself answers this OPTIONS request.' }
  const isUnserved = status === 404 || status === 405
  return { by: 'mock', outcome: 'refused', reason: isUnserved ? whyUnserved(x) : 'The mock refuses the call; the reply says why.' }
}

function whyUnserved({ mount, matched, nearest }: Decided): string {
  if (!mount) return `No API of the mock is at this path.${nearestWords(nearest)}`
  return matched === 'wrong method'
    ? `The spec of ${mount.name} has this path, but not with this method.`
    : `The spec of ${mount.name} has no operation at this path.${nearestWords(nearest)}`
}

function nearestWords([nearest]: Decided['nearest']): string {
  if (!nearest) return ''
  return ` The nearest operation is ${nearest.method} ${nearest.path}: ${nearest.differences.map(differenceWords).join('; ')}.`
}

/** What separates the call from an operation: the end of a sentence. */
function differenceWords(difference: PathDifference): string {
  switch (difference.kind) {
    case 'method':
      return `its method is ${difference.expected}`
    case 'prefix':
      return `its path begins with ${difference.expected}`
    case 'segment':
      return `segment ${difference.place} is "${difference.expected}"`
    case 'missing-segment':
      return `it has "${difference.expected}" as segment ${difference.place}, which the call lacks`
    case 'extra-segment':
      return `it has no segment ${difference.place}, which the call has`
    default:
      return 'its path has no slash at the end'
  }
}

function elsewhereWords(names: readonly string[]): string {
  if (names.length === 0) return ''
  const worlds = names.map((each) => `"${each}"`).join(', ')
  return ` The record is in another world (${worlds}): check the header X-Mock-World, or the world in the path.`
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
