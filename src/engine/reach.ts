import type { Faker } from '@faker-js/faker'
import { fakerSource, type FakerSource } from '../sample/values/faker.ts'
import { random, seedOf } from '../sample/random.ts'
import type { World } from '../world/world.ts'
import type { Provider, ProviderContext, Store } from '../provider/provider.ts'

/** What the code of one provider can reach in one world, whatever the time. */
export class Reach {
  readonly store: Store<unknown>
  readonly newId: ProviderContext<unknown>['newId']
  readonly random: ProviderContext<unknown>['random']
  readonly digest: ProviderContext<unknown>['digest']
  readonly setStrict: ProviderContext<unknown>['setStrict']
  readonly #world: World
  readonly #name: string
  readonly #fakers: FakerSource

  constructor(world: World, provider: Provider, fakers: FakerSource) {
    const { name, collections } = provider
    const { seed } = world.plan
    this.#world = world
    this.#name = name
    this.#fakers = fakers
    this.store = Object.fromEntries(Object.keys(collections).map((each) => [each, world.collection(`${name}/${each}`)])) as Store<unknown>
    this.newId = (id) => world.views.counters.next(`${name}/${id}`)
    this.random = (...entity) => random(seedOf(seed, name, ...entity))
    this.digest = (secret) => world.secrets.digest(secret)
    this.setStrict = (strict) => {
      world.views.settings.strict = strict
    }
  }

  get strict(): boolean {
    return this.#world.views.settings.strict
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
  readonly #known = new WeakMap<World, Map<string, Reach>>()
  readonly #fakers: ReadonlyMap<string, FakerSource>

  constructor(providers: readonly Provider[], language: Faker) {
    this.#fakers = new Map(providers.map((provider) => [provider.name, fakerSource(provider.language ?? language)]))
  }

  of(world: World, provider: Provider): Reach {
    let known = this.#known.get(world)
    if (!known) this.#known.set(world, (known = new Map()))
    let reach = known.get(provider.name)
    if (!reach) known.set(provider.name, (reach = new Reach(world, provider, this.#fakers.get(provider.name) as FakerSource)))
    return reach
  }
}
