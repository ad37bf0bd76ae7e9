import type { Faker } from '@faker-js/faker'
import { fakerSource, type FakerSource } from '../../sample/values/faker.ts'
import { random, seedOf } from '../../sample/random.ts'
import type { World } from '../../world/world.ts'
import type { Provider, ProviderContext, Store } from '../../provider/provider.ts'
import { Stores } from './stores.ts'

/** The parts of a provider that all worlds share, and what it reaches in each of them. */
interface SharedReach {
  readonly fakers: FakerSource
  readonly stores: Stores
  readonly known: WeakMap<World, Reach>
}

/** The parts of one world that the code of one provider can use. They do not depend on the time. */
export class Reach {
  readonly store: Store<unknown>
  readonly newId: ProviderContext<unknown>['newId']
  readonly random: ProviderContext<unknown>['random']
  readonly digest: ProviderContext<unknown>['digest']
  readonly setStrict: ProviderContext<unknown>['setStrict']
  readonly #world: World
  readonly #name: string
  readonly #fakers: FakerSource

  constructor(world: World, { name }: Provider, shared: SharedReach) {
    const { seed } = world.plan
    this.#world = world
    this.#name = name
    this.#fakers = shared.fakers
    this.store = shared.stores.of(world)
    // Mostly the same counter is asked again, and V8 hashes a name once.
    let last = { id: '', counter: `${name}/` }
    this.newId = (id) => {
      if (id !== last.id) last = { id, counter: `${name}/${id}` }
      return world.views.counters.next(last.counter)
    }
    this.random = (...entity) => random(seedOf(seed, name, ...entity))
    this.digest = (secret) => world.secrets.digest(secret)
    this.setStrict = (strict) => {
      world.views.settings.strict = strict
    }
  }

  get strict(): boolean {
    return this.#world.standing.strict
  }

  fakeAt(now: number): ProviderContext<unknown>['fake'] {
    return (...entity) => this.#fakers(seedOf(this.#world.plan.seed, this.#name, ...entity), now)
  }

  /** For code that runs without a call: seed data, due work, provider states. */
  at(now: number): ProviderContext<unknown> {
    const { store, newId, random: randomOf, digest, setStrict } = this
    const world = this.#world
    return {
      store,
      now,
      newId,
      random: randomOf,
      fake: this.fakeAt(now),
      digest,
      setStrict,
      get strict() {
        return world.views.settings.strict
      },
    }
  }
}

/** One `Reach` for each provider and world, kept as long as the world is. */
export class Reaches {
  readonly #shared: ReadonlyMap<string, SharedReach>

  constructor(providers: readonly Provider[], language: Faker) {
    this.#shared = new Map(
      providers.map((provider) => [
        provider.name,
        { fakers: fakerSource(provider.language ?? language), stores: new Stores(provider), known: new WeakMap() },
      ]),
    )
  }

  of(world: World, provider: Provider): Reach {
    const shared = this.#shared.get(provider.name) as SharedReach
    let reach = shared.known.get(world)
    if (!reach) shared.known.set(world, (reach = new Reach(world, provider, shared)))
    return reach
  }
}
