import type { Violation } from '../schema/violation.ts'
import type { Answerer } from './answers/answerer.ts'
import { problem, problemReply, type ProblemName } from './problems.ts'
import type { AnyCall, HandlerReply } from '../provider/provider.ts'
import type { ReplyCheck } from './replyCheck.ts'
import type { Decision, Work } from './work.ts'

/** Violations of a body that no server gets past, and the problem each is where the provider does not word it. */
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

/** Words refusals: as the provider would, else by what the spec declares for it, else as a problem. */
export class Refuser {
  readonly #answerer: Answerer
  readonly #check: ReplyCheck

  constructor(answerer: Answerer, check: ReplyCheck) {
    this.#answerer = answerer
    this.#check = check
  }

  /** The mock may not lie in a refusal either. */
  refuse(work: Work, call: AnyCall<unknown> | undefined, violations: readonly Violation[]): Decision {
    const decision = this.word(work, call, violations)
    const broken = decision.by === 'provider' ? this.#check.violations(work.operation, decision.reply) : []
    return broken.length > 0 ? brokenReply(work, broken) : decision
  }

  /** The refusal as found, not yet held against the spec. */
  word(work: Work, call: AnyCall<unknown> | undefined, violations: readonly Violation[]): Decision {
    const worded = call && work.mount.provider?.refuse?.(violations, call)
    if (worded) return { reply: worded, by: 'provider', violations }
    const { name, statuses } = refusalOf(violations)
    const declared = name === 'too-large' ? undefined : this.#answerer.refuse(work.operation, statuses, work.world.plan.seed)
    if (declared) return { reply: declared, by: 'spec', violations }
    return { reply: asProblem(work, name, violations), by: 'mock', violations }
  }
}

/** Refuses in place of a provider that would have broken its own spec. */
export function brokenReply({ operation }: Work, violations: readonly Violation[]): Decision {
  const detail = `The reply of ${operation.id} is not what its spec declares. This is a mistake in the provider; nothing has changed.`
  return { reply: problemReply(problem('broken-reply', detail, violations)), by: 'mock', violations }
}

function asProblem({ operation }: Work, name: ProblemName, violations: readonly Violation[]): HandlerReply {
  if (name === 'unauthorized') return problemReply(problem(name, undefined, violations), { 'www-authenticate': 'Bearer' })
  const old = name === 'invalid-request' && operation.statuses.includes('400') && !operation.statuses.includes('422')
  return problemReply(problem(old ? 'bad-request' : name, undefined, violations))
}

/** Which problem it is, and the statuses under which a spec may declare it, the more telling first. */
function refusalOf(violations: readonly Violation[]): { readonly name: ProblemName; readonly statuses: readonly number[] } {
  if (violations[0]?.code === 'security') return { name: 'unauthorized', statuses: [401, 403] }
  const code = violations.find(isUnreadable)?.code
  const name = code === undefined ? 'invalid-request' : (unreadable[code] as ProblemName)
  if (name === 'unsupported-media-type') return { name, statuses: [415] }
  if (name === 'bad-syntax') return { name, statuses: [400] }
  return { name, statuses: [422, 400] }
}
