import { readDecisions, type Decision } from '../statements/statements.ts'
import { citationOf } from './citations.ts'
import { differencesKept } from './keptDifferences.ts'
import type { DecisionLinks } from './decisionLinks.ts'
import { digestOf } from './interactionDigest.ts'
import type { DecisionEvidence, Difference, InteractionEvidence, InteractionName, ProviderEvidence } from './ledger.ts'
import type { ProviderResult } from '../../verify/result.ts'
import { casesOf, type Case, type Subject } from '../../verify/subject.ts'

/** What the evidence of a run needs beside its results. */
export interface Run {
  /** Which interactions show which decisions. */
  readonly links: DecisionLinks
  /** yyyy-MM-dd */
  readonly date: string
}

/** An interaction that the sandbox answered. */
interface Observed {
  readonly case: Case
  readonly name: InteractionName
  readonly differences: readonly Difference[]
}

/**
 * What a sandbox run has shown of a provider: how each interaction went that was answered, and what this says of
 * decisions. Undefined where nothing was answered, or there is no spec.
 *
 * A decision is confirmed only where all interactions passed that are linked to it. It is refuted where an answer differs
 * at a place that cites it; of several that a place cites, those that are linked to the interaction.
 */
export function evidenceOf(result: ProviderResult, subject: Subject, { links, date }: Run): ProviderEvidence | undefined {
  const decisions = new Map(subject.api ? readDecisions(subject.api.document).map((each) => [each.id, each]) : [])
  const observed = observedIn(result, casesOf(subject))
  if (observed.length === 0) return undefined
  const about = { date, sandbox: hostOf(result.against) }
  const found = [...decisions.values()].flatMap((decision) => {
    const shown = refuted(decision, observed, links) ?? confirmed(decision, observed, links)
    return shown ? [[decision.id, { ...shown, ...about, decision: wordsOf(decision) }] as const] : []
  })
  const interactions = observed.map((each): InteractionEvidence => {
    const outcome = each.differences.length > 0 ? 'differs' : 'passed'
    return { ...each.name, outcome, ...about, digest: digestOf(each.case.interaction) }
  })
  return { provider: result.provider, decisions: Object.fromEntries(found), interactions }
}

/** How a decision reads, whatever its line breaks. */
export function wordsOf({ decision }: Pick<Decision, 'decision'>): string {
  return decision.trim().replace(/\s+/g, ' ')
}

/** The interactions that were answered, and where the answer speaks for the provider: it passed, or differs from the pact. */
function observedIn({ interactions }: ProviderResult, cases: readonly Case[]): Observed[] {
  return interactions.flatMap((result, index) => {
    const each = cases[index]
    if (!each || result.operation === undefined) return []
    const { consumer, description, operation, status } = result
    const name = { consumer, description, operation, status }
    if (result.outcome === 'passed') return [{ case: each, name, differences: [] }]
    const differences = differencesKept(name, result.findings, each.interaction)
    return differences.length > 0 ? [{ case: each, name, differences }] : []
  })
}

type Shown = Pick<DecisionEvidence, 'outcome' | 'interactions' | 'differences' | 'leavesOpen'>

function confirmed({ id }: Decision, observed: readonly Observed[], links: DecisionLinks): Shown | undefined {
  const link = links.get(id)
  if (!link) return undefined
  const named = observed.filter(({ name }) => link.interactions.includes(name.description))
  const passed = named.filter(({ differences }) => differences.length === 0).map(({ name }) => name)
  const all = link.interactions.every((description) => passed.some((each) => each.description === description))
  if (!all || passed.length < named.length) return undefined
  return { outcome: 'confirmed', ...(link.leavesOpen !== undefined && { leavesOpen: link.leavesOpen }), interactions: passed }
}

function refuted({ id }: Decision, observed: readonly Observed[], links: DecisionLinks): Shown | undefined {
  const differences = observed.flatMap((each) => {
    const linked = links.get(id)?.interactions.includes(each.name.description) ?? false
    return telling(each).filter(({ place }) => {
      const { decisions, own } = citationOf(each.case.operation as NonNullable<Case['operation']>, each.case.interaction, place)
      if (!decisions.includes(id)) return false
      return decisions.length === 1 || (linked && (own || place === 'status'))
    })
  })
  return differences.length > 0 ? { outcome: 'refuted', differences } : undefined
}

/** Who is not let in, asks too often or finds the sandbox broken has learnt nothing; and of another answer, only its status counts. */
function telling({ differences }: Observed): readonly Difference[] {
  const status = differences.find(({ place }) => place === 'status')
  if (!status) return differences
  return /^(?:401|403|407|408|429|5..)$/.test(status.got) ? [] : [status]
}

/** The scheme and host in `its sandbox at https://host/path`. */
function hostOf(against: string): string {
  const [address = ''] = /https?:\/\/\S+/.exec(against) ?? []
  return URL.canParse(address) ? new URL(address).origin : 'unknown'
}
