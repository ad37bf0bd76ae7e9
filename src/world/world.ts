import { Collection, type CollectionOwner } from './collection/collection.ts'
import { isInsert, type Change } from './collection/change.ts'
import { Commits } from './commits/commits.ts'
import { DueQueue } from './due.ts'
import { freeze } from '../frozen/freeze.ts'
import { Journal } from './journal/journal.ts'
import type { LoggedStep, SnapshotRow } from './log.ts'
import { parseExactJson } from '../numbers/exactJson.ts'
import { Secrets } from './journal/secrets.ts'
import { loggedChanges, type LoggedChange, type Step } from './step.ts'
import type { Read } from './journal/reads.ts'
import { openViews, reservedCollections, type Views } from './views/allViews.ts'
import { Standing, standingCollections } from './views/standing.ts'
import { type WorldPlan, TooManyRecordsError } from './worldPlan.ts'

const noChanges: readonly Change[] = []

/**
 * A world: collections, which change in steps, and a journal. Worlds do not affect each other. Everything that affects a later reply is a
 * change to a collection, so undo, reset and logging are one mechanism. Clock, counters and settings are views.
 */
export class World {
  // What every call looks at comes first, so that it is in as few lines of the cache as possible.
  readonly name: string
  readonly plan: WorldPlan
  readonly journal: Journal
  readonly secrets: Secrets
  readonly commits: Commits
  /** Where its collections note what the current call reads. The engine sets it. Undefined between calls. */
  reads: Read[] | undefined = undefined
  /** The changes of the step that runs at the moment. Undefined between steps. */
  #changes: Change[] | undefined = undefined
  /** Undefined after a change that it depends on. */
  #standing: Standing | undefined
  /** Undefined if no provider has due work. */
  readonly due: DueQueue | undefined
  #version = 0
  /** Changes of the last step. */
  #last: readonly Change[] = noChanges
  /** Names this process and this world in the log. */
  readonly writer: string
  /** The state that the mock itself keeps in the world: `world.views.counters.next('fint/loan')`. */
  readonly views: Views
  readonly #collections = new Map<string, Collection<object>>()
  /** For the mock's own collections: no journal shows what the mock reads itself. */
  readonly #own = { report: (change: Change): void => this.#record(change) }
  readonly #owner: CollectionOwner
  #steps = 0
  #records = 0

  constructor(name: string, plan: WorldPlan, writer = plan.writer) {
    this.name = name
    this.plan = plan
    this.writer = writer
    this.#owner = { ...this.#own, notes: this }
    this.journal = new Journal(plan.journal)
    this.secrets = new Secrets(plan.seed, plan.secrets)
    this.due = plan.due.size > 0 ? new DueQueue(plan.due) : undefined
    this.views = openViews((each) => this.collection(each), plan)
    this.commits = new Commits(this, plan.trips, plan.patience)
  }

  /** The version of the last step taken, durable or not. */
  get version(): number {
    return this.#version
  }

  /** The changes of the step that led to the present version. */
  get lastChanges(): readonly Change[] {
    return this.#last
  }

  /** A name for this process, if others may change the same world. */
  get server(): string | undefined {
    return this.plan.trips?.log.shared === true ? this.writer.slice(0, 8) : undefined
  }

  /** The number of records in all of its collections. */
  get records(): number {
    return this.#records
  }

