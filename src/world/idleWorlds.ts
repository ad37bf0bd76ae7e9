import type { World } from './world.ts'

/** Milliseconds of `performance.now()`: this time is real, whatever the world's clock shows. */
interface Watch {
  /** How long the world may be idle. */
  readonly limit: number
  used: number
  /** When `use` said last that this is news. */
  told: number
}

/** A use is news when this part of the limit has passed since the last news. */
const newsAfter = 1 / 4

/** The timer runs at most this often, and at least as often as the longest timeout of JavaScript allows. */
const shortestWait = 100
const longestWait = 2_147_483_647

/** Ends worlds that nobody has used for their time to live. One timer serves all worlds, and it does not keep the process alive. */
export class IdleWorlds {
  readonly #end: (world: World) => void
  readonly #watched = new Map<World, Watch>()
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param end is called for each world whose time is over, and again later if the world is still watched */
  constructor(end: (world: World) => void) {
    this.#end = end
  }

  /** Ends a world when it was idle for this many milliseconds. */
  watch(world: World, limit: number): void {
    this.#watched.set(world, { limit, used: performance.now(), told: performance.now() })
    clearTimeout(this.#timer)
    this.#wait()
  }

  watches(world: World): boolean {
    return this.#watched.has(world)
  }

  /** Notes that a world is used. Returns whether that is news for those who do not see each use. */
  use(world: World): boolean {
    if (this.#watched.size === 0) return false
    const watch = this.#watched.get(world)
    if (!watch) return false
    watch.used = performance.now()
    if (watch.used - watch.told < watch.limit * newsAfter) return false
    watch.told = watch.used
    return true
  }

  /** Milliseconds since a world was used; 0 if it is not watched. */
  idleFor(world: World): number {
    const watch = this.#watched.get(world)
    return watch ? performance.now() - watch.used : 0
  }

  forget(world: World): void {
    this.#watched.delete(world)
    if (this.#watched.size === 0) this.stop()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #wait(): void {
    if (this.#watched.size === 0) return this.stop()
    const now = performance.now()
    let next = longestWait
    for (const { limit, used } of this.#watched.values()) next = Math.min(next, used + limit - now)
    this.#timer = setTimeout(() => this.#sweep(), Math.max(next, shortestWait))
    // In browsers a timer is a number.
    if (typeof this.#timer === 'object') this.#timer.unref()
  }

  #sweep(): void {
    const now = performance.now()
    for (const [world, watch] of this.#watched) {
      if (now - watch.used < watch.limit) continue
      watch.used = now
      this.#end(world)
    }
    this.#wait()
  }
}
