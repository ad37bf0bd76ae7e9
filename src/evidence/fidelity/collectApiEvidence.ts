import type { OpenApiDocument } from '../../document/document.ts'
import type { ApiEvidence } from '../../mock/apiEvidence.ts'
import type { Api } from '../../spec/api.ts'
import type { Operation } from '../../spec/operation.ts'
import { casesOf, type Case, type Subject } from '../../verify/pact/cases.ts'
import { isRefusal } from '../../verify/pact/isRefusal.ts'
import { assumptionsOf } from '../assumptions/assumptions.ts'
import { asMarkdown } from '../assumptions/assumptionsLetter.ts'
import type { ProviderEvidence } from '../ledger/ledger.ts'
import { countLevels, shownOf } from '../ledger/shownDecisions.ts'
import { checkedPacts, type KeptRuns } from '../runs/keptRuns.ts'
import { readDecisions, readEvidence } from '../statements/statements.ts'
import { byStatus, uncovered } from './fidelity.ts'

/** Everything that is known about an API. */
export interface ApiSources {
  readonly subject: Subject & { readonly api: Api }
  readonly evidence: ProviderEvidence | undefined
  readonly runs: KeptRuns | undefined
}

/** What is known about an API besides its spec. Nothing is run for this. */
export function apiEvidenceOf({ subject, evidence, runs }: ApiSources): ApiEvidence {
  const { document, operations } = subject.api
  // Without decisions and sources no statement has evidence, and reading a large document for it takes long.
  const statements = 'x-decisions' in document || 'x-sources' in document ? readEvidence(document) : []
  const shown = shownOf(readDecisions(document, statements), evidence)
  const cases = casesOf(subject)
  return {
    ...questionsOf(subject.provider, document, evidence),
    interactions: cases.length,
    operations: operations.map((operation) => {
      const levels = countLevels(
        statements.filter((each) => each.operation === operation.id),
        shown,
      )
      const own = cases.filter((each) => each.operation === operation)
      return { operation: operation.id, statements: levels, ...pactEvidence(operation, own, { evidence, runs }) }
    }),
  }
}

/** What the pacts say about an operation, and whether they passed. */
function pactEvidence(
  operation: Operation,
  cases: readonly Case[],
  { evidence, runs }: Pick<ApiSources, 'evidence' | 'runs'>,
): Omit<ApiEvidence['operations'][number], 'operation' | 'statements'> {
  const refusals = cases.filter(({ interaction }) => isRefusal(interaction))
  return {
    successes: byStatus(cases.filter((each) => !refusals.includes(each))),
    refusals: byStatus(refusals),
    uncovered: uncovered(operation, cases),
    spec: checkedPacts(cases, runs?.spec),
    mock: checkedPacts(cases, runs?.mock),
    sandbox: checkedPacts(cases, evidence?.interactions),
  }
}

function questionsOf(
  provider: string,
  document: OpenApiDocument,
  evidence: ProviderEvidence | undefined,
): Pick<ApiEvidence, 'statements' | 'decisions' | 'open' | 'letter'> {
  if (!('x-decisions' in document)) return { statements: {}, decisions: 0, open: 0 }
  const found = assumptionsOf(provider, document, evidence)
  const { statements, decisions, open, refuted } = found
  return { statements, decisions, open: open.length, ...(open.length + refuted.length > 0 && { letter: asMarkdown([found]) }) }
}
