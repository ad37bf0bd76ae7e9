import { World, type WorldPlan } from './world.ts'

/** What a world may be called. */
export const worldName = /^[A-Za-z0-9._-]{1,64}$/

/** Says that a world cannot have this name. */
export class BadWorldNameError extends Error {}

/** Says that the mock holds as many worlds as it will. */
export class TooManyWorldsError extends Error {}

/** The worlds of one mock, made when first asked for. */
export class Worlds {
  readonly #plan: WorldPlan
  readonly #most: number
  readonly #worlds = new Map<string, World>()
  #opened = 0

  constructor(plan: WorldPlan, most: number) {
    this.#plan = plan
    this.#most = most
  }

  /** Throws `BadWorldNameError` for a name that no world may have, `TooManyWorldsError` where there is no room for one more. */
  open(name: string): World {
    const known = this.#worlds.get(name)
    if (known) return known
    if (!worldName.test(name)) throw new BadWorldNameError(`A world is named with 1 to 64 characters of A-Z, a-z, 0-9, ".", "_" and "-".`)
    if (this.#worlds.size >= this.#most) throw new TooManyWorldsError(`There are ${this.#most} worlds already; delete one first.`)
    this.#opened += 1
    // A writer of its own for each: steps of a world that was forgotten and opened again must not share ids.
    const world = new World(name, { ...this.#plan, writer: `${this.#plan.writer}.${this.#opened}` })
    this.#worlds.set(name, world)
    return world
  }

  /** A world that exists, or undefined. */
  peek(name: string): World | undefined {
    return this.#worlds.get(name)
  }

  /** In the order of their names. */
  list(): World[] {
    return [...this.#worlds.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** Forgets a world with its journal. With a log the steps stay there; reset the world first to empty it. */
  forget(name: string): boolean {
    return this.#worlds.delete(name)
  }
}
