import { Collection, type Change, type CollectionDefinition } from './collection.ts'
import { Commits } from './commits.ts'
import { DueQueue, type DueItem, type DueTime } from './due.ts'
import { freeze } from './freeze.ts'
import { Journal } from './journal.ts'
import type { Log, Step } from './log.ts'
import { Secrets } from './secrets.ts'

/** What all worlds of a mock have in common. */
export interface WorldPlan {
  /** Root of every generated value. */
  readonly seed: number
  /** Full name (`fint/customers`) to definition. */
  readonly collections: ReadonlyMap<string, CollectionDefinition<object>>
  readonly due: ReadonlyMap<string, DueTime>
  /** Real time in epoch milliseconds. */
  readonly realTime: () => number
  readonly log?: Log | undefined
  /** Names this process in a shared log. */
  readonly writer: string
  readonly journal: { readonly entries: number; readonly bytes: number }
}

interface Counter {
  readonly name: string
  readonly value: number
}

interface Setting {
  readonly name: string
  readonly value: number | boolean
}

/** The machinery's own collections. A provider cannot be called `tally`. */
const reserved = new Map<string, CollectionDefinition<object>>([
  ['tally/counters', { key: 'name' } as CollectionDefinition<Counter> as unknown as CollectionDefinition<object>],
  ['tally/settings', { key: 'name' } as CollectionDefinition<Setting> as unknown as CollectionDefinition<object>],
])

/**
 * An isolated universe: its records, clock, counters, settings and journal. Everything that affects a later reply is
 * a change of one of its collections, so undoing, resetting and logging are one mechanism.
 */
export class World {
  readonly name: string
  readonly plan: WorldPlan
  readonly journal: Journal
  readonly secrets: Secrets
  readonly commits: Commits
  readonly #collections = new Map<string, Collection<object>>()
  readonly #due: DueQueue
  readonly #counters: Collection<Counter>
  readonly #settings: Collection<Setting>
  /** Of the step under way. */
  #changes: Change[] | undefined
  #version = 0
  #steps = 0

  constructor(name: string, plan: WorldPlan) {
    this.name = name
    this.plan = plan
    this.journal = new Journal(plan.journal)
    this.secrets = new Secrets(plan.seed)
    this.#due = new DueQueue(plan.due)
    this.#counters = this.collection('tally/counters') as unknown as Collection<Counter>
    this.#settings = this.collection('tally/settings') as unknown as Collection<Setting>
    this.commits = new Commits(this, plan.log)
  }

  /** The version of the last step taken, durable or not. */
  get version(): number {
    return this.#version
  }

  /** The world's time in epoch milliseconds. */
  now(): number {
    return this.plan.realTime() + this.#number('clock')
  }

  /** Sets the clock to `now`; it keeps running from there. Part of a step. */
  setClock(now: number): void {
    this.#set('clock', now - this.plan.realTime())
  }

  /** Whether only seeded and issued credentials count. Setting it is part of a step. */
  get strict(): boolean {
    return this.#settings.get('strict')?.value === true
  }

  set strict(value: boolean) {
    this.#set('strict', value)
  }

  /** Whether `once` has acted for this name. */
  has(name: string): boolean {
    return this.#settings.has(name)
  }

  /** Marks what was put into the world at its birth. Part of a step. */
  once(name: string, act: () => void): void {
    if (this.#settings.has(name)) return
    this.#set(name, true)
    act()
  }

  /** 1, 2, 3, … for each name. Part of a step. */
  count(name: string): number {
    const value = (this.#counters.get(name)?.value ?? 0) + 1
    return this.#counters.put({ name, value }).value
  }

  collection(name: string): Collection<object> {
    let found = this.#collections.get(name)
    if (!found) {
      const definition = reserved.get(name) ?? this.plan.collections.get(name) ?? { key: 'id' as never }
      found = new Collection<object>(name, definition, (change) => this.#record(change))
      this.#collections.set(name, found)
    }
    return found
  }

  /** The collections that hold something, by full name. */
  collections(): Collection<object>[] {
    return [...this.#collections.values()].filter((each) => each.size > 0).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** The first thing due at `now`, taken from the queue. Call `putBack` when its step is undone. */
  takeDue(now: number): DueItem | undefined {
    return this.#due.take(now)
  }

  putBack(item: DueItem): void {
    this.#due.putBack(item)
  }

  /**
   * Runs `act`, with its argument, as one atomic step. Its changes are undone where it throws or `keep` returns false. Where
   * something changed, the world gets a new version.
   */
  step<T, A = undefined>(act: (argument: A) => T, keep: (result: T) => boolean = () => true, argument?: A): T {
    if (this.#changes) throw new Error('A step cannot be taken within a step.')
    const changes: Change[] = []
    this.#changes = changes
    let kept = false
    try {
      const result = act(argument as A)
      kept = keep(result)
      return result
    } finally {
      this.#changes = undefined
      if (!kept) this.#takeBack(changes)
      else if (changes.length > 0) this.#accept(changes)
    }
  }

  /** Takes over a step read from the log, whole or, where it throws, not at all. */
  apply(step: Step): void {
    if (step.version !== this.#version + 1) throw new Error(`Version ${step.version} cannot follow version ${this.#version}.`)
    const taken: Change[] = []
    try {
      for (const change of freeze(step.changes)) {
        this.#take(change)
        taken.push(change)
      }
    } catch (error) {
      this.#takeBack(taken)
      throw error
    }
    this.#version = step.version
  }

  /** Takes back the last step. */
  undo(step: Step): void {
    this.#takeBack(step.changes)
    this.#version = step.version - 1
  }

  /** Deletes every record, setting and counter. A step like any other; the journal stays. */
  reset(): void {
    for (const each of this.collections()) for (const key of each.keys()) each.delete(key)
  }

  #accept(changes: Change[]): void {
    this.#version += 1
    this.#steps += 1
    if (this.plan.log) this.commits.add({ id: `${this.plan.writer}:${this.#steps}`, version: this.#version, at: this.now(), changes })
  }

  /** Throws before anything has happened. */
  #record(change: Change): void {
    if (!this.#changes) throw new Error(`${change.collection} can only be written within a step.`)
    this.#due.follow(change)
    this.#changes.push(change)
  }

  #take(change: Change): void {
    this.#due.follow(change)
    this.collection(change.collection).apply(change)
  }

  #takeBack(changes: readonly Change[]): void {
    for (let index = changes.length - 1; index >= 0; index -= 1) {
      const { collection, key, before, after, order } = changes[index] as Change
      this.#take({ collection, key, order, ...(after && { before: after }), ...(before && { after: before }) })
    }
  }

  #number(name: string): number {
    const value = this.#settings.get(name)?.value
    return typeof value === 'number' ? value : 0
  }

  #set(name: string, value: number | boolean): void {
    this.#settings.put({ name, value })
  }
}
