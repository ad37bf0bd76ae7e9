import type { Api } from '../../spec/api.ts'
import type { Operation } from '../../spec/operation.ts'
import { basePath } from '../../document/servers.ts'
import type { Interaction, Pact } from '../pact/pact.ts'
import { inject, type Replacement } from '../pact/injectValues.ts'
import type { Fixture, Sandbox } from './sandboxFile.ts'
import { signerOf, type LoginPlace } from './sandboxSigner.ts'
import type { StateUse } from '../result.ts'
import type { Case } from '../subject.ts'
import type { Plan, Target } from './target.ts'
import { ask } from './urlTarget.ts'
import { VerifyError } from '../verifyError.ts'
import { send, UnreachableError } from './wire.ts'

export interface SandboxOptions {
  readonly api: Api | undefined
  readonly allowWrites: boolean
  /** yyyy-MM-dd: until when known differences are excused. */
  readonly today: string
  /** Parameters of a provider state that the pact leaves out. */
  readonly defaults: (state: string) => Readonly<Record<string, unknown>>
  /** What is verified, so that a slip in a list does not go unnoticed. */
  readonly pacts: readonly Pact[]
}

const down = new Set([502, 503, 504])

/**
 * A vendor's sandbox, where nothing can be set up: provider states are looked up among fixtures, and the values that
 * exist there are put into the request and the expected reply.
 *
 * @throws VerifyError where a list names an operation or interaction that there is not
 */
export function sandboxTarget(sandbox: Sandbox, options: SandboxOptions): Target {
  checkNames(sandbox, options)
  const base = new URL(sandbox.baseUrl)
  const secrets = new Set(sandbox.secrets)
  const sign = signerOf(sandbox, loginPlace(sandbox, base, options.api), (secret) => secrets.add(secret))
  const planner = new Planner(sandbox, options)
  const { patience, pause } = sandbox.limits
  return {
    against: `its sandbox at ${base.origin}${base.pathname}`,
    secrets,
    patience,
    pause,
    ask: () => ask(base, patience),
    plan: (each) => planner.plan(each),
    setUp: async (_key, { interaction }) => planner.values(interaction),
    exchange: async (_key, { interaction, operation }, request) => {
      const withCredentials = interaction.response.status !== 401 && !sandbox.unsigned.includes(interaction.description)
      const signed = await sign({ request, operation: operation?.id, withCredentials })
      const reply = await send(baseOf(base, operation), signed, { patience }).catch((error: unknown) => {
        if (error instanceof UnreachableError) throw new UnreachableError(`${named(operation, request.path)}: ${error.message}`)
        throw error
      })
      if (down.has(reply.status) && reply.status !== interaction.response.status)
        throw new UnreachableError(`${named(operation, request.path)}: ${base.origin} answered ${reply.status}.`)
      return reply
    },
    tearDown: async () => {},
  }
}

function named(operation: Operation | undefined, path: string): string {
  return operation?.id ?? path.split('?')[0] ?? ''
}

/** An operation that the spec puts elsewhere on the host (a token at its root) is called there. */
function baseOf(base: URL, operation: Operation | undefined): URL {
  if (!operation) return base
  const [server] = operation.object.servers ?? operation.document.paths?.[operation.path]?.servers ?? []
  return server ? new URL(`${base.origin}${basePath(server)}`) : base
}

function loginPlace({ login }: Sandbox, base: URL, api: Api | undefined): LoginPlace | undefined {
  if (!login) return undefined
  if (login.url !== undefined) return { method: login.method ?? 'POST', url: new URL(login.url) }
  const operation = api?.operation(login.operation ?? '')
  if (!operation) throw new VerifyError(`The login of the sandbox is the operation "${login.operation}", which the spec does not have.`)
  return { method: operation.method, url: new URL(`${baseOf(base, operation).href.replace(/\/+$/, '')}${operation.path}`) }
}

function checkNames({ reads, writes, repeatable, unsigned, known }: Sandbox, { api, pacts }: SandboxOptions): void {
  const operation = api && [...reads, ...writes, ...repeatable].find((id) => !api.operation(id))
  if (operation !== undefined) throw new VerifyError(`The sandbox lists the operation "${operation}", which the spec does not have.`)
  const descriptions = new Set(pacts.flatMap(({ interactions }) => interactions.map(({ description }) => description)))
  const interaction = [...unsigned, ...known.map((each) => each.interaction)].find((each) => !descriptions.has(each))
  if (interaction !== undefined) throw new VerifyError(`The sandbox lists the interaction "${interaction}", which no pact has.`)
}

