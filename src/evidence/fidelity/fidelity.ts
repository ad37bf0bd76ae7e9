import type { Api } from '../../spec/api.ts'
import { type EvidenceLevel, type Statement } from '../statements/evidence.ts'
import { readDecisions, readEvidence } from '../statements/statements.ts'
import type { Operation } from '../../spec/operation.ts'
import { digestOf } from '../ledger/interactionDigest.ts'
import { keyOf, type DecisionEvidence, type InteractionEvidence, type ProviderEvidence } from '../ledger/ledger.ts'
import { countLevels, shownOf, type Shown } from '../ledger/shownDecisions.ts'
import { isRefusal } from '../../verify/pact/isRefusal.ts'
import type { VerifyFinding } from '../../verify/result/finding.ts'
import type { InteractionResult, ProviderResult } from '../../verify/result/result.ts'
import { casesOf, type Case, type Subject } from '../../verify/pact/cases.ts'

/** `inferred`: by a handler that was inferred from the spec. `sampled`: from the spec alone. */
export type MockedBy = 'handler' | 'inferred' | 'sampled'

/** Everything that is known about a provider. */
export interface FidelitySources {
  readonly subject: Subject & { readonly api: Api }
  /** What answers an operation on the mock. */
  readonly mockedBy: (operation: string) => MockedBy
  readonly evidence: ProviderEvidence | undefined
  /** Its pacts compared with the spec. */
  readonly spec: ProviderResult
  /** Its pacts replayed against the mock; undefined if that was not done. */
  readonly mock: ProviderResult | undefined
}

/** How many interactions of the pacts passed a check. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly of: number
}

/** How well an operation is verified. */
export interface OperationFidelity {
  readonly operation: string
  readonly method: string
  readonly path: string
  /** Statements of the spec by level. */
  readonly statements: Readonly<Partial<Record<EvidenceLevel, number>>>
  readonly mocked: MockedBy
  /** Interactions by status. Some providers refuse with 200, too. */
  readonly successes: Readonly<Record<string, number>>
  readonly refusals: Readonly<Record<string, number>>
  /** Statuses of the spec that no interaction has. */
  readonly uncovered: readonly string[]
  readonly spec: Tally
  readonly mock: Tally | undefined
  /** `date` is the earliest of those that count, yyyy-MM-dd. */
  readonly sandbox: Tally & { readonly date?: string }
}

export interface ProviderFidelity {
  readonly provider: string
  readonly title: string
  readonly operations: readonly OperationFidelity[]
  readonly decisions: number
  /** What sandboxes have shown, by decision. */
  readonly shown: Readonly<Record<string, DecisionEvidence>>
  /** Interactions whose operation the spec does not have. */
  readonly strays: readonly string[]
  /** What is wrong with a pact as a whole. */
  readonly findings: readonly VerifyFinding[]
}

/** Joins what the spec, the pacts, the mock and the evidence say about each operation. */
export function fidelityOf({ subject, mockedBy, evidence, spec, mock }: FidelitySources): ProviderFidelity {
  const { api, provider } = subject
  const statements = readEvidence(api.document)
  const decisions = readDecisions(api.document, statements)
  const shown = shownOf(decisions, evidence)
  const cases = casesOf(subject)
  const join = new Join(statements, shown, evidence?.interactions ?? [])
  return {
    provider,
    title: api.document.info.title ?? provider,
    operations: api.operations.map((each) => join.operation(each, mockedBy(each.id), { cases, spec, mock })),
    decisions: decisions.length,
    shown: Object.fromEntries(shown),
    strays: cases.filter(({ operation }) => !operation).map(({ interaction }) => interaction.description),
    findings: spec.findings,
  }
}

interface Checked {
  readonly cases: readonly Case[]
  readonly spec: ProviderResult
  readonly mock: ProviderResult | undefined
}

class Join {
  readonly #statements: readonly Statement[]
  readonly #shown: Shown
  readonly #seen: ReadonlyMap<string, InteractionEvidence>

  constructor(statements: readonly Statement[], shown: Shown, seen: readonly InteractionEvidence[]) {
    this.#statements = statements
    this.#shown = shown
    this.#seen = new Map(seen.map((each) => [keyOf(each), each]))
  }

  operation(operation: Operation, mocked: MockedBy, { cases, spec, mock }: Checked): OperationFidelity {
    const own = cases.filter((each) => each.operation === operation)
    const refusals = own.filter(({ interaction }) => isRefusal(interaction))
    const { id, method, path } = operation
    return {
      operation: id,
      method,
      path,
      statements: countLevels(
        this.#statements.filter((each) => each.operation === id),
        this.#shown,
      ),
      mocked,
      successes: byStatus(own.filter((each) => !refusals.includes(each))),
      refusals: byStatus(refusals),
      uncovered: uncovered(operation, own),
      spec: tallyOf(spec.interactions, id),
      mock: mock && tallyOf(mock.interactions, id),
      sandbox: this.#sandbox(own),
    }
  }

  /** Evidence of an interaction counts as long as its pact has not changed. */
  #sandbox(own: readonly Case[]): OperationFidelity['sandbox'] {
    const seen = own.flatMap(({ pact: { consumer }, interaction }) => {
      const found = this.#seen.get(keyOf({ consumer, description: interaction.description }))
      return found?.digest === digestOf(interaction) ? [found] : []
    })
    const count = (outcome: InteractionEvidence['outcome']): number => seen.filter((each) => each.outcome === outcome).length
    const [date] = seen.map((each) => each.date).toSorted()
    return { passed: count('passed'), failed: count('differs'), of: own.length, ...(date !== undefined && { date }) }
  }
}

function tallyOf(interactions: readonly InteractionResult[], operation: string): Tally {
  const own = interactions.filter((each) => each.case.operation?.id === operation)
  const count = (outcome: InteractionResult['outcome']): number => own.filter((each) => each.outcome === outcome).length
  return { passed: count('passed'), failed: count('failed') + count('pending'), of: own.length }
}

/** The number of interactions by status. */
export function byStatus(cases: readonly Case[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { interaction } of cases) counts[interaction.response.status] = (counts[interaction.response.status] ?? 0) + 1
  return counts
}

/** Statuses of the spec that no interaction has. */
export function uncovered(operation: Operation, own: readonly Case[]): string[] {
  const covered = new Set(own.map(({ interaction }) => operation.response(interaction.response.status)?.status))
  return operation.statuses.filter((status) => !covered.has(status))
}
