import type { Collection } from '../collection/collection.ts'
import type { World } from '../world.ts'
import { refuseTooMany, sorted, type TemplateContents, type Template, type Templates } from './templates.ts'

/** The collection in which a world that is a copy keeps what it started with. */
export const startCollection = 'tally/start'

interface Stored extends TemplateContents {
  readonly id: string
}

/**
 * Templates in the store of the worlds, so that all processes have the same ones, after a restart too. They are the records of a world of
 * their own, which no call reaches.
 */
export class StoredTemplates implements Templates {
  readonly #library: World

  /** @param library a world that is used for nothing else */
  constructor(library: World) {
    this.#library = library
  }

  get size(): number {
    return this.#saved.size
  }

  async save(name: string, contents: TemplateContents): Promise<void> {
    await this.#submit(() => {
      if (!this.#saved.has(name)) refuseTooMany(this.#saved.size)
      this.#library.step(() => this.#saved.put({ ...contents, id: name }))
    })
  }

  async find(name: string): Promise<TemplateContents | undefined> {
    return this.#submit(() => this.#saved.get(name))
  }

  async list(): Promise<readonly Template[]> {
    const all = await this.#submit(() => this.#saved.list())
    return sorted(all.map(({ id: name, records }) => ({ name, records })))
  }

  async remove(name: string): Promise<boolean> {
    return this.#submit(() => {
      const isThere = this.#saved.has(name)
      if (isThere) this.#library.step(() => this.#saved.delete(name))
      return isThere
    })
  }

  noteStart(world: World, contents: TemplateContents): void {
    startsIn(world).put({ ...contents, id: 'start' })
  }

  startOf(world: World): TemplateContents | undefined {
    return world.peekCollection(startCollection) && startsIn(world).get('start')
  }

  get #saved(): Collection<Stored> {
    return this.#library.collection('tally/templates') as unknown as Collection<Stored>
  }

  async #submit<T>(act: () => T): Promise<T> {
    return this.#library.commits.submit(act)
  }
}

function startsIn(world: World): Collection<Stored> {
  return world.collection(startCollection) as unknown as Collection<Stored>
}
