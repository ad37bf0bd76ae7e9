import type { Budget, Share } from './budget.ts'
import { Ring } from './ring.ts'
import type { FiredFault } from '../views/faults.ts'

/** What can make a reply. `provider` is a refusal by a provider, and `mock` one by the mock itself. */
export const answerers = ['handler', 'inferred', 'example', 'sampled', 'override', 'fault', 'provider', 'mock'] as const
export type Answerer = (typeof answerers)[number]

/** One request with its reply, as recorded, with secrets replaced. Times are epoch milliseconds. */
export interface JournalEntry {
  readonly id: number
  /** Which server recorded it. Absent if no others serve the same worlds. */
  readonly server?: string | undefined
  /** The time on the world's clock. */
  readonly at: number
  /** Real time, by which entries of several worlds are in order. */
  readonly realTime: number
  /** Duration in milliseconds. */
  readonly took: number
  readonly provider?: string | undefined
  readonly operation?: string | undefined
  /** The caller, as the provider identifies it. Absent if the provider does not say, or was not asked. */
  readonly principal?: string | undefined
  /** The world's version when the call began. */
  readonly versionBefore?: number | undefined
  /** The world's version that the reply shows. */
  readonly version?: number | undefined
  readonly answeredBy: Answerer
  /** The choices that led to the reply, in order: phases that let the call pass, the one that decided, and faults that spoilt the reply. */
  readonly why: readonly Choice[]
  readonly request: {
    readonly method: string
    readonly path: string
    readonly query: unknown
    readonly headers: unknown
    readonly body?: unknown
  }
  /** The reply that was checked. */
  readonly reply: { readonly status: number; readonly headers: unknown; readonly body?: unknown }
  /** The faults that took effect, in order. Absent if none did. */
  readonly faults?: readonly FiredFault[] | undefined
  /** What differed from the reply when it was sent. Absent if nothing did. */
  readonly sent?: Sent | undefined
  readonly violations: readonly object[]
  /** The first records and lists that the call looked for, with secrets replaced. */
  readonly reads: readonly ReadRecord[]
  /** The records that the call wrote, with secrets replaced. */
  readonly writes: readonly WrittenRecord[]
  /** If the call matched no operation: the most similar ones, the closest first. Absent if there are none. */
  readonly nearest?: readonly NearOperation[] | undefined
  /** Other worlds that have the record that the call did not find. Absent if there are none. */
  readonly elsewhere?: readonly string[] | undefined
  readonly notes: readonly string[]
}

/** How a path differs from that of an operation. Places count segments from 1. */
export type PathDifference =
  | { readonly kind: 'method'; readonly expected: string }
  | { readonly kind: 'prefix'; readonly expected: string }
  | { readonly kind: 'segment' | 'missing-segment'; readonly place: number; readonly expected: string }
  | { readonly kind: 'extra-segment' | 'trailing-slash'; readonly place: number }

/** An operation that is similar to a call that matched none. `path` is its template with the prefix of its provider. */
export interface NearOperation {
  readonly provider: string
  readonly operation: string
  readonly method: string
  readonly path: string
  readonly differences: readonly PathDifference[]
}

/** A change from outside, such as a provider state that was set up or a clock that was moved. Secrets are replaced. */
export interface ControlEntry {
  readonly kind: 'control'
  /** The id of the next exchange: the change went before it. */
  readonly before: number
  /** The time on the world's clock after the change, in epoch milliseconds. */
  readonly at: number
  /** The name of the operation, such as `given` or `advance`. */
  readonly operation: string
  readonly input: unknown
  /** The world's versions before and after the change. */
  readonly versionBefore: number
  readonly version: number
}

/** What faults made of a reply. */
export interface Sent {
  /** Milliseconds that it was held back. */
  readonly delay?: number
  readonly contentType?: string
  /** The other body, or the text that is no JSON. */
  readonly body?: unknown
  /** How it was delivered, such as `{"how": "reset"}`. */
  readonly delivery?: { readonly how: string }
}

/** One choice on the way to a reply. */
export interface Choice {
  /** The phase of the call in which it was made. */
  readonly phase: 'route' | 'gate' | 'authorise' | 'check' | 'answer' | 'deliver'
  /** Who chose: `spec`, `provider`, `override`, `fault`, `preference`, `handler`, `inferred`, `sampled` or `mock`. */
  readonly by: string
  readonly outcome: 'answered' | 'refused' | 'passed' | 'spoilt'
  /** A sentence. */
  readonly reason: string
  /** The rule of the provider that the call breaks. */
  readonly rule?: string | undefined
  /** The decision in the spec that the rule rests on, if the vendor does not document it. */
  readonly decision?: string | undefined
  /** Keys of the records that the rule looked at: `fint/loans/7`. */
  readonly records?: readonly string[] | undefined
}

/** A record that a call looked for, or a list of records. Secrets are replaced. */
export interface ReadRecord {
  readonly collection: string
  /** Absent for a list, and for a record that was looked for by other fields and does not exist. */
  readonly key?: string
  /** The values of a search that found no record. */
  readonly where?: unknown
  /** Absent for a list. */
  readonly exists?: boolean
  /** The record, if it exists. */
  readonly value?: unknown
  /** For a list: how many records there were. */
  readonly count?: number
}

/** A record that a call wrote, with secrets replaced. */
export interface WrittenRecord {
  readonly collection: string
  readonly key: string
  /** Undefined if the record is new. */
  readonly before?: unknown
  /** Undefined if the record was deleted. */
  readonly after?: unknown
}

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