  /** What every call asks for. */
  get standing(): Standing {
    return (this.#standing ??= new Standing(this.views))
  }

  /** The world's time in epoch milliseconds. */
  now(): number {
    // With a log, a clock that was not set may have to wait for real time.
    return this.standing.isClockSet || this.plan.trips ? this.views.clock.now() : this.plan.realTime()
  }

  collection(name: string): Collection<object> {
    let found = this.#collections.get(name)
    if (!found) {
      const definition = reservedCollections.get(name) ?? this.plan.collections.get(name) ?? { key: 'id' as never }
      found = new Collection<object>(name, definition, reservedCollections.has(name) ? this.#own : this.#owner)
      this.#collections.set(name, found)
    }
    return found
  }

  /** The collection with this name, if it is in use. */
  peekCollection(name: string): Collection<object> | undefined {
    return this.#collections.get(name)
  }

  /** The collections that are not empty, sorted by full name. */
  collections(): Collection<object>[] {
    return [...this.#collections.values()].filter((each) => each.size > 0).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  }

  /**
   * Runs `act`, with its argument, as one atomic step. Its changes are undone if it throws or `keep` returns false. If something changed,
   * the world gets a new version.
   */
  step<T, A = undefined>(act: (argument: A) => T, keep: (result: T) => boolean = () => true, argument?: A): T {
    if (this.#changes) throw new Error('A step cannot start within another step.')
    const changes: Change[] = (this.#changes = [])
    let kept = false
    try {
      const result = act(argument as A)
      kept = keep(result)
      return result
    } finally {
      this.#changes = undefined
      if (!kept) this.#undoAll(changes)
      else if (changes.length > 0) this.#accept(changes)
    }
  }

  /** Applies a step that was read from the log. If it throws, nothing has changed. */
  apply(step: LoggedStep): void {
    if (step.version !== this.#version + 1) throw new Error(`Version ${step.version} cannot follow version ${this.#version}.`)
    const taken: Change[] = []
    try {
      for (const change of loggedChanges(step)) {
        const whole = this.#withBefore(change)
        this.#apply(whole)
        taken.push(whole)
      }
    } catch (error) {
      this.#undoAll(taken)
      throw error
    }
    this.arriveAt(step.version, step.at)
  }

  #withBefore({ collection, key, order, after }: LoggedChange): Change {
    const before = this.collection(collection).peek(key)
    return { collection, key, order, ...(before && { before }), ...(after && { after: freeze(after) }) }
  }

  /** Adds records of a snapshot. */
  restore(rows: readonly SnapshotRow[]): void {
    for (const { place, order, record } of rows) {
      const [collection, key] = JSON.parse(place) as [string, string]
      this.#apply({ collection, key, order, after: freeze(parseExactJson(record) as object) })
    }
  }

  /** Everything up to a version was read from the log. The clock does not fall behind the time of its step. */
  arriveAt(version: number, at: number): void {
    this.#version = version
    this.views.clock.reach(at)
  }

  /** Empties the world, as if it had never had a step. The journal stays. */
  clear(): void {
    for (const each of this.collections()) {
      for (const key of each.keys()) this.#apply({ collection: each.name, key, order: each.orderOf(key), before: each.peek(key) as object })
    }
    this.#version = 0
    this.#last = noChanges
    this.views.clock.reach(-Infinity)
  }

  /** Undoes the last step. */
  undo(step: Step): void {
    this.#undoAll(step.changes)
    this.#version = step.version - 1
  }

  /** Deletes all records, settings and counters; the journal stays. Part of a step. */
  reset(): void {
    for (const each of this.collections()) for (const key of each.keys()) each.delete(key)
  }

  /** Frees what the world has of the memory that all worlds share, when it is forgotten. */
  close(): void {
    this.commits.stop()
    this.journal.close()
    this.secrets.close()
  }

  #accept(changes: Change[]): void {
    this.#version += 1
    this.#last = changes
    this.#steps += 1
    if (!this.plan.trips) return
    const at = this.now()
    this.views.clock.reach(at)
    this.commits.add({ id: `${this.writer}:${this.#steps}`, version: this.#version, at, changes })
  }

  /** Called before a write, so that it can refuse it. */
  #record(change: Change): void {
    const changes = this.#changes
    if (!changes) throw new Error(`${change.collection} can only be written within a step.`)
    if (isInsert(change) && this.#records >= this.plan.mostRecords) throw new TooManyRecordsError(this.name, this.plan.mostRecords)
    this.#follow(change)
    changes.push(change)
  }

  #apply(change: Change): void {
    this.#follow(change)
    this.collection(change.collection).apply(change)
  }

  /** Keeps up with a change that is about to be made. */
  #follow(change: Change): void {
    this.due?.follow(change)
    if (standingCollections.has(change.collection)) this.#standing = undefined
    if (isInsert(change)) this.#records += 1
    else if (change.after === undefined) this.#records -= 1
  }

  #undoAll(changes: readonly Change[]): void {
    for (let index = changes.length - 1; index >= 0; index -= 1) {
      const { collection, key, before, after, order } = changes[index] as Change
      this.#apply({ collection, key, order, ...(after && { before: after }), ...(before && { after: before }) })
    }
  }
}
