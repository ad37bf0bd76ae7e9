import { isObject } from '../../../document/lenient.ts'
import { isNamedByPath } from '../../../document/operationName.ts'
import { statedAt, type StatedBodies } from '../../../spec/statedAt.ts'
import type { HandlerReply, InferredRole } from '../../../provider/provider.ts'
import type { Choice } from '../../../world/journal/journalEntry.ts'
import type { Violation } from '../../../schema/violation.ts'
import { problems } from '../../refusals/problems.ts'
import { inferredRole, listed, type Decided, type DecidedOperation } from './decided.ts'
import { faultChoices } from './faultChoices.ts'
import { unservedChoice } from './unservedChoice.ts'

/** The choices that led to the reply, in order: the phases that let the call pass, the one that decided, and what was done to its reply. */
export function choicesOf(x: Decided): readonly Choice[] {
  if (!x.operation) return [unservedChoice(x)]
  const served = x as DecidedOperation
  if (x.stoppedAt === 'failure') return [routeChoice(served), failureChoice(x)]
  return [routeChoice(served), ...untilAnswer(served), ...faultChoices(x, 'delivery')]
}

/** Violations with the place in the spec that each breaks. */
export function explained(
  violations: readonly Violation[],
  { operation }: Pick<Decided, 'operation'>,
  bodies: StatedBodies,
): readonly object[] {
  return operation ? violations.map((each) => ({ ...each, spec: statedAt(operation, each, bodies) })) : violations
}

function untilAnswer(x: DecidedOperation): readonly Choice[] {
  const gate = gateChoices(x)
  if (x.stoppedAt === 'gate') return gate
  if (x.stoppedAt === 'authorise') return [...gate, deniedChoice(x)]
  if (x.stoppedAt === 'check') return [...gate, admittedChoice(x), uncheckedChoice(x)]
  return [...gate, admittedChoice(x), checkedChoice(x), ...answerChoices(x)]
}

function routeChoice({ operation, mount, worldName }: DecidedOperation): Choice {
  const { id, method, path } = operation
  const name = isNamedByPath(id) ? 'an operation' : `the operation ${id}`
  const reason = `${method} ${path} is ${name} of ${mount?.name}. The world is "${worldName}".`
  return { phase: 'route', by: 'spec', outcome: 'passed', reason }
}

function failureChoice({ problem }: Decided): Choice {
  const what = problem === 'broken-handler' || problem === undefined ? 'Something failed in the mock' : problems[problem].title
  return { phase: 'answer', by: 'mock', outcome: 'refused', reason: `${what}. The notes and the reply say more.` }
}

function gateChoices(x: Decided): readonly Choice[] {
  const choices = faultChoices(x, 'gate')
  return choices.length > 0 ? choices : [{ phase: 'gate', by: 'fault', outcome: 'passed', reason: 'No fault stops the call.' }]
}

const requirements = {
  credentials: 'The call has credentials as the spec requires them',
  certificate: 'The spec requires a client certificate, which a mock cannot see',
  nothing: 'The spec requires no credentials',
} as const

/** The call has no credentials, or not the right ones. */
function deniedChoice(x: DecidedOperation): Choice {
  const { answeredBy, missingCredentials, because, violations, mount } = x
  const by = answeredBy === 'provider' ? 'provider' : answeredBy === 'mock' && missingCredentials.length === 0 ? 'mock' : 'spec'
  const rest = { phase: 'authorise', outcome: 'refused' } as const
  if (because) return { ...handlerChoice(x, 'refused', because), phase: 'authorise' }
  if (missingCredentials.length > 0) {
    const places = missingCredentials.map(({ at }) => at)
    return { ...rest, by, reason: `The spec requires credentials that the call does not have: ${[...new Set(places)].join(', ')}.` }
  }
  const why = violations.length > 0 ? `: ${listed(violations)}` : ''
  return { ...rest, by, reason: `The provider ${mount?.name} does not accept the credentials of the call${why}.` }
}

