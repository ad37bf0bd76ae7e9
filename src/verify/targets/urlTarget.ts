import type { Target } from './target.ts'
import type { StateUse } from '../result.ts'
import { changeState, deleteWorld, findMock, giveState, type Admin } from './stateProtocol.ts'
import { VerifyError } from '../verifyError.ts'
import { send, UnreachableError } from './wire.ts'

const patience = 30_000

export interface UrlOptions {
  /** Name of the provider in its pacts. */
  readonly provider: string
  /** Name under which a mock would serve it. */
  readonly mount: string
  /** Where provider states are set up, as Pact's own verifier does it. */
  readonly statesUrl?: string | undefined
  readonly adminToken?: string | undefined
  /** Parameters of a provider state that are taken where the pact gives none. */
  readonly defaults: (state: string) => Readonly<Record<string, unknown>>
}

/**
 * Any provider that runs somewhere. States are set up by the admin API where a mock answers there, else at
 * `statesUrl`; without either, interactions with states are not verified.
 *
 * @throws VerifyError where a mock wants another token, or serves no such provider
 */
export async function urlTarget(address: string, options: UrlOptions): Promise<Target> {
  const base = new URL(address)
  if (options.statesUrl !== undefined) return ownTarget(base, options.statesUrl)
  const admin = { origin: base.origin, token: options.adminToken }
  const mocks = await findMock(admin).catch((error: unknown) => {
    if (error instanceof UnreachableError) return undefined
    throw error
  })
  if (mocks === 'locked') throw new VerifyError(`The mock at ${base.origin} wants its admin token; give it with --admin-token.`)
  return mocks ? runningMock(base, admin, mocks, options) : ownTarget(base, undefined)
}

function runningMock(base: URL, admin: Admin, mocks: readonly string[], { provider, mount, defaults }: UrlOptions): Target {
  if (!mocks.includes(mount)) throw new VerifyError(`The mock at ${base.origin} serves ${mocks.join(', ')}, and not ${provider}.`)
  const path = base.pathname.replace(/\/+$/, '')
  const own = path.split('/').includes(mount) ? base : new URL(`${base.origin}${path}/${mount}`)
  const run = crypto.randomUUID().slice(0, 8)
  const world = (key: string): string => `verify-${run}-${key}`
  return {
    against: `the mock at ${own.href}`,
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
    // Without a name and password that may stand in it.
    against: `${base.origin}${base.pathname}`,
    patience,
    ask: () => ask(base),
    plan: ({ interaction }) =>
      interaction.states.length === 0 || states ? {} : { skip: 'Its provider states cannot be set up there: say with --states-url where.' },
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

const down = new Set([502, 503, 504])

/** Whether anybody answers. What, is no matter, unless it is that nobody is there behind it. */
export async function ask(base: URL, milliseconds = patience): Promise<void> {
  const { status } = await send(
    base,
    { method: 'GET', path: '/', headers: { accept: '*/*' }, body: Buffer.alloc(0) },
    { patience: milliseconds },
  )
  if (down.has(status)) throw new UnreachableError(`${base.origin} answered ${status} when it was asked whether it is up.`)
}

function valuesOf(states: readonly StateUse[], defaults: UrlOptions['defaults']): Readonly<Record<string, unknown>> {
  return Object.assign({}, ...states.map(({ name, params }) => ({ ...defaults(name), ...params }))) as Record<string, unknown>
}
