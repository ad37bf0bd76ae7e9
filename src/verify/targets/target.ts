import type { Interaction } from '../pact/pact.ts'
import type { FindingCode } from '../result.ts'
import type { Case } from '../subject.ts'
import type { WireReply, WireRequest } from './wire.ts'

/** A running provider, as the interactions of a pact reach it. */
export interface Target {
  /** For people: an address, or `the mock`. */
  readonly against: string
  /** What never may stand in a report. */
  readonly secrets?: Iterable<string>
  /** Milliseconds that one request may take. */
  readonly patience: number
  /** Milliseconds between two requests. */
  readonly pause?: number
  /** Asked first: whether anybody answers at all. Throws `UnreachableError`. */
  ask(): Promise<void>
  /** What to send for a case, or why it is not sent. */
  plan?(each: Case): Plan
  /** Sets up its provider states; hands back values for its request. Throws `StateFailure` or `UnreachableError`. */
  setUp(key: string, each: Case): Promise<Readonly<Record<string, unknown>>>
  /** Throws `UnreachableError`. */
  exchange(key: string, each: Case, request: WireRequest): Promise<WireReply>
  tearDown(key: string, each: Case): Promise<void>
}

export interface Plan {
  /** Why the interaction is not verified. */
  readonly skip?: string
  /** The interaction with values that exist on the other side. */
  readonly interaction?: Interaction
  /** A difference that is known, and until when. */
  readonly known?: Known | undefined
  /** Whether it is sent after those that leave everything as it is. */
  readonly last?: boolean
}

export interface Known {
  readonly reason: string
  /** yyyy-MM-dd */
  readonly expires: string
  readonly expired: boolean
}

/** Says why the provider states of an interaction cannot be set up. */
export class StateFailure extends Error {
  readonly code: FindingCode
  constructor(code: 'state.unknown' | 'state.params' | 'state.failed' | 'state.value-missing', message: string) {
    super(message)
    this.code = code
  }
}

/** Says why an interaction could not be verified, though nothing differs: its outcome is open. */
export class NotVerified extends Error {}
