import { readDecisions, readEvidence, type Decision, type EvidenceLevel } from '../../evidence/statements.ts'
import type { OpenApiDocument } from '../../document/document.ts'
import type { DecisionEvidence, ProviderEvidence } from '../../evidence/record.ts'
import { readEvidenceFiles } from '../../evidence/recordFiles.ts'
import { countLevels, shownOf } from '../../evidence/levels.ts'
import { asMarkdown } from '../../evidence/assumptionsLetter.ts'
import { asTable } from '../../evidence/assumptionsTable.ts'
import { evidenceFolder } from '../evidence.ts'
import { standardPath } from '../standardPath.ts'
import { readSources } from '../sources.ts'

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

export interface AssumptionsOptions {
  readonly form: 'table' | 'json' | 'markdown'
  readonly evidence?: string | undefined
}

/** `tally assumptions`: its text. */
export async function printAssumptions(names: readonly string[], { form, evidence }: AssumptionsOptions): Promise<string> {
  const found = await readAssumptions(names, evidence)
  if (form === 'json') return JSON.stringify(found, undefined, 2)
  return form === 'markdown' ? asMarkdown(found) : asTable(found)
}

/** @param folder of the evidence; that of the project, or of this package, where it is not said */
async function readAssumptions(names: readonly string[], folder = standardPath(evidenceFolder)): Promise<Assumptions[]> {
  const { providers, specs } = await readSources(names)
  const evidence = await readEvidenceFiles(folder)
  return [...providers, ...specs].map(({ name, document }) => assumptionsOf(name, document as OpenApiDocument, evidence.get(name)))
}

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
