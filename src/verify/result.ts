/** What can be wrong, as a closed set: tell findings apart by these, never by their message. */
export const findingCodes = [
  // The pact itself, whatever it is compared with.
  'pact.empty',
  'pact.twice',
  'pact.duplicate',
  'pact.not-http',
  'pact.loose-path',
  // Pact against spec, as openapi-pact-comparator calls them.
  'request.accept.incompatible',
  'request.accept.unknown',
  'request.authorization.missing',
  'request.body.incompatible',
  'request.body.unknown',
  'request.body.unvalidatable',
  'request.content-type.incompatible',
  'request.content-type.missing',
  'request.content-type.unknown',
  'request.header.incompatible',
  'request.header.unknown',
  'request.path-or-method.unknown',
  'request.query.incompatible',
  'request.query.unknown',
  'response.body.incompatible',
  'response.body.unknown',
  'response.body.unvalidatable',
  'response.content-type.incompatible',
  'response.content-type.unknown',
  'response.header.incompatible',
  'response.header.undefined',
  'response.header.unknown',
  'response.status.default',
  'response.status.unknown',
  // Pact against spec: what the comparator passes over.
  'spec.reference',
  'request.body.read-only',
  'request.body.undeclared',
  'response.body.write-only',
  'matcher.wider-than-enum',
  'matcher.wider-than-const',
  'matcher.wider-than-pattern',
  // Pact against a running provider.
  'status.differs',
  'header.differs',
  'body.differs',
  'content-type.differs',
  'mock.problem',
  'state.unknown',
  'state.params',
  'state.failed',
  'state.value-missing',
  'provider.unreachable',
  'difference.expired',
  'difference.gone',
  'verifier.not-sent',
  'verifier.not-reported',
  'verifier.error',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** Something that is not as the pact says. Warnings alone do not fail an interaction. */
export interface Finding {
  readonly code: FindingCode
  readonly level: 'error' | 'warning'
  /** A sentence for people. Secrets are replaced in it, as in `expected` and `got`. */
  readonly message: string
  /** JSON pointer of what it is about in the pact file. */
  readonly at: string
  /** JSON pointer in the spec. */
  readonly spec?: string
  /** Where in the exchange: `status`, `header Content-Type`, `body /data/hasMeter`. */
  readonly place?: string
  /** JSON text, or words where there is no value. */
  readonly expected?: string
  readonly got?: string
}

/** `pending`: it differs, and is known to until a date, or the pact itself says that it is pending. */
export type Outcome = 'passed' | 'failed' | 'pending' | 'not verified'

/** One interaction, and how it went. */
export interface InteractionResult {
  readonly pact: string
  readonly consumer: string
  /** JSON pointer of the interaction in its pact file. */
  readonly at: string
  readonly description: string
  readonly states: readonly StateUse[]
  readonly method: string
  readonly path: string
  /** The status that the pact expects. */
  readonly status: number
  /** operationId, where the spec is known and has such an operation. */
  readonly operation: string | undefined
  /** Ids of the decisions (`x-decisions`) that the exchange rests on. */
  readonly decisions: readonly string[]
  readonly outcome: Outcome
  /** Why it is pending or was not verified. */
  readonly reason?: string
  readonly findings: readonly Finding[]
}

/** A provider state of a pact, with its parameters. */
export interface StateUse {
  readonly name: string
  readonly params: Readonly<Record<string, unknown>>
}

/**
 * `not run`: nothing could be verified, for want of an address, credentials or fixtures. `unreachable`: the other side
 * did not answer. Neither is ever a pass.
 */
export type ProviderStatus = 'passed' | 'failed' | 'not run' | 'unreachable'

export interface ProviderResult {
  readonly provider: string
  readonly status: ProviderStatus
  /** Why it was not run or could not be reached. */
  readonly reason?: string
  /** What it was verified against, such as an address. */
  readonly against: string
  readonly interactions: readonly InteractionResult[]
  /** What is wrong beyond single interactions. */
  readonly findings: readonly (Finding & { readonly pact: string })[]
}

export type TargetKind = 'spec' | 'mock' | 'url' | 'sandbox'

/** The whole of a run, as plain data. */
export interface VerifyResult {
  readonly target: TargetKind
  readonly providers: readonly ProviderResult[]
}

/** Sums up what happened to a provider's interactions. Zero verified is `not run`, however few things went wrong. */
export function statusOf({ interactions, findings }: Pick<ProviderResult, 'interactions' | 'findings'>): ProviderStatus {
  const failed = interactions.some(({ outcome }) => outcome === 'failed') || findings.some(({ level }) => level === 'error')
  if (failed) return 'failed'
  return interactions.some(({ outcome }) => outcome === 'passed' || outcome === 'pending') ? 'passed' : 'not run'
}

export function hasError(findings: readonly Finding[]): boolean {
  return findings.some(({ level }) => level === 'error')
}

/** How many interactions ended in each way. */
export function tally(interactions: readonly InteractionResult[]): Readonly<Record<Outcome, number>> {
  const counts = { passed: 0, failed: 0, pending: 0, 'not verified': 0 }
  for (const { outcome } of interactions) counts[outcome] += 1
  return counts
}
