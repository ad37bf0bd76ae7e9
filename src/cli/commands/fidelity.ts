import { existsSync } from 'node:fs'
import type { Api } from '../../spec/api.ts'
import { compareWithSpec } from '../../verify/spec/compareWithSpec.ts'
import { readEvidenceFiles } from '../../evidence/ledger/ledgerFiles.ts'
import { fidelityOf, type ProviderFidelity } from '../../evidence/fidelity/fidelity.ts'
import { asMarkdown, asTable } from '../../evidence/fidelity/fidelityReport.ts'
import type { Pact } from '../../verify/pact/pact.ts'
import { readPacts } from '../../verify/pact/readPacts.ts'
import { requirePact } from '../../verify/replay/pactVerifier.ts'
import { readSpecs, sourceOf, type ContractSource } from '../contractSources.ts'
import { evidenceFolder } from '../../evidence/ledger/keepEvidence.ts'
import { CommandError, exitCodes } from '../exit.ts'
import { providers } from '../providers.ts'
import { slug } from '../sources.ts'
import { standardPath } from '../standardPath.ts'
import { verifyMock } from './verify.ts'
import { isFile, writeOutput } from '../writeOutput.ts'

export interface FidelityOptions {
  readonly pacts?: string
  readonly spec?: readonly string[]
  readonly evidence?: string
  /** False leaves the mock out: it takes Pact, and some seconds. */
  readonly mock: boolean
  readonly json?: boolean
  readonly markdown?: boolean
  readonly output?: string
}

type Source = ContractSource & { readonly api: Api }

/** `tally fidelity`: hands back the exit code. What it says of spec and mock was checked by this very run. */
export async function runFidelity(names: readonly string[], options: FidelityOptions, print: (text: string) => void): Promise<number> {
  const sources = await fidelitySources(names, options)
  const all = await joinAll(sources, options)
  const text = options.json ? JSON.stringify(all, undefined, 2) : options.markdown ? asMarkdown(all) : asTable(all)
  if (!isFile(options.output)) print(text)
  else await writeOutput(options.output, `${text}\n`)
  return all.some(disagrees) ? exitCodes.findings : exitCodes.well
}

async function joinAll(
  sources: readonly Source[],
  { evidence = standardPath(evidenceFolder), mock }: FidelityOptions,
): Promise<ProviderFidelity[]> {
  const known = await readEvidenceFiles(evidence)
  const withPacts = sources.filter(({ pacts }) => pacts.length > 0)
  if (mock && withPacts.length > 0) requirePact()
  const replayed = mock && withPacts.length > 0 ? await verifyMock(withPacts) : []
  return Promise.all(
    sources.map(async (subject) => {
      const { provider, behaviour } = subject
      const onMock = replayed.find((each) => each.provider === provider)
      const handled = new Set(Object.keys(behaviour?.handlers ?? {}))
      return fidelityOf({ subject, handled, evidence: known.get(provider), spec: await compareWithSpec(subject), mock: onMock })
    }),
  )
}

/** What differs in a sandbox is known and dated, and ends nothing. */
function disagrees({ operations, strays, findings }: ProviderFidelity): boolean {
  const failed = operations.some(({ spec, mock }) => spec.failed > 0 || (mock !== undefined && mock.passed < mock.of))
  return failed || strays.length > 0 || findings.some(({ level }) => level === 'error')
}

/** Providers that are named; else all that have pacts or a spec was given of, and those built in unless pacts or specs were given. */
async function fidelitySources(names: readonly string[], { pacts: folder, spec = [] }: FidelityOptions): Promise<Source[]> {
  const pacts = await pactsIn(folder)
  const present = [...new Set(pacts.map(({ provider }) => provider))]
  const given = await readSpecs(spec, [...present, ...spec.map(slug)])
  const builtIn = folder === undefined && spec.length === 0 ? providers.map(({ name }) => name) : []
  const wanted = names.length > 0 ? names : [...builtIn, ...present, ...given.keys()]
  return [...new Set(wanted)].map((name) => {
    const source = sourceOf(name, given.get(name), pacts)
    if (source.api) return { ...source, api: source.api }
    throw new CommandError(
      `There is no spec of "${name}": give it with --spec '${name}=path'. Built in are ${providers.map((each) => each.name).join(', ')}.`,
    )
  })
}

async function pactsIn(folder: string | undefined): Promise<readonly Pact[]> {
  const standard = standardPath('contracts/pacts')
  return folder !== undefined || existsSync(standard) ? readPacts(folder ?? standard) : []
}
