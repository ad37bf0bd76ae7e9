import type { DecodedRequest, Operation } from '../spec/operation.ts'
import type { Pairs } from '../spec/parameters/query.ts'
import type { Match } from '../spec/router.ts'
import { noViolations } from '../schema/compiling/validators.ts'
import type { Violation } from '../schema/violation.ts'
import type { FaultRecord } from '../world/views/faults.ts'
import type { Change } from '../world/collection/change.ts'
import type { Read } from '../world/journal/reads.ts'
import type { NearOperation } from '../world/journal/journalEntry.ts'
import type { World } from '../world/world.ts'
import type { AnyCall, HandlerReply } from '../provider/provider.ts'
import type { DecodedBody } from './body/body.ts'
import type { Call } from './call.ts'
import type { ExchangeFaults } from './faults/exchangeFaults.ts'
import type { Preference } from './prefer.ts'
import type { Mount } from './routes.ts'

/**
 * Who made a reply: a handler, the provider's `refuse`, the spec (an example or a sampled value), an override, a fault, or the mock
 * itself.
 */
export type AnsweredBy = 'handler' | 'provider' | 'spec' | 'override' | 'fault' | 'mock'

/** A phase that refuses calls, or a failure: the mock, a handler or the log could not do its work. */
export type StoppedAt = 'gate' | 'authorise' | 'check' | 'failure'

/** Answers an exchange, or returns undefined, so that the next one in the list may answer. */
export type Answer = (x: ServedExchange) => HandlerReply | undefined

const none: readonly never[] = Object.freeze([])
const noChanges: readonly Change[] = Object.freeze([])
const noReads: readonly Read[] = Object.freeze([])
const notFound: Match<Operation> = Object.freeze({ kind: 'not found' })
const noValues: DecodedRequest = Object.freeze({ path: {}, query: {}, header: {}, cookie: {} })
const noBody: DecodedBody = Object.freeze({ value: undefined, declared: undefined, violations: noViolations })

/**
 * A call, and everything that is found out about it until its reply is sent. The phases of the engine fill it in, in the order of the
 * fields. Every field is set from the start, so that all exchanges have the same shape in memory.
 */
export class Exchange {
  readonly call: Call
  /** When the call arrived, in milliseconds of `performance.now()`. */
  readonly started: number

  /** The fault that the call asks for; it applies to this call alone. */
  askedFault: FaultRecord | undefined = undefined

  // Route
  mount: Mount | undefined = undefined
  match: Match<Operation> = notFound
  operation: Operation | undefined = undefined
  /** If the call matched no operation: the most similar ones. */
  nearest: readonly NearOperation[] = none
  world: World | undefined = undefined

  // Decode
  /** The headers, without the preferences for the mock. */
  headers: Call['headers']
  preference: Preference | undefined = undefined
  /** The pairs of the query as it was sent. Undefined if it was not read. */
  pairs: Pairs | undefined = undefined
  values: DecodedRequest = noValues
  body: DecodedBody = noBody
  /** Parameters that could not be decoded. */
  undecodable: readonly Violation[] = noViolations
  /** Credentials that the spec requires and the call lacks. */
  missingCredentials: readonly Violation[] = noViolations

  // In the world's step
  /** Undefined if no fault applies, which is the usual case. */
  faults: ExchangeFaults | undefined = undefined
  /** The call that the provider's code gets. */
  handlerCall: AnyCall<unknown> | undefined = undefined
  /** How the request breaks the spec. */
  requestViolations: readonly Violation[] = noViolations

  /** The changes that the handler made to the world. */
  changes: readonly Change[] = noChanges
  /** Other worlds that have a record that the call did not find. */
  elsewhere: readonly string[] = none
  /** The records that were looked for. */
  reads: readonly Read[] = noReads

  // Answer
  reply: HandlerReply | undefined = undefined
  answeredBy: AnsweredBy = 'mock'
  /** Where the call was refused before it could be answered, or that something failed. Undefined if it was answered. */
  stoppedAt: StoppedAt | undefined = undefined
  /** How the request or its reply breaks the spec, for the response header and the journal. */
  violations: readonly Violation[] = noViolations
  /** Notes for the journal. */
  notes: readonly string[] = none
  /** The world's version when the step began. */
  versionBefore: number | undefined = undefined
  /** The world's version that the reply shows. Undefined if the reply does not depend on a world. */
  version: number | undefined = undefined
  /** Whether the step did not run, or was undone. Then the reply shows no state of the world. */
  isUndone = false
  /** The world's time at which the reply was made, in epoch milliseconds. */
  at: number | undefined = undefined
  /** The JSON text of `writtenBody`, from the check of the reply, so that it is not written twice. */
  writtenText: string | undefined = undefined
  writtenBody: unknown = undefined
  /** The last reply that was checked and found to be valid. */
  checkedReply: HandlerReply | undefined = undefined
  /** The status of a reply that was found to break the spec. */
  brokenStatus: number | undefined = undefined
  /** Milliseconds from the call to its reply. */
  took = 0

  constructor(call: Call, started: number) {
    this.call = call
    this.started = started
    this.headers = call.headers
  }

  /** Sets the reply, who made it, and the violations of the call. */
  answer(reply: HandlerReply, by: AnsweredBy, violations: readonly Violation[] = noViolations): void {
    this.reply = reply
    this.answeredBy = by
    this.violations = violations
  }

  /** Forgets what the step read and changed, because it was undone. */
  undoStep(): void {
    this.changes = noChanges
    this.reads = noReads
    this.versionBefore = undefined
    this.version = undefined
    this.at = undefined
    this.isUndone = true
  }

  note(message: string): void {
    this.notes = [...this.notes, message]
  }

  /** Clears the results of an earlier run of the step: after a conflict in the log, a call runs again. */
  beginStep(): void {
    this.faults = undefined
    this.handlerCall = undefined
    this.requestViolations = noViolations
    this.changes = noChanges
    this.reads = noReads
    this.reply = undefined
    this.stoppedAt = undefined
    this.notes = none
    this.version = undefined
    this.at = undefined
  }
}

/** An exchange that has reached an operation. */
export interface ServedExchange extends Exchange {
  mount: Mount
  operation: Operation
  world: World
}

export function isServed(x: Exchange): x is ServedExchange {
  return x.operation !== undefined && x.mount !== undefined && x.world !== undefined
}
