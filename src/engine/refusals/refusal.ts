import { noViolations } from '../../schema/compiling/validators.ts'
import type { Violation } from '../../schema/violation.ts'
import type { Operation } from '../../spec/operation.ts'
import type { AnyCall, HandlerReply } from '../../provider/provider.ts'
import { acceptOf } from '../answers/negotiate.ts'
import type { Sampler } from '../answers/sampler.ts'
import type { AnsweredBy, ServedExchange } from '../exchange.ts'
import { problem, problemReply, type ProblemName } from './problems.ts'
import type { ReplyCheck } from '../replyCheck.ts'

/** Violations of a body that no server could read, and the problem for each. */
const unreadable: Readonly<Record<string, ProblemName>> = {
  'too-large': 'too-large',
  'media-type': 'unsupported-media-type',
  syntax: 'bad-syntax',
  encoding: 'bad-syntax',
  nesting: 'bad-syntax',
}

export function isUnreadable({ code, at }: Violation): boolean {
  return at === '/body' && code in unreadable
}

interface Refusal {
  readonly reply: HandlerReply
  readonly by: AnsweredBy
}

/** Makes refusals: by the provider's `refuse`, from a response that the spec declares, or as a problem. */
export class Refusals {
  readonly #sampler: Sampler
  readonly #check: ReplyCheck
  readonly #callOf: (x: ServedExchange) => AnyCall<unknown>

  constructor(sampler: Sampler, check: ReplyCheck, callOf: (x: ServedExchange) => AnyCall<unknown>) {
    this.#sampler = sampler
    this.#check = check
    this.#callOf = callOf
  }

  /** Refuses a call. A refusal by the provider must match the spec, like any other reply. */
  refuse(x: ServedExchange, violations: readonly Violation[]): void {
    const { reply, by } = this.word(x, violations)
    const broken = by === 'provider' ? this.#check.violations(x, reply) : noViolations
    if (broken.length > 0) x.answer(brokenReply(x, broken), 'mock', broken)
    else x.answer(reply, by, violations)
  }

  /** Makes a refusal. It is not yet checked against the spec. */
  word(x: ServedExchange, violations: readonly Violation[]): Refusal {
    const { operation, world, mount, headers } = x
    const worded = mount.provider.refuse?.(violations, this.#callOf(x))
    if (worded) return { reply: worded, by: 'provider' }
    const { name, statuses } = refusalOf(violations)
    const declared =
      name === 'too-large'
        ? undefined
        : this.#sampler.errors.refusal(operation, statuses, { seed: world.plan.seed, accept: acceptOf(headers), violations })
    if (declared) return { reply: name === 'unauthorized' ? withChallenge(declared, operation) : declared, by: 'spec' }
    return { reply: asProblem(x, name, violations), by: 'mock' }
  }
}

/** The problem that replaces a reply that breaks its spec. */
export function brokenReply(
  { operation }: ServedExchange,
  violations: readonly Violation[],
  detail = `The reply of ${operation.id} does not match its spec. This is a bug in the provider. Nothing was changed.`,
): HandlerReply {
  return { ...problemReply(problem('broken-reply', detail, violations)), violations }
}

function asProblem({ operation }: ServedExchange, name: ProblemName, violations: readonly Violation[]): HandlerReply {
  if (name === 'unauthorized') return withChallenge(problemReply(problem(name, undefined, violations)), operation)
  const isOnly400 = name === 'invalid-request' && operation.statuses.includes('400') && !operation.statuses.includes('422')
  return problemReply(problem(isOnly400 ? 'bad-request' : name, undefined, violations))
}

/** Adds `WWW-Authenticate` to a 401 (RFC 9110, section 15.5.2), unless the spec has an example of it. */
function withChallenge(reply: HandlerReply, { challenges }: Operation): HandlerReply {
  if (reply.status !== 401 || challenges === '' || reply.headers?.['www-authenticate'] !== undefined) return reply
  return { ...reply, headers: { 'www-authenticate': challenges, ...reply.headers } }
}

/** The problem for these violations, and the statuses under which a spec may declare it, the most specific first. */
function refusalOf(violations: readonly Violation[]): { readonly name: ProblemName; readonly statuses: readonly number[] } {
  if (violations[0]?.code === 'security') return { name: 'unauthorized', statuses: [401, 403] }
  const code = violations.find(isUnreadable)?.code
  const name = code === undefined ? 'invalid-request' : (unreadable[code] as ProblemName)
  if (name === 'unsupported-media-type') return { name, statuses: [415] }
  if (name === 'bad-syntax') return { name, statuses: [400] }
  return { name, statuses: [422, 400] }
}
