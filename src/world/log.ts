import type { Change } from './collection.ts'

/** One atomic piece of work in a world: all its changes happen or none. */
export interface Step {
  /** Unique over all writers, so that an append whose answer was lost is recognised. */
  readonly id: string
  /** 1 for a world's first step, then rising by one. */
  readonly version: number
  /** Epoch milliseconds on the world's clock. */
  readonly at: number
  readonly changes: readonly Change[]
}

/**
 * Where the steps of worlds outlive the process. A log promises that
 * - `append` is all or nothing, and a compare-and-set: it takes effect only while the world's last version is `after`;
 * - what `append` said is there stays there, and every later `read` shows it;
 * - `read` gives the steps after a version in order, without gaps, equal as JSON to what was appended;
 * - both settle: an implementation bounds its own waiting. An append that was given up may still arrive later, if then
 *   its place is not taken.
 */
export interface Log {
  /** Steps of a world with a version above `after`. */
  read(world: string, after: number): Promise<readonly Step[]>
  /**
   * Appends steps, at least one, the first with version `after + 1`. False: the world has moved on and nothing was written. A
   * rejection leaves the outcome open; the caller reads to find out.
   */
  append(world: string, after: number, steps: readonly Step[]): Promise<boolean>
  /** Lets go of connections and files. */
  close?(): Promise<void>
}
