import type { World } from './world.ts'

/** A start that worlds can copy: the records that a world had when it was saved. */
export interface Template {
  readonly name: string
  /** The number of its records, including those that the mock keeps for itself. */
  readonly records: number
}

interface Saved extends Template {
  readonly collections: readonly { readonly name: string; readonly documents: readonly object[] }[]
}

/** The mock has reached its limit of templates. */
export class TooManyTemplatesError extends Error {
  override readonly name = 'TooManyTemplatesError'
}

/** The largest number of templates. */
const mostTemplates = 100

/** The templates of one mock. They are kept in memory. Records cannot change, so nothing is copied until a world is made. */
export class Templates {
  readonly #saved = new Map<string, Saved>()
  /** What worlds that are copies started with. */
  readonly #starts = new WeakMap<World, Saved>()

  /**
   * Saves what a world has now. A template with the same name is replaced.
   *
   * @throws TooManyTemplatesError
   */
  save(name: string, world: World): void {
    if (!this.#saved.has(name) && this.#saved.size >= mostTemplates)
      throw new TooManyTemplatesError(`There are ${mostTemplates} templates already. Remove one first.`)
    const collections = world.collections().map((each) => ({ name: each.name, documents: each.list() }))
    const records = collections.reduce((sum, { documents }) => sum + documents.length, 0)
    this.#saved.set(name, { name, records, collections })
  }

  has(name: string): boolean {
    return this.#saved.has(name)
  }

  /** Adds the records of a template to an empty world. Part of a step. */
  copyInto(world: World, name: string): void {
    const saved = this.#saved.get(name)
    if (!saved) return
    fill(world, saved)
    this.#starts.set(world, saved)
  }

  /** Empties a world, then adds what it started with if it is a copy, even if the template was changed or removed since. Part of a step. */
  startAgain(world: World): void {
    world.reset()
    const start = this.#starts.get(world)
    if (start) fill(world, start)
  }

  /** All templates, sorted by name. */
  list(): readonly Template[] {
    const all = [...this.#saved.values()].map(({ name, records }) => ({ name, records }))
    return all.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** Removes a template; false if there is none with this name. Worlds that were made from it stay. */
  remove(name: string): boolean {
    return this.#saved.delete(name)
  }
}

function fill(world: World, { collections }: Saved): void {
  for (const { name, documents } of collections) {
    const collection = world.collection(name)
    for (const document of documents) collection.insert(document)
  }
}
