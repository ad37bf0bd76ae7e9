import type { Command } from 'commander'
import type { OpenApiDocument } from '../../document/document.ts'
import { assumptionsOf, type Assumptions } from '../../evidence/assumptions/assumptions.ts'
import { asMarkdown } from '../../evidence/assumptions/assumptionsLetter.ts'
import { asTable } from '../../evidence/assumptions/assumptionsTable.ts'
import { readEvidenceFiles } from '../../evidence/ledger/ledgerFiles.ts'
import type { LoadOptions } from '../../load/loadSpec.ts'
import { allowRefsFlag } from '../flags.ts'
import { formatFlag, formatOf, jsonFlag, markdownFlag, type FormatOptions } from '../formatFlag.ts'
import { outputFlag, printOrWrite } from '../outputFile.ts'
import { defaultEvidence, evidenceFlag } from '../pacts/contractFlags.ts'
import { readSources } from '../sources.ts'
import type { Terminal } from '../terminal.ts'

interface AssumptionsOptions extends LoadOptions, FormatOptions {
  readonly output?: string
  readonly evidence?: string
}

/** `tally assumptions`: lists what a spec only assumes, as questions for the vendor. */
export function addAssumptions(command: Command, terminal: Terminal): void {
  command
    .addOption(formatFlag())
    .addOption(jsonFlag())
    .addOption(markdownFlag())
    .addOption(outputFlag())
    .addOption(evidenceFlag())
    .addOption(allowRefsFlag())
    .action(async (names: string[], options: AssumptionsOptions) =>
      printOrWrite(await assumptionsText(names, options), options.output, terminal),
    )
}

const formats = { table: asTable, json: asJson, markdown: asMarkdown }

function asJson(found: readonly Assumptions[]): string {
  return JSON.stringify(found, undefined, 2)
}

/** What `tally assumptions` prints. */
export async function assumptionsText(names: readonly string[], { evidence, ...options }: AssumptionsOptions): Promise<string> {
  const found = await readAssumptions(names, evidence ?? defaultEvidence(), options)
  return formats[formatOf(options)](found)
}

async function readAssumptions(names: readonly string[], folder: string, options: LoadOptions): Promise<Assumptions[]> {
  const { providers, specs } = await readSources(names, options)
  const evidence = await readEvidenceFiles(folder)
  return [...providers, ...specs].map(({ name, document }) => assumptionsOf(name, document as OpenApiDocument, evidence.get(name)))
}
