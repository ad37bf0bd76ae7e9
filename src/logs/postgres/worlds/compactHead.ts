import type { Sql, TransactionSql } from 'postgres'
import type { LoggedStep, SnapshotRow } from '../../../world/log.ts'
import { foldSteps, type CompactTo } from '../../foldSteps.ts'
import { arrayText, type PostgresClient } from '../connection/postgresClient.ts'
import { fromText } from './stepText.ts'

/** Milliseconds: a step can hold a million records. */
const patience = 120_000
/** Rows that are written by one statement. */
const sliceSize = 2_000

interface Head {
  readonly id: string
  readonly base: number
}

/** Replaces the steps of a world up to a version by rows of records. Writers go on meanwhile: the head is locked only at the end. */
export function compactHead(client: PostgresClient, to: CompactTo): Promise<boolean> {
  return client.run((sql) => transaction(client, sql, to), { patience })
}

function transaction(client: PostgresClient, sql: Sql, { world, incarnation, version }: CompactTo): Promise<boolean> {
  return begin(sql, async (within) => {
    const [head] = await within.unsafe<Head[]>(
      `select id::text as id, base::float8 as base from ${client.table('heads')}
      where world = $1 and incarnation = $2 and base < $3 and version >= $3`,
      [world, incarnation, version],
    )
    if (!head || !(await lock(within, head))) return false
    const steps = await stepsToFold(client, within, { head, version })
    if (!steps) return false
    await writeRows(client, within, { head, ...foldSteps(steps) })
    return finish(client, within, { head, last: steps.at(-1) as LoggedStep })
  })
}

/** One compaction at a time for each world. PostgreSQL frees the lock with the transaction. */
async function lock(sql: TransactionSql, { id }: Head): Promise<boolean> {
  const [row] = await sql.unsafe<{ locked: boolean }[]>(`select pg_try_advisory_xact_lock($1::bigint) as locked`, [id])
  return row?.locked === true
}

/** The steps above the snapshot, up to the version; undefined if others have compacted since. */
async function stepsToFold(
  client: PostgresClient,
  sql: TransactionSql,
  { head, version }: { head: Head; version: number },
): Promise<readonly LoggedStep[] | undefined> {
  const rows = await sql.unsafe<{ first: number; steps: string }[]>(
    `select first::float8 as first, steps from ${client.table('appends')} where head = $1 and last > $2 and first <= $3 order by last`,
    [head.id, head.base, version],
  )
  const steps = rows.flatMap(({ first, steps: text }) => fromText(first, text)).filter((step) => step.version > head.base)
  const folded = steps.filter((step) => step.version <= version)
  return folded[0]?.version === head.base + 1 ? folded : undefined
}

interface Rows {
  readonly head: Head
  readonly put: readonly SnapshotRow[]
  readonly removed: readonly string[]
}

async function writeRows(client: PostgresClient, sql: TransactionSql, { head, put, removed }: Rows): Promise<void> {
  for (const slice of slices(removed)) {
    await sql.unsafe(
      `delete from ${client.table('records')}
      where head = $1 and digest in (select sha256(convert_to(place, 'UTF8')) from unnest($2::text[]) as g (place))`,
      [head.id, arrayText(slice)],
    )
  }
  for (const slice of slices(put)) {
    await sql.unsafe(
      `insert into ${client.table('records')} (head, digest, place, position, record)
      select $1, sha256(convert_to(place, 'UTF8')), place, position, record
      from unnest($2::text[], $3::float8[], $4::text[]) as g (place, position, record)
      on conflict (head, digest) do update set position = excluded.position, record = excluded.record`,
      [
        head.id,
        arrayText(slice.map(({ place }) => place)),
        `{${slice.map(({ order }) => order).join(',')}}`,
        arrayText(slice.map(({ record }) => record)),
      ],
    )
  }
}

function* slices<T>(values: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < values.length; from += sliceSize) yield values.slice(from, from + sliceSize)
}

/** A world that was deleted meanwhile has no head, and what was written is undone. */
async function finish(client: PostgresClient, sql: TransactionSql, { head, last }: { head: Head; last: LoggedStep }): Promise<boolean> {
  const moved = await sql.unsafe(`update ${client.table('heads')} set base = $2, base_at = $3 where id = $1 and base = $4 returning id`, [
    head.id,
    last.version,
    last.at,
    head.base,
  ])
  if (moved.length === 0) throw new Undone()
  await sql.unsafe(`delete from ${client.table('appends')} where head = $1 and last <= $2`, [head.id, last.version])
  return true
}

class Undone extends Error {
  override readonly name = 'Undone'
}

/** A transaction that ends with false where it is undone. */
async function begin(sql: Sql, work: (within: TransactionSql) => Promise<boolean>): Promise<boolean> {
  try {
    return (await sql.begin(async (within) => {
      // If this process stops without closing its connection, the locks are freed.
      await within.unsafe(`set local idle_in_transaction_session_timeout = '30s'`)
      return work(within)
    })) as boolean
  } catch (error) {
    if (error instanceof Undone) return false
    throw error
  }
}
