import { expect, inject, test } from 'vitest'
import { PostgresLog } from '../../../src/logs/postgres/postgresLog.ts'
import { identity } from '../logStorage.ts'
import { password } from './postgresServer.ts'
import { logAt, newAddress, newStore, sqlAt } from './testStore.ts'

test('says how to create the tables where there are none', async () => {
  const error: Error = (await logAt(newAddress())
    .open(identity)
    .catch((reason: Error) => reason)) as Error
  expect(error.name).toBe('StoreError')
  expect(error.message).toMatch(
    /^There are no tables .* Create them with: tally store init postgres:\/\/tally@127\.0\.0\.1:\d+\/postgres\?schema=t_/,
  )
})

test('refuses tables of another version', async () => {
  const address = await newStore()
  await sqlAt(address)`update about set version = 2`
  await expect(logAt(address).open(identity)).rejects.toMatchObject({
    name: 'StoreError',
    message: expect.stringContaining('have version 2'),
  })
})

test('refuses a server that acknowledges commits before they are stored', async () => {
  const log = logAt(`${await newStore()}&options=-c%20synchronous_commit%3Doff`)
  await expect(log.open(identity)).rejects.toThrow('synchronous_commit is off')
  await expect(log.health()).rejects.toThrow('synchronous_commit is off')
})

test('refuses a server that takes no writes', async () => {
  const log = logAt(`${await newStore()}&options=-c%20default_transaction_read_only%3Don`)
  await expect(log.open(identity)).rejects.toMatchObject({ name: 'StoreError', message: expect.stringContaining('it takes no writes') })
  await expect(log.health()).rejects.toThrow('it takes no writes')
})

test('does not work where the tables are gone', async () => {
  const address = await newStore()
  const log = logAt(address)
  await log.open(identity)
  await log.health()
  await sqlAt(address)`drop table about`
  await expect(log.health()).rejects.toThrow('There are no tables')
})

test('keeps the identity of the first mock, and refuses a mock with another seed', async () => {
  const address = await newStore()
  expect(await Promise.all([logAt(address).open(identity), logAt(address).open(identity)])).toEqual([[], []])
  await expect(logAt(address).open({ ...identity, seed: 2 })).rejects.toMatchObject({ name: 'IdentityError' })
})

test('of mocks with different seeds that start at once, only one gets the store', async () => {
  const address = await newStore()
  const seeds = [1, 2, 3, 4]
  const opened = await Promise.allSettled(seeds.map((seed) => logAt(address).open({ ...identity, seed })))
  expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('refuses a standby, which may not have the latest steps', async () => {
  const { log, shadow } = await shadowed()
  await log.open(identity)
  await shadow('pg_is_in_recovery() returns boolean', 'select true')
  await expect(log.open(identity)).rejects.toThrow('this is a standby')
  await expect(log.health()).rejects.toThrow('this is a standby')
  await expect(log.read([{ world: 'a', after: 0 }])).rejects.toThrow('this is a standby')
})

test.each(['fsync', 'full_page_writes'])('warns where %s is off', async (setting) => {
  const { log, shadow } = await shadowed()
  await shadow(
    'current_setting(name text) returns text',
    `select case when name in ('${setting}', 'transaction_read_only') then 'off' else 'on' end`,
  )
  expect(await log.open(identity)).toEqual([`${setting} is off in PostgreSQL, so worlds can be lost or damaged when its machine crashes.`])
})

/** A log for which functions of PostgreSQL can be replaced. */
async function shadowed(): Promise<{ log: PostgresLog; shadow: (head: string, body: string) => Promise<unknown> }> {
  const address = await newStore()
  const schema = new URL(address).searchParams.get('schema')
  return {
    log: logAt(`${address}&options=-c%20search_path%3D${schema},pg_catalog`),
    shadow: (head, body) => sqlAt(address).unsafe(`create function ${schema}.${head} language sql as $$ ${body} $$`),
  }
}

test.each([
  ['a wrong password', (url: URL) => (url.password = `${password}2`)],
  ['a host that does not exist', (url: URL) => (url.hostname = 'nowhere.invalid')],
  ['a port where nothing listens', (url: URL) => (url.port = '1')],
  ['a database that does not exist', (url: URL) => (url.pathname = '/none')],
])('tells of %s without the password', async (_, change) => {
  const url = new URL(inject('postgres'))
  change(url)
  const error = (await logAt(url.href)
    .open(identity)
    .catch((reason: Error) => reason)) as Error
  expect(error).toMatchObject({ name: 'PostgresError', message: expect.stringMatching(/^PostgreSQL at postgres:\/\/tally@[^ ]+: ./) })
  expect(allOf(error)).not.toContain(password)
})

test('tells of an invalid address without its password', () => {
  const error = errorOf(() => new PostgresLog(`postgres://tally:${password}/@host/db`))
  expect(error).toMatchObject({ name: 'StoreError' })
  expect(allOf(error)).not.toContain(password)
})

/** Everything that can be printed of an error, what is hidden included. */
function allOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  return Object.getOwnPropertyNames(error)
    .map((name) => `${name}: ${allOf((error as Record<string, unknown>)[name])}`)
    .join('\n')
}

function errorOf(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}
