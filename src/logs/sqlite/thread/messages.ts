import type { Batch, Identity, Position, SnapshotRow, StoredWorld, Tail } from '../../../world/log.ts'

/** How much a commit waits for: `full` for the disk, `normal` for the operating system. */
export type Durability = 'full' | 'normal'

/** A tail as it comes from the worker: its snapshot is read in pages. */
export interface FileTail extends Omit<Tail, 'snapshot'> {
  readonly snapshot?: { readonly version: number; readonly at: number } | undefined
}

/** A page of a snapshot. */
export interface SnapshotPage {
  readonly rows: readonly SnapshotRow[]
  /** The row after which the next page begins. Undefined: there is none. */
  readonly next: number | undefined
}

/** Where a page begins. */
export interface PageRequest {
  readonly world: string
  readonly incarnation: string
  /** The version of the snapshot. */
  readonly version: number
  readonly after: number
}

/** What the worker can be asked. */
export interface FileCalls {
  open(path: string, durability: Durability, identity: Identity): readonly string[]
  read(positions: readonly Position[]): readonly FileTail[]
  page(request: PageRequest): SnapshotPage
  append(batches: readonly Batch[]): readonly boolean[]
  list(): readonly StoredWorld[]
  drop(world: string, incarnation: string): boolean
  compact(world: string, incarnation: string, version: number): boolean
  health(): void
  close(): void
}

export type CallName = keyof FileCalls

/** A message to the worker. */
export interface WorkerRequest {
  readonly id: number
  readonly call: CallName
  readonly args: readonly unknown[]
}

/** A message from the worker. */
export interface WorkerReply {
  readonly id: number
  readonly result?: unknown
  readonly error?: { readonly name: string; readonly message: string }
}
