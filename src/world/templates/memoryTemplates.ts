import type { World } from '../world.ts'
import { refuseTooMany, sorted, type Contents, type Template, type Templates } from './templates.ts'

/** Templates in the memory of this process, for worlds that are there too. */
export class MemoryTemplates implements Templates {
  readonly #saved = new Map<string, Contents>()
  readonly #starts = new WeakMap<World, Contents>()

  get size(): number {
    return this.#saved.size
  }

  async save(name: string, contents: Contents): Promise<void> {
    if (!this.#saved.has(name)) refuseTooMany(this.#saved.size)
    this.#saved.set(name, contents)
  }

  async find(name: string): Promise<Contents | undefined> {
    return this.#saved.get(name)
  }

  async list(): Promise<readonly Template[]> {
    return sorted([...this.#saved].map(([name, { records }]) => ({ name, records })))
  }

  async remove(name: string): Promise<boolean> {
    return this.#saved.delete(name)
  }

  noteStart(world: World, contents: Contents): void {
    this.#starts.set(world, contents)
  }

  startOf(world: World): Contents | undefined {
    return this.#starts.get(world)
  }
}
