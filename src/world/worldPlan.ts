import type { Budget } from './journal/budget.ts'
import type { CollectionDefinition } from './collection/definition.ts'
import type { DueTime } from './due.ts'
import type { JournalLimits } from './journal/journal.ts'
import type { Patience } from './commits/patience.ts'
import type { RoundTrips } from './commits/link/roundTrips.ts'

/** The options that all worlds of a mock share. */
export interface WorldPlan {
  /** The number from which all generated values follow. */
  readonly seed: number
  /** Definitions by full name (`fint/customers`). */
  readonly collections: ReadonlyMap<string, CollectionDefinition<object>>
  readonly due: ReadonlyMap<string, DueTime>
  /** Real time in epoch milliseconds. */
  readonly realTime: () => number
  /** The way to the log; undefined if worlds are only in memory. */
  readonly trips?: RoundTrips | undefined
  /** Names this process in a shared log. */
  readonly writer: string
  /** With a log: after how many milliseconds without use the records of a world leave the memory. */
  readonly idleLimit?: number | undefined
  /** How long calls are tried while other processes change the same world first. */
  readonly patience?: Patience | undefined
  readonly journal: JournalLimits
  /** The memory for remembering secrets. */
  readonly secrets: Budget
  /** The largest number of records in a world. */
  readonly mostRecords: number
}

/** Thrown by a step that would exceed the largest number of records in a world. */
export class TooManyRecordsError extends Error {
  override readonly name = 'TooManyRecordsError'

  constructor(world: string, most: number) {
    super(`The world "${world}" may contain at most ${most} records. Nothing was changed. Reset the world, or allow more records.`)
  }
}