/** Decides what is sent, with which values, and what is not. */
class Planner {
  readonly #sandbox: Sandbox
  readonly #options: SandboxOptions
  readonly #values = new Map<Interaction, Readonly<Record<string, unknown>>>()
  /** How many fixtures of a state were used up. */
  readonly #used = new Map<string, number>()
  #calls: number

  constructor(sandbox: Sandbox, options: SandboxOptions) {
    this.#sandbox = sandbox
    this.#options = options
    // The first look, and the login.
    this.#calls = 1 + (sandbox.login ? 1 : 0)
  }

  plan({ interaction, operation }: Case): Plan {
    const name = operation?.id ?? `${interaction.request.method} ${interaction.request.path}`
    const writes = this.#changes(name, interaction.request.method)
    if (writes && !this.#options.allowWrites) return { skip: `${name} changes something there: only with --allow-writes.` }
    // What is refused leaves everything as it is.
    const usesUp = writes && interaction.response.status < 400 && !this.#sandbox.repeatable.includes(name)
    const found = this.#fixtures(interaction.states, usesUp)
    const without = found.find(([, fixture]) => typeof fixture === 'string')
    if (without) return { skip: `no fixture: ${String(without[1])}` }
    this.#calls += 1
    if (this.#calls > this.#sandbox.limits.calls) return { skip: `The ${this.#sandbox.limits.calls} calls that a run may make are spent.` }
    const pairs = found as readonly (readonly [StateUse, Fixture])[]
    const replacements = pairs.flatMap(([state, fixture]) => this.#replacements(state, fixture))
    const disputed = conflict(replacements)
    if (disputed !== undefined) return { skip: `no fixture: those of its states disagree about "${disputed}"` }
    const values = Object.assign({}, ...pairs.map(([state, fixture]) => ({ ...this.#given(state), ...fixture }))) as Record<string, unknown>
    this.#values.set(interaction, values)
    return { interaction: inject(interaction, replacements, values), known: this.#known(interaction.description), last: usesUp }
  }

  values(interaction: Interaction): Readonly<Record<string, unknown>> {
    return this.#values.get(interaction) ?? {}
  }

  /** By its method, unless it is listed: by operationId, or by method and path where the spec is not known. */
  #changes(name: string, method: string): boolean {
    const { reads, writes } = this.#sandbox
    return writes.includes(name) || (!['GET', 'HEAD', 'OPTIONS'].includes(method) && !reads.includes(name))
  }

  /** One for each state, or one for all of them together, listed under their names joined by a plus. */
  #fixtures(states: readonly StateUse[], usesUp: boolean): readonly (readonly [StateUse, Fixture | string])[] {
    const together = states.map(({ name }) => name).join(' + ')
    const joint = states.length > 1 && this.#sandbox.fixtures.has(together) ? this.#fixture(together, usesUp) : undefined
    return states.map((state) => [state, joint ?? this.#fixture(state.name, usesUp)])
  }

  /** What succeeds in changing something uses a fixture up; all else takes the last one, left as it is as long as there are others. */
  #fixture(state: string, usesUp: boolean): Fixture | string {
    const all = this.#sandbox.fixtures.get(state)
    const reason = this.#sandbox.lacking.get(state)
    if (!all || all.length === 0) return `none of "${state}"${reason === undefined ? '' : ` (${reason})`}`
    if (!usesUp) return all.at(-1) as Fixture
    const used = this.#used.get(state) ?? 0
    this.#used.set(state, used + 1)
    return all[used] ?? `all ${all.length} of "${state}" are used up`
  }

  #given({ name, params }: StateUse): Readonly<Record<string, unknown>> {
    return { ...this.#options.defaults(name), ...params }
  }

  #replacements(state: StateUse, { replace = {}, ...fixture }: Fixture): Replacement[] {
    const given = this.#given(state)
    // An empty default means that the mock makes a value up, so there is nothing in the pact to look for.
    const byName = Object.entries(fixture).filter(([name]) => Object.hasOwn(given, name) && given[name] !== '')
    return [
      ...byName.map(([name, to]) => ({ name, from: given[name], to })),
      ...Object.entries(replace).map(([from, to]) => ({ name: undefined, from, to })),
    ]
  }

  #known(description: string): Plan['known'] {
    const found = this.#sandbox.known.find(({ interaction }) => interaction === description)
    return found && { reason: found.reason, expires: found.expires, expired: found.expires < this.#options.today }
  }
}

/** A value that is to become two different ones. */
function conflict(replacements: readonly Replacement[]): string | undefined {
  const found = replacements.find(({ from, to, name }) =>
    replacements.some((other) => other.from === from && other.name === name && String(other.to) !== String(to)),
  )
  return found && (found.name ?? String(found.from))
}
