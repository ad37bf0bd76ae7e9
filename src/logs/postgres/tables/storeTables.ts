import type { Sql } from 'postgres'
import type { Identity, StoredWorld } from '../../../world/log.ts'
import { postgresAddress } from '../connection/address.ts'
import { compactHead } from '../worlds/compactHead.ts'
import { PostgresClient } from '../connection/postgresClient.ts'
import { createTables, readIdentity, tableVersion } from './schema.ts'

/** What a store holds. */
export interface StoreStatus {
  readonly address: string
  readonly tableVersion: number
  /** The version of PostgreSQL, such as `18.4`. */
  readonly server: string
  readonly synchronousCommit: string
  /** The mock that used the store first; undefined if none did. */
  readonly identity: Identity | undefined
  readonly worlds: number
  /** Steps that are not in snapshots yet. */
  readonly steps: number
  /** Bytes on disk, indexes included. */
  readonly bytes: number
  /** Worlds with most steps since their snapshot. */
  readonly longest: readonly LongWorld[]
}

export interface LongWorld extends StoredWorld {
  /** Steps since the snapshot. */
  readonly steps: number
}

/** The tables of a PostgreSQL, for the person who looks after it. */
export class StoreTables {
  readonly #client: PostgresClient

  /** @throws StoreError */
  constructor(address: string) {
    this.#client = new PostgresClient(postgresAddress(address))
  }

  /** The address without its password. */
  get address(): string {
    return this.#client.address.shown
  }

  /** Creates the tables, where they do not exist. */
  create(): Promise<void> {
    return createTables(this.#client)
  }

  /** @throws StoreError without tables, PostgresError */
  async status(): Promise<StoreStatus> {
    return this.#client.run(async (sql) => {
      const identity = await readIdentity(this.#client, sql)
      const [totals] = await sql.unsafe<Totals[]>(this.#totals())
      return {
        address: this.address,
        tableVersion,
        ...(totals as Totals),
        identity: identity === null ? undefined : (JSON.parse(identity) as Identity),
        longest: await this.#longest(sql, 10),
      }
    })
  }

  /** Replaces the steps of every world by its records. Yields each world with its result. */
  async *compact(): AsyncGenerator<LongWorld & { readonly isCompacted: boolean }> {
    const worlds = await this.#client.run(async (sql) => {
      await readIdentity(this.#client, sql)
      return this.#longest(sql, 1_000_000)
    })
    for (const each of worlds) {
      if (each.steps > 0) yield { ...each, isCompacted: await compactHead(this.#client, each) }
    }
  }

  close(): Promise<void> {
    return this.#client.close()
  }

  #totals(): string {
    const sizes = ['heads', 'appends', 'records'].map((name) => `pg_total_relation_size('${this.#client.table(name)}')`)
    return `
      select count(*) filter (where world not like 'tally/%')::float8 as worlds, coalesce(sum(version - base), 0)::float8 as steps, (${sizes.join(' + ')})::float8 as bytes,
        current_setting('server_version') as server, current_setting('synchronous_commit') as "synchronousCommit"
      from ${this.#client.table('heads')}`
  }

  async #longest(sql: Sql, most: number): Promise<readonly LongWorld[]> {
    return sql.unsafe<LongWorld[]>(
      `select world, incarnation, version::float8 as version, (version - base)::float8 as steps
      from ${this.#client.table('heads')} order by version - base desc, world limit $1`,
      [most],
    )
  }
}

type Totals = Pick<StoreStatus, 'worlds' | 'steps' | 'bytes' | 'server' | 'synchronousCommit'>
