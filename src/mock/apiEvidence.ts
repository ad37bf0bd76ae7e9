import type { Api } from '../spec/api.ts'

/** How many interactions of the pacts passed a check, of how many. `date` is the earliest of those that count, yyyy-MM-dd. */
export interface CheckedPacts {
  readonly passed: number
  readonly failed: number
  readonly of: number
  /** Absent if no check was made. */
  readonly date?: string | undefined
}

/** What is known about one operation besides its description. */
export interface OperationEvidence {
  readonly operation: string
  /** Statements of the spec by level, such as `documented` or `assumed`. */
  readonly statements: Readonly<Record<string, number>>
  /** Interactions of the pacts by status. Some providers refuse with 200, too. */
  readonly successes: Readonly<Record<string, number>>
  readonly refusals: Readonly<Record<string, number>>
  /** Statuses of the spec that no interaction has. */
  readonly uncovered: readonly string[]
  readonly spec: CheckedPacts
  readonly mock: CheckedPacts
  readonly sandbox: CheckedPacts
}

/** What is known about an API besides its spec: where its statements come from, its pacts, and what runs of them have shown. */
export interface ApiEvidence {
  /** Statements of the spec by level. Empty if it does not say where they come from. */
  readonly statements: Readonly<Record<string, number>>
  /** Decisions that were made because no source answers a question, and how many of them are open. */
  readonly decisions: number
  readonly open: number
  /** The open questions as a letter to the vendor, in Markdown. Absent if there are none. */
  readonly letter?: string | undefined
  /** Interactions in the pacts. */
  readonly interactions: number
  readonly operations: readonly OperationEvidence[]
}

/** Finds what is known about an API of a mock. It is in files, so whoever starts the mock finds it. */
export type FindEvidence = (mounted: { readonly name: string; readonly api: Api }) => Promise<ApiEvidence>
