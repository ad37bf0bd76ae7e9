import { decisionsOf, evidenceLevels, type EvidenceLevel, type Statement } from '../statements/evidence.ts'
import { type Decision } from '../statements/statements.ts'
import type { DecisionEvidence, ProviderEvidence } from './ledger.ts'
import { wordsOf } from './runEvidence.ts'

/** Evidence by decision. Only decisions whose text has not changed since are included. */
export type Shown = ReadonlyMap<string, DecisionEvidence>

export function shownOf(decisions: readonly Decision[], evidence: ProviderEvidence | undefined): Shown {
  return new Map(
    decisions.flatMap((decision) => {
      const found = evidence?.decisions[decision.id]
      return found && found.decision === wordsOf(decision) ? [[decision.id, found] as const] : []
    }),
  )
}

/**
 * The level of a statement with the evidence of sandboxes. A statement that is assumed, or from a sibling, is confirmed if all its
 * decisions are. It is refuted if one of its decisions is, by interactions with its own operation. Other levels do not change.
 */
export function levelOf({ operation, evidence }: Statement, shown: Shown): EvidenceLevel | undefined {
  const level = evidence?.level
  if (level !== 'assumed' && level !== 'sibling') return level
  const found = decisionsOf(evidence).map((id) => shown.get(id))
  const concerns = (list: DecisionEvidence['interactions']): boolean => list?.some((each) => each.operation === operation) ?? false
  if (found.some((each) => each?.outcome === 'refuted' && concerns(each.differences))) return 'refuted'
  const all = found.every((each) => each?.outcome === 'confirmed' && each.leavesOpen === undefined && concerns(each.interactions))
  return found.length > 0 && all ? 'confirmed' : level
}

/** How many statements have each level, the surest first. */
export function countLevels(statements: readonly Statement[], shown: Shown): Readonly<Partial<Record<EvidenceLevel, number>>> {
  const counts: Partial<Record<EvidenceLevel, number>> = {}
  for (const each of statements) {
    const level = levelOf(each, shown)
    if (level !== undefined) counts[level] = (counts[level] ?? 0) + 1
  }
  return Object.fromEntries(evidenceLevels.flatMap((level) => (counts[level] ? [[level, counts[level]]] : [])))
}
