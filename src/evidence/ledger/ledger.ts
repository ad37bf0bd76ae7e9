/** An interaction by the names that stay the same when its pact is written anew. */
export interface InteractionName {
  readonly consumer: string
  readonly description: string
  readonly operation: string
  /** The status that the pact expects. */
  readonly status: number
}

/** Where a sandbox answered otherwise. It has no value of the sandbox, only of which kind it was. */
export interface Difference extends InteractionName {
  /** `status`, `header Content-Type`, `body /data/hasMeter` */
  readonly place: string
  readonly expected: string
  readonly got: string
}

/** What a sandbox has shown of a decision. */
export interface DecisionEvidence {
  readonly outcome: 'confirmed' | 'refuted'
  /** yyyy-MM-dd */
  readonly date: string
  /** Scheme and host, never more: the rest of an address may be a secret. */
  readonly sandbox: string
  /** The decision as it read that day. Once it is worded anew, this says nothing of it. */
  readonly decision: string
  /** What is still to be asked where it is confirmed. */
  readonly leavesOpen?: string
  /** What passed, where it is confirmed. */
  readonly interactions?: readonly InteractionName[]
  /** What differed, where it is refuted. */
  readonly differences?: readonly Difference[]
  /** What was found before, and is no longer so; the latest last. */
  readonly earlier?: readonly { readonly outcome: 'confirmed' | 'refuted'; readonly date: string }[]
}

/** How an interaction went in a sandbox. */
export interface InteractionEvidence extends InteractionName {
  readonly outcome: 'passed' | 'differs'
  /** yyyy-MM-dd */
  readonly date: string
  readonly sandbox: string
  /** Of the interaction as it was sent and expected: once the pact has changed, this says nothing of it. */
  readonly digest: string
}

/** All that sandbox runs have shown of a provider: the content of `contracts/evidence/<provider>.json`. */
export interface ProviderEvidence {
  readonly provider: string
  readonly decisions: Readonly<Record<string, DecisionEvidence>>
  readonly interactions: readonly InteractionEvidence[]
}

/** Joins what was known with what a run has found. The later one counts; of the same day, the run. */
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

/** Tells interactions apart across pacts. */
export function keyOf({ consumer, description }: Pick<InteractionName, 'consumer' | 'description'>): string {
  return JSON.stringify([consumer, description])
}
