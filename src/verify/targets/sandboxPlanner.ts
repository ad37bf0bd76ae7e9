import { inject, type Replacement } from '../pact/injectValues.ts'
import type { Interaction, StateUse } from '../pact/pact.ts'
import type { Why } from '../result/result.ts'
import { operationName, type Case } from '../pact/cases.ts'
import type { Fixture, Sandbox } from './sandboxEntry.ts'
import type { SendPlan } from './target.ts'

export interface PlannerOptions {
  readonly allowWrites: boolean
  /** yyyy-MM-dd; known differences that expire before it are failures. */
  readonly today: string
  /** Defaults for parameters of a provider state that the pact leaves out. */
  readonly defaults: (state: string) => Readonly<Record<string, unknown>>
}

type Found = { readonly fixture: Fixture } | { readonly why: Why }

/** Decides which interactions are sent to a sandbox, and with which values. */
export class SandboxPlanner {
  readonly #sandbox: Sandbox
  readonly #options: PlannerOptions
  readonly #values = new Map<Interaction, Readonly<Record<string, unknown>>>()
  /** How many fixtures of a state were used up. */
  readonly #used = new Map<string, number>()
  #calls: number

  constructor(sandbox: Sandbox, options: PlannerOptions) {
    this.#sandbox = sandbox
    this.#options = options
    // The check that the sandbox is reachable counts as a call, and so does the login.
    this.#calls = 1 + (sandbox.login ? 1 : 0)
  }

  plan(each: Case): SendPlan {
    const { interaction } = each
    const name = operationName(each)
    const writes = this.#changes(name, interaction.request.method)
    if (writes && !this.#options.allowWrites) return { skip: { code: 'writes-not-allowed', operation: name } }
    // A refused request changes nothing.
    const usesUp = writes && interaction.response.status < 400 && !this.#sandbox.repeatable.includes(name)
    const found = this.#fixtures(interaction.states, usesUp)
    if ('code' in found) return { skip: found }
    const { calls } = this.#sandbox.limits
    this.#calls += 1
    if (this.#calls > calls) return { skip: { code: 'calls-used-up', calls } }
    const replacements = found.flatMap(([state, fixture]) => this.#replacements(state, fixture))
    const disputed = conflict(replacements)
    if (disputed !== undefined) return { skip: { code: 'fixtures-disagree', name: disputed } }
    const values = Object.assign({}, ...found.map(([state, fixture]) => ({ ...this.#given(state), ...fixture }))) as Record<string, unknown>
    this.#values.set(interaction, values)
    return { interaction: inject(interaction, replacements, values), known: this.#known(interaction.description), last: usesUp }
  }

  values(interaction: Interaction): Readonly<Record<string, unknown>> {
    return this.#values.get(interaction) ?? {}
  }

  /** Whether an operation changes data: by its method, unless it is listed. */
  #changes(name: string, method: string): boolean {
    const { reads, writes } = this.#sandbox
    return writes.includes(name) || (!['GET', 'HEAD', 'OPTIONS'].includes(method) && !reads.includes(name))
  }

  /** One fixture for each state, or one for all together, listed under their names joined by a plus. */
  #fixtures(states: readonly StateUse[], usesUp: boolean): readonly (readonly [StateUse, Fixture])[] | Why {
    const together = states.map(({ name }) => name).join(' + ')
    const joint = states.length > 1 && this.#sandbox.fixtures.has(together) ? this.#fixture(together, usesUp) : undefined
    const found: (readonly [StateUse, Fixture])[] = []
    for (const state of states) {
      const each = joint ?? this.#fixture(state.name, usesUp)
      if ('why' in each) return each.why
      found.push([state, each.fixture])
    }
    return found
  }

  /**
   * The fixture for a state. A successful change uses up a fixture. All other interactions take the last one, which stays unchanged as long
   * as others are left.
   */
  #fixture(state: string, usesUp: boolean): Found {
    const all = this.#sandbox.fixtures.get(state) ?? []
    const last = all.at(-1)
    if (!last) return { why: { code: 'no-fixture', state, unset: this.#sandbox.lacking.get(state) ?? [] } }
    if (!usesUp) return { fixture: last }
    const used = this.#used.get(state) ?? 0
    this.#used.set(state, used + 1)
    const next = all[used]
    return next ? { fixture: next } : { why: { code: 'fixtures-used-up', state, count: all.length } }
  }

  #given({ name, params }: StateUse): Readonly<Record<string, unknown>> {
    return { ...this.#options.defaults(name), ...params }
  }

  #replacements(state: StateUse, { replace = {}, ...fixture }: Fixture): Replacement[] {
    const given = this.#given(state)
    // An empty default means that the mock generates the value, so the pact does not contain it.
    const byName = Object.entries(fixture).filter(([name]) => Object.hasOwn(given, name) && given[name] !== '')
    return [
      ...byName.map(([name, to]) => ({ name, from: given[name], to })),
      ...Object.entries(replace).map(([from, to]) => ({ name: undefined, from, to })),
    ]
  }

  #known(description: string): SendPlan['known'] {
    const found = this.#sandbox.known.find(({ interaction }) => interaction === description)
    return found && { reason: found.reason, expires: found.expires, expired: found.expires < this.#options.today }
  }
}

/** The name of a value that would be replaced by two different values. */
function conflict(replacements: readonly Replacement[]): string | undefined {
  const found = replacements.find(({ from, to, name }) =>
    replacements.some((other) => other.from === from && other.name === name && String(other.to) !== String(to)),
  )
  return found && (found.name ?? String(found.from))
}
