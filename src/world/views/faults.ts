import { grouped } from '../../numbers/grouped.ts'
import type { Collection } from '../collection/collection.ts'
import { EndingRecords, type EndingRecord } from './endingRecords.ts'
import type { FaultKindInfo } from './faultKindInfo.ts'
import { kindInfo, type FaultKind } from './faultKinds.ts'
import type { FaultSettings } from './faultSettings.ts'
import { view } from './view.ts'

/** Which calls a fault applies to, and when it ends. */
export interface FaultConditions {
  /** Of a mounted provider: `fint`. */
  readonly provider?: string | undefined
  /** Its id, or its full name such as `fint/disburseLoan`. */
  readonly operation?: string | undefined
  readonly method?: string | undefined
  /** Below the provider's prefix. `*` stands for any text. */
  readonly path?: string | undefined
  /** The caller, as the provider identifies it. */
  readonly principal?: string | undefined
  /** Which of the calls that it applies to, counted from 1. */
  readonly nth?: number | { readonly from?: number | undefined; readonly to?: number | undefined } | undefined
  /** From 0 to 1. */
  readonly probability?: number | undefined
  /** RFC 3339, on the world's clock. */
  readonly from?: string | undefined
  /** RFC 3339, on the world's clock. At this time the fault has ended. */
  readonly until?: string | undefined
  /** It ends after it has taken effect this many times. */
  readonly times?: number | undefined
}

/** A deliberate failure or delay. */
export type Fault = FaultSettings & FaultConditions & { readonly id: string }

/** A fault as a world keeps it, with its counts. */
export interface FaultRecord extends EndingRecord {
  /** `fint/disburseLoan`, `fint` or `*`; empty if it ended by its count. */
  readonly scope: string
  readonly fault: Fault
  /** `from` in epoch milliseconds. */
  readonly starts?: number | undefined
  /** How many calls it applied to so far, whether it took effect or not. */
  readonly seen: number
  /** How often it took effect. */
  readonly fired: number
  /** Whether it is switched off: it keeps its place and its counts, and takes no effect. */
  readonly off?: boolean | undefined
  /** For a rate limit: when the current window began, in epoch milliseconds, and its calls. */
  readonly window?: { readonly began: number; readonly calls: number } | undefined
}

/** A fault that took effect on a call, as the journal shows it. */
export interface FiredFault {
  readonly id: string
  readonly kind: FaultKind
  readonly place: FaultKindInfo['place']
}

/** What a fault did on a call that it applies to. */
export interface FaultOutcome {
  /** Whether it takes effect. */
  readonly fires: boolean
  readonly window?: FaultRecord['window']
}

/** The largest number of faults in a world. */
export const mostFaults = 1_000
const anyCall = '*'
const none: readonly FaultRecord[] = []

/** The world has reached its limit of faults. */
export class TooManyFaultsError extends Error {
  override readonly name = 'TooManyFaultsError'
}

/** The faults of a world. They are found by operation, so that calls of other operations cost nothing. */
export class Faults extends EndingRecords<FaultRecord> {
  /** What was found for calls, by provider and operation, since the faults last changed: most calls meet none of them. */
  readonly #found = new Map<string, Map<string, readonly FaultRecord[]>>()
  #foundAt = -1

  constructor(records: Collection<FaultRecord>) {
    super(records, mostFaults, () => new TooManyFaultsError(`A world has at most ${grouped(mostFaults)} faults. Remove one first.`))
  }

  get(id: string): FaultRecord | undefined {
    return this.records.get(id)
  }

  /** The faults to look at for a call: those of its operation first, then those of its provider, then all others. */
  of(provider: string, operation: string): readonly FaultRecord[] {
    if (this.isEmpty) return none
    if (this.#foundAt !== this.records.revision) {
      this.#foundAt = this.records.revision
      this.#found.clear()
    }
    return this.#found.get(provider)?.get(operation) ?? this.#keep(provider, operation)
  }

  #keep(provider: string, operation: string): readonly FaultRecord[] {
    const found = this.#find(provider, operation)
    const ofProvider = this.#found.get(provider) ?? new Map<string, readonly FaultRecord[]>()
    this.#found.set(provider, ofProvider.set(operation, found))
    return found
  }

  #find(provider: string, operation: string): readonly FaultRecord[] {
    const own = this.ofScope(`${provider}/${operation}`)
    const shared = [...this.ofScope(provider), ...this.ofScope(anyCall)]
    return shared.length > 0 ? [...own, ...shared] : own
  }

  /**
   * Sets a fault, with its counts at 0; a fault with the same id is replaced. Part of a step.
   *
   * @param now the world's time
   * @throws TooManyFaultsError if the world is full of faults that have not ended
   */
  set({ fault, starts, ends }: Pick<FaultRecord, 'fault' | 'starts' | 'ends'>, now: number): FaultRecord {
    const scope = fault.operation ?? fault.provider ?? anyCall
    const times = { ...(starts !== undefined && { starts }), ...(ends !== undefined && { ends }) }
    return this.add({ id: fault.id, scope, fault, seen: 0, fired: 0, ...times }, now)
  }

  /** Switches a fault on or off; undefined if there is none with this id. Part of a step. */
  switch(id: string, isOn: boolean): FaultRecord | undefined {
    const record = this.get(id)
    return record && this.records.put({ ...record, off: !isOn })
  }

  /** Counts a call that a fault applies to. Part of a step. */
  count(record: FaultRecord, { fires, window }: FaultOutcome): void {
    const fired = record.fired + (fires ? 1 : 0)
    const isUsedUp = record.fault.times !== undefined && fired >= record.fault.times
    this.records.put({ ...record, scope: isUsedUp ? '' : record.scope, seen: record.seen + 1, fired, ...(window && { window }) })
  }
}

/** When a fault takes effect. */
export function placeOf({ fault }: FaultRecord): FaultKindInfo['place'] {
  return kindInfo(fault.kind).place
}

export const faults = view({
  collection: 'tally/faults',
  definition: { key: 'id', index: ['scope'] },
  open: (records: Collection<FaultRecord>) => new Faults(records),
})