function admittedChoice({ operation, mount }: DecidedOperation): Choice {
  const { authorise } = mount?.provider ?? {}
  const required = requirements[operation.requiredSecurity ?? 'nothing']
  const reason = authorise ? `${required}, and ${mount?.name} lets the call pass.` : `${required}.`
  return { phase: 'authorise', by: authorise ? 'provider' : 'spec', outcome: 'passed', reason }
}

/** The request breaks the spec. */
function uncheckedChoice({ answeredBy, requestViolations }: Decided): Choice {
  return { phase: 'check', by: answeredBy === 'provider' ? 'provider' : 'spec', outcome: 'refused', reason: breaks(requestViolations) }
}

function checkedChoice({ requestViolations }: Decided): Choice {
  const reason =
    requestViolations.length > 0
      ? `${breaks(requestViolations)} Requests are not validated, so the call goes on.`
      : 'The request matches the spec.'
  return { phase: 'check', by: 'spec', outcome: 'passed', reason }
}

function answerChoices(x: DecidedOperation): readonly Choice[] {
  const { answeredBy, isPreferred } = x
  if (answeredBy === 'override') return [answered('override', 'An override that was set for this operation answers.')]
  const faults = faultChoices(x, 'answer')
  if (answeredBy === 'fault') return faults
  if (isPreferred) return [...faults, decisive(x)]
  return [
    ...faults,
    {
      phase: 'answer',
      by: 'mock',
      outcome: 'passed',
      reason: 'No override is set for this call, and it does not ask for a certain response.',
    },
    decisive(x),
  ]
}

function answered(by: string, reason: string): Choice {
  return { phase: 'answer', by, outcome: 'answered', reason }
}

/** The choice that made the reply. */
function decisive(x: DecidedOperation): Choice {
  const { answeredBy, isPreferred, violations, because, status, operation } = x
  if (answeredBy === 'mock') return unableChoice(x)
  if (isPreferred && answeredBy === 'spec') return answered('preference', 'The call asks for a certain response of the spec.')
  if (answeredBy === 'spec') return answered('sampled', whySampled(x))
  if (answeredBy === 'provider' && !because)
    return {
      phase: 'answer',
      by: 'provider',
      outcome: 'refused',
      reason: `The handler of ${operation.id} refuses the call: ${listed(violations)}.`,
    }
  return handlerChoice(x, status >= 400 || answeredBy === 'provider' ? 'refused' : 'answered', because)
}

/** The mock cannot answer. */
function unableChoice({ problem, violations, operation }: DecidedOperation): Choice {
  const title = problem ? problems[problem].title : 'The mock cannot answer'
  const broken = `The handler of ${operation.id} made a reply that breaks the spec: ${listed(violations)}. Its changes were undone.`
  return { phase: 'answer', by: 'mock', outcome: 'refused', reason: problem === 'broken-reply' ? broken : `${title}. The reply says more.` }
}

function handlerChoice(x: Decided, outcome: Choice['outcome'], because: HandlerReply['because']): Choice {
  const role = inferredRole(x)
  const reason = role ? inferredReason(role, because) : handlerReason(x, outcome, because)
  return { phase: 'answer', by: role ? 'inferred' : 'handler', outcome, reason: `${reason}${elsewhereWords(x.elsewhere)}`, ...because }
}

function inferredReason({ role, reason }: InferredRole, because: HandlerReply['because']): string {
  return `The mock inferred that the operation does this: ${role}. ${reason}${because ? ` ${because.rule}` : ''}`
}

function handlerReason(x: Decided, outcome: Choice['outcome'], because: HandlerReply['because']): string {
  const { operation, mount } = x
  if (!because) return `The handler of ${operation?.id} ${outcome === 'refused' ? 'refuses the call' : 'answers'}.`
  const refusal = `The provider ${mount?.name} refuses the call, because the call breaks this rule: ${because.rule}`
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

function elsewhereWords(names: readonly string[]): string {
  if (names.length === 0) return ''
  const worlds = names.map((each) => `"${each}"`).join(', ')
  return ` The record is in another world (${worlds}): check the header X-Mock-World, or the world in the path.`
}

function breaks(violations: readonly Violation[]): string {
  return `The request breaks the spec: ${listed(violations)}.`
}
