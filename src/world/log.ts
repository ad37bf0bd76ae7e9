import type { Change } from './collection/collection.ts'

/** One atomic piece of work in a world: all of its changes happen, or none. */
export interface Step {
  /** Unique among all writers, so that an append is recognised when its answer was lost. */
  readonly id: string
  /** 1 for the first step of a world, then one more for each. */
  readonly version: number
  /** Epoch milliseconds on the world's clock. */
  readonly at: number
  readonly changes: readonly Change[]
}

/**
 * Stores the steps of worlds so that they outlive the process. A log must keep these promises:
 * - `append` is all or nothing, and a compare-and-set: it takes effect only if the world's last version is `after`.
 * - Once `append` has resolved to true, the steps are kept, and every later `read` returns them.
 * - `read` returns the steps after a version in order, without gaps, equal as JSON to what was appended.
 * - Both settle in limited time. An append that timed out may still take effect later, if its version is free then.
 */
export interface Log {
  /** The steps of a world with a version above `after`. */
  read(world: string, after: number): Promise<readonly Step[]>
  /**
   * Appends one or more steps. The first has the version `after + 1`. Resolves to false if others have appended, so that nothing was
   * written. If it rejects, the outcome is unknown, and the caller reads to find out.
   */
  append(world: string, after: number, steps: readonly Step[]): Promise<boolean>
  /** Closes connections and files. */
  close?(): Promise<void>
}
