import { IdleWorlds } from './idleWorlds.ts'
import { Templates } from './templates.ts'
import { World, type WorldPlan } from './world.ts'

/** A valid name of a world. */
export const worldName = /^[A-Za-z0-9._-]{1,64}$/

/** Thrown for an invalid name of a world. */
export class BadWorldNameError extends Error {
  override readonly name = 'BadWorldNameError'
}

/** Thrown if the mock has the largest number of worlds. */
export class TooManyWorldsError extends Error {
  override readonly name = 'TooManyWorldsError'
}

/** A world was to be made, and there is one with this name. */
export class WorldExistsError extends Error {
  override readonly name = 'WorldExistsError'
}

/** The worlds of one mock. Each is created on first use. */
export class Worlds {
  readonly #plan: WorldPlan
  readonly #most: number
  readonly templates = new Templates()
  readonly #worlds = new Map<string, World>()
  readonly #idle = new IdleWorlds((world) => this.#end(world))
  #opened = 0
  #named = 0

  constructor(plan: WorldPlan, most: number) {
    this.#plan = plan
    this.#most = most
  }

  /** Throws `BadWorldNameError` for an invalid name, `TooManyWorldsError` if the limit is reached. */
  open(name: string): World {
    const known = this.peek(name)
    if (known) return known
    if (!worldName.test(name))
      throw new BadWorldNameError(`A world's name has 1 to 64 of these characters: A-Z, a-z, 0-9, ".", "_" and "-".`)
    if (this.#worlds.size >= this.#most) throw new TooManyWorldsError(`There are ${this.#most} worlds already; delete one first.`)
    this.#opened += 1
    // Each has its own writer: a world that is deleted and opened again must not reuse ids of steps.
    const world = new World(name, { ...this.#plan, writer: `${this.#plan.writer}.${this.#opened}` })
    this.#worlds.set(name, world)
    return world
  }

  /** The world with this name, if it exists. */
  peek(name: string): World | undefined {
    const world = this.#worlds.get(name)
    if (world) this.#idle.use(world)
    return world
  }

  /** Makes a world that does not exist in this process. Without a name it gets a new one. Throws `WorldExistsError` if it exists. */
  make(name = this.#newName()): World {
    if (this.#worlds.has(name)) throw new WorldExistsError(`There is a world "${name}" already.`)
    return this.open(name)
  }

  /** Roughly the memory of all journals, in bytes. */
  get journalBytes(): number {
    return this.#plan.journal.budget.bytes
  }

  /** Reads from the log, if there is one. Rejects if the log does not answer. */
  async checkLog(): Promise<void> {
    await this.#plan.log?.read('tally-readiness', 0)
  }

  /** Forgets a world, and empties it in the log, when nobody has used it for so many milliseconds of real time. */
  endWhenIdle(world: World, limit: number): void {
    this.#idle.watch(world, limit)
  }

  /** The first worlds in the order of their creation. */
  *first(limit: number): Generator<World> {
    let left = limit
    for (const world of this.#worlds.values()) {
      if ((left -= 1) < 0) return
      yield world
    }
  }

  /** All worlds, sorted by name. */
  list(): World[] {
    return [...this.#worlds.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** Stops paused work in all worlds. */
  stop(): void {
    this.#idle.stop()
    for (const { commits } of this.#worlds.values()) commits.stop()
  }

  /** The names of all worlds, sorted. */
  names(): string[] {
    return this.list().map(({ name }) => name)
  }

  /** Drops a world with its journal. Its steps stay in the log; to empty it there, reset the world first. */
  forget(name: string): boolean {
    const world = this.#worlds.get(name)
    if (!world) return false
    this.#idle.forget(world)
    world.close()
    return this.#worlds.delete(name)
  }

  /** With a log, other processes may use the same names. */
  #newName(): string {
    const suffix = this.#plan.log ? `.${this.#plan.writer.slice(0, 8)}` : ''
    let name: string
    do name = `world-${(this.#named += 1)}${suffix}`
    while (this.#worlds.has(name))
    return name
  }

  /** If the log fails, the world stays, and is ended later. */
  #end(world: World): void {
    if (!this.#plan.log) return void this.forget(world.name)
    const ended = performance.now()
    Promise.resolve(world.commits.submit(() => world.step(() => world.reset()))).then(
      () => this.#idle.idleFor(world) >= performance.now() - ended && this.forget(world.name),
      () => {},
    )
  }
}
