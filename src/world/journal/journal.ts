import { Holder, type Budget } from './budget.ts'
import { noSlot, type Slots } from './slots.ts'
import type { JournalEntry, ControlEntry } from './journalEntry.ts'

export interface JournalLimits {
  /** The largest number of exchanges. */
  readonly entries: number
  /** Shared with the journals of other worlds. With a limit of 0 bytes nothing is recorded. */
  readonly budget: Budget
  /** Shared in the same way. */
  readonly slots: Slots<Kept>
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
export class Journal extends Holder {
  readonly #limits: JournalLimits
  /** The slots of the exchanges, which are a chain. */
  #oldest = noSlot
  #newest = noSlot
  /** The id of the oldest exchange, and of the next one. */
  #first = 1
  #next = 1
  #keepsNothing: boolean
  /** Changes from outside, the oldest first. Most worlds have none. */
  #controls: { readonly size: number; readonly entry: ControlEntry }[] | undefined

  constructor(limits: JournalLimits) {
    super()
    this.#limits = limits
    this.#keepsNothing = limits.entries < 1 || limits.budget.limit < 1
  }

  /** Records an exchange, and returns its id. */
  record(kept: Kept): number {
    const id = this.#next
    if (this.#keepsNothing) {
      this.#first = this.#next = id + 1
      return id
    }
    const { entries, budget, slots } = this.#limits
    const { size } = kept
    budget.book(this, id - this.#first >= entries ? size - this.#drop() : size)
    this.#newest = slots.add(kept, size, this.#newest)
    if (this.#oldest === noSlot) this.#oldest = this.#newest
    this.#next = id + 1
    return id
  }

  /** The id of the next exchange; undefined if it will not be kept. */
  get nextId(): number | undefined {
    return this.#keepsNothing ? undefined : this.#next
  }

  /** One exchange. Undefined if it was never recorded, or dropped since. */
  entry(id: number): JournalEntry | undefined {
    if (id < this.#first || id >= this.#next) return undefined
    const { slots } = this.#limits
    let slot = this.#newest
    if (id - this.#first < this.#next - id) {
      slot = this.#oldest
      for (let each = this.#first; each < id; each += 1) slot = slots.after(slot)
    } else {
      for (let each = this.#next - 1; each > id; each -= 1) slot = slots.before(slot)
    }
    return slots.item(slot).entry(id)
  }

  /** Records a change from outside, at the place that its entry names. */
  recordControl(size: number, entry: ControlEntry): void {
    if (this.#keepsNothing) return
    this.#limits.budget.book(this, size)
    const controls = (this.#controls ??= [])
    const after = controls.findLastIndex((each) => each.entry.before <= entry.before)
    controls.splice(after + 1, 0, { size, entry })
    if (controls.length > this.#limits.entries) this.#limits.budget.book(this, -this.#dropControl())
  }

  /** Changes from outside that are still recorded, the oldest first. */
  controls(): ControlEntry[] {
    return (this.#controls ?? []).map(({ entry }) => entry)
  }

  /** The last exchanges, the oldest first; all of them without a limit. */
  list(limit = Infinity): JournalEntry[] {
    return this.#last(limit).map(({ id, kept }) => kept.entry(id))
  }

  /** When each exchange was recorded, the oldest first. Nothing is rendered. */
  times(): Recording[] {
    return this.#last(Infinity).map(({ id, kept: { realTime } }) => ({ id, realTime }))
  }

  #last(limit: number): { readonly id: number; readonly kept: Kept }[] {
    const { slots } = this.#limits
    const found = []
    for (let id = this.#next - 1, slot = this.#newest; id >= Math.max(this.#first, this.#next - limit); id -= 1) {
      found.push({ id, kept: slots.item(slot) })
      slot = slots.before(slot)
    }
    return found.toReversed()
  }

  clear(): void {
    while (this.#drop() > 0);
    this.#controls = undefined
    this.#limits.budget.book(this, -this.bytes)
  }

  /** Clears the journal of a world that is forgotten. Calls that are still under way in it are not recorded. */
  close(): void {
    this.clear()
    this.#keepsNothing = true
  }

  override dropOldest(): number {
    const control = this.#controls?.[0]
    return control && control.entry.before <= this.#first ? this.#dropControl() : this.#drop()
  }

  /** Drops the oldest exchange. Returns its size; 0 if there is none. It is not fetched into the cache, because it was added long ago. */
  #drop(): number {
    const slot = this.#oldest
    if (slot === noSlot) return 0
    const { slots } = this.#limits
    const size = slots.sizeOf(slot)
    this.#oldest = slots.after(slot)
    if (this.#oldest === noSlot) this.#newest = noSlot
    this.#first += 1
    slots.free(slot)
    return size
  }

  #dropControl(): number {
    const oldest = this.#controls?.shift()
    if (this.#controls?.length === 0) this.#controls = undefined
    return oldest?.size ?? 0
  }
}
