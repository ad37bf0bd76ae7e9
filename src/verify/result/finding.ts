import type { Violation } from '../../schema/violation.ts'
import type { Expected, FindingPlace, ValueSummary } from './place.ts'

/** The findings of openapi-pact-comparator, by its own names. */
export const comparatorCodes = [
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
] as const
export type ComparatorCode = (typeof comparatorCodes)[number]

/** Something that is wrong with a pact itself. */
type PactProblem =
  | { readonly code: 'pact.empty' }
  | { readonly code: 'pact.twice'; readonly otherFile: string }
  | { readonly code: 'pact.duplicate'; readonly description: string; readonly otherPointer: string }
  | { readonly code: 'pact.not-http' | 'pact.loose-path'; readonly description: string }

/** The beginning of an unknown path. Without it, the path is known. */
interface BasePath {
  readonly base: string
  readonly rest: string
}

/**
 * Where a pact and a spec disagree. `said` is the message of openapi-pact-comparator, and `keyword` the keyword of the schema that it
 * names.
 */
type SpecDisagreement =
  | {
      readonly code: ComparatorCode
      readonly said: string
      readonly at?: FindingPlace
      readonly basePath?: BasePath
      readonly keyword?: string
    }
  | {
      readonly code: 'request.query.incompatible' | 'request.header.incompatible'
      readonly at: FindingPlace
      readonly violation: Violation
    }
  | {
      readonly code: 'request.content-type.incompatible' | 'request.accept.incompatible' | 'response.content-type.incompatible'
      readonly at: FindingPlace
      readonly mediaType: string
      readonly declared: readonly string[]
    }
  | { readonly code: 'request.authorization.missing'; readonly violation: Violation }
  | { readonly code: 'request.body.incompatible' | 'response.body.incompatible'; readonly at: FindingPlace; readonly violation: Violation }
  | { readonly code: 'request.query.unknown'; readonly at: FindingPlace; readonly nearest: string | undefined }
  | { readonly code: 'request.body.undeclared' | 'request.body.read-only' | 'response.body.write-only'; readonly at: FindingPlace }
  | { readonly code: 'spec.reference'; readonly operation: string; readonly ref: string }
  | {
      readonly code: 'matcher.wider-than-enum' | 'matcher.wider-than-const'
      readonly at: FindingPlace
      readonly allowed: readonly unknown[]
    }
  | { readonly code: 'matcher.wider-than-pattern'; readonly at: FindingPlace; readonly pattern: string }
  | { readonly code: 'matcher.wider-than-min-items'; readonly at: FindingPlace; readonly minItems: number; readonly least: number }

/** Where a reply differs from what the pact expects. `said` is Pact's message, if it may be shown. */
export interface Difference {
  readonly code: 'status.differs' | 'header.differs' | 'content-type.differs' | 'body.differs'
  readonly at: FindingPlace
  readonly expected: Expected
  readonly got: ValueSummary
  readonly said?: string
}

/** Why a provider state could not be set up. `said` is the reply of the other side, or the message of an error. */
export type StateProblem =
  | { readonly code: 'state.params' | 'state.failed'; readonly said: string }
  | { readonly code: 'state.failed'; readonly state: string; readonly origin: string; readonly status: number }
  | { readonly code: 'state.value-missing'; readonly value: string }

/** Why a replay cannot be trusted, or what happened to a known difference. */
type ReplayProblem =
  | { readonly code: 'mock.problem'; readonly title: string; readonly detail?: string; readonly violation?: MockViolation }
  | { readonly code: 'provider.unreachable'; readonly unreachable: Unreachable }
  | { readonly code: 'difference.expired'; readonly reason: string; readonly expires: string }
  | { readonly code: 'difference.gone'; readonly reason: string }
  | { readonly code: 'verifier.not-sent'; readonly sent: number }
  | { readonly code: 'verifier.not-reported' }
  | { readonly code: 'verifier.error'; readonly said: string }

/** A violation as a mock's problem reply names it. */
export interface MockViolation {
  readonly code: string
  readonly at: string
  readonly message: string
}

/** Why the other side counts as down. `operation` is the operation that was called, if any. */
export type Unreachable = { readonly origin: string; readonly operation?: string } & (
  | { readonly cause: 'refused' | 'reset' | 'unknown-host' | 'no-dns-answer' | 'not-http' | 'broken-off' }
  | { readonly cause: 'timeout'; readonly milliseconds: number }
  | { readonly cause: 'status'; readonly status: number }
  | { readonly cause: 'other'; readonly detail: string }
)

/**
 * A deviation from the pact, as data. `code` is from a closed set and decides which other fields there are. Only reports turn
 * it into words. Secrets are replaced when it is created.
 */
export type VerifyFinding = {
  /** Warnings alone do not fail an interaction. */
  readonly level: 'error' | 'warning'
  /** JSON pointer in the pact file. */
  readonly pactPointer: string
  /** JSON pointer in the spec. */
  readonly specPointer?: string
} & FindingDetail

export type FindingDetail = PactProblem | SpecDisagreement | Difference | StateProblem | ReplayProblem
export type VerifyFindingCode = FindingDetail['code']

/** A finding about a whole pact. */
export type PactFinding = VerifyFinding & { readonly pact: string }

export function hasError(findings: readonly VerifyFinding[]): boolean {
  return findings.some(({ level }) => level === 'error')
}

/** Whether a finding is a difference between a reply and what the pact expects. */
export function isDifference(finding: VerifyFinding): finding is VerifyFinding & Difference {
  return 'got' in finding
}
