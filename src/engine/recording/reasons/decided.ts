import type { HandlerReply, InferredRole } from '../../../provider/provider.ts'
import type { Violation } from '../../../schema/violation.ts'
import type { Answerer } from '../../../world/journal/journalEntry.ts'
import type { Exchange } from '../../exchange.ts'
import type { ProblemName } from '../../refusals/problems.ts'

/** What is kept of an exchange to say why it got its reply. It is read when the journal is, so that a call costs next to nothing more. */
export interface Decided extends Pick<
  Exchange,
  | 'answeredBy'
  | 'elsewhere'
  | 'faults'
  | 'missingCredentials'
  | 'mount'
  | 'nearest'
  | 'operation'
  | 'requestViolations'
  | 'stoppedAt'
  | 'violations'
> {
  readonly worldName: string
  readonly isPreferred: boolean
  readonly matched: Exchange['match']['kind']
  readonly status: number
  readonly madeFrom: HandlerReply['madeFrom']
  readonly because: HandlerReply['because']
  /** The problem, if the reply is one of the mock's own. */
  readonly problem: ProblemName | undefined
}

/** An exchange that has reached an operation. */
export type DecidedOperation = Decided & { readonly operation: NonNullable<Decided['operation']> }

/** Who made the reply, more closely than the engine has to know: which kind of handler, and an example or a sampled value. */
export function makerOf(x: Omit<Decided, 'worldName'>): Answerer {
  const { answeredBy, madeFrom } = x
  if (answeredBy === 'handler') return inferredRole(x) ? 'inferred' : 'handler'
  if (answeredBy === 'spec') return madeFrom === 'example' ? 'example' : 'sampled'
  return answeredBy
}

export function inferredRole({ mount, operation }: Pick<Decided, 'mount' | 'operation'>): InferredRole | undefined {
  if (!mount || !operation) return undefined
  const { inferred, handlers } = mount.provider
  return inferred?.(operation.id, Object.hasOwn(handlers, operation.id) ? handlers[operation.id] : undefined)
}

/** The first violation in words, and how many others there are. */
export function listed(violations: readonly Violation[]): string {
  const [first, ...others] = violations
  const rest = others.length === 0 ? '' : others.length === 1 ? ', and in another place' : `, and in ${others.length} other places`
  return `${first?.at} ${first?.message}${rest}`
}
