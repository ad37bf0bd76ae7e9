import { NothingAppendedError, type Batch } from '../../../world/log.ts'
import { arrayText, type PostgresClient } from '../connection/postgresClient.ts'
import { hadNoEffect } from '../connection/postgresError.ts'
import { toText } from './stepText.ts'

/**
 * Appends to many worlds in one statement, so in one transaction with one sync. Each batch takes effect on its own, and only on the
 * version that it names.
 *
 * @throws NothingAppendedError if PostgreSQL was not reached or refused; PostgresError if the outcome is unknown
 */
export async function appendBatches(client: PostgresClient, batches: readonly Batch[]): Promise<readonly boolean[]> {
  if (batches.length === 0) return []
  const values = valuesOf(batches)
  try {
    const rows = await client.run((sql) => sql.unsafe<{ world: string }[]>(statement(client), values))
    const appended = new Set(rows.map(({ world }) => world))
    return batches.map(({ world }) => appended.has(world))
  } catch (error) {
    throw hadNoEffect(error) ? new NothingAppendedError((error as Error).message) : error
  }
}

function valuesOf(batches: readonly Batch[]): string[] {
  try {
    return [
      arrayText(batches.map(({ world }) => world)),
      arrayText(batches.map(({ incarnation }) => incarnation)),
      `{${batches.map(({ after }) => after).join(',')}}`,
      `{${batches.map(({ after, steps }) => after + steps.length).join(',')}}`,
      arrayText(batches.map(({ steps }) => toText(steps))),
    ]
  } catch (error) {
    // The longest string of JavaScript has half a gigabyte.
    throw new NothingAppendedError(`The steps are too large for PostgreSQL: ${(error as Error).message}`)
  }
}

/**
 * - `born`: heads of new worlds. Where two servers make the same world, the second waits for the first and then inserts nothing.
 * - `locked`: heads that have the version to append to, locked in the order of names, so that no two statements wait for each other.
 *   PostgreSQL looks at the version again after it waited for a lock.
 * - `moved`, `written`: the new versions and the steps.
 */
function statement(client: PostgresClient): string {
  const heads = client.table('heads')
  return `
    with given as (
      select * from unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::text[]) as g (world, incarnation, after, last, steps)
    ), born as (
      insert into ${heads} (world, incarnation, version)
      select world, incarnation, last from given where after = 0 order by world collate "C"
      on conflict (world) do nothing
      returning id, world
    ), locked as (
      select h.id, h.world, g.last
      from ${heads} h join given g on g.world = h.world and g.incarnation = h.incarnation and g.after = h.version
      where g.after > 0
      order by h.world
      for update of h
    ), moved as (
      update ${heads} h set version = locked.last from locked where h.id = locked.id returning h.id, h.world
    ), written as (
      insert into ${client.table('appends')} (head, first, last, steps)
      select done.id, given.after + 1, given.last, given.steps
      from (select * from born union all select * from moved) done join given on given.world = done.world
    )
    select world from born union all select world from moved`
}
