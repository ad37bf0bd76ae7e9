import type { PostgresClient } from '../connection/postgresClient.ts'

/** Milliseconds: a world can have a million records. */
const patience = 120_000

/**
 * Deletes a world. The head goes first: that waits for appends and compactions which have it, and the next statements see what they
 * wrote. One statement for all would not.
 */
export function dropHead(client: PostgresClient, world: string, incarnation: string): Promise<boolean> {
  return client.run(
    (sql) =>
      sql.begin(async (within) => {
        await within.unsafe(`set local idle_in_transaction_session_timeout = '30s'`)
        const [head] = await within.unsafe<{ id: string }[]>(
          `delete from ${client.table('heads')} where world = $1 and incarnation = $2 returning id::text as id`,
          [world, incarnation],
        )
        if (!head) return false
        await within.unsafe(`delete from ${client.table('appends')} where head = $1`, [head.id])
        await within.unsafe(`delete from ${client.table('records')} where head = $1`, [head.id])
        return true
      }),
    { patience },
  ) as Promise<boolean>
}
