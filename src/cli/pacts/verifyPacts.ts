import { createMock } from '../../control/mock.ts'
import { specMount } from '../../mock/specMount.ts'
import { requirePact } from '../../verify/replay/pactVerifier.ts'
import { notRun, replay } from '../../verify/replay/replay.ts'
import type { ProviderResult, TargetKind } from '../../verify/result/result.ts'
import { compareWithSpec } from '../../verify/spec/compareWithSpec.ts'
import { mockTarget, serveMock } from '../../verify/targets/mockTarget.ts'
import { readSandboxes } from '../../verify/targets/sandboxFile.ts'
import { sandboxTarget } from '../../verify/targets/sandboxTarget.ts'
import type { Target } from '../../verify/targets/target.ts'
import { urlTarget } from '../../verify/targets/urlTarget.ts'
import { CommandError } from '../commandError.ts'
import { defaultPath } from '../defaultPath.ts'
import { withProgress } from './progress.ts'
import { stateDefaults, type ContractSource } from './contractSources.ts'

/** What to verify pacts against, and how. */
export interface VerifyTarget {
  /** `spec`, `mock`, `sandbox`, or the URL of a provider. */
  readonly against: string
  readonly statesUrl?: string
  readonly adminToken?: string
  readonly sandboxes?: string
  readonly allowWrites?: boolean
}

/** Prints the progress of a long run. */
type Note = (line: string) => void

/** Verifies the pacts of each provider against one kind of target. */
export async function verifyPacts(
  sources: readonly ContractSource[],
  { kind, ...target }: VerifyTarget & { readonly kind: TargetKind },
  note: Note,
): Promise<ProviderResult[]> {
  if (kind === 'spec')
    return Promise.all(sources.map((each) => compareWithSpec({ ...each, api: each.api as NonNullable<typeof each.api> })))
  if (kind === 'sandbox') return verifySandboxes(sources, target, note)
  requirePact()
  return kind === 'mock' ? verifyMock(sources, note) : verifyUrl(sources, target, note)
}

/** Replays pacts against a mock of their providers. The mock is started for this and stopped afterwards. */
export async function verifyMock(sources: readonly ContractSource[], note: Note = () => {}): Promise<ProviderResult[]> {
  const providers = sources.flatMap(({ behaviour }) => behaviour ?? [])
  const specs = sources.flatMap(({ behaviour, mount, document }) => (behaviour || !document ? [] : [{ name: mount, document }]))
  const mock = createMock({ providers }, specs.map(specMount))
  const listening = await serveMock(mock)
  try {
    return await twoAtOnce(sources, (each) => replay(each, watched(each, mockTarget(mock, listening, each.mount), note)))
  } finally {
    await listening.close()
    await mock.close()
  }
}

async function verifyUrl(
  sources: readonly ContractSource[],
  { against, statesUrl, adminToken }: VerifyTarget,
  note: Note,
): Promise<ProviderResult[]> {
  if (statesUrl !== undefined && !URL.canParse(statesUrl)) throw new CommandError(`--states-url must be a URL, not "${statesUrl}".`)
  const targets = await Promise.all(
    sources.map(async (each) => {
      return { each, target: await urlTarget(against, { ...each, statesUrl, adminToken, defaults: stateDefaults(each) }) }
    }),
  )
  const [first, second] = targets
  if (second && targets.every(({ target }) => target.against.url === first?.target.against.url))
    throw new CommandError(
      `There are pacts of several providers (${sources.map(({ provider }) => provider).join(', ')}): name the one that runs at ${against}.`,
    )
  return twoAtOnce(targets, ({ each, target }) => replay(each, watched(each, target, note)))
}

async function verifySandboxes(sources: readonly ContractSource[], target: VerifyTarget, note: Note): Promise<ProviderResult[]> {
  const file = target.sandboxes ?? defaultPath('contracts/sandboxes.yaml')
  const sandboxes = await readSandboxes(file, process.env)
  return twoAtOnce(sources, async (each) => {
    const sandbox = sandboxes.get(each.provider)
    if (!sandbox) return notRun(each, { code: 'no-sandbox', file })
    if ('unset' in sandbox) return notRun(each, { code: 'variables-not-set', names: sandbox.unset })
    requirePact()
    const allowWrites = target.allowWrites ?? false
    const options = { ...each, allowWrites, today: today(), defaults: stateDefaults(each) }
    return replay(each, watched(each, sandboxTarget(sandbox, options), note))
  })
}

function watched({ provider, pacts }: ContractSource, target: Target, note: Note): Target {
  const total = pacts.reduce((sum, { interactions }) => sum + interactions.length, 0)
  return withProgress(target, { provider, total, note })
}

/** yyyy-MM-dd, in UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}

/** Runs at most two at once, because each run of Pact is a process of a hundred megabytes. */
async function twoAtOnce<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const rest = items.entries()
  const work = async (): Promise<void> => {
    for (const [index, item] of rest) results[index] = await run(item)
  }
  await Promise.all([work(), work()])
  return results
}
