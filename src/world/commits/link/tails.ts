import { SnapshotMovedError, type LoggedStep, type Position, type SnapshotRow, type Tail } from '../../log.ts'
import type { RoundTrips } from './roundTrips.ts'

/** The part of a world that takes steps of the log. */
export interface Restorable {
  readonly name: string
  /** The version of the last step taken, durable or not. */
  readonly version: number
  /** Empties the world, as if it had never had a step. */
  clear(): void
  /** Adds records of a snapshot. */
  restore(rows: readonly SnapshotRow[]): void
  /** All records of a snapshot are there. */
  arriveAt(version: number, at: number): void
  apply(step: LoggedStep): void
}

/** A tail, and the position from which it was read. */
export interface FoundTail {
  readonly tail: Tail
  readonly position: Position
  /** Whether the log had less than the reader. Then the tail is everything. */
  readonly isShorter: boolean
}

/** Whether the log has anything that a reader at the position lacks. */
export function isNews({ tail, position }: FoundTail): boolean {
  return tail.incarnation !== position.incarnation || tail.version !== position.after
}

/** Whether a tail was read before the world's own last append, which confirmed it. */
export function isKnown({ tail, position, isShorter }: FoundTail, durable: number): boolean {
  return !isShorter && tail.incarnation === position.incarnation && !tail.snapshot && tail.version <= durable
}

/** Whether the world has to be emptied first to get to the tail. */
export function isWhole({ tail, position, isShorter }: FoundTail): boolean {
  return isShorter || tail.incarnation !== position.incarnation || tail.snapshot !== undefined
}

/** Reads what the log has beyond a position. If it has less than that, it was emptied or replaced: then everything is read. */
export async function readTail(trips: RoundTrips, position: () => Position): Promise<FoundTail> {
  let start: Position | undefined
  const tail = await trips.read(() => (start = position()))
  const from = start as unknown as Position
  const isShorter = tail.incarnation !== undefined && tail.incarnation === from.incarnation && tail.version < from.after
  return { tail: isShorter ? await trips.read(() => ({ world: from.world, after: 0 })) : tail, position: from, isShorter }
}

/** What to take of a tail. */
export interface News {
  /** Whether the world has to be emptied first. */
  readonly startsOver: boolean
  readonly steps: readonly LoggedStep[]
}

/** Brings a world to a tail. If that fails, the world is empty. */
export async function takeTail(world: Restorable, { snapshot, version }: Tail, { startsOver, steps }: News): Promise<void> {
  try {
    if (startsOver) world.clear()
    if (snapshot) {
      for await (const rows of snapshot.pages()) world.restore(rows)
      world.arriveAt(snapshot.version, snapshot.at)
    }
    for (const step of steps) world.apply(step)
    if (world.version !== version) throw new Error(`The log has no step ${world.version + 1} of the world "${world.name}".`)
  } catch (error) {
    world.clear()
    throw error
  }
}

/** Whether a read failed because of a compaction at the same time, so that another one may succeed. */
export function isMoved(error: unknown): boolean {
  return error instanceof SnapshotMovedError
}
