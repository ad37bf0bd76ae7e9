import type { Log } from '../world/log.ts'
import { isPostgresAddress } from './postgres/connection/address.ts'
import { PostgresLog } from './postgres/postgresLog.ts'
import { SqliteLog, type Durability } from './sqlite/sqliteLog.ts'
import { StoreError } from './storeError.ts'

/** What is no path, but an address with a mistake: `mysql://…`, `postgres:/…`, `user:password@host/database`. Messages do not repeat it. */
const likeAddress = /^(?:[a-z][a-z0-9+.-]+:\/|[^/\\:]+:(?![/\\]).*@)/i

export interface StoreOptions {
  /**
   * Only for SQLite. `full`, the default: what was acknowledged survives even a power failure. `normal`: it survives the end of the process,
   * but a power failure may take the last moments.
   */
  readonly durability?: Durability
}

/**
 * A store for the worlds of a mock: the path of an SQLite file, which is created if it does not exist; or the address of a PostgreSQL that
 * `tally store init` has prepared, which any number of mocks may share. Nothing is opened before the mock needs it.
 *
 * @throws StoreError if the address is invalid
 * @example createMock({ providers: [fint], store: openStore('worlds.db') })
 * @example createMock({ providers: [fint], store: openStore('postgres://tally:secret@db.example/worlds') })
 */
export function openStore(address: string, { durability = 'full' }: StoreOptions = {}): Log {
  if (isPostgresAddress(address)) return new PostgresLog(address)
  if (address.trim() === '' || address.startsWith(':') || likeAddress.test(address))
    throw new StoreError(
      `Unknown kind of store. Expected the path of a file, such as worlds.db, or an address such as postgres://user@host/database.`,
    )
  return new SqliteLog(address, durability)
}
