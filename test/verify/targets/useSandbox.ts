import { afterAll, afterEach, beforeAll } from 'vitest'
import { whyWords } from '../../../src/verify/report/whyWords.ts'
import type { ProviderResult, Why } from '../../../src/verify/result/result.ts'
import { environmentOf } from '../../sandbox/environment.ts'
import { startSandbox, type Sandbox } from '../../sandbox/startSandbox.ts'
import { goodPacts } from '../goodPacts.ts'
import type { Told } from '../pacts.ts'
import { verifySandbox, type Against } from '../standIn.ts'
import { statusVerifier } from '../statusVerifier.ts'

type Verify = (against: Omit<Against, 'environment'>) => Promise<ProviderResult>

export interface TestSandbox {
  /** Only while tests run. */
  readonly standIn: Sandbox
  /** The variables that name the stand-in and its credentials. */
  readonly environment: Readonly<Record<string, string>>
  /** Verifies pacts, but compares only the status of each reply, which takes no process of Pact. */
  readonly verify: Verify
  /** As `verify`, but Pact compares the replies completely. */
  readonly verifyByPact: Verify
}

/** Starts a stand-in for a sandbox, for all tests of a file. Each test begins without drift. */
export function useSandbox(): TestSandbox {
  let started: Sandbox | undefined
  const standIn = (): Sandbox => {
    if (!started) throw new Error('The stand-in runs only while tests run.')
    return started
  }
  beforeAll(async () => void (started = await startSandbox()))
  afterEach(() => standIn().setDrift([]))
  afterAll(() => standIn().stop())
  const verifyByPact: Verify = (against) => verifySandbox({ environment: environmentOf(standIn()), ...against })
  return {
    get standIn() {
      return standIn()
    },
    get environment() {
      return environmentOf(standIn())
    },
    verify: (against) => verifyByPact({ verifier: statusVerifier, ...against }),
    verifyByPact,
  }
}

/** Interactions with FINT: with an unknown customer, with one who has a meter, and one that changes data. */
export const [unknown, metered, disburses] = goodPacts['fint'] as [Told, Told, Told]

/** Why something was not verified, in words. */
export function reasonOf({ why }: { readonly why?: Why }): string | undefined {
  return why && whyWords(why)
}
