import { fakerSource, type FakerSource } from '../sample/faker.ts'
import { random, seedOf } from '../sample/random.ts'
import type { World } from '../world/world.ts'
import type { Faker } from '@faker-js/faker'
import type { Provider, ProviderContext, Store } from '../provider/provider.ts'

/** What the code of one provider can reach in one world; `now` is set for each step. */
export class Context implements ProviderContext<unknown> {
  readonly store: Store<unknown>
  now = 0
  readonly newId: (name: string) => number
  readonly random: ProviderContext<unknown>['random']
  readonly fake: ProviderContext<unknown>['fake']
  readonly digest: (secret: string) => string
  readonly setStrict: (strict: boolean) => void
  readonly #world: World

  constructor(world: World, provider: Provider, fakers: FakerSource) {
    const { name, collections } = provider
    const { seed } = world.plan
    this.#world = world
    this.store = Object.fromEntries(Object.keys(collections).map((each) => [each, world.collection(`${name}/${each}`)])) as Store<unknown>
    this.newId = (id) => world.count(`${name}/${id}`)
    this.random = (...entity) => random(seedOf(seed, name, ...entity))
    this.fake = (...entity) => fakers(seedOf(seed, name, ...entity), this.now)
    this.digest = (secret) => world.secrets.digest(secret)
    this.setStrict = (strict) => {
      world.strict = strict
    }
  }

  get strict(): boolean {
    return this.#world.strict
  }

  /** This context at another time. */
  at(now: number): this {
    this.now = now
    return this
  }
}

/** Makes contexts, one for each provider and world, and keeps them as long as the world is kept. */
export class Contexts {
  readonly #known = new WeakMap<World, Map<string, Context>>()
  readonly #fakers: ReadonlyMap<string, FakerSource>

  constructor(providers: readonly Provider[], language: Faker) {
    this.#fakers = new Map(providers.map((provider) => [provider.name, fakerSource(provider.language ?? language)]))
  }

  of(world: World, provider: Provider): Context {
    let known = this.#known.get(world)
    if (!known) this.#known.set(world, (known = new Map()))
    let context = known.get(provider.name)
    if (!context) known.set(provider.name, (context = new Context(world, provider, this.#fakers.get(provider.name) as FakerSource)))
    return context
  }
}
