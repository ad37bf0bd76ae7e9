import { fileURLToPath } from 'node:url'
import { contractSources, type ContractSource } from '../../src/cli/pacts/contractSources.ts'
import { verifyMock } from '../../src/cli/pacts/verifyPacts.ts'
import { compareWithSpec } from '../../src/verify/spec/compareWithSpec.ts'
import { readPacts } from '../../src/verify/pact/readPacts.ts'
import type { ProviderResult } from '../../src/verify/result/result.ts'
import { compile } from '../../src/spec/api.ts'
import { median } from '../statistics.ts'

/** Milliseconds, medians over rounds. */
export interface VerifyCost {
  readonly against: 'spec' | 'mock'
  readonly interactions: number
  /** The fixed time of a run: compiling a spec, or starting Pact's verifier. */
  readonly fixed: number
  /** The additional time for each interaction. */
  readonly each: number
}

type Verify = (source: ContractSource) => Promise<ProviderResult>

/** Measures the pact with the most interactions, and the same pact with only one. The difference is the cost of the others. */
export async function measureVerify(rounds: number): Promise<VerifyCost[]> {
  const folder = fileURLToPath(new URL('../../contracts/pacts', import.meta.url))
  const sources = await contractSources(await readPacts(folder), { folder, names: [], specs: [], requireSpec: true })
  const largest = sources.toSorted((a, b) => count(b) - count(a))[0]
  if (!largest) throw new Error(`There are no pacts in ${folder}.`)
  return [
    { against: 'spec', ...(await measure(largest, againstSpec, rounds)) },
    { against: 'mock', ...(await measure(largest, againstMock, rounds)) },
  ]
}

async function measure(source: ContractSource, verify: Verify, rounds: number): Promise<Omit<VerifyCost, 'against'>> {
  const interactions = count(source)
  const single = { ...source, pacts: source.pacts.map((pact) => ({ ...pact, interactions: pact.interactions.slice(0, 1) })) }
  const measured: { one: number; all: number }[] = []
  // The first run is not counted, because nothing is compiled yet.
  for (const each of [single, source]) await timeOf(each, verify)
  for (let round = 0; round < rounds; round += 1) measured.push({ one: await timeOf(single, verify), all: await timeOf(source, verify) })
  const each = median(measured.map(({ one, all }) => (all - one) / (interactions - 1)))
  return { interactions, fixed: median(measured.map(({ one }) => one)) - each, each }
}

async function timeOf(source: ContractSource, verify: Verify): Promise<number> {
  const before = performance.now()
  const { status } = await verify(source)
  if (status !== 'passed') throw new Error(`The pacts of ${source.provider} did not pass, so their time means nothing.`)
  return performance.now() - before
}

/** Compiles the spec for each run, as the command does. `requireSpec` guarantees that there is one. */
const againstSpec: Verify = (source) => compareWithSpec({ ...source, api: compile(source.document as object) })

const againstMock: Verify = async (source) => (await verifyMock([source]))[0] as ProviderResult

function count({ pacts }: ContractSource): number {
  return pacts.reduce((sum, { interactions }) => sum + interactions.length, 0)
}
