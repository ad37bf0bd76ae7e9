import { existsSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { IdentityError, type Identity } from '../../../world/log.ts'
import { compareIdentity } from '../../identity.ts'
import { StoreError } from '../../storeError.ts'
import type { Durability } from '../thread/messages.ts'
import { checkFile, storeError } from './checkFile.ts'
import { filesAt } from './filesAt.ts'
import { forgetOwner, noteOwner } from './owner.ts'
import { schema } from './schema.ts'
import { statementsOf, type Head, type Statements } from './statements.ts'

/** A file that this process owns. */
export interface OpenFile {
  /** As the user named it. */
  readonly path: string
  readonly database: DatabaseSync
  readonly run: Statements
  /** Rejects work if the file was deleted or replaced since. */
  readonly refuseReplaced: () => void
  /** Warnings about the file, such as that a document has changed since it was written. */
  readonly warnings: readonly string[]
}

/**
 * Opens a file, and creates it if there is none. As long as it is open, no other process can read or write it.
 *
 * @throws StoreError or IdentityError if the file cannot be used; then it was not changed
 */
export function openFile(path: string, durability: Durability, identity: Identity): OpenFile {
  const index = `${path}-shm`
  const hadIndex = existsSync(index)
  try {
    const isStore = checkFile(path, identity)
    const database = new DatabaseSync(path)
    try {
      return own({ path, database, isStore }, durability, identity)
    } catch (error) {
      database.close()
      throw error
    }
  } catch (error) {
    // Made when the file was checked.
    if (!hadIndex) rmSync(index, { force: true })
    throw error instanceof IdentityError || error instanceof StoreError ? error : storeError(path, error)
  }
}

interface Found extends Pick<OpenFile, 'path' | 'database'> {
  readonly isStore: boolean
}

function own(found: Found, durability: Durability, identity: Identity): OpenFile {
  const { path, database } = found
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL')
  database.exec(`PRAGMA synchronous = ${durability === 'full' ? 'FULL' : 'NORMAL'}; PRAGMA journal_size_limit = 16000000`)
  const file = together(database, () => begin(found, identity))
  noteOwner(path)
  return { ...file, refuseReplaced: refusalOfReplaced(path) }
}

function begin({ path, database, isStore }: Found, identity: Identity): Omit<OpenFile, 'refuseReplaced'> {
  if (!isStore) database.exec(schema)
  const run = statementsOf(database)
  return { path, database, run, warnings: identify({ path, run }, identity) }
}

function refusalOfReplaced(path: string): OpenFile['refuseReplaced'] {
  const place = resolve(path)
  const files = filesAt(place)
  return () => {
    if (filesAt(place) !== files)
      throw new StoreError(`${path} was deleted or replaced while it was in use, so nothing can be stored. Start again.`)
  }
}

/** Compares the identity with that of the file, and keeps it. Returns warnings. */
export function identify({ path, run }: Pick<OpenFile, 'path' | 'run'>, identity: Identity): readonly string[] {
  const stored = run.identity.get() as { readonly value: string } | undefined
  const warnings = stored ? compareIdentity(path, JSON.parse(stored.value) as Identity, identity) : []
  run.setIdentity.run(JSON.stringify(identity))
  return warnings
}

export function closeFile({ path, database }: OpenFile): void {
  forgetOwner(path)
  database.close()
  // Made when the file was checked. Nobody has used it since.
  rmSync(`${path}-shm`, { force: true })
}

/** The row of a world; undefined if there is no such world. */
export function headOf({ run }: OpenFile, world: string): Head | undefined {
  return run.head.get(world) as unknown as Head | undefined
}

/** Runs work in one transaction: all of it takes effect, or nothing. */
export function together<T>(database: DatabaseSync, act: () => T): T {
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
