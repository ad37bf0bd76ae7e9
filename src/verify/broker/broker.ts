import { execFile, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Mask } from '../replay/mask.ts'
import { VerifyError } from '../verifyError.ts'
import { send, type WireReply } from '../targets/wire.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Where pacts are published, and how one gets in. */
export interface Broker {
  readonly url: URL
  readonly token: string | undefined
  readonly basic: readonly [string, string] | undefined
}

/** What is published as what. */
export interface Publication {
  readonly files: readonly string[]
  /** Of the consumer: usually the commit. */
  readonly version: string
  readonly branch: string | undefined
}

export interface Published {
  readonly ok: boolean
  /** What the broker or its client said, without secrets. */
  readonly said: string
}

const patience = 30_000

/**
 * The broker that the environment names: `PACT_BROKER_BASE_URL` with `PACT_BROKER_TOKEN`, or with
 * `PACT_BROKER_USERNAME` and `PACT_BROKER_PASSWORD`.
 *
 * @throws VerifyError where it names none
 */
export function brokerOf(environment: Environment): Broker {
  const { PACT_BROKER_BASE_URL: base, PACT_BROKER_TOKEN: token, PACT_BROKER_USERNAME: user, PACT_BROKER_PASSWORD: password } = environment
  if (!base) throw new VerifyError('PACT_BROKER_BASE_URL is not set, so there is no Pact Broker to publish to.')
  if (!/^https?:\/\//i.test(base) || !URL.canParse(base)) throw new VerifyError('PACT_BROKER_BASE_URL must be an http(s) URL.')
  const basic = user && password ? ([user, password] as const) : undefined
  return { url: new URL(base), token: token || undefined, basic: token ? undefined : basic }
}

/**
 * Whether the broker is there and lets us in. Asked first, since its client only says so in words.
 *
 * @throws UnreachableError where it does not answer, VerifyError where it refuses the credentials
 */
export async function askBroker({ url, token, basic }: Broker): Promise<void> {
  const authorization = token ? `Bearer ${token}` : basic ? `Basic ${Buffer.from(basic.join(':')).toString('base64')}` : undefined
  const headers = { accept: 'application/hal+json', ...(authorization !== undefined && { authorization }) }
  const { status }: WireReply = await send(url, { method: 'GET', path: '/', headers, body: Buffer.alloc(0) }, { patience })
  if (status === 401 || status === 403)
    throw new VerifyError(
      `${url.origin} answered ${status}: PACT_BROKER_TOKEN (or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD) does not let us in.`,
    )
}

/**
 * Hands pacts to the Pact Broker by Pact's own command line client. Credentials go by its environment, never by its
 * arguments, which other users of the machine could see.
 *
 * @throws VerifyError where the client is not installed
 */
export async function publish(broker: Broker, { files, version, branch }: Publication, environment: Environment): Promise<Published> {
  const client = join(dirname(clientPackage()), 'bin/pact-broker.js')
  const about = ['--consumer-app-version', version, ...(branch === undefined ? [] : ['--branch', branch])]
  const args = [client, 'publish', ...files, ...about, '--output', 'text']
  const { code, out } = await run(args, clientEnvironment(broker, environment))
  const mask = new Mask(() => false, [broker.token ?? '', ...(broker.basic ?? []), broker.url.password])
  return { ok: code === 0, said: mask.text(out).trim() }
}

/** The commit that is checked out, or undefined where there is none. */
export async function currentCommit(): Promise<string | undefined> {
  return git('rev-parse', 'HEAD')
}

/** The branch that is checked out; on a build server, where none is, the one that it is building. */
export async function currentBranch(environment: Environment): Promise<string | undefined> {
  const found = await git('rev-parse', '--abbrev-ref', 'HEAD')
  if (found !== undefined && found !== 'HEAD') return found
  const named = ['GITHUB_HEAD_REF', 'GITHUB_REF_NAME', 'CI_COMMIT_REF_NAME', 'BUILDKITE_BRANCH', 'BRANCH_NAME'].map(
    (name) => environment[name],
  )
  return named.find(Boolean)
}

async function git(...args: readonly string[]): Promise<string | undefined> {
  return promisify(execFile)('git', args).then(
    ({ stdout }) => stdout.trim() || undefined,
    () => undefined,
  )
}

function clientPackage(): string {
  try {
    return createRequire(import.meta.url).resolve('@pact-foundation/pact-cli/package.json')
  } catch {
    throw new VerifyError('Publishing needs the command line client of Pact: npm install --save-dev @pact-foundation/pact-cli@18.1.2')
  }
}

function clientEnvironment({ url, token, basic }: Broker, environment: Environment): NodeJS.ProcessEnv {
  const { PACT_BROKER_TOKEN: _token, PACT_BROKER_USERNAME: _user, PACT_BROKER_PASSWORD: _password, ...rest } = environment
  return {
    // Eight times, and ever longer, is more than anybody waits for.
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
