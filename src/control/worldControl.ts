import { StateError, type Provider } from '../provider/provider.ts'
import { redact } from '../engine/redact.ts'
import type { OpenMock } from '../mock/mock.ts'
import type { Exchange } from '../world/journal.ts'
import type { World } from '../world/world.ts'
import { ControlError } from './controlError.ts'
import { checkParams } from './stateParams.ts'
import { addDuration, clockFault, parseTime } from './time.ts'

export { ControlError }

/** A world as it is now. `collections` holds records by full name, secrets replaced, at most `limit` of each. */
export interface WorldState {
  readonly world: string
  /** RFC 3339 */
  readonly now: string
  readonly version: number
  readonly strict: boolean
  readonly collections: Readonly<Record<string, { readonly total: number; readonly records: readonly object[] }>>
}

/** A provider state to be set up. */
export interface Given {
  /** May be left out where only one provider has the state. */
  readonly provider?: string | undefined
  readonly state: string
  readonly params?: Readonly<Record<string, unknown>> | undefined
}

const mostShown = 1_000

/**
 * Looks at one world and changes it from outside. Whatever affects a later reply is a step like that of a call.
 *
 * @example await mock.world('default').given({ state: 'a customer is registered', params: { phone: '08111111111' } })
 */
export class WorldControl {
  readonly name: string
  readonly #mock: OpenMock

  constructor(name: string, mock: OpenMock) {
    this.name = name
    this.#mock = mock
  }

  /** Brings the world up to its time, then shows it. */
  state(limit = mostShown): Promise<WorldState> {
    return this.#look((world) => ({
      world: world.name,
      now: new Date(world.now()).toISOString(),
      version: world.version,
      strict: world.views.settings.strict,
      collections: Object.fromEntries(
        world.collections().map(({ name, size }) => [name, { total: size, records: this.#shown(world, name, limit) }]),
      ),
    }))
  }

  /** Recorded exchanges, the oldest first. */
  async journal(): Promise<Exchange[]> {
    return this.#world().journal.list()
  }

  async clearJournal(): Promise<void> {
    this.#world().journal.clear()
  }

  /** The world's time, RFC 3339. */
  async clock(): Promise<string> {
    return this.#look((world) => new Date(world.now()).toISOString())
  }

  /** Sets the clock to an RFC 3339 time from 1970 to the year 9000; it keeps running from there. Hands back the time. */
  async setClock(now: string): Promise<string> {
    const time = parseTime(now)
    if (time === undefined)
      throw new ControlError('bad-time', 'The clock is set to a time as RFC 3339 has it, such as 2026-03-01T08:00:00Z.')
    const shown = checkClock(time)
    return this.#moveClock(() => shown)
  }

  /** Moves the clock on by an ISO 8601 duration (`P30D`, `PT1H30M`), to the year 9000 at most. Hands back the time. */
  advance(by: string): Promise<string> {
    return this.#moveClock((world) => {
      const time = addDuration(world.now(), by)
      if (time === undefined)
        throw new ControlError('bad-time', 'The clock moves on by a duration as ISO 8601 has it, such as P30D or PT1H30M.')
      return checkClock(time)
    })
  }

  /** Whether only seeded and issued credentials count from now on. */
  setStrict(strict: boolean): Promise<void> {
    return this.#change((world) => {
      world.views.settings.strict = strict
    })
  }

  /** Sets up a provider state. */
  async given({ params = {}, ...asked }: Given): Promise<void> {
    const { provider: name, state } = this.#named(asked)
    const provider = this.#providerOf(state, name)
    const { params: defaults, run } = provider.states[state] as Provider['states'][string]
    const values = checkParams(state, defaults, params)
    return this.#change((world, now) => {
      try {
        run({ ...defaults, ...values }, this.#mock.contextOf(world, provider, now), values)
      } catch (error) {
        throw error instanceof StateError ? new ControlError('bad-state-params', error.message) : error
      }
    })
  }

  /** Deletes every record and setting; the clock shows real time again. The journal stays. */
  reset(): Promise<void> {
    return this.#submit((world) => {
      world.step(() => world.reset())
    })
  }

  /** Empties the world and forgets it, with its journal. */
  async delete(): Promise<void> {
    if (!this.#mock.worlds.peek(this.name)) throw new ControlError('no-such-world', `There is no world "${this.name}".`)
    await this.reset()
    this.#mock.worlds.forget(this.name)
  }

  #shown(world: World, collection: string, limit: number): readonly object[] {
    const api = this.#mock.mounts.find(({ name }) => collection.startsWith(`${name}/`))?.api
    const records = world.collection(collection).list().slice(0, limit)
    return api ? records.map((each) => redact(each, api.isSecret, (secret) => world.secrets.token(secret)) as object) : records
  }

  /** `fint: a customer is registered` is the full name of a state. */
  #named(asked: Omit<Given, 'params'>): Omit<Given, 'params'> {
    const provider = this.#mock.mounts.find(({ name }) => asked.state.startsWith(`${name}: `))?.provider
    if (!provider || (asked.provider ?? provider.name) !== provider.name) return asked
    const state = asked.state.slice(`${provider.name}: `.length)
    return Object.hasOwn(provider.states, state) ? { provider: provider.name, state } : asked
  }

  #providerOf(state: string, name: string | undefined): Provider {
    const providers = this.#mock.mounts.map(({ provider }) => provider).filter(({ states }) => Object.keys(states).length > 0)
    const found = providers.filter((provider) => Object.hasOwn(provider.states, state) && (name === undefined || provider.name === name))
    if (found.length === 1) return found[0] as Provider
    const known = providers.filter((provider) => name === undefined || provider.name === name)
    const listed = known.flatMap((provider) => Object.keys(provider.states).map((each) => `"${provider.name}: ${each}"`))
    if (found.length > 1)
      throw new ControlError(
        'no-such-state',
        `Several providers have the state "${state}"; name one: ${found.map((each) => each.name).join(', ')}.`,
      )
    if (known.length === 0)
      throw new ControlError(
        'no-such-state',
        `There is no provider "${name}" with states; there are ${providers.map((each) => each.name).join(', ') || 'none'}.`,
      )
    throw new ControlError('no-such-state', `There is no state "${state}"; there are ${listed.join(', ')}.`)
  }

  /** Sets the clock, then settles in work of its own: where much is due, that runs several times, and the clock must move once. */
  async #moveClock(to: (world: World) => number): Promise<string> {
    await this.#submit((world) => {
      this.#mock.settle(world)
      world.step(() => world.views.clock.set(to(world)))
    })
    return this.#look((world) => new Date(world.now()).toISOString())
  }

  #look<T>(look: (world: World) => T): Promise<T> {
    return this.#submit((world) => {
      this.#mock.settle(world)
      return look(world)
    })
  }

  #change(act: (world: World, now: number) => void): Promise<void> {
    return this.#submit((world) => {
      const now = this.#mock.settle(world)
      world.step(() => act(world, now))
    })
  }

  async #submit<T>(run: (world: World) => T): Promise<T> {
    const world = this.#world()
    return world.commits.submit(() => run(world))
  }

  #world(): World {
    return this.#mock.worlds.open(this.name)
  }
}

function checkClock(time: number): number {
  const fault = clockFault(time)
  if (fault !== undefined) throw new ControlError('bad-time', fault)
  return time
}
