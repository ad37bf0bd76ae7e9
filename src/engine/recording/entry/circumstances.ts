import type { Operation } from '../../../spec/operation.ts'
import type { Reply } from '../../call.ts'
import type { Exchange } from '../../exchange.ts'
import { problemName } from '../../refusals/problems.ts'
import type { Decided } from '../reasons/decided.ts'
import type { Telling } from '../redaction/redactor.ts'

/** How a call was answered. */
interface Answered {
  readonly reply: Reply
  /** What a fault made of the reply. */
  readonly sent: Reply
  readonly isSecret: Telling['isSecret']
}

/** What most calls of an operation that get the same status have in common. */
export class Circumstances implements Omit<Decided, 'worldName'> {
  readonly answeredBy: Exchange['answeredBy']
  readonly stoppedAt: Exchange['stoppedAt']
  readonly violations: Exchange['violations']
  readonly requestViolations: Exchange['requestViolations']
  readonly missingCredentials: Exchange['missingCredentials']
  readonly operation: Exchange['operation']
  readonly mount: Exchange['mount']
  readonly isPreferred: boolean
  readonly matched: Exchange['match']['kind']
  readonly status: number
  readonly madeFrom: Decided['madeFrom']
  readonly because: Decided['because']
  readonly problem: Decided['problem']
  readonly nearest: Exchange['nearest']
  readonly elsewhere: Exchange['elsewhere']
  readonly faults: Exchange['faults']
  readonly method: string
  readonly notes: readonly string[]
  /** Where the spec declares the body of the request. */
  readonly requestBody: string | undefined
  readonly checkedStatus: number
  readonly delivery: Reply['delivery']
  readonly isSecret: Telling['isSecret']

  constructor(x: Exchange, { reply, sent, isSecret }: Answered) {
    this.answeredBy = x.answeredBy
    this.stoppedAt = x.stoppedAt
    this.violations = x.violations
    this.requestViolations = x.requestViolations
    this.missingCredentials = x.missingCredentials
    this.operation = x.operation
    this.mount = x.mount
    this.isPreferred = x.preference !== undefined
    this.matched = x.match.kind
    this.status = reply.status
    this.madeFrom = x.reply?.madeFrom
    this.because = x.reply?.because
    this.problem = x.reply?.isProblem ? problemName(x.reply.body) : undefined
    this.nearest = x.nearest
    this.elsewhere = x.elsewhere
    this.faults = x.faults
    this.method = x.call.method
    this.notes = x.notes
    this.requestBody = x.body.declared?.pointer
    this.checkedStatus = x.brokenStatus ?? reply.status
    this.delivery = sent.delivery
    this.isSecret = isSecret
  }

  /** Whether another usual call had the same. */
  isOf(x: Exchange, { reply, isSecret }: Answered): boolean {
    return (
      this.status === reply.status &&
      this.answeredBy === x.answeredBy &&
      this.mount === x.mount &&
      this.method === x.call.method &&
      this.isPreferred === (x.preference !== undefined) &&
      this.matched === x.match.kind &&
      this.madeFrom === x.reply?.madeFrom &&
      this.requestBody === x.body.declared?.pointer &&
      this.isSecret === isSecret
    )
  }
}

/**
 * The circumstances of the last usual call of each operation. Those of the next one are mostly the same, so journal entries share them: what an
 * entry has of its own is small, and so is what the garbage collector has to move.
 */
export class LastCircumstances {
  readonly #last = new Map<Operation, Circumstances>()

  of(x: Exchange, answered: Answered): Circumstances {
    const { operation } = x
    if (!operation || !isUsual(x, answered)) return new Circumstances(x, answered)
    const last = this.#last.get(operation)
    if (last?.isOf(x, answered)) return last
    const made = new Circumstances(x, answered)
    this.#last.set(operation, made)
    return made
  }
}

/** Whether nothing about a call is its own besides its request, its reply and its records. */
function isUsual(x: Exchange, { sent }: Answered): boolean {
  const { reply } = x
  if (x.stoppedAt !== undefined || x.faults !== undefined || sent.delivery !== undefined || x.brokenStatus !== undefined) return false
  if (!reply || reply.because !== undefined || reply.isProblem) return false
  const own = x.violations.length + x.requestViolations.length + x.missingCredentials.length
  return own + x.notes.length + x.nearest.length + x.elsewhere.length === 0
}
