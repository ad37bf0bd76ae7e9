import type { World } from '../world.ts'
import { refuseTooMany, sorted, type TemplateContents, type Template, type Templates } from './templates.ts'

/** Templates in the memory of this process, for worlds that are there too. */
export class MemoryTemplates implements Templates {
  readonly #saved = new Map<string, TemplateContents>()
  readonly #starts = new WeakMap<World, TemplateContents>()

  get size(): number {
    return this.#saved.size
  }

  async save(name: string, contents: TemplateContents): Promise<void> {
    if (!this.#saved.has(name)) refuseTooMany(this.#saved.size)
    this.#saved.set(name, contents)
  }

  async find(name: string): Promise<TemplateContents | undefined> {
    return this.#saved.get(name)
  }

  async list(): Promise<readonly Template[]> {
    return sorted([...this.#saved].map(([name, { records }]) => ({ name, records })))
  }

  async remove(name: string): Promise<boolean> {
    return this.#saved.delete(name)
  }

  noteStart(world: World, contents: TemplateContents): void {
    this.#starts.set(world, contents)
  }

  startOf(world: World): TemplateContents | undefined {
    return this.#starts.get(world)
  }
}
