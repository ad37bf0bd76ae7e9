import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { providers } from '../../mocks/index.ts'
import { compile } from '../../src/spec/api.ts'
import type { runPact } from '../../src/verify/replay/pactVerifier.ts'
import { notRun, replay } from '../../src/verify/replay/replay.ts'
import type { ProviderResult } from '../../src/verify/result/result.ts'
import type { Sandbox } from '../../src/verify/targets/sandboxEntry.ts'
import { readSandboxes } from '../../src/verify/targets/sandboxFile.ts'
import { sandboxTarget, type SandboxOptions } from '../../src/verify/targets/sandboxTarget.ts'
import type { Pact } from '../../src/verify/pact/pact.ts'
import { goodPacts } from './goodPacts.ts'
import { pact, type Told } from './pacts.ts'

export const sandboxesFile = fileURLToPath(new URL('../../contracts/sandboxes.yaml', import.meta.url))

/** The text of that file, without the pauses between calls that vendors are owed. */
export function sandboxesWithoutPauses(): string {
  return readFileSync(sandboxesFile, 'utf8').replaceAll('pause: 500', 'pause: 0')
}

export interface Against extends Partial<Pick<SandboxOptions, 'allowWrites' | 'today'>> {
  readonly provider: string
  readonly told?: readonly Told[]
  /** Instead of `told`. */
  readonly pacts?: readonly Pact[]
  readonly environment: Readonly<Record<string, string>>
  /** Pact’s own by default. */
  readonly verifier?: typeof runPact
  /** Replaces settings of the file. */
  readonly settings?: Partial<Sandbox>
}

/** Verifies pacts against a sandbox as `contracts/sandboxes.yaml` and this environment describe it, without pauses. */
export async function verifySandbox({
  provider,
  told = goodPacts[provider] ?? [],
  pacts = [pact(provider, told)],
  environment,
  settings,
  verifier,
  ...options
}: Against): Promise<ProviderResult> {
  const behaviour = providers.find(({ name }) => name === provider)
  const api = behaviour && compile(behaviour.document)
  const subject = { provider, pacts, api }
  const found = (await readSandboxes(sandboxesFile, environment)).get(provider) ?? { unset: [] }
  if ('unset' in found) return notRun(subject, { code: 'variables-not-set', names: found.unset })
  const sandbox = { ...found, limits: { ...found.limits, pause: 0 }, ...settings }
  const defaults = (state: string): Readonly<Record<string, unknown>> => behaviour?.states[state]?.params ?? {}
  return replay(subject, sandboxTarget(sandbox, { api, allowWrites: false, today: '2026-12-01', defaults, pacts, ...options }), verifier)
}
