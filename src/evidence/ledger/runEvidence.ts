import type { Operation } from '../../spec/operation.ts'
import type { ProviderResult } from '../../verify/result/result.ts'
import type { Case, Subject } from '../../verify/pact/cases.ts'
import { readDecisions, type Decision } from '../statements/statements.ts'
import { citationOf } from './citations.ts'
import type { DecisionLinks } from './decisionLinks.ts'
import { digestOf } from './interactionDigest.ts'
import { keptDifferences } from './keptDifferences.ts'
import type { DecisionEvidence, InteractionEvidence, InteractionName, KeptDifference, ProviderEvidence } from './ledger.ts'

/** The information besides the results that the evidence of a run needs. */
export interface EvidenceContext {
  /** Which interactions show which decisions. */
  readonly links: DecisionLinks
  /** yyyy-MM-dd */
  readonly date: string
}

/** An interaction that the sandbox answered. */
interface Observed {
  readonly case: Case
  readonly operation: Operation
  readonly name: InteractionName
  readonly differences: readonly KeptDifference[]
}

/**
 * The evidence of a sandbox run about a provider: how each interaction went that was answered, and what this shows about decisions.
 * Undefined if nothing was answered, or there is no spec. A decision is confirmed only if all interactions that are linked to it passed. It
 * is refuted if an answer differs at a place that cites it. If the place cites several decisions, only those linked to the interaction are
 * refuted.
 */
export function evidenceOf(result: ProviderResult, { api }: Subject, { links, date }: EvidenceContext): ProviderEvidence | undefined {
  const decisions = api ? readDecisions(api.document) : []
  const observed = result.interactions.flatMap(observedIn)
  if (observed.length === 0) return undefined
  const about = { date, sandbox: hostOf(result.against.url) }
  const found = decisions.flatMap((decision) => {
    const verdict = refuted(decision, observed, links) ?? confirmed(decision, observed, links)
    return verdict ? [[decision.id, { ...verdict, ...about, decision: wordsOf(decision) }] as const] : []
  })
  const interactions = observed.map((each): InteractionEvidence => {
    const outcome = each.differences.length > 0 ? 'differs' : 'passed'
    return { ...each.name, outcome, ...about, digest: digestOf(each.case.interaction) }
  })
  return { provider: result.provider, decisions: Object.fromEntries(found), interactions }
}

/** The text of a decision, regardless of its line breaks. */
export function wordsOf({ decision }: Pick<Decision, 'decision'>): string {
  return decision.trim().replace(/\s+/g, ' ')
}

/** An interaction that the sandbox answered. It passed, or the answer differs from the pact. */
function observedIn(result: ProviderResult['interactions'][number]): Observed[] {
  const { operation, interaction, pact } = result.case
  if (!operation) return []
  const { description, response } = interaction
  const name = { consumer: pact.consumer, description, operation: operation.id, status: response.status }
  const differences = result.outcome === 'passed' ? [] : keptDifferences(name, result)
  if (result.outcome !== 'passed' && differences.length === 0) return []
  return [{ case: result.case, operation, name, differences }]
}

type Verdict = Pick<DecisionEvidence, 'outcome' | 'interactions' | 'differences' | 'leavesOpen'>

function confirmed({ id }: Decision, observed: readonly Observed[], links: DecisionLinks): Verdict | undefined {
  const link = links.get(id)
  if (!link) return undefined
  const named = observed.filter(({ name }) => link.interactions.includes(name.description))
  const passed = named.filter(({ differences }) => differences.length === 0).map(({ name }) => name)
  const all = link.interactions.every((description) => passed.some((each) => each.description === description))
  if (!all || passed.length < named.length) return undefined
  return { outcome: 'confirmed', ...(link.leavesOpen !== undefined && { leavesOpen: link.leavesOpen }), interactions: passed }
}

function refuted({ id }: Decision, observed: readonly Observed[], links: DecisionLinks): Verdict | undefined {
  const differences = observed.flatMap((each) => {
    const linked = links.get(id)?.interactions.includes(each.name.description) ?? false
    return telling(each).filter(({ at }) => {
      const { decisions, own } = citationOf(each.operation, each.case.interaction, at)
      if (!decisions.includes(id)) return false
      return decisions.length === 1 || (linked && (own || at.in === 'status'))
    })
  })
  return differences.length > 0 ? { outcome: 'refuted', differences } : undefined
}

/**
 * The differences that count. If the status differs, nothing else counts. Some statuses show nothing: no access, too many calls, a server
 * error.
 */
function telling({ differences }: Observed): readonly KeptDifference[] {
  const status = differences.find(({ at }) => at.in === 'status')
  if (!status) return differences
  const got = status.got.kind === 'number' && status.got.value !== undefined ? Number(status.got.value) : undefined
  return got === undefined || got >= 500 || uninformative.has(got) ? [] : [status]
}

const uninformative: ReadonlySet<number> = new Set([401, 403, 407, 408, 429])

/** Scheme and host of a sandbox's address. */
function hostOf(url: string | undefined): string {
  return url === undefined ? 'unknown' : new URL(url).origin
}
