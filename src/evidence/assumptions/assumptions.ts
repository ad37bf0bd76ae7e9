import type { OpenApiDocument } from '../../document/document.ts'
import type { DecisionEvidence, ProviderEvidence } from '../ledger/ledger.ts'
import { countLevels, shownOf } from '../ledger/shownDecisions.ts'
import type { EvidenceLevel } from '../statements/evidence.ts'
import { readDecisions, readEvidence, type Decision } from '../statements/statements.ts'

/** What one provider's spec knows and what it only assumes, once sandboxes were asked. */
export interface Assumptions {
  readonly provider: string
  readonly title: string
  /** Statements of each level. */
  readonly statements: Readonly<Partial<Record<EvidenceLevel, number>>>
  /** Decisions that are assumed, or that something assumed rests on: questions for the vendor. Some are confirmed in part. */
  readonly open: readonly (Decision & { readonly shown?: DecisionEvidence })[]
  /** Decisions that a sandbox has shown to hold, with nothing left to ask. */
  readonly confirmed: readonly ShownDecision[]
  /** Decisions that a sandbox answered otherwise. */
  readonly refuted: readonly ShownDecision[]
  readonly decisions: number
}

type ShownDecision = Decision & { readonly shown: DecisionEvidence }

export function assumptionsOf(provider: string, document: OpenApiDocument, evidence?: ProviderEvidence): Assumptions {
  const statements = readEvidence(document)
  const decisions = readDecisions(document, statements)
  const shown = shownOf(decisions, evidence)
  const all = decisions.map((each) => ({ ...each, ...(shown.has(each.id) && { shown: shown.get(each.id) as DecisionEvidence }) }))
  const settled = (outcome: DecisionEvidence['outcome']): ShownDecision[] =>
    all.filter((each): each is ShownDecision => each.shown?.outcome === outcome && each.shown.leavesOpen === undefined)
  const [confirmed, refuted] = [settled('confirmed'), settled('refuted')]
  return {
    provider,
    title: document.info.title ?? provider,
    statements: countLevels(statements, shown),
    open: all.filter(
      (each) => each.levels.includes('assumed') && !confirmed.includes(each as ShownDecision) && !refuted.includes(each as ShownDecision),
    ),
    confirmed,
    refuted,
    decisions: decisions.length,
  }
}
