import { createMock } from '../../control/mock.ts'
import { compareWithSpec } from '../../verify/spec/compareWithSpec.ts'
import { mockTarget, serveMock } from '../../verify/targets/mockTarget.ts'
import { requirePact } from '../../verify/replay/pactVerifier.ts'
import { readPacts } from '../../verify/pact/readPacts.ts'
import { notRun, replay } from '../../verify/replay/replay.ts'
import { report, type Format } from '../../verify/report/report.ts'
import type { ProviderResult, TargetKind, VerifyResult } from '../../verify/result.ts'
import { readSandboxes } from '../../verify/targets/sandboxFile.ts'
import { sandboxTarget } from '../../verify/targets/sandboxTarget.ts'
import { headline } from '../../verify/report/tableReport.ts'
import { urlTarget } from '../../verify/targets/urlTarget.ts'
import { CommandError, exitCodes } from '../exit.ts'
import { evidenceKeeper } from '../../evidence/ledger/keepEvidence.ts'
import { standardPath } from '../standardPath.ts'
import { contractSources, stateDefaults, type ContractSource } from '../contractSources.ts'
import { isFile, writeOutput } from '../writeOutput.ts'

export interface VerifyOptions {
  readonly against: string
  readonly pacts?: string
  readonly spec?: readonly string[]
  readonly format: Format
  readonly output?: string
  readonly statesUrl?: string
  readonly adminToken?: string
  readonly sandboxes?: string
  readonly allowWrites?: boolean
  readonly evidence?: string | false
  readonly decisions?: string
}

/** Where a command's result goes, and what it has to say beside it. */
export interface Voices {
  readonly print: (text: string) => void
  readonly note: (text: string) => void
}

/** `tally verify`: hands back the exit code. */
export async function runVerify(names: readonly string[], options: VerifyOptions, { print, note }: Voices): Promise<number> {
  const target = targetOf(options.against)
  const folder = options.pacts ?? standardPath('contracts/pacts')
  const pacts = await readPacts(folder)
  const sources = await contractSources(pacts, { names, specs: options.spec ?? [], mustKnow: target === 'spec' || target === 'mock' })
  const keep = target === 'sandbox' ? await evidenceKeeper(sources, { ...options, pacts: folder, today: today() }) : undefined
  const result: VerifyResult = { target, providers: await verifyAll(target, sources, options) }
  const text = report(result, options.format)
  if (!isFile(options.output)) print(text)
  else {
    await writeOutput(options.output, `${text}\n`)
    print(result.providers.map(headline).join('\n'))
  }
  for (const line of (await keep?.(result)) ?? []) note(line)
  return exitCodeOf(result, names.length > 0)
}

async function verifyAll(target: TargetKind, sources: readonly ContractSource[], options: VerifyOptions): Promise<ProviderResult[]> {
  if (target === 'spec')
    return Promise.all(sources.map((each) => compareWithSpec({ ...each, api: each.api as NonNullable<typeof each.api> })))
  if (target === 'sandbox') return verifySandboxes(sources, options)
  requirePact()
  if (target === 'mock') return verifyMock(sources)
  return verifyUrl(sources, options)
}

async function verifyUrl(sources: readonly ContractSource[], { against, statesUrl, adminToken }: VerifyOptions): Promise<ProviderResult[]> {
  if (statesUrl !== undefined && !URL.canParse(statesUrl)) throw new CommandError(`--states-url is a URL, not "${statesUrl}".`)
  const targets = await Promise.all(
    sources.map(async (each) => {
      return { each, target: await urlTarget(against, { ...each, statesUrl, adminToken, defaults: stateDefaults(each) }) }
    }),
  )
  const [first, second] = targets
  if (second && targets.every(({ target }) => target.against === first?.target.against))
    throw new CommandError(
      `There are pacts of ${sources.map(({ provider }) => provider).join(', ')}: say which of them runs at ${against}.`,
    )
  return twoAtOnce(targets, ({ each, target }) => replay(each, target))
}

/** Replays pacts against a mock of their providers that lives as long as this takes. */
export async function verifyMock(sources: readonly ContractSource[]): Promise<ProviderResult[]> {
  const mock = createMock({
    providers: sources.flatMap(({ behaviour }) => behaviour ?? []),
    specs: sources.flatMap(({ behaviour, mount, document }) => (behaviour || !document ? [] : [{ name: mount, document }])),
  })
  const listening = await serveMock(mock)
  try {
    return await twoAtOnce(sources, (each) => replay(each, mockTarget(mock, listening, each.mount)))
  } finally {
    await listening.close()
    await mock.close()
  }
}

async function verifySandboxes(sources: readonly ContractSource[], options: VerifyOptions): Promise<ProviderResult[]> {
  const file = options.sandboxes ?? standardPath('contracts/sandboxes.yaml')
  const sandboxes = await readSandboxes(file, process.env)
  return twoAtOnce(sources, async (each) => {
    const sandbox = sandboxes.get(each.provider) ?? `${file} says nothing of it.`
    if (typeof sandbox === 'string') return notRun(each, sandbox)
    requirePact()
    const allowWrites = options.allowWrites ?? false
    return replay(each, sandboxTarget(sandbox, { ...each, allowWrites, today: today(), defaults: stateDefaults(each) }))
  })
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

/** Each run of Pact is a process of a hundred megabytes. */
async function twoAtOnce<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const rest = items.entries()
  const work = async (): Promise<void> => {
    for (const [index, item] of rest) results[index] = await run(item)
  }
  await Promise.all([work(), work()])
  return results
}

function targetOf(against: string): TargetKind {
  if (against === 'spec' || against === 'mock' || against === 'sandbox') return against
  if (/^https?:\/\//i.test(against) && URL.canParse(against)) return 'url'
  throw new CommandError(`--against is spec, mock, sandbox or the http(s) URL of a provider, not "${against}".`)
}

/**
 * 1 where something differs; 3 where somebody did not answer; 2 where nothing was verified, or something that was asked
 * for by name was not.
 */
function exitCodeOf({ providers }: VerifyResult, named: boolean): number {
  const statuses = new Set(providers.map(({ status }) => status))
  if (statuses.has('failed')) return exitCodes.findings
  if (statuses.has('unreachable')) return exitCodes.unreachable
  return !statuses.has('passed') || (named && statuses.has('not run')) ? exitCodes.usage : exitCodes.well
}
