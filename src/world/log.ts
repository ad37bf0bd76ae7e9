/** A step of a world as a log stores it. */
export interface LoggedStep {
  /** Unique among all writers, so that an append is recognised when its answer was lost. */
  readonly id: string
  /** 1 for the first step of a world, then one more for each. */
  readonly version: number
  /** Epoch milliseconds on the world's clock. */
  readonly at: number
  /** JSON text of a list of changes: `{collection, key, order, after}`, without `after` if the record was deleted. */
  readonly changes: string
}

/** A place in the steps of a world. */
export interface Position {
  readonly world: string
  /** The incarnation that the reader knows; undefined if it knows none. */
  readonly incarnation?: string | undefined
  /** The last version that the reader has. */
  readonly after: number
}

/** What a log has of a world beyond a position. */
export interface Tail {
  /** Which world of this name it is: a world that is deleted and made again has another incarnation. Undefined if there is no such world. */
  readonly incarnation?: string | undefined
  /** The version of the last step; 0 if there is no such world. */
  readonly version: number
  /** Only if steps that the reader lacks were compacted. */
  readonly snapshot?: Snapshot | undefined
  /** In order, without gaps: above the snapshot, or without one above the position, or from 1 if the incarnation is another. */
  readonly steps: readonly LoggedStep[]
}

/** The records of a world at a version. */
export interface Snapshot {
  readonly version: number
  /** When the step of this version was taken, in epoch milliseconds on the world's clock. */
  readonly at: number
  /** All records, in any order. Throws `SnapshotMovedError` if there is a later snapshot, or the world was dropped: then read again. */
  pages(): AsyncIterable<readonly SnapshotRow[]>
}

/** One record in a snapshot. */
export interface SnapshotRow {
  /** JSON text of `[collection, key]`. */
  readonly place: string
  /** The position of the record in its collection. */
  readonly order: number
  /** JSON text of the record. */
  readonly record: string
}

/** Steps to append to a world. */
export interface Batch {
  readonly world: string
  readonly incarnation: string
  /** The version before the first step. At 0, the world is made with this incarnation. */
  readonly after: number
  readonly steps: readonly LoggedStep[]
}

/** What the worlds of a log depend on. */
export interface Identity {
  /** The version of the format of steps. */
  readonly format: number
  readonly seed: number
  /** The providers, with a digest of their documents. */
  readonly providers: readonly { readonly name: string; readonly digest: string }[]
}

/** A world in a log. */
export interface StoredWorld {
  readonly world: string
  readonly incarnation: string
  readonly version: number
}

/** Thrown if a log belongs to a mock with another format, another seed or other providers. Nothing was changed. */
export class IdentityError extends Error {
  override readonly name = 'IdentityError'
}

/** Thrown by an append if it is certain that nothing was written, and never will be. */
export class NothingAppendedError extends Error {
  override readonly name = 'NothingAppendedError'
}

/** Thrown if a snapshot was replaced before it was read. */
export class SnapshotMovedError extends Error {
  override readonly name = 'SnapshotMovedError'
}

/**
 * Stores the steps of worlds so that they outlive the process. A log must keep these promises:
 * - An append is all or nothing for each world, and a compare-and-set: it takes effect only on the incarnation and version that it names.
 * - Once `append` has resolved to true, the steps are kept, and every later `read` returns them.
 * - `read` returns what is there at one moment. Texts come back unchanged.
 * - Everything settles in limited time. An append that timed out may still take effect later, if its version is free then.
 */
export interface Log {
  /** Whether other processes may append too. If not, this process owns the log as long as it is open. */
  readonly shared: boolean
  /**
   * Called before anything else; and again if it rejects. Resolves to warnings, such as that a document has changed.
   *
   * @throws IdentityError if the log belongs to a different mock
   */
  open(identity: Identity): Promise<readonly string[]>
  /** The time of the log in epoch milliseconds, by which all processes agree on a time. Only if it is shared. */
  now?(): number
  /** The tails of worlds, in the given order. */
  read(positions: readonly Position[]): Promise<readonly Tail[]>
  /**
   * Appends to worlds; each at most once. For each it resolves to false if the world has another incarnation or version, so that nothing
   * was written. If it rejects, the outcome is unknown, and the caller reads to find out.
   *
   * @throws NothingAppendedError if the outcome is known: nothing was written
   */
  append(batches: readonly Batch[]): Promise<readonly boolean[]>
  /** All worlds, sorted by name. */
  list(): Promise<readonly StoredWorld[]>
  /** Deletes a world. Resolves to false if there is no such incarnation. */
  drop(world: string, incarnation: string): Promise<boolean>
  /** Replaces the steps up to a version by a snapshot. Resolves to false if there is no such incarnation, or nothing to do. */
  compact(world: string, incarnation: string, version: number): Promise<boolean>
  /** Rejects if the log does not work, with the reason. */
  health(): Promise<void>
  /** Closes connections and files. */
  close(): Promise<void>
}
