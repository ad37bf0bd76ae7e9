import { fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { isObject } from '../../document/lenient.ts'
import { VerifyError } from '../verifyError.ts'

/** A run of Pact's verifier. All addresses are local. */
export interface Job {
  readonly provider: string
  /** URLs of the pacts. */
  readonly pacts: readonly string[]
  /** URL that it sends the requests of the interactions to. */
  readonly address: string
  /** URL that it calls to set up provider states. */
  readonly states: string
  /** Milliseconds to wait for a reply. */
  readonly patience: number
}

/** The output of the process that runs Pact. */
export interface PactOutput {
  readonly results?: string
  readonly error?: string
}

/** A difference as Pact reports it. */
export interface Mismatch {
  readonly type: string
  readonly mismatch?: string
  readonly path?: string
  readonly key?: string
  readonly expected?: unknown
  readonly actual?: unknown
}

/** Pact's result for one interaction: what differs, or why it could not be verified. */
export interface Verified {
  readonly key: string
  readonly mismatches: readonly Mismatch[]
  readonly error: string | undefined
}

/**
 * @param alternative a sentence about what to do without Pact
 * @throws VerifyError if Pact is not installed
 */
export function requirePact(alternative = ''): void {
  try {
    createRequire(import.meta.url).resolve('@pact-foundation/pact')
  } catch {
    const install = 'npm install --save-dev @pact-foundation/pact@17.1.4'
    throw new VerifyError(`Replaying pacts needs @pact-foundation/pact, which is not installed. Run: ${install}${alternative}`)
  }
}

/**
 * Runs Pact's verifier in a process of its own and returns its result for each interaction.
 *
 * @throws VerifyError if it ends without any result
 */
export async function runPact(job: Job, milliseconds: number): Promise<Verified[]> {
  const { results, error } = await ask(job, milliseconds)
  const read = results === undefined ? undefined : parse(results)
  if (!read || read.length === 0)
    throw new VerifyError(`Pact’s verifier ended without results: ${firstLine(error ?? results ?? 'no output')}`)
  return read
}

function firstLine(text: string): string {
  return text.split('\n')[0]?.slice(0, 300) ?? ''
}

function ask(job: Job, milliseconds: number): Promise<PactOutput> {
  const file = import.meta.url.endsWith('.ts') ? './pactChild.ts' : './pactChild.js'
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [], {
    env: environment(),
    execArgv: ['--disable-warning=DEP0060', '--disable-warning=DEP0169', '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  return new Promise((resolve) => {
    let complaints = ''
    child.stderr?.on('data', (data: Buffer) => (complaints += String(data)))
    const timer = setTimeout(() => {
      resolve({ error: `it took longer than ${Math.round(milliseconds / 1000)} seconds` })
      child.kill('SIGKILL')
    }, milliseconds)
    child.once('message', (output) => resolve(output as PactOutput))
    child.once('error', (failure) => resolve({ error: failure.message }))
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      resolve({ error: complaints.trim() || `its process ended with ${signal ?? code}` })
    })
    child.send(job)
  })
}

// NODE_COMPILE_CACHE is where Node.js keeps compiled code, with which the process starts sooner.
const passedOn = 'PATH HOME TMPDIR TEMP TMP SystemRoot NODE_COMPILE_CACHE PACT_PREBUILD_LOCATION PACT_PREBUILD_PACKAGE_LOCATION'.split(' ')

/**
 * The environment without variables that Pact would react to: filters (`PACT_DESCRIPTION`), pacts from elsewhere (`PACT_BROKER_BASE_URL`),
 * proxies. Secrets are removed too, because Pact does not need them.
 */
function environment(): NodeJS.ProcessEnv {
  const kept = passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]))
  return { ...Object.fromEntries(kept), PACT_DO_NOT_TRACK: 'true', SCARF_ANALYTICS: 'false', NO_PROXY: '*' }
}

function parse(results: string): Verified[] | undefined {
  let value: unknown
  try {
    value = JSON.parse(results)
  } catch {
    return undefined
  }
  if (!isObject(value) || !Array.isArray(value['interactionResults'])) return undefined
  return value['interactionResults'].filter(isObject).map(({ description, result, mismatch }) => {
    const found = isObject(mismatch) ? mismatch : {}
    const mismatches = Array.isArray(found['mismatches']) ? (found['mismatches'] as Mismatch[]) : []
    const unexplained = result !== 'OK' && mismatches.length === 0
    return {
      key: String(description),
      mismatches,
      error: unexplained ? String(found['message'] ?? found['error'] ?? 'Pact gives no reason') : undefined,
    }
  })
}
