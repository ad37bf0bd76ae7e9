import type { Provider, ProviderContext } from '../provider/provider.ts'
import type { Lent } from '../world/collection/collection.ts'
import type { Change } from '../world/collection/change.ts'
import { reservedCollections } from '../world/views/allViews.ts'
import type { World } from '../world/world.ts'

interface Seed {
  readonly provider: Provider
  /** The setting that tells that a world has the data. */
  readonly mark: string
  /** What the code of the provider did in an empty world. Undefined if it has not run yet, or does not do the same in every world. */
  changes: readonly Change[] | undefined
  /** The collections that it filled in another world. Undefined if there is no such world yet, or if worlds are stored: a log has each change. */
  filled: readonly { readonly name: string; readonly lent: Lent<object> }[] | undefined
}

type ContextOf = (world: World, provider: Provider, now: number) => ProviderContext<unknown>

/** What the data of one world may depend on. Digests are also remembered by their world as secrets. */
const ownOfWorld = ['now', 'fake', 'digest'] as const

/**
 * Creates the seed data of worlds. The code of a provider runs for the first world. Other worlds that are empty get the same records, unless
 * the code asked for something of its own world. Records never change, so worlds can share them, with what is known of them: a world takes less
 * time and memory, and a record that one world has read is in the cache for the next one.
 */
export class Seeding {
  readonly #seeds: readonly Seed[]
  readonly #contextOf: ContextOf

  constructor(providers: readonly Provider[], contextOf: ContextOf) {
    this.#contextOf = contextOf
    this.#seeds = providers
      .filter(({ seed }) => seed !== undefined)
      .map((provider) => ({ provider, mark: `seeded/${provider.name}`, changes: undefined, filled: undefined }))
  }

  /** Creates what is missing. */
  seed(world: World, now: number): void {
    const isEmpty = world.records === 0
    for (const seed of this.#seeds) {
      if (world.views.settings.has(seed.mark)) continue
      if (isEmpty && seed.changes) repeat(world, seed, seed.changes)
      else this.#run(seed, world, { now, isEmpty })
    }
  }

  #run(seed: Seed, world: World, { now, isEmpty }: { readonly now: number; readonly isEmpty: boolean }): void {
    const { provider, mark } = seed
    let isShared = isEmpty
    const context = watched(this.#contextOf(world, provider, now), () => {
      isShared = false
    })
    world.step(() => world.views.settings.once(mark, () => provider.seed?.(context)))
    if (isShared) seed.changes = world.lastChanges
  }
}

/** Makes the changes of another world in this one, as one step. */
function repeat(world: World, seed: Seed, changes: readonly Change[]): void {
  const isNew = namesOf(changes).every((name) => world.collection(name).isNew)
  const filled = isNew ? (seed.filled ?? []) : []
  const names = new Set(filled.map(({ name }) => name))
  world.step(() => {
    for (const { name, lent } of filled) world.collection(name).share(lent)
    for (const { collection, key, after } of changes) {
      if (names.has(collection)) continue
      if (after) world.collection(collection).put(after)
      else world.collection(collection).delete(key)
    }
  })
  if (isNew && !world.plan.trips) seed.filled ??= namesOf(changes).map((name) => ({ name, lent: world.collection(name).lend() }))
}

/** The provider's own collections that were changed. Those of the mock have records of other providers too. */
function namesOf(changes: readonly Change[]): readonly string[] {
  return [...new Set(changes.map(({ collection }) => collection))].filter((name) => !reservedCollections.has(name))
}

/** Notes when code asks for something of its own world. */
function watched(context: ProviderContext<unknown>, note: () => void): ProviderContext<unknown> {
  for (const name of ownOfWorld) {
    const value = context[name]
    const get = (): unknown => {
      note()
      return value
    }
    Object.defineProperty(context, name, { enumerable: true, get })
  }
  return context
}
