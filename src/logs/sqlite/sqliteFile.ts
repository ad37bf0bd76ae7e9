import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import {
  NothingAppendedError,
  SnapshotMovedError,
  type Batch,
  type Identity,
  type Position,
  type SnapshotRow,
  type StoredWorld,
} from '../../world/log.ts'
import { foldSteps } from '../foldSteps.ts'
import { compareIdentity } from '../identity.ts'
import { StoreError } from '../storeError.ts'
import { checkFile, storeError } from './checkFile.ts'
import type { Durability, FileCalls, FileTail, Page, PageRequest } from './messages.ts'
import { forgetOwner, noteOwner } from './owner.ts'
import { schema } from './schema.ts'
import { statementsOf, type Head, type Statements } from './statements.ts'

/** A page of a snapshot ends after so many rows, or characters. */
const mostRows = 1_000
const mostCharacters = 1_000_000
/** So many rows of dropped worlds are deleted at a time, between two calls. */
const droppedAtOnce = 2_000

interface Open {
  readonly path: string
  readonly database: DatabaseSync
  readonly run: Statements
}

/** An SQLite file with the steps of worlds. All calls are synchronous, and each takes effect as a whole or not at all. */
export class SqliteFile implements FileCalls {
  readonly #later: (act: () => void) => unknown
  #file: Open | undefined

  /** @param later runs work when no call is waiting */
  constructor(later: (act: () => void) => unknown) {
    this.#later = later
  }

