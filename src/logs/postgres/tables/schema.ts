import type { Sql } from 'postgres'
import { StoreError } from '../../storeError.ts'
import type { PostgresClient } from '../connection/postgresClient.ts'

/** The version of the tables. It changes when older code cannot use them any more. */
export const tableVersion = 1

/**
 * Creates the schema and the tables, if they do not exist. What exists stays.
 *
 * - `about`: one row with the version of the tables and the identity of the mock
 * - `heads`: one row for each world. Its version is what an append compares and sets. `base` is the version of the snapshot, 0 without one
 * - `appends`: one row for each append of a world, with the steps from `first` to `last` as JSON text
 * - `records`: the snapshot of each world, a row for each record. A place can be longer than an index allows, so its digest is the key
 */
export async function createTables(client: PostgresClient): Promise<void> {
  const { schema } = client.address
  await client.run((sql) =>
    sql.begin(async (transaction) => {
      // Two at once would both find nothing and fail on the second table.
      await transaction.unsafe(`select pg_advisory_xact_lock(hashtext('tallystick ${schema}'))`)
      await transaction.unsafe(`create schema if not exists "${schema}"`)
      for (const statement of tables((name) => client.table(name))) await transaction.unsafe(statement)
      await transaction.unsafe(`insert into ${client.table('about')} (version) values (${tableVersion}) on conflict do nothing`)
    }),
  )
}

function tables(table: (name: string) => string): string[] {
  return [
    `create table if not exists ${table('about')} (
      single boolean primary key default true check (single),
      version int not null,
      identity text
    )`,
    // Its rows change with each append, and no index contains what changes: room on each page keeps that cheap.
    `create table if not exists ${table('heads')} (
      id bigint generated always as identity primary key,
      world text collate "C" not null unique,
      incarnation text not null,
      version bigint not null,
      base bigint not null default 0,
      base_at float8 not null default 0
    ) with (fillfactor = 50)`,
    `create table if not exists ${table('appends')} (
      head bigint not null,
      last bigint not null,
      first bigint not null,
      steps text not null,
      primary key (head, last)
    )`,
    `create table if not exists ${table('records')} (
      head bigint not null,
      digest bytea not null,
      place text not null,
      position float8 not null,
      record text not null,
      primary key (head, digest)
    )`,
  ]
}

/** The text of the identity that the store was opened with first; null if it never was. Throws `StoreError` without tables. */
export async function readIdentity(client: PostgresClient, sql: Sql): Promise<string | null> {
  const [found] = await sql.unsafe<{ exists: boolean }[]>(`select to_regclass($1) is not null as exists`, [client.table('about')])
  if (found?.exists !== true) throw notReady(client)
  const [about] = await sql.unsafe<{ version: number; identity: string | null }[]>(`select version, identity from ${client.table('about')}`)
  if (!about) throw notReady(client)
  if (about.version !== tableVersion) {
    throw new StoreError(
      `The tables at ${client.address.shown} have version ${about.version}, and this version of tally reads version ${tableVersion}. Use the version of tally that made them, or another schema.`,
    )
  }
  return about.identity
}

function notReady({ address }: PostgresClient): StoreError {
  return new StoreError(`There are no tables for worlds at ${address.shown}. Create them with: tally store init ${address.shown}`)
}
