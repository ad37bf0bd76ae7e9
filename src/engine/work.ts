import type { Operation, DecodedRequest } from '../spec/operation.ts'
import type { Violation } from '../schema/violation.ts'
import type { World } from '../world/world.ts'
import type { Call } from './call.ts'
import type { DecodedBody } from './body.ts'
import type { Preference } from './prefer.ts'
import type { HandlerReply } from '../provider/provider.ts'
import type { Mount, Route } from './routes.ts'

/** Who worded a reply. */
export type AnsweredBy = 'handler' | 'spec' | 'provider' | 'mock'

/** How a call is answered, and by whom. */
export interface Decision {
  readonly reply: HandlerReply
  readonly by: AnsweredBy
  readonly violations: readonly Violation[]
}

/** What came out of a call, before it is turned into a reply. */
export interface Outcome extends Decision {
  readonly notes: readonly string[]
  /** Version and time of the world that the reply shows. */
  readonly version: number
  readonly at: number
}

/** An answer before it becomes a reply; one that no world was asked for shows none. */
export type Answer = Decision & Pick<Outcome, 'notes'> & Partial<Outcome>

/** A call and what became of it so far. */
export interface Underway {
  readonly call: Call
  readonly route: Route
  world: World | undefined
  work: Work | undefined
  /** Milliseconds of `performance.now()`. */
  readonly started: number
}

/** A call on its way to an operation: all that could be found out without the world. */
export interface Work {
  readonly call: Call
  readonly world: World
  readonly mount: Mount
  readonly operation: Operation
  readonly values: DecodedRequest
  readonly body: DecodedBody
  readonly headers: Call['headers']
  readonly preference: Preference | undefined
  readonly missing: Violation | undefined
  readonly violations: readonly Violation[]
}
