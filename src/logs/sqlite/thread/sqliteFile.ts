import type { Batch, Identity, Position, StoredWorld } from '../../../world/log.ts'
import { StoreError } from '../../storeError.ts'
import { closeFile, identify, openFile, together, type OpenFile } from '../file/openFile.ts'
import { appendBatches } from '../worlds/appendBatches.ts'
import { compactWorld } from '../worlds/compactWorld.ts'
import { cleanDropped, dropWorld } from '../worlds/dropWorld.ts'
import { readTails } from '../worlds/readTails.ts'
import { pageOf } from '../worlds/snapshotPages.ts'
import type { Durability, FileCalls, FileTail, SnapshotPage, PageRequest } from './messages.ts'

/** An SQLite file with the steps of worlds. All calls are synchronous, and each takes effect as a whole or not at all. */
export class SqliteFile implements FileCalls {
  readonly #later: (act: () => void) => unknown
  #file: OpenFile | undefined
  /** Whether the last append failed. */
  #isFailing = false

  /** @param later runs work when no call is waiting */
  constructor(later: (act: () => void) => unknown) {
    this.#later = later
  }

  open(path: string, durability: Durability, identity: Identity): readonly string[] {
    const file = this.#file
    // A mock that takes over from another one in this process.
    if (file) return together(file.database, () => identify(file, identity))
    this.#file = openFile(path, durability, identity)
    this.#cleanLater()
    return this.#file.warnings
  }

  read(positions: readonly Position[]): readonly FileTail[] {
    return readTails(this.#open, positions)
  }

  page(request: PageRequest): SnapshotPage {
    return pageOf(this.#open, request)
  }

  append(batches: readonly Batch[]): readonly boolean[] {
    const file = this.#open
    this.#isFailing = true
    const appended = appendBatches(file, batches)
    this.#isFailing = false
    return appended
  }

  list(): readonly StoredWorld[] {
    return this.#open.run.worlds.all() as unknown as readonly StoredWorld[]
  }

  drop(world: string, incarnation: string): boolean {
    const isDropped = dropWorld(this.#open, world, incarnation)
    if (isDropped) this.#cleanLater()
    return isDropped
  }

  compact(world: string, incarnation: string, version: number): boolean {
    return compactWorld(this.#open, { world, incarnation, version })
  }

  /** Tries to write if the last append failed: without calls, nothing else would show that the disk has room again. */
  health(): void {
    const file = this.#open
    file.refuseReplaced()
    if (this.#isFailing) for (const each of [file.run.tryToWrite, file.run.forgetTry]) together(file.database, () => each.run())
    else file.run.worlds.iterate().next()
    this.#isFailing = false
  }

  close(): void {
    const file = this.#open
    this.#file = undefined
    closeFile(file)
  }

  get #open(): OpenFile {
    if (!this.#file) throw new StoreError('The store is closed.')
    return this.#file
  }

  #cleanLater(): void {
    this.#later(() => {
      if (this.#file && cleanDropped(this.#file)) this.#cleanLater()
    })
  }
}
