import type { DueItem } from '../world/due.ts'
import { PauseError } from '../world/commits/commitErrors.ts'
import type { World } from '../world/world.ts'
import { TooManyRecordsError } from '../world/worldPlan.ts'
import type { Reaches } from './reach/reach.ts'
import type { Due, Provider } from '../provider/provider.ts'
import { Seeding } from './seeding.ts'

interface Declared {
  readonly provider: Provider
  readonly due: Due<object, unknown>
}

/** How many items run in one turn of the event loop. After that, calls to other worlds run first. */
const itemsInTurn = 100

/** Brings worlds up to date: creates seed data first, then runs everything that is due, each item as its own step. */
export class Settler {
  readonly #reaches: Reaches
  readonly #seeding: Seeding
  readonly #due: ReadonlyMap<string, Declared>

  constructor(providers: readonly Provider[], reaches: Reaches) {
    this.#reaches = reaches
    this.#seeding = new Seeding(providers, (world, provider, now) => reaches.of(world, provider).at(now))
    this.#due = new Map(
      providers.flatMap((provider) =>
        Object.entries(provider.due ?? {}).map(([name, due]) => [`${provider.name}/${name}`, { provider, due }] as const),
      ),
    )
  }

  /**
   * Returns the world's time in epoch milliseconds. Throws if an item fails, and the item stays due. Throws `PauseError` if more items are
   * due than run in one turn.
   */
  settle(world: World): number {
    const now = world.now()
    if (!world.standing.isSeeded) this.#seed(world, now)
    const { due } = world
    let left = itemsInTurn
    for (let item = due?.take(now); item; item = due?.take(now)) {
      if (left === 0) {
        due?.putBack(item)
        throw new PauseError(`More than ${itemsInTurn} items are due.`)
      }
      left -= 1
      this.#run(world, item)
    }
    return now
  }

  #seed(world: World, now: number): void {
    this.#seeding.seed(world, now)
    world.standing.isSeeded = true
  }

  #run(world: World, item: DueItem): void {
    const { provider, due } = this.#due.get(item.collection) as Declared
    const records = world.collection(item.collection)
    try {
      world.step(() => {
        due.run(records.get(item.key) as object, this.#reaches.of(world, provider).at(item.at))
        const left = records.get(item.key)
        if (left && due.at(left) === item.at) throw new Error('it left the record due at the same time')
      })
    } catch (error) {
      world.due?.putBack(item)
      if (error instanceof TooManyRecordsError) throw error
      throw new Error(`Due work of ${item.collection} failed: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      })
    }
  }
}
