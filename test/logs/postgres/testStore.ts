import { randomUUID } from 'node:crypto'
import postgres, { type Sql } from 'postgres'
import { inject, onTestFinished } from 'vitest'
import { PostgresLog } from '../../../src/logs/postgres/postgresLog.ts'
import { StoreTables } from '../../../src/logs/postgres/tables/storeTables.ts'
import type { LoggedStep } from '../../../src/world/log.ts'
import type { LogStorage } from '../logStorage.ts'

/** The address of a schema that nobody has used. */
export function newAddress(): string {
  return `${inject('postgres')}?schema=t_${randomUUID().replaceAll('-', '')}`
}

/** The address of new tables. */
export async function newStore(): Promise<string> {
  const address = newAddress()
  const tables = new StoreTables(address)
  await tables.create()
  await tables.close()
  return address
}

/** A log that is closed when the test ends. */
export function logAt(address: string, options?: ConstructorParameters<typeof PostgresLog>[1]): PostgresLog {
  const log = new PostgresLog(address, options)
  onTestFinished(() => log.close())
  return log
}

/**
 * Empty tables, for the suites over all logs. Tables that a test has used are emptied for another one, because to make new ones takes longer
 * than most tests.
 */
export function postgresStorages(): () => Promise<LogStorage & { readonly address: string }> {
  const unused: string[] = []
  return async () => {
    const address = unused.pop() ?? (await newStore())
    return {
      address,
      connect: async () => new PostgresLog(address),
      empty: async () => {
        await sqlAt(address)`truncate heads, appends, records`
      },
      remove: async () => {
        await emptyTables(address)
        unused.push(address)
      },
    }
  }
}

async function emptyTables(address: string): Promise<void> {
  const sql = connected(address)
  await sql.unsafe('delete from heads; delete from appends; delete from records; update about set identity = null')
  await sql.end()
}

/** A client for what a log does not offer, with the tables of the store on its path. Ended when the test ends. */
export function sqlAt(address: string): Sql {
  const sql = connected(address)
  onTestFinished(() => sql.end({ timeout: 1 }))
  return sql
}

function connected(address: string): Sql {
  const url = new URL(address)
  const schema = url.searchParams.get('schema') as string
  url.search = ''
  return postgres(url.href, { fetch_types: false, onnotice: () => {}, connection: { search_path: schema }, max: 3 }) as Sql
}

export function stepOf(version: number, { id = `step ${version}`, key = 'a' } = {}): LoggedStep {
  const changes = [{ collection: 'bank/loans', key, order: version, after: { id: key, version } }]
  return { id, version, at: 1_000 + version, changes: JSON.stringify(changes) }
}
