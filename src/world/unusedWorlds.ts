import type { RoundTrips } from './commits/link/roundTrips.ts'
import { IdleWorlds } from './idleWorlds.ts'
import { lifetimeOf, noteUse } from './lifetime.ts'
import type { World } from './world.ts'

export interface UnusedWorldsOptions {
  /** The way to the log; undefined if worlds are only in memory. */
  readonly trips: RoundTrips | undefined
  /** With a log: after how many milliseconds without use the records of a world leave the memory. */
  readonly idleLimit?: number | undefined
  readonly isOpen: (world: World) => boolean
  /** Drops a world from memory. */
  readonly forget: (name: string) => unknown
  /** Deletes a world, in the log too. */
  readonly delete: (name: string) => Promise<unknown>
}

/** Milliseconds after which the records of a world that nobody uses are only in the log. */
const usualIdleLimit = 600_000

/** Deletes worlds whose time to live is over. With a log, it also unloads worlds that nobody uses. */
export class UnusedWorlds {
  readonly #options: UnusedWorldsOptions
  readonly #isStored: boolean
  readonly #ending = new IdleWorlds((world) => this.#end(world))
  readonly #unloading = new IdleWorlds((world) => this.#unload(world))

  constructor(options: UnusedWorldsOptions) {
    this.#options = options
    this.#isStored = options.trips !== undefined
  }

  /** Watches a world that was just opened. A stored world may have got a time to live from another process, or before a restart. */
  opened(world: World): void {
    if (!this.#isStored) return
    this.#unloading.watch(world, this.#options.idleLimit ?? usualIdleLimit)
    void this.#learnLifetime(world).catch(() => {})
  }

  used(world: World): void {
    const isNews = this.#ending.use(world)
    if (this.#isStored) this.#unloading.use(world)
    if (isNews && this.#options.trips?.log.shared) void tellOfUse(world).catch(() => {})
  }

  /** Deletes a world when nobody has used it for this many milliseconds of real time. */
  endWhenIdle(world: World, limit: number): void {
    this.#ending.watch(world, limit)
  }

  forget(world: World): void {
    this.#ending.forget(world)
    this.#unloading.forget(world)
  }

  stop(): void {
    this.#ending.stop()
    this.#unloading.stop()
  }

  async #learnLifetime(world: World): Promise<void> {
    const limit = await world.commits.submit(() => lifetimeOf(world))
    if (limit !== undefined && this.#options.isOpen(world)) this.endWhenIdle(world, limit)
  }

  /** If the log fails, or another process has used the world since, it is tried again later. */
  #end(world: World): void {
    if (this.#isStored) void this.#endStored(world).catch(() => {})
    else this.#options.forget(world.name)
  }

  async #endStored(world: World): Promise<void> {
    const ended = performance.now()
    const { version } = world
    const limit = await world.commits.submit(() => lifetimeOf(world))
    const isUnused = world.version === version && this.#ending.idleFor(world) >= performance.now() - ended
    // Another process has deleted it, and may have made another one of this name.
    if (limit === undefined) this.#ending.forget(world)
    else if (isUnused) await this.#options.delete(world.name)
  }

  #unload(world: World): void {
    // A world with a time to live stays, since its version tells whether another process has used it.
    if (this.#ending.watches(world)) return
    world.commits.unload()
  }
}

/** Other processes see what a world contains, but not who reads it. */
async function tellOfUse(world: World): Promise<void> {
  await world.commits.submit(() => world.step(() => noteUse(world)))
}
