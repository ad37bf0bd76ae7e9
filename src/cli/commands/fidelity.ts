import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { fidelityOf, type FidelitySources, type ProviderFidelity } from '../../evidence/fidelity/fidelity.ts'
import { asJson, asMarkdown, asTable } from '../../evidence/fidelity/fidelityReport.ts'
import { readEvidenceFiles } from '../../evidence/ledger/ledgerFiles.ts'
import { infer } from '../../infer/infer.ts'
import type { Api } from '../../spec/api.ts'
import { readPacts } from '../../verify/pact/readPacts.ts'
import type { Pact } from '../../verify/pact/pact.ts'
import { requirePact } from '../../verify/replay/pactVerifier.ts'
import { compareWithSpec } from '../../verify/spec/compareWithSpec.ts'
import { CommandError, exitCodes } from '../commandError.ts'
import { formatFlag, formatOf, jsonFlag, markdownFlag, type FormatOptions } from '../formatFlag.ts'
import { didYouMean } from '../../control/input/didYouMean.ts'
import { outputFlag, printOrWrite } from '../outputFile.ts'
import { readSpecs, sourceOf, type ContractSource } from '../pacts/contractSources.ts'
import { allowRefsFlag } from '../flags.ts'
import { defaultEvidence, defaultPacts, evidenceFlag, pactsFlag, specFlag } from '../pacts/contractFlags.ts'
import { verifyMock } from '../pacts/verifyPacts.ts'
import { providerNames } from '../providers.ts'
import { specName } from '../../load/specName.ts'
import type { Terminal } from '../terminal.ts'

export interface FidelityOptions extends FormatOptions {
  readonly pacts?: string
  readonly spec?: readonly string[]
  readonly allowRefs?: readonly string[]
  readonly evidence?: string
  /** False skips the replay against the mock, which needs Pact and takes seconds. */
  readonly mock: boolean
  readonly output?: string
}

const formats = { table: asTable, json: asJson, markdown: asMarkdown }

type SourceWithSpec = ContractSource & { readonly api: Api }

/** `tally fidelity`: reports how well each operation is verified. */
export function addFidelity(command: Command, terminal: Terminal, exit: (code: number) => void): void {
  command
    .addOption(pactsFlag())
    .addOption(specFlag())
    .addOption(allowRefsFlag())
    .addOption(evidenceFlag())
    .option('--no-mock', 'do not replay the pacts against the mock')
    .addOption(formatFlag())
    .addOption(jsonFlag())
    .addOption(markdownFlag())
    .addOption(outputFlag())
    .addHelpText('after', '\nExit codes: 0 all agree, 1 a pact disagrees with its spec or mock, 2 something could not be read or run.')
    .action(async (names: string[], options: FidelityOptions) => exit(await runFidelity(names, options, terminal)))
}

/** Compares the pacts with spec and mock in this run. Results of sandboxes are read from the evidence. */
export async function runFidelity(names: readonly string[], options: FidelityOptions, terminal: Terminal): Promise<number> {
  const sources = await fidelitySources(names, options)
  const all = await joinAll(sources, options)
  const text = formats[formatOf(options)](all)
  await printOrWrite(text, options.output, terminal)
  return all.some(disagrees) ? exitCodes.findings : exitCodes.ok
}

async function joinAll(
  sources: readonly SourceWithSpec[],
  { evidence = defaultEvidence(), mock }: FidelityOptions,
): Promise<ProviderFidelity[]> {
  const known = await readEvidenceFiles(evidence)
  const withPacts = sources.filter(({ pacts }) => pacts.length > 0)
  if (mock && withPacts.length > 0) requirePact('\nOr pass --no-mock, so that the pacts are not replayed.')
  const replayed = mock && withPacts.length > 0 ? await verifyMock(withPacts) : []
  return Promise.all(
    sources.map(async (subject) => {
      const { provider } = subject
      const onMock = replayed.find((each) => each.provider === provider)
      return fidelityOf({
        subject,
        mockedBy: mockedBy(subject),
        evidence: known.get(provider),
        spec: await compareWithSpec(subject),
        mock: onMock,
      })
    }),
  )
}

/** A mock of a spec that comes without a behaviour infers it, as `tally mock` does. */
function mockedBy({ provider, api, behaviour }: SourceWithSpec): FidelitySources['mockedBy'] {
  const { handlers } = behaviour ?? infer(api, { name: provider })
  return (operation) => (!Object.hasOwn(handlers, operation) ? 'sampled' : behaviour ? 'handler' : 'inferred')
}

/** Whether spec or mock disagree with the pacts. Differences in a sandbox do not count, because they are recorded with their date. */
function disagrees({ operations, strays, findings }: ProviderFidelity): boolean {
  const failed = operations.some(({ spec, mock }) => spec.failed > 0 || (mock !== undefined && mock.passed < mock.of))
  return failed || strays.length > 0 || findings.some(({ level }) => level === 'error')
}

/**
 * The providers that are named. Without names, all that have a pact or a spec; the built-in ones are among them unless `--pacts` or
 * `--spec` was given.
 */
async function fidelitySources(
  names: readonly string[],
  { pacts: folder, spec = [], allowRefs = [] }: FidelityOptions,
): Promise<SourceWithSpec[]> {
  const pacts = await pactsIn(folder)
  const present = [...new Set(pacts.map(({ provider }) => provider))]
  const given = await readSpecs(spec, [...present, ...spec.map(specName)], { allowRefs })
  const builtIn = folder === undefined && spec.length === 0 ? providerNames : []
  const wanted = names.length > 0 ? names : [...builtIn, ...present, ...given.keys()]
  const sources = await Promise.all([...new Set(wanted)].map((name) => sourceOf(name, given.get(name), pacts)))
  return sources.map((source) => {
    if (source.api) return { ...source, api: source.api }
    const known = [...new Set([...providerNames, ...given.keys()])]
    const { provider: name } = source
    throw new CommandError(
      `No spec for the provider "${name}".${didYouMean(name, known)} Pass --spec '${name}=path', or name one of: ${known.join(', ')}.`,
    )
  })
}

async function pactsIn(folder: string | undefined): Promise<readonly Pact[]> {
  const standard = defaultPacts()
  return folder !== undefined || existsSync(standard) ? readPacts(folder ?? standard) : []
}
