import type { Budget, Share } from './budget.ts'
import { Ring } from './ring.ts'
import type { JournalEntry, ControlEntry } from './journalEntry.ts'

export interface JournalLimits {
  /** The largest number of exchanges. */
  readonly entries: number
  /** Shared with the journals of other worlds. With a limit of 0 bytes nothing is recorded. */
  readonly budget: Budget
}

/** Tells somebody who listens about an exchange that was recorded. */
export interface Recorded {
  readonly world: string
  readonly status: number
  /** Renders the exchange as the journal shows it. */
  readonly exchange: () => JournalEntry
  /** Reads the exchange from the journal, without keeping it in memory. Absent if the journal keeps nothing. */
  readonly fromJournal?: (() => JournalEntry | undefined) | undefined
}

/** What a journal keeps of an exchange: only immutable values without secrets. */
export interface Kept {
  /** Its approximate size in bytes of memory. */
  readonly size: number
  /** When it was recorded, in epoch milliseconds. */
  readonly realTime: number
  /** Renders the entry. */
  entry(id: number): JournalEntry
}

/** An exchange that is recorded, and when that was. */
export type Recording = Pick<JournalEntry, 'id' | 'realTime'>

/**
 * The last exchanges of a world, limited in number, and in the bytes that the journals of all worlds share. The newest is kept
 * whatever its size. Exchanges are rendered when they are read, not when they are recorded.
 */
export class Journal {
  readonly #budget: Budget
  readonly #share: Share
  readonly #exchanges: Ring<Kept>
  readonly #most: number
  /** Changes from outside, the oldest first. */
  #controls: { readonly size: number; readonly entry: ControlEntry }[] = []
  #keepsNothing: boolean

  constructor({ entries, budget }: JournalLimits) {
    this.#most = entries
    this.#budget = budget
    this.#share = budget.join(() => this.#dropOldest())
    this.#exchanges = new Ring(entries)
    this.#keepsNothing = entries < 1 || budget.limit < 1
  }

  /** Records an exchange, and returns its id. */
  record(kept: Kept): number {
    if (this.#keepsNothing) return this.#exchanges.skip()
    const { size } = kept
    const freed = this.#exchanges.isFull ? this.#exchanges.dropOldest() : 0
    if (freed < size) this.#budget.makeRoom(this.#share, size - freed)
    this.#budget.book(this.#share, size - freed)
    return this.#exchanges.add(kept, size)
  }

  /** The id of the next exchange; undefined if it will not be kept. */
  get nextId(): number | undefined {
    return this.#keepsNothing ? undefined : this.#exchanges.next
  }

  /** One exchange. Undefined if it was never recorded, or dropped since. */
  entry(id: number): JournalEntry | undefined {
    return this.#exchanges.get(id)?.entry(id)
  }

  /** Records a change from outside, at the place that its entry names. */
  recordControl(size: number, entry: ControlEntry): void {
    if (this.#keepsNothing) return
    this.#budget.makeRoom(this.#share, size)
    const after = this.#controls.findLastIndex((each) => each.entry.before <= entry.before)
    this.#controls.splice(after + 1, 0, { size, entry })
    this.#budget.book(this.#share, size)
    if (this.#controls.length > this.#most) this.#dropControl()
  }

  /** Changes from outside that are still recorded, the oldest first. */
  controls(): ControlEntry[] {
    return this.#controls.map(({ entry }) => entry)
  }

  /** The last exchanges, the oldest first; all of them without a limit. */
  list(limit = Infinity): JournalEntry[] {
    const { first, next } = this.#exchanges
    const found: JournalEntry[] = []
    for (let id = Math.max(first, next - limit); id < next; id += 1) {
      const entry = this.entry(id)
      if (entry) found.push(entry)
    }
    return found
  }

  /** When each exchange was recorded, the oldest first. Nothing is rendered. */
  times(): Recording[] {
    const { first, next } = this.#exchanges
    const found: Recording[] = []
    for (let id = first; id < next; id += 1) {
      const kept = this.#exchanges.get(id)
      if (kept) found.push({ id, realTime: kept.realTime })
    }
    return found
  }

  clear(): void {
    this.#exchanges.clear()
    this.#controls = []
    this.#budget.book(this.#share, -this.#share.bytes)
  }

  /** Clears the journal of a world that is forgotten. Calls that are still under way in it are not recorded. */
  close(): void {
    this.clear()
    this.#keepsNothing = true
  }

  /** Returns false if there is nothing to drop. */
  #dropOldest(): boolean {
    const [control] = this.#controls
    if (control && control.entry.before <= this.#exchanges.first) return this.#dropControl()
    const freed = this.#exchanges.dropOldest()
    this.#budget.book(this.#share, -freed)
    return freed > 0
  }

  #dropControl(): boolean {
    const oldest = this.#controls.shift()
    if (oldest) this.#budget.book(this.#share, -oldest.size)
    return oldest !== undefined
  }
}