  open(path: string, durability: Durability, identity: Identity): readonly string[] {
    // A mock that takes over from another one in this process.
    if (this.#file) return this.#together(() => this.#identify(identity))
    const isStore = checkFile(path)
    try {
      const database = new DatabaseSync(path)
      try {
        return this.#begin({ path, database }, { durability, identity, isStore })
      } catch (error) {
        database.close()
        throw error
      }
    } catch (error) {
      if (error instanceof Error && (error.name === 'IdentityError' || error instanceof StoreError)) throw error
      throw storeError(path, error)
    }
  }

  read(positions: readonly Position[]): readonly FileTail[] {
    return positions.map((each) => this.#tailOf(each))
  }

  page({ world, incarnation, version, after }: PageRequest): Page {
    const { run } = this.#open
    const head = this.#headOf(world)
    if (head?.incarnation !== incarnation || head.snapshot !== version)
      throw new SnapshotMovedError(`The snapshot of ${world} was replaced.`)
    const rows: SnapshotRow[] = []
    let characters = 0
    let last = after
    for (const { row, place, position, record } of run.rows.iterate(head.id, after, mostRows) as Iterable<StoredRow>) {
      rows.push({ place, order: position, record })
      last = row
      characters += record.length
      if (characters > mostCharacters) break
    }
    const isLast = rows.length < mostRows && characters <= mostCharacters
    return { rows, next: isLast ? undefined : last }
  }

  append(batches: readonly Batch[]): readonly boolean[] {
    const { database } = this.#open
    let isCommitting = false
    try {
      database.exec('BEGIN IMMEDIATE')
      const appended = batches.map((batch) => this.#take(batch))
      isCommitting = true
      database.exec('COMMIT')
      return appended
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw isCommitting ? error : new NothingAppendedError((error as Error).message)
    }
  }

  list(): readonly StoredWorld[] {
    return this.#open.run.worlds.all() as unknown as readonly StoredWorld[]
  }

  drop(world: string, incarnation: string): boolean {
    const { run } = this.#open
    const head = this.#headOf(world)
    if (head?.incarnation !== incarnation) return false
    this.#together(() => {
      run.drop.run(head.id)
      run.noteDropped.run(head.id)
    })
    this.#cleanLater()
    return true
  }

  compact(world: string, incarnation: string, version: number): boolean {
    const { run } = this.#open
    const head = this.#headOf(world)
    if (head?.incarnation !== incarnation || version <= head.snapshot || version > head.version) return false
    const steps = run.stepsUpTo.all(head.id, version) as unknown as FileTail['steps']
    const { put, removed } = foldSteps(steps)
    this.#together(() => {
      for (const place of removed) run.remove.run(head.id, place)
      for (const { place, order, record } of put) run.put.run(head.id, place, order, record)
      run.forgetSteps.run(head.id, version)
      run.compacted.run(version, steps.at(-1)?.at ?? 0, head.id)
    })
    return true
  }

  health(): void {
    this.#open.run.worlds.iterate().next()
  }

  close(): void {
    const { database, path } = this.#open
    this.#file = undefined
    forgetOwner(path)
    database.close()
    // Made when the file was checked. Nobody has used it since.
    rmSync(`${path}-shm`, { force: true })
  }

  get #open(): Open {
    if (!this.#file) throw new StoreError('The store is closed.')
    return this.#file
  }

  #begin(
    { path, database }: Omit<Open, 'run'>,
    given: { durability: Durability; identity: Identity; isStore: boolean },
  ): readonly string[] {
    // As long as it is open, no other process can read or write the file.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL')
    database.exec(`PRAGMA synchronous = ${given.durability === 'full' ? 'FULL' : 'NORMAL'}; PRAGMA journal_size_limit = 16000000`)
    database.exec('BEGIN IMMEDIATE')
    if (!given.isStore) database.exec(schema)
    const run = statementsOf(database)
    this.#file = { path, database, run }
    try {
      const warnings = this.#identify(given.identity)
      database.exec('COMMIT')
      noteOwner(path)
      this.#cleanLater()
      return warnings
    } catch (error) {
      this.#file = undefined
      throw error
    }
  }

  #identify(identity: Identity): readonly string[] {
    const { path, run } = this.#open
    const stored = run.identity.get() as { readonly value: string } | undefined
    const warnings = stored ? compareIdentity(path, JSON.parse(stored.value) as Identity, identity) : []
    run.setIdentity.run(JSON.stringify(identity))
    return warnings
  }

  #headOf(world: string): Head | undefined {
    return this.#open.run.head.get(world) as unknown as Head | undefined
  }

  #tailOf({ world, incarnation, after }: Position): FileTail {
    const head = this.#headOf(world)
    if (!head) return { version: 0, steps: [] }
    const start = head.incarnation === incarnation ? after : 0
    const { version, snapshot, at } = head
    const steps = this.#open.run.stepsAfter.all(head.id, start) as unknown as FileTail['steps']
    return { incarnation: head.incarnation, version, steps, ...(start < snapshot && { snapshot: { version: snapshot, at } }) }
  }

  #take({ world, incarnation, after, steps }: Batch): boolean {
    const { run } = this.#open
    const head = this.#headOf(world) ?? (after === 0 ? this.#make(world, incarnation) : undefined)
    if (head?.incarnation !== incarnation || head.version !== after || steps.length === 0) return false
    for (const { id, version, at, changes } of steps) run.insert.run(head.id, version, id, at, changes)
    run.advance.run(after + steps.length, head.id)
    return true
  }

  #make(world: string, incarnation: string): Head {
    const { lastInsertRowid } = this.#open.run.make.run(world, incarnation)
    return { id: Number(lastInsertRowid), incarnation, version: 0, snapshot: 0, at: 0 }
  }

  #together<T>(act: () => T): T {
    const { database } = this.#open
    database.exec('BEGIN IMMEDIATE')
    try {
      const result = act()
      database.exec('COMMIT')
      return result
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }

  #cleanLater(): void {
    this.#later(() => {
      if (this.#file && this.#clean()) this.#cleanLater()
    })
  }

  /** Deletes some rows of dropped worlds. Returns whether there may be more. */
  #clean(): boolean {
    const { run } = this.#open
    const dropped = run.dropped.get() as { readonly world: number } | undefined
    if (!dropped) return false
    this.#together(() => {
      const rows = [run.cleanSteps, run.cleanRecords].map((each) => Number(each.run(dropped.world, droppedAtOnce).changes))
      if (rows.every((count) => count < droppedAtOnce)) run.cleaned.run(dropped.world)
    })
    return true
  }
}

interface StoredRow {
  readonly row: number
  readonly place: string
  readonly position: number
  readonly record: string
}
