import type { StateUse } from '../pact/pact.ts'
import type { Target } from './target.ts'
import { changeState, deleteWorld, findMock, giveState, type Admin } from './stateProtocol.ts'
import { VerifyError } from '../verifyError.ts'
import { send, UnreachableError } from './wire.ts'

const patience = 30_000

export interface UrlOptions {
  /** Name of the provider in its pacts. */
  readonly provider: string
  /** Name under which a mock would serve it. */
  readonly mount: string
  /** Address that sets up provider states in the way of Pact's own verifier. */
  readonly statesUrl?: string | undefined
  readonly adminToken?: string | undefined
  /** Defaults for parameters of a provider state that the pact leaves out. */
  readonly defaults: (state: string) => Readonly<Record<string, unknown>>
}

/**
 * The target for any running provider. If it is a mock, states are set up through its admin API, otherwise at `statesUrl`. Without either,
 * interactions with states are not verified.
 *
 * @throws VerifyError if a mock asks for another token, or does not serve the provider
 */
export async function urlTarget(address: string, options: UrlOptions): Promise<Target> {
  const base = new URL(address)
  if (options.statesUrl !== undefined) return ownTarget(base, options.statesUrl)
  const admin = { origin: base.origin, token: options.adminToken }
  let down: UnreachableError | undefined
  const mocks = await findMock(admin).catch(async (error: unknown) => {
    if (!(error instanceof UnreachableError)) throw error
    down = await whyDown(base)
    return undefined
  })
  if (mocks === 'locked') throw new VerifyError(`The mock at ${base.origin} requires its admin token; pass it with --admin-token.`)
  if (mocks) return runningMock(base, { ...options, admin, mocks })
  return down ? downTarget(base, down) : ownTarget(base, undefined)
}

/** The target for a provider that does not answer. Nothing is skipped, so that each interaction says so. */
function downTarget(base: URL, down: UnreachableError): Target {
  const { plan: _, ...target } = ownTarget(base, undefined)
  return { ...target, ask: () => Promise.reject(down) }
}

/** Why a server does not answer; undefined if it does. */
async function whyDown(base: URL): Promise<UnreachableError | undefined> {
  try {
    await ask(base)
    return undefined
  } catch (error) {
    if (error instanceof UnreachableError) return error
    throw error
  }
}

interface RunningMockOptions extends UrlOptions {
  readonly admin: Admin
  /** Names of what it serves. */
  readonly mocks: readonly string[]
}

function runningMock(base: URL, { admin, mocks, provider, mount, defaults }: RunningMockOptions): Target {
  if (!mocks.includes(mount)) throw new VerifyError(`The mock at ${base.origin} does not serve ${provider}; it serves ${mocks.join(', ')}.`)
  const path = base.pathname.replace(/\/+$/, '')
  const own = path.split('/').includes(mount) ? base : new URL(`${base.origin}${path}/${mount}`)
  const run = crypto.randomUUID().slice(0, 8)
  const world = (key: string): string => `verify-${run}-${key}`
  return {
    against: { target: 'mock', url: own.href },
    patience,
    ask: async () => {},
    setUp: async (key, { interaction: { states } }) => {
      for (const state of states) await giveState(admin, world(key), { provider: mount, state })
      return valuesOf(states, defaults)
    },
    exchange: (key, _case, request) => send(own, { ...request, headers: { ...request.headers, 'x-mock-world': world(key) } }, { patience }),
    tearDown: (key) => deleteWorld(admin, world(key)),
  }
}

function ownTarget(base: URL, statesUrl: string | undefined): Target {
  const states = statesUrl === undefined ? undefined : new URL(statesUrl)
  return {
    // Without a user name and password.
    against: { target: 'url', url: `${base.origin}${base.pathname}` },
    patience,
    ask: () => ask(base),
    plan: ({ interaction }) => (interaction.states.length === 0 || states ? {} : { skip: { code: 'no-states-url' } }),
    setUp: async (_key, { interaction }) => {
      let values: Record<string, unknown> = {}
      for (const state of states ? interaction.states : []) values = { ...values, ...(await changeState(states as URL, 'setup', state)) }
      return { ...valuesOf(interaction.states, () => ({})), ...values }
    },
    exchange: (_key, _case, request) => send(base, request, { patience }),
    tearDown: async (_key, { interaction }) => {
      for (const state of states ? interaction.states : []) await changeState(states as URL, 'teardown', state)
    },
  }
}

/** Statuses that gateways answer in place of a server that is down. */
export const downStatuses: ReadonlySet<number> = new Set([502, 503, 504])

/** Checks that the server is reachable; 502, 503 and 504 count as down. */
export async function ask(base: URL, milliseconds = patience): Promise<void> {
  const { status } = await send(
    base,
    { method: 'GET', path: '/', headers: { accept: '*/*' }, body: Buffer.alloc(0) },
    { patience: milliseconds },
  )
  if (downStatuses.has(status)) throw new UnreachableError({ origin: base.origin, cause: 'status', status })
}

function valuesOf(states: readonly StateUse[], defaults: UrlOptions['defaults']): Readonly<Record<string, unknown>> {
  return Object.assign({}, ...states.map(({ name, params }) => ({ ...defaults(name), ...params }))) as Record<string, unknown>
}
