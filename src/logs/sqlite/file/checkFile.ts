import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Identity } from '../../../world/log.ts'
import { compareIdentity } from '../../identity.ts'
import { StoreError } from '../../storeError.ts'
import { ownerOf } from './owner.ts'
import { applicationId, fileFormat } from './schema.ts'

/** Larger files are not checked page by page, because that takes seconds. */
const largestChecked = 256_000_000
const busy = 5

/**
 * Looks at a file without changing it: opening an SQLite file for writing changes it if an earlier process left work behind. Returns
 * whether there is a store; if not, the file is missing or empty.
 *
 * @throws StoreError if it is not a store, damaged, newer or read-only; or an error of SQLite, as if it is in use
 * @throws IdentityError if it belongs to a different mock
 */
export function checkFile(path: string, identity: Identity): boolean {
  const size = sizeOf(path)
  if (size === undefined && !isFolder(dirname(path))) throw new StoreError(`There is no folder ${dirname(path)} for the store ${path}.`)
  if (!size) return false
  if (headerOf(path) !== 'SQLite format 3\0') throw new StoreError(`${path} is not a store: it is not an SQLite file. Use another file.`)
  refuseReadOnly(path)
  return checkDatabase(path, { size, identity })
}

interface Expected {
  /** The size of the file, in bytes. */
  readonly size: number
  readonly identity: Identity
}

function checkDatabase(path: string, expected: Expected): boolean {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    return isStore(path, database, expected)
  } finally {
    database.close()
  }
}

function isStore(path: string, database: DatabaseSync, { size, identity }: Expected): boolean {
  const number = (pragma: string): number => Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0])
  const tables = Number(database.prepare('SELECT count(*) AS count FROM sqlite_schema').get()?.['count'])
  // A process that ended before it had made the tables.
  if (tables === 0 && number('application_id') === 0) return false
  if (number('application_id') !== applicationId) throw new StoreError(`${path} is an SQLite file of another program. Use another file.`)
  const format = number('user_version')
  if (format > fileFormat)
    throw new StoreError(
      `${path} was written by a newer version of Tallystick (format ${format}; this version reads up to ${fileFormat}). Use that version, or another file.`,
    )
  if (size <= largestChecked) refuseDamaged(path, database)
  const stored = database.prepare(`SELECT value FROM meta WHERE name = 'identity'`).get() as { readonly value: string } | undefined
  if (stored) compareIdentity(path, JSON.parse(stored.value) as Identity, identity)
  return true
}

function refuseDamaged(path: string, database: DatabaseSync): void {
  const [found] = database.prepare('PRAGMA quick_check(1)').all().flatMap(Object.values) as string[]
  if (found !== 'ok') throw damaged(path, String(found).replace(/^\*\*\*.*\*\*\*\s*/, ''))
}

/** What is wrong with a file, by an error of SQLite. */
export function storeError(path: string, error: unknown): StoreError {
  const { errcode, message } = error as { readonly errcode?: number; readonly message: string }
  const code = (errcode ?? 0) & 0xff
  if (code === busy)
    return new StoreError(`${path} is in use by ${ownerOf(path)}. Only one process can use a file at a time. Stop it, or use another file.`)
  if (code === 11 || code === 26) return damaged(path, message)
  if (code === 8 || code === 14) return new StoreError(`${path} cannot be opened for writing: ${message}.`)
  return new StoreError(`${path} cannot be used: ${message}.`)
}

function damaged(path: string, reason: string): StoreError {
  return new StoreError(`${path} is damaged: ${reason}. It was not changed. Restore it from a copy, or use another file.`)
}

function refuseReadOnly(path: string): void {
  for (const each of [path, `${path}-wal`, `${path}-shm`].filter((name) => existsSync(name))) {
    try {
      accessSync(each, constants.W_OK)
    } catch (error) {
      throw new StoreError(`${each} cannot be opened for writing: ${(error as Error).message}.`)
    }
  }
}

function sizeOf(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) throw new StoreError(`${path} is a folder. Name a file in it.`)
  return found?.size
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function headerOf(path: string): string {
  const bytes = Buffer.alloc(16)
  try {
    const file = openSync(path, 'r')
    readSync(file, bytes)
    closeSync(file)
  } catch (error) {
    throw new StoreError(`${path} cannot be read: ${(error as Error).message}.`)
  }
  return bytes.toString('latin1')
}
