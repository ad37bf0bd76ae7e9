import type { Sql } from 'postgres'
import { StoreError } from '../../storeError.ts'
import type { PostgresClient } from './postgresClient.ts'

interface ServerSettings {
  readonly synchronous_commit: string
  readonly fsync: string
  readonly full_page_writes: string
  readonly read_only: string
  readonly standby: boolean
}

async function readSettings(sql: Sql): Promise<ServerSettings> {
  const [settings] = await sql.unsafe<ServerSettings[]>(
    `select current_setting('synchronous_commit') as synchronous_commit, current_setting('fsync') as fsync,
      current_setting('full_page_writes') as full_page_writes, current_setting('transaction_read_only') as read_only,
      pg_is_in_recovery() as standby`,
  )
  return settings as ServerSettings
}

/** Throws `StoreError` if this server would acknowledge what it can lose, or does not take writes. */
export async function refuseUnsafe({ address }: PostgresClient, sql: Sql): Promise<void> {
  const refusal = whyUnsafe(await readSettings(sql))
  if (refusal !== undefined) throw new StoreError(`PostgreSQL at ${address.shown}: ${refusal}`)
}

function whyUnsafe({ standby, read_only: readOnly, synchronous_commit: commit }: ServerSettings): string | undefined {
  if (standby) return 'this is a standby, which takes no writes. Use the address of the primary.'
  if (readOnly === 'on') return 'it takes no writes. Turn that off: alter role … set default_transaction_read_only = off'
  if (commit === 'off')
    return 'synchronous_commit is off, so a crash would lose acknowledged writes. Turn it on: alter role … set synchronous_commit = on'
  return undefined
}

/** Settings that are dangerous only if the machine crashes, and sometimes wanted in tests. */
export async function settingWarnings(sql: Sql): Promise<string[]> {
  const settings = await readSettings(sql)
  return (['fsync', 'full_page_writes'] as const)
    .filter((name) => settings[name] === 'off')
    .map((name) => `${name} is off in PostgreSQL, so worlds can be lost or damaged when its machine crashes.`)
}
