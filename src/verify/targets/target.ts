import type { StateProblem } from '../result/finding.ts'
import type { Interaction } from '../pact/pact.ts'
import { whyWords } from '../report/whyWords.ts'
import type { Against, Why } from '../result/result.ts'
import type { Case } from '../pact/cases.ts'
import type { WireReply, WireRequest } from './wire.ts'

/** A running provider that interactions are sent to. */
export interface Target {
  readonly against: Against
  /** Values that no report may show. */
  readonly secrets?: Iterable<string>
  /** Milliseconds that one request may take. */
  readonly patience: number
  /** Milliseconds between two requests. */
  readonly pause?: number
  /** Called first. Checks that the provider is reachable; throws `UnreachableError` otherwise. */
  ask(): Promise<void>
  /** What to send for a case, or why to skip it. */
  plan?(each: Case): SendPlan
  /**
   * Sets up the provider states of a case and returns values for its request. Throws `StateFailure`, `UnreachableError` or `NotVerified`.
   */
  setUp(key: string, each: Case): Promise<Readonly<Record<string, unknown>>>
  /** Throws `UnreachableError` or `NotVerified`. */
  exchange(key: string, each: Case, request: WireRequest): Promise<WireReply>
  tearDown(key: string, each: Case): Promise<void>
}

export interface SendPlan {
  /** Why the interaction is not verified. */
  readonly skip?: Why
  /** The interaction with values that exist on the other side. */
  readonly interaction?: Interaction
  readonly known?: KnownUntil | undefined
  /** Whether it is sent after the interactions that change nothing. */
  readonly last?: boolean
}

/** A difference that is known, and until when. */
export interface KnownUntil {
  readonly reason: string
  /** yyyy-MM-dd */
  readonly expires: string
  readonly expired: boolean
}

/** The provider states of an interaction cannot be set up. */
export class StateFailure extends Error {
  override readonly name = 'StateFailure'
  readonly problem: StateProblem
  constructor(problem: StateProblem) {
    super(problem.code)
    this.problem = problem
  }
}

/** An interaction could not be verified, although no difference was found. */
export class NotVerified extends Error {
  override readonly name = 'NotVerified'
  readonly why: Why
  constructor(why: Why) {
    super(whyWords(why))
    this.why = why
  }
}
