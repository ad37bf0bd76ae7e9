import type { Options, PostgresType, Sql } from 'postgres'
import type { PostgresAddress } from './address.ts'
import { PostgresError } from './postgresError.ts'

/** Connections of one server. It has one read and one append in flight; the others are for health, compaction and drops. */
const mostConnections = 5
/** The longest time to wait for an answer, in milliseconds. */
const defaultPatience = 5_000
/** How often a transaction runs at most, if PostgreSQL aborts it because others were in its way. */
const mostRuns = 10
/** `deadlock_detected` and `serialization_failure`: the transaction had no effect and may run again. */
const inTheWay = new Set(['40P01', '40001'])

export interface AnswerTimeout {
  /** Milliseconds to wait for an answer; 5,000 by default. */
  readonly patience?: number | undefined
}

/**
 * Connections to one PostgreSQL. Nothing depends on which connection a statement uses, so PgBouncer may stand between in transaction
 * mode: no prepared statements, no settings of a session, no notifications.
 */
export class PostgresClient {
  readonly address: PostgresAddress
  readonly #patience: number
  #sql: Promise<Sql> | undefined
  #isClosed = false

  constructor(address: PostgresAddress, { patience = defaultPatience }: AnswerTimeout = {}) {
    this.address = address
    this.#patience = patience
  }

  /** The name of a table, quoted for a statement. */
  table(name: string): string {
    return `"${this.address.schema}"."${name}"`
  }

  /**
   * Runs statements. The work runs again where PostgreSQL aborted its transaction because of others, so it must be one statement or one
   * transaction. It rejects in limited time, with a message that contains no password. Then the outcome is unknown.
   *
   * @throws PostgresError
   */
  async run<T>(work: (sql: Sql) => Promise<T>, { patience = this.#patience }: AnswerTimeout = {}): Promise<T> {
    for (let runs = 1; ; runs += 1) {
      try {
        return await this.#once(work, patience)
      } catch (error) {
        if (runs === mostRuns || !inTheWay.has((error as { code?: string }).code ?? '')) throw PostgresError.of(error, this.address)
      }
    }
  }

  /** A client with one connection of its own, for a transaction that lasts. The caller ends it. */
  single(onclose: () => void): Promise<Sql> {
    return connect(this.address, { max: 1, onclose })
  }

  async close(): Promise<void> {
    this.#isClosed = true
    const sql = this.#sql
    this.#sql = undefined
    await (await sql)?.end({ timeout: 1 })
  }

  async #once<T>(work: (sql: Sql) => Promise<T>, limit: number): Promise<T> {
    if (this.#isClosed) throw new PostgresError('the connection was closed', this.address)
    const connecting = (this.#sql ??= connect(this.address, { max: mostConnections }))
    const sql = await connecting
    const { promise: late, reject } = Promise.withResolvers<never>()
    const timer = setTimeout(() => {
      reject(new PostgresError(`no answer within ${limit / 1000} seconds`, this.address))
      this.#abandon(connecting)
    }, limit)
    try {
      return await Promise.race([work(sql), late])
    } finally {
      clearTimeout(timer)
    }
  }

  /** Drops connections that do not answer. The next statement gets new ones. */
  #abandon(connecting: Promise<Sql>): void {
    if (this.#sql === connecting) this.#sql = undefined
    connecting.then((sql) => sql.end({ timeout: 0 })).catch(() => {})
  }
}

/** The client is loaded only where it is needed: few mocks use PostgreSQL. */
async function connect({ url }: PostgresAddress, options: Options<Record<string, PostgresType>>): Promise<Sql> {
  const { default: postgres } = await import('postgres')
  return postgres(url, {
    prepare: false,
    // They are only needed to send arrays; those are sent as text.
    fetch_types: false,
    connect_timeout: defaultPatience / 1000,
    backoff: () => 0.1,
    connection: { application_name: 'tallystick' },
    onnotice: () => {},
    ...options,
  }) as Sql
}

/** An array of texts as PostgreSQL writes it. */
export function arrayText(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(',')}}`
}
