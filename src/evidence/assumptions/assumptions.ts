import type { OpenApiDocument } from '../../document/document.ts'
import type { DecisionEvidence, ProviderEvidence } from '../ledger/ledger.ts'
import { countLevels, shownOf } from '../ledger/shownDecisions.ts'
import type { EvidenceLevel } from '../statements/evidence.ts'
import { readDecisions, readEvidence, type Decision } from '../statements/statements.ts'

/** A summary of the statements and decisions of a provider's spec, with the evidence from sandboxes. */
export interface Assumptions {
  readonly provider: string
  readonly title: string
  /** Number of statements by level. */
  readonly statements: Readonly<Partial<Record<EvidenceLevel, number>>>
  /** Questions for the vendor: decisions that are assumed, or that something assumed depends on. Some are confirmed in part. */
  readonly open: readonly (Decision & { readonly shown?: DecisionEvidence })[]
  /** Decisions that a sandbox has confirmed, with no question left. */
  readonly confirmed: readonly ShownDecision[]
  /** Decisions that a sandbox has refuted. */
  readonly refuted: readonly ShownDecision[]
  /** Number of all decisions. */
  readonly decisions: number
}

type ShownDecision = Decision & { readonly shown: DecisionEvidence }

export function assumptionsOf(provider: string, document: OpenApiDocument, evidence?: ProviderEvidence): Assumptions {
  const statements = readEvidence(document)
  const decisions = readDecisions(document, statements)
  const shown = shownOf(decisions, evidence)
  const all = decisions.map((each) => ({ ...each, ...(shown.has(each.id) && { shown: shown.get(each.id) as DecisionEvidence }) }))
  const settled = all.filter((each): each is ShownDecision => each.shown !== undefined && each.shown.leavesOpen === undefined)
  const unsettled = all.filter((each) => each.shown === undefined || each.shown.leavesOpen !== undefined)
  return {
    provider,
    title: document.info.title ?? provider,
    statements: countLevels(statements, shown),
    open: unsettled.filter(({ levels }) => levels.includes('assumed')),
    confirmed: settled.filter((each) => each.shown.outcome === 'confirmed'),
    refuted: settled.filter((each) => each.shown.outcome === 'refuted'),
    decisions: decisions.length,
  }
}
