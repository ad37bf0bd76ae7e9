import type { Expected, FindingPlace, ValueSummary } from '../../verify/result/place.ts'

/** Names an interaction in a way that stays the same when its pact is written again. */
export interface InteractionName {
  readonly consumer: string
  readonly description: string
  readonly operation: string
  /** The status that the pact expects. */
  readonly status: number
}

/** Where a sandbox answered differently. It contains no value from the sandbox, only its kind. */
export interface KeptDifference extends InteractionName {
  readonly at: FindingPlace
  readonly expected: Expected
  readonly got: ValueSummary
}

/** A difference in the format of earlier versions, as words: `body /data/hasMeter`, `true`, `nothing`. */
export interface WordedDifference extends InteractionName {
  readonly place: string
  readonly expected: string
  readonly got: string
}

/** What a sandbox has shown about a decision. */
export interface DecisionEvidence {
  readonly outcome: 'confirmed' | 'refuted'
  /** yyyy-MM-dd */
  readonly date: string
  /** Scheme and host only: the rest of an address may be secret. */
  readonly sandbox: string
  /** The text of the decision on that day. Once it changes, this evidence no longer counts. */
  readonly decision: string
  /** The question that stays open although the decision is confirmed. */
  readonly leavesOpen?: string
  /** The interactions that passed, if the decision is confirmed. */
  readonly interactions?: readonly InteractionName[]
  /** The differences, if the decision is refuted. */
  readonly differences?: readonly (KeptDifference | WordedDifference)[]
  /** Earlier outcomes that were different, the latest last. */
  readonly earlier?: readonly { readonly outcome: 'confirmed' | 'refuted'; readonly date: string }[]
}

/** How an interaction went in a sandbox. */
export interface InteractionEvidence extends InteractionName {
  readonly outcome: 'passed' | 'differs'
  /** yyyy-MM-dd */
  readonly date: string
  readonly sandbox: string
  /** Digest of the interaction. Once the pact changes, this evidence no longer counts. */
  readonly digest: string
}

/** Everything that sandbox runs have shown about a provider: the content of `contracts/evidence/<provider>.json`. */
export interface ProviderEvidence {
  readonly provider: string
  readonly decisions: Readonly<Record<string, DecisionEvidence>>
  readonly interactions: readonly InteractionEvidence[]
}

/** Adds the evidence of a run to the known evidence. The later date wins; on the same day, the run. */
export function mergeEvidence(known: ProviderEvidence | undefined, found: ProviderEvidence): ProviderEvidence {
  const ids = new Set([...Object.keys(known?.decisions ?? {}), ...Object.keys(found.decisions)])
  const decisions = [...ids].toSorted().flatMap((id) => {
    const one = mergeDecision(known?.decisions[id], found.decisions[id])
    return one ? [[id, one] as const] : []
  })
  const interactions = new Map<string, InteractionEvidence>()
  for (const each of [...(known?.interactions ?? []), ...found.interactions]) {
    const before = interactions.get(keyOf(each))
    if (!before || before.date <= each.date) interactions.set(keyOf(each), each)
  }
  const sorted = [...interactions].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
  return { provider: found.provider, decisions: Object.fromEntries(decisions), interactions: sorted }
}

function mergeDecision(known: DecisionEvidence | undefined, found: DecisionEvidence | undefined): DecisionEvidence | undefined {
  if (!known || !found) return known ?? found
  if (found.date < known.date) return known
  if (known.decision !== found.decision) return found
  const { outcome, date, earlier = [] } = known
  const before = outcome === found.outcome ? earlier : [...earlier, { outcome, date }]
  return before.length > 0 ? { ...found, earlier: before } : found
}

/** A key for an interaction, unique across pacts. */
export function keyOf({ consumer, description }: Pick<InteractionName, 'consumer' | 'description'>): string {
  return JSON.stringify([consumer, description])
}
