import { grouped } from '../../numbers/grouped.ts'
import type { Collection } from '../collection/collection.ts'
import { EndingRecords, type EndingRecord } from './endingRecords.ts'
import { view } from './view.ts'

/** Which calls of its operation an override answers: those that have at least these values. */
export interface OverrideConditions {
  /** Values of parameters, by name. */
  readonly params?: Readonly<Record<string, unknown>> | undefined
  /** The body, or some of its fields. */
  readonly body?: unknown
}

/** What an override replies. Without a body, an example or a generated value of the spec is sent. */
export interface OverrideReply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly body?: unknown
}

/** A reply for the next calls of an operation. */
export interface Override {
  readonly id: string
  /** Full name: `fint/disburseLoan`. */
  readonly operation: string
  readonly when?: OverrideConditions | undefined
  readonly reply: OverrideReply
  /** It ends after it has answered this many calls. */
  readonly times?: number | undefined
  /** RFC 3339, on the world's clock. At this time it has ended. */
  readonly until?: string | undefined
  /** Set if the reply is meant to break the spec. */
  readonly breaksSpec?: true | undefined
}

/** An override as a world keeps it. */
export interface OverrideRecord extends EndingRecord {
  readonly override: Override
  /** How many calls it answered. */
  readonly used: number
}

/** The largest number of overrides in a world. */
export const mostOverrides = 1_000

/** The world has reached its limit of overrides. */
export class TooManyOverridesError extends Error {
  override readonly name = 'TooManyOverridesError'
}

/** The overrides of a world. They are found by operation, so that calls of other operations cost nothing. */
export class OverrideRecords extends EndingRecords<OverrideRecord> {
  constructor(records: Collection<OverrideRecord>) {
    super(
      records,
      mostOverrides,
      () => new TooManyOverridesError(`A world has at most ${grouped(mostOverrides)} overrides. Remove one first.`),
    )
  }

  /** Those of an operation that have not ended by their count, in the order in which they were set. */
  of(operation: string): readonly OverrideRecord[] {
    return this.ofScope(operation)
  }

  /**
   * Adds an override after all others. One with the same id is replaced and keeps its position. Part of a step.
   *
   * @param now the world's time
   * @throws TooManyOverridesError if the world is full of overrides that have not ended
   */
  set({ override, ends }: Pick<OverrideRecord, 'override' | 'ends'>, now: number): OverrideRecord {
    return this.add({ id: override.id, scope: override.operation, override, used: 0, ...(ends !== undefined && { ends }) }, now)
  }

  /** Counts a call that an override answers. Part of a step. */
  use(record: OverrideRecord): void {
    const used = record.used + 1
    const isUsedUp = record.override.times !== undefined && used >= record.override.times
    this.records.put({ ...record, used, scope: isUsedUp ? '' : record.scope })
  }
}

export const overrides = view({
  collection: 'tally/overrides',
  definition: { key: 'id', index: ['scope'] },
  open: (records: Collection<OverrideRecord>) => new OverrideRecords(records),
})
