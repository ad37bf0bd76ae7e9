import type { Sql } from 'postgres'
import type { PostgresClient } from './postgresClient.ts'
import { PostgresError } from './postgresError.ts'

interface Settings {
  readonly synchronous_commit: string
  readonly fsync: string
  readonly full_page_writes: string
  readonly standby: boolean
}

async function readSettings(sql: Sql): Promise<Settings> {
  const [settings] = await sql.unsafe<Settings[]>(
    `select current_setting('synchronous_commit') as synchronous_commit, current_setting('fsync') as fsync,
      current_setting('full_page_writes') as full_page_writes, pg_is_in_recovery() as standby`,
  )
  return settings as Settings
}

/** Throws `PostgresError` if this server would acknowledge what it can lose, or does not take writes. */
export async function refuseUnsafe(client: PostgresClient, sql: Sql): Promise<void> {
  const { synchronous_commit: commit, standby } = await readSettings(sql)
  if (standby) throw new PostgresError('this is a standby, which takes no writes. Use the address of the primary', client.address)
  if (commit === 'off') {
    throw new PostgresError(
      'synchronous_commit is off, so a crash would lose acknowledged writes. Turn it on: alter role … set synchronous_commit = on',
      client.address,
    )
  }
}

/** What is dangerous only when the machine crashes, and is sometimes wanted in tests. */
export async function settingWarnings(sql: Sql): Promise<string[]> {
  const settings = await readSettings(sql)
  return (['fsync', 'full_page_writes'] as const)
    .filter((name) => settings[name] === 'off')
    .map((name) => `${name} is off in PostgreSQL, so worlds can be lost or damaged when its machine crashes.`)
}
