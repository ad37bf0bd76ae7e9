import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Mask } from '../replay/mask.ts'
import { VerifyError } from '../verifyError.ts'
import type { Broker } from './broker.ts'

/** The files to publish, and the version and branch to publish them as. */
export interface Publication {
  readonly files: readonly string[]
  /** Version of the consumer: usually the commit. */
  readonly version: string
  readonly branch: string | undefined
}

export interface Published {
  readonly ok: boolean
  /** Output of the client, without secrets. */
  readonly said: string
}

/**
 * Sends pacts to the Pact Broker with Pact's own command line client. Credentials are passed in its environment, never as
 * arguments, which other users of the machine could see.
 *
 * @throws VerifyError if the client is not installed
 */
export async function publishPacts(
  broker: Broker,
  { files, version, branch }: Publication,
  environment: NodeJS.ProcessEnv,
): Promise<Published> {
  const client = join(dirname(clientPackage()), 'bin/pact-broker.js')
  const about = ['--consumer-app-version', version, ...(branch === undefined ? [] : ['--branch', branch])]
  const args = [client, 'publish', ...files, ...about, '--output', 'text']
  const { code, out } = await run(args, clientEnvironment(broker, environment))
  const mask = new Mask(() => false, [broker.token ?? '', ...(broker.basic ?? []), broker.url.password])
  return { ok: code === 0, said: mask.text(out).trim() }
}

function clientPackage(): string {
  try {
    return createRequire(import.meta.url).resolve('@pact-foundation/pact-cli/package.json')
  } catch {
    throw new VerifyError('Publishing needs the command line client of Pact: npm install --save-dev @pact-foundation/pact-cli@18.1.2')
  }
}

function clientEnvironment({ url, token, basic }: Broker, environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { PACT_BROKER_TOKEN: _token, PACT_BROKER_USERNAME: _user, PACT_BROKER_PASSWORD: _password, ...rest } = environment
  return {
    // The default is eight retries with growing pauses, which takes too long.
    PACT_BROKER_HTTP_RETRIES: '2',
    ...rest,
    PACT_DO_NOT_TRACK: 'true',
    PACT_BROKER_BASE_URL: url.href.replace(/\/$/, ''),
    ...(token !== undefined && { PACT_BROKER_TOKEN: token }),
    ...(basic && { PACT_BROKER_USERNAME: basic[0], PACT_BROKER_PASSWORD: basic[1] }),
  }
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<{ readonly code: number | null; readonly out: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    const keep = (data: Buffer): void => void (out += String(data))
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out }))
  })
}
