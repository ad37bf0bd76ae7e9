import { hasError, type VerifyFinding, type PactFinding, type Unreachable } from './finding.ts'
import type { Case } from '../pact/cases.ts'

/** `pending`: it differs, but this is known until a date, or the pact marks it as pending. */
export type Outcome = 'passed' | 'failed' | 'pending' | 'not verified'

/** Why an interaction is pending, or why it or a whole provider was not verified. A closed set, like the findings. */
export type Why =
  | { readonly code: 'pending-in-pact' }
  | { readonly code: 'known-difference'; readonly reason: string; readonly expires: string }
  | { readonly code: 'writes-not-allowed'; readonly operation: string }
  | { readonly code: 'no-fixture'; readonly state: string; readonly unset: readonly string[] }
  | { readonly code: 'fixtures-used-up'; readonly state: string; readonly count: number }
  | { readonly code: 'fixtures-disagree'; readonly name: string }
  | { readonly code: 'calls-used-up'; readonly calls: number }
  | { readonly code: 'no-states-url' }
  /** `said` is the mock's message. */
  | { readonly code: 'no-such-state'; readonly said: string }
  | { readonly code: 'no-login' }
  | { readonly code: 'login-refused'; readonly url: string; readonly status: number }
  | { readonly code: 'login-without-token'; readonly url: string; readonly pointer: string }
  | { readonly code: 'unreachable'; readonly unreachable: Unreachable }
  | { readonly code: 'variables-not-set'; readonly names: readonly string[] }
  | { readonly code: 'no-sandbox'; readonly file: string }
  | { readonly code: 'no-interactions' }
  | { readonly code: 'nothing-verified'; readonly first: Why }

/** How one interaction went. */
export interface InteractionResult {
  readonly case: Case
  readonly outcome: Outcome
  /** Why it is pending or was not verified. */
  readonly why?: Why
  readonly findings: readonly VerifyFinding[]
  /** Duration; undefined if nothing was sent. */
  readonly milliseconds?: number
}

/**
 * `not run`: nothing could be verified, because an address, credentials or fixtures are missing. `unreachable`: the other side did not
 * answer. Neither counts as a pass.
 */
export type ProviderStatus = 'passed' | 'failed' | 'not run' | 'unreachable'

export type TargetKind = 'spec' | 'mock' | 'url' | 'sandbox'

/** What a provider was verified against; the URL has no credentials. */
export interface Against {
  readonly target: TargetKind
  readonly url?: string
}

export interface ProviderResult {
  readonly provider: string
  readonly status: ProviderStatus
  /** Why it was not run or could not be reached. */
  readonly why?: Why
  readonly against: Against
  readonly interactions: readonly InteractionResult[]
  /** What is wrong beyond single interactions. */
  readonly findings: readonly PactFinding[]
  /** Duration of the whole run for this provider. */
  readonly milliseconds?: number
}

/** The result of a run, as plain data. */
export interface VerifyResult {
  readonly target: TargetKind
  readonly providers: readonly ProviderResult[]
}

/** The status of a provider from the results of its interactions. If none was verified, it is `not run`. */
export function statusOf({ interactions, findings }: Pick<ProviderResult, 'interactions' | 'findings'>): ProviderStatus {
  if (interactions.some(({ outcome }) => outcome === 'failed') || hasError(findings)) return 'failed'
  return interactions.some(({ outcome }) => outcome === 'passed' || outcome === 'pending') ? 'passed' : 'not run'
}

/** How many interactions ended in each way. */
export function countOutcomes(interactions: readonly InteractionResult[]): Readonly<Record<Outcome, number>> {
  const counts = { passed: 0, failed: 0, pending: 0, 'not verified': 0 }
  for (const { outcome } of interactions) counts[outcome] += 1
  return counts
}
