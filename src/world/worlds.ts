import { NotDurableError } from './commits/commitErrors.ts'
import { UnusedWorlds } from './unusedWorlds.ts'
import { StoredNames } from './storedNames.ts'
import { MemoryTemplates } from './templates/memoryTemplates.ts'
import { StoredTemplates } from './templates/storedTemplates.ts'
import type { Templates } from './templates/templates.ts'
import { World } from './world.ts'
import type { WorldPlan } from './worldPlan.ts'
import { BadWorldNameError, TooManyWorldsError, WorldExistsError } from './worldErrors.ts'
import { worldName } from './worldName.ts'

/** The world in the log that has the templates. No world of a call can have this name. */
const libraryName = 'tally/templates'

/** The worlds of one mock. Each is created on first use. With a log, only some of them are in memory. */
export class Worlds {
  readonly #plan: WorldPlan
  readonly #most: number
  readonly templates: Templates
  readonly #worlds = new Map<string, World>()
  readonly #stored: StoredNames | undefined
  /** Has the templates, if there is a log. */
  readonly #library: World | undefined
  readonly #unused: UnusedWorlds
  #opened = 0
  #named = 0

  constructor(plan: WorldPlan, most: number) {
    this.#plan = plan
    this.#most = most
    this.#unused = new UnusedWorlds({
      trips: plan.trips,
      idleLimit: plan.idleLimit,
      isOpen: (world) => this.#worlds.get(world.name) === world,
      forget: (name) => this.forget(name),
      delete: (name) => this.delete(name),
    })
    this.#stored = plan.trips && new StoredNames(plan.trips, (name) => worldName.test(name))
    this.#library = plan.trips && new World(libraryName, { ...plan, writer: `${plan.writer}.0` })
    this.templates = this.#library ? new StoredTemplates(this.#library) : new MemoryTemplates()
  }

  /** Opens the log, if there is one. Resolves to its warnings. */
  async ready(): Promise<readonly string[]> {
    const warnings = (await this.#plan.trips?.open()) ?? []
    await this.#stored?.refresh()
    return warnings
  }

  /** Whether other processes may change the same worlds. */
  get isShared(): boolean {
    return this.#plan.trips?.log.shared === true
  }

  /** Whether worlds outlive the process. */
  get isStored(): boolean {
    return this.#stored !== undefined
  }

  /** Throws `BadWorldNameError` for an invalid name, `TooManyWorldsError` if the limit is reached. */
  open(name: string): World {
    const known = this.peek(name)
    if (known) return known
    if (!worldName.test(name))
      throw new BadWorldNameError(`A world's name has 1 to 64 of these characters: A-Z, a-z, 0-9, ".", "_" and "-".`)
    if (!this.#stored?.has(name) && this.#count() >= this.#most)
      throw new TooManyWorldsError(`There are ${this.#most} worlds already; delete one first.`)
    this.#opened += 1
    // Each has its own writer: a world that is deleted and opened again must not reuse ids of steps.
    const world = new World(name, this.#plan, `${this.#plan.writer}.${this.#opened}`)
    this.#worlds.set(name, world)
    this.#unused.opened(world)
    if (this.#stored?.isOld) void this.refresh().catch(() => {})
    return world
  }

  /** The world with this name, if it is in memory. */
  peek(name: string): World | undefined {
    const world = this.#worlds.get(name)
    if (world) this.#unused.used(world)
    return world
  }

  /** Whether there is a world with this name, in memory or in the log. */
  has(name: string): boolean {
    return this.#worlds.has(name) || this.#stored?.has(name) === true
  }

  /**
   * Makes a world. Without a name it gets a new one. Throws `WorldExistsError` if it exists, as far as this process knows: where others
   * share the log, call `refresh` before. A world in memory of which the log has nothing does not exist for them.
   */
  make(name = this.#newName()): World {
    if (this.isShared ? this.#stored?.has(name) : this.has(name)) throw new WorldExistsError(`There is a world "${name}" already.`)
    return this.open(name)
  }

  /** Roughly the memory of all journals, in bytes. */
  get journalBytes(): number {
    return this.#plan.journal.budget.bytes
  }

  /** Rejects if there is a log and it does not work, with the reason. */
  async checkLog(): Promise<void> {
    await this.#plan.trips?.health()
  }

  /** Deletes a world when nobody has used it for this many milliseconds of real time. */
  endWhenIdle(world: World, limit: number): void {
    this.#unused.endWhenIdle(world, limit)
  }

  /** The first worlds in memory, in the order of their creation. */
  *first(limit: number): Generator<World> {
    let left = limit
    for (const world of this.#worlds.values()) {
      if ((left -= 1) < 0) return
      yield world
    }
  }

  /** All worlds in memory, sorted by name. */
  list(): World[] {
    return [...this.#worlds.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** Stops paused work in all worlds, and waits for the calls that are under way. */
  async stop(): Promise<void> {
    this.#unused.stop()
    for (const { commits } of this.#worlds.values()) commits.stop()
    this.#library?.commits.stop()
    await this.settled()
  }

  /** Resolves when all calls so far have their outcomes. */
  async settled(): Promise<void> {
    const all = [...this.#worlds.values(), ...(this.#library ? [this.#library] : [])]
    await Promise.all(all.map(({ commits }) => commits.settled()))
  }

  /**
   * Finds out which worlds are in the log, if other processes may have changed that. Those that they have deleted leave the memory.
   *
   * @throws NotDurableError if the log does not answer
   */
  async refresh(): Promise<void> {
    const stored = [...this.#worlds.values()].map((world) => ({ world, version: world.commits.stored }))
    try {
      await this.#stored?.refresh()
    } catch (error) {
      throw new NotDurableError(`The log failed: ${error instanceof Error ? error.message : String(error)}`)
    }
    for (const { world, version } of this.isShared ? stored : []) if (version > 0 && this.#isGone(world, version)) this.forget(world.name)
  }

  /** Whether the log has lost a world since it had this version there. If a call has used it since, the world knows. */
  #isGone({ name, commits }: World, version: number): boolean {
    return this.#stored?.has(name) === false && commits.stored === version && commits.isQuiet
  }

  /** The names of all worlds, sorted. Those of other processes are as they were at the last `refresh`. */
  names(): string[] {
    return [...new Set([...this.#worlds.keys(), ...(this.#stored?.names() ?? [])])].toSorted()
  }

  /** Drops a world from memory, with its journal. What is in the log stays there. */
  forget(name: string): boolean {
    const world = this.#worlds.get(name)
    if (!world) return false
    this.#unused.forget(world)
    world.close()
    return this.#worlds.delete(name)
  }

  /** Deletes a world with its journal, in the log too. Rejects if that is not certain. Resolves to false if there is none. */
  async delete(name: string): Promise<boolean> {
    await this.refresh()
    if (!this.has(name)) return false
    await this.open(name).commits.drop()
    this.#stored?.forget(name)
    this.forget(name)
    return true
  }

  /** The number of worlds, in memory or in the log. */
  #count(): number {
    if (!this.#stored) return this.#worlds.size
    let count = this.#stored.size
    for (const name of this.#worlds.keys()) if (!this.#stored.has(name)) count += 1
    return count
  }

  /** With a log, other processes may use the same names. */
  #newName(): string {
    const suffix = this.#stored ? `.${this.#plan.writer.slice(0, 8)}` : ''
    let name: string
    do name = `world-${(this.#named += 1)}${suffix}`
    while (this.has(name))
    return name
  }
}
