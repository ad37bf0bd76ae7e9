import type { Sql } from 'postgres'
import type { Batch, Identity, Log, Position, StoredWorld, Tail } from '../../world/log.ts'
import { postgresAddress } from './connection/address.ts'
import { appendBatches } from './worlds/appendBatches.ts'
import { compactHead } from './worlds/compactHead.ts'
import { dropHead } from './worlds/dropHead.ts'
import { openTables } from './tables/openTables.ts'
import { readIdentity } from './tables/schema.ts'
import { PostgresClient, type AnswerTimeout } from './connection/postgresClient.ts'
import { readTails } from './worlds/readTails.ts'
import { refuseUnsafe } from './connection/serverSettings.ts'
import { StoreClock } from './connection/storeClock.ts'

/**
 * Keeps worlds in PostgreSQL, for any number of servers. Each method is one statement or one transaction.
 *
 * @throws StoreError if the address is invalid
 */
export class PostgresLog implements Log {
  readonly shared = true
  readonly #client: PostgresClient
  readonly #clock = new StoreClock()
  #asking: Promise<void> | undefined

  constructor(address: string, options: AnswerTimeout = {}) {
    this.#client = new PostgresClient(postgresAddress(address), options)
  }

  async open(identity: Identity): Promise<readonly string[]> {
    const warnings = await openTables(this.#client, identity)
    await this.read([{ world: '', after: 0 }])
    return warnings
  }

  now(): number {
    return this.#clock.now()
  }

  read(positions: readonly Position[]): Promise<readonly Tail[]> {
    return readTails(this.#client, this.#clock, positions)
  }

  append(batches: readonly Batch[]): Promise<readonly boolean[]> {
    return appendBatches(this.#client, batches)
  }

  async list(): Promise<readonly StoredWorld[]> {
    return this.#client.run((sql) =>
      sql.unsafe<StoredWorld[]>(`select world, incarnation, version::float8 as version from ${this.#client.table('heads')} order by world`),
    )
  }

  drop(world: string, incarnation: string): Promise<boolean> {
    return dropHead(this.#client, world, incarnation)
  }

  compact(world: string, incarnation: string, version: number): Promise<boolean> {
    return compactHead(this.#client, { world, incarnation, version })
  }

  /** Anybody may ask for readiness, so many who ask at once cost one statement. */
  health(): Promise<void> {
    this.#asking ??= this.#client.run((sql) => this.#check(sql)).finally(() => (this.#asking = undefined))
    return this.#asking
  }

  async #check(sql: Sql): Promise<void> {
    await refuseUnsafe(this.#client, sql)
    await readIdentity(this.#client, sql)
  }

  close(): Promise<void> {
    return this.#client.close()
  }
}
