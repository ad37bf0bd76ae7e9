import { isObject } from '../../document/lenient.ts'

/** Where a statement of a spec comes from, the most certain first. */
export const evidenceLevels = ['confirmed', 'documented', 'sibling', 'assumed', 'refuted'] as const
export type EvidenceLevel = (typeof evidenceLevels)[number]

/** `x-evidence` as written: `source` is a key of `x-sources`, `decision` one id of `x-decisions` or several. */
export interface Evidence {
  readonly level: EvidenceLevel
  readonly source?: string
  readonly decision?: string | readonly string[]
  readonly note?: string
}

/**
 * An operation, parameter, body, response or property, with its own evidence or that of what contains it; also a media type or schema with
 * evidence of its own. A part that is used in several places, such as a shared schema, is one statement for each evidence that it inherits
 * from them.
 */
export interface Statement {
  /** JSON pointer of the place that states it. */
  readonly at: string
  readonly operation: string
  /** JSON pointers of the parts of the operation that lead to the statement: the operation itself, parameters, body or responses. */
  readonly parts: readonly string[]
  readonly evidence: Evidence | undefined
}

/** The ids of the decisions that evidence cites. */
export function decisionsOf(evidence: Pick<Evidence, 'decision'> | undefined): readonly string[] {
  return evidence?.decision === undefined ? [] : [evidence.decision].flat()
}

/** The evidence that a part of a document has itself, without inherited evidence. */
export function evidenceIn(node: unknown): Evidence | undefined {
  return isObject(node) ? (node['x-evidence'] as Evidence | undefined) : undefined
}
