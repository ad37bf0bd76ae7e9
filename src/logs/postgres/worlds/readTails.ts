import type { LoggedStep, Position, Tail } from '../../../world/log.ts'
import { arrayText, type PostgresClient } from '../connection/postgresClient.ts'
import { PostgresError } from '../connection/postgresError.ts'
import { snapshotOf } from './snapshotPages.ts'
import { fromText } from './stepText.ts'
import type { StoreClock } from '../connection/storeClock.ts'

/** A row for each append that a position has not seen; one without steps for a position that has seen all. */
interface Row {
  readonly n: number
  readonly now: number
  readonly standby: boolean
  readonly id: string | null
  readonly incarnation: string
  readonly version: number
  readonly base: number
  readonly base_at: number
  readonly first: number | null
  readonly steps: string | null
}

/** Reads what the store holds of each world beyond a position, in one statement. */
export async function readTails(client: PostgresClient, clock: StoreClock, positions: readonly Position[]): Promise<readonly Tail[]> {
  const sent = clock.start()
  const rows = await client.run((sql) =>
    sql.unsafe<Row[]>(statement(client), [
      arrayText(positions.map(({ world }) => world)),
      arrayText(positions.map(({ incarnation = '' }) => incarnation)),
      `{${positions.map(({ after }) => after).join(',')}}`,
    ]),
  )
  if (rows[0]?.standby) throw new PostgresError('this is a standby, which may not have the latest steps yet', client.address)
  if (rows[0]) clock.learn(rows[0].now, sent)
  const grouped = Map.groupBy(rows, ({ n }) => n)
  return positions.map((position, index) => tailOf(client, position, grouped.get(index + 1) ?? []))
}

function tailOf(client: PostgresClient, position: Position, rows: readonly Row[]): Tail {
  const [head] = rows
  if (!head || head.id === null) return { version: 0, steps: [] }
  const { id, incarnation, version, base, base_at: at } = head
  const known = incarnation === position.incarnation && position.after >= base
  const floor = known ? position.after : base
  const snapshot = known || base === 0 ? undefined : snapshotOf(client, { id, version: base, at })
  return { incarnation, version, snapshot, steps: rows.flatMap((row) => stepsOf(row)).filter((step) => step.version > floor) }
}

function stepsOf({ first, steps }: Row): LoggedStep[] {
  return first === null || steps === null ? [] : fromText(first, steps)
}

function statement(client: PostgresClient): string {
  return `
    select g.n::float8 as n, extract(epoch from clock_timestamp())::float8 * 1000 as now, pg_is_in_recovery() as standby,
      h.id::text as id, h.incarnation, h.version::float8 as version, h.base::float8 as base, h.base_at,
      a.first::float8 as first, a.steps
    from unnest($1::text[], $2::text[], $3::bigint[]) with ordinality as g (world, incarnation, after, n)
    left join ${client.table('heads')} h on h.world = g.world
    left join ${client.table('appends')} a on a.head = h.id
      and a.last > case when h.incarnation = g.incarnation then greatest(g.after, h.base) else h.base end
    order by g.n, a.last`
}
