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

/** The worlds of one mock. Each is created on first use. */
export class Worlds {
  readonly #plan: WorldPlan
  readonly #most: number
  readonly #worlds = new Map<string, World>()
  #opened = 0

  constructor(plan: WorldPlan, most: number) {
    this.#plan = plan
    this.#most = most
  }

  /** Throws `BadWorldNameError` for an invalid name, `TooManyWorldsError` if the limit is reached. */
  open(name: string): World {
    const known = this.#worlds.get(name)
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
    return this.#worlds.get(name)
  }

  /** All worlds, sorted by name. */
  list(): World[] {
    return [...this.#worlds.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** Stops paused work in all worlds. */
  stop(): void {
    for (const { commits } of this.#worlds.values()) commits.stop()
  }

  /** The names of all worlds, sorted. */
  names(): string[] {
    return this.list().map(({ name }) => name)
  }

  /** Drops a world with its journal. Its steps stay in the log; to empty it there, reset the world first. */
  forget(name: string): boolean {
    this.#worlds.get(name)?.close()
    return this.#worlds.delete(name)
  }
}
