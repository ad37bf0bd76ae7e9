import type { Case } from '../../verify/pact/cases.ts'
import type { ProviderResult } from '../../verify/result/result.ts'
import type { CheckedPacts } from '../../mock/apiEvidence.ts'
import { digestOf } from '../ledger/interactionDigest.ts'
import { keyOf, type InteractionEvidence } from '../ledger/ledger.ts'

/** How an interaction went, the last time that it was checked. */
export type KeptResult = Pick<InteractionEvidence, 'consumer' | 'description' | 'digest' | 'date' | 'outcome'>

/** The last results of the pacts with a provider: compared with its spec, and replayed against its mock. */
export interface KeptRuns {
  readonly provider: string
  readonly spec?: readonly KeptResult[]
  readonly mock?: readonly KeptResult[]
}

/** The results of a run that are kept. An interaction that was not verified has none. */
export function resultsOf({ interactions }: ProviderResult, date: string): KeptResult[] {
  return interactions
    .filter(({ outcome }) => outcome !== 'not verified')
    .map(({ case: { pact, interaction }, outcome }) => ({
      consumer: pact.consumer,
      description: interaction.description,
      digest: digestOf(interaction),
      date,
      outcome: outcome === 'passed' ? 'passed' : 'differs',
    }))
}

/** Results with those of a later run, which had all interactions of its consumers. */
export function withResults(known: readonly KeptResult[] = [], found: readonly KeptResult[]): KeptResult[] {
  const consumers = new Set(found.map(({ consumer }) => consumer))
  return [...known.filter(({ consumer }) => !consumers.has(consumer)), ...found]
}

/** How many of these interactions passed when they were last checked. A result counts as long as its pact has not changed. */
export function checkedPacts(own: readonly Case[], kept: readonly KeptResult[] = []): CheckedPacts {
  const known = new Map(kept.map((each) => [keyOf(each), each]))
  const counting = own.flatMap(({ pact: { consumer }, interaction }) => {
    const found = known.get(keyOf({ consumer, description: interaction.description }))
    return found?.digest === digestOf(interaction) ? [found] : []
  })
  const count = (outcome: KeptResult['outcome']): number => counting.filter((each) => each.outcome === outcome).length
  const [date] = counting.map((each) => each.date).toSorted()
  return { passed: count('passed'), failed: count('differs'), of: own.length, ...(date !== undefined && { date }) }
}
