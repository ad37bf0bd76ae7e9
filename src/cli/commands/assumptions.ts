import type { OpenApiDocument } from '../../document/document.ts'
import { assumptionsOf, type Assumptions } from '../../evidence/assumptions/assumptions.ts'
import { asMarkdown } from '../../evidence/assumptions/assumptionsLetter.ts'
import { asTable } from '../../evidence/assumptions/assumptionsTable.ts'
import { evidenceFolder } from '../../evidence/ledger/keepEvidence.ts'
import { readEvidenceFiles } from '../../evidence/ledger/ledgerFiles.ts'
import { readSources } from '../sources.ts'
import { standardPath } from '../standardPath.ts'

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
