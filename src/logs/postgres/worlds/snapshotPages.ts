import type { Sql } from 'postgres'
import { SnapshotMovedError, type Snapshot, type SnapshotRow } from '../../../world/log.ts'
import type { PostgresClient } from '../connection/postgresClient.ts'
import { PostgresError } from '../connection/postgresError.ts'

/** Rows of one page. */
const pageSize = 2_000

interface HeadAt {
  readonly id: string
  readonly version: number
  readonly at: number
}

interface Row {
  readonly digest: Buffer
  readonly place: string
  readonly position: number
  readonly record: string
}

/** The snapshot of a head at a version. Its pages are read in one transaction, which sees no later compaction. */
export function snapshotOf(client: PostgresClient, head: HeadAt): Snapshot {
  return { version: head.version, at: head.at, pages: () => pages(client, head) }
}

async function* pages(client: PostgresClient, head: HeadAt): AsyncGenerator<readonly SnapshotRow[]> {
  let isLost = false
  const sql = await client.single(() => (isLost = true))
  try {
    await sql.unsafe('begin isolation level repeatable read read only')
    await refuseMoved(client, sql, head)
    for (let from: Buffer | undefined = Buffer.alloc(0); from;) {
      // A new connection would not be in the transaction.
      if (isLost) throw new PostgresError('the connection was lost', client.address)
      const rows: readonly Row[] = await page(client, sql, { head: head.id, from })
      from = rows.length < pageSize ? undefined : rows.at(-1)?.digest
      if (rows.length > 0) yield rows.map(({ place, position, record }) => ({ place, order: position, record }))
    }
    // PgBouncer would close its connection to PostgreSQL, too, if this one ended within the transaction.
    await sql.unsafe('commit')
  } catch (error) {
    throw PostgresError.of(error, client.address)
  } finally {
    // Closing the connection ends the transaction.
    await sql.end({ timeout: 0 })
  }
}

async function refuseMoved(client: PostgresClient, sql: Sql, { id, version }: HeadAt): Promise<void> {
  const found = await sql.unsafe(`select 1 from ${client.table('heads')} where id = $1 and base = $2`, [id, version])
  if (found.length === 0) throw new SnapshotMovedError('The snapshot was replaced or deleted after it was found.')
}

function page(client: PostgresClient, sql: Sql, { head, from }: { head: string; from: Buffer }): Promise<readonly Row[]> {
  return sql.unsafe<Row[]>(
    `select digest, place, position, record from ${client.table('records')} where head = $1 and digest > $2 order by digest limit ${pageSize}`,
    [head, from],
  )
}
