import type { Sql } from 'postgres'
import type { Identity } from '../../../world/log.ts'
import { compareIdentity } from '../../identity.ts'
import type { PostgresClient } from '../connection/postgresClient.ts'
import { readIdentity } from './schema.ts'
import { refuseUnsafe, settingWarnings } from '../connection/serverSettings.ts'

/**
 * Checks the server, the tables and the identity, and keeps the identity. Resolves to warnings.
 *
 * @throws StoreError without tables, IdentityError if the store belongs to other mocks, PostgresError
 */
export async function openTables(client: PostgresClient, identity: Identity): Promise<readonly string[]> {
  return client.run(async (sql) => {
    await refuseUnsafe(client, sql)
    const stored = (await readIdentity(client, sql)) ?? (await keepFirst(client, sql, identity))
    const warnings = compareIdentity(client.address.shown, JSON.parse(stored) as Identity, identity)
    if (warnings.length > 0) {
      await sql.unsafe(`update ${client.table('about')} set identity = $1`, [JSON.stringify(identity)])
    }
    return [...(await settingWarnings(sql)), ...warnings]
  })
}

/** Several servers may start at once. All compare with what the first one kept. */
async function keepFirst(client: PostgresClient, sql: Sql, identity: Identity): Promise<string> {
  const [row] = await sql.unsafe<{ identity: string }[]>(
    `update ${client.table('about')} set identity = coalesce(identity, $1) returning identity`,
    [JSON.stringify(identity)],
  )
  return row?.identity ?? JSON.stringify(identity)
}
