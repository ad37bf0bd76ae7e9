import { expect, test, vi } from 'vitest'
import { NothingAppendedError, type Batch } from '../../../src/world/log.ts'
import { PostgresError } from '../../../src/logs/postgres/connection/postgresError.ts'
import { commitSuite } from '../commitSuite.ts'
import { rowsOf } from '../logCalls.ts'
import { identity } from '../logStorage.ts'
import { logSuite } from '../logSuite.ts'
import { serverSuite } from '../serverSuite.ts'
import { logAt, newAddress, newStore, postgresStorages, sqlAt, stepOf } from './testStore.ts'

function batch(world: string, after: number, steps = 1): Batch {
  return { world, incarnation: `${world}-1`, after, steps: Array.from({ length: steps }, (_, index) => stepOf(after + index + 1)) }
}

const postgresStorage = postgresStorages()

logSuite('in PostgreSQL', postgresStorage)
commitSuite('in PostgreSQL', postgresStorage, 15)
serverSuite('in PostgreSQL', postgresStorage)

test('says that nothing was appended only where that is certain', async () => {
  const gone = logAt(newAddress())
  await expect(gone.append([batch('a', 0)])).rejects.toBeInstanceOf(NothingAppendedError)
  const url = new URL(newAddress())
  url.port = '1'
  await expect(logAt(url.href).append([batch('a', 0)])).rejects.toBeInstanceOf(NothingAppendedError)
  const address = await newStore()
  const log = logAt(address)
  await log.append([batch('a', 0)])
  const hasty = logAt(`${address}&options=-c%20statement_timeout%3D100`)
  await sqlAt(address).begin(async (sql) => {
    await sql`select 1 from heads for update`
    await expect(hasty.append([batch('a', 1)])).rejects.toMatchObject({
      name: 'NothingAppendedError',
      message: expect.stringContaining('statement timeout'),
    })
    const append = log.append([batch('a', 1)])
    append.catch(() => {})
    await waitingFor(sqlAt(address))
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tallystick'`
    await expect(append).rejects.toBeInstanceOf(PostgresError)
  })
})

test('a world that is deleted while it is compacted leaves nothing behind', async () => {
  const address = await newStore()
  const log = logAt(address)
  await log.append([batch('a', 0, 5)])
  const stranger = sqlAt(address)
  const compacted = await stranger.begin(async (sql) => {
    await sql`select 1 from heads for update`
    const compaction = log.compact('a', 'a-1', 3)
    await waitingFor(stranger)
    await sql`delete from heads`
    return { compaction }
  })
  expect(await compacted.compaction).toBe(false)
  expect(await stranger`select 1 from records`).toEqual([])
})

test('a compaction within an append keeps the steps above it, and the next one begins there', async () => {
  const log = logAt(await newStore())
  await log.append([
    { world: 'a', incarnation: 'a-1', after: 0, steps: [1, 2, 3, 4].map((version) => stepOf(version, { key: `key ${version}` })) },
  ])
  for (const version of [2, 3]) {
    expect(await log.compact('a', 'a-1', version)).toBe(true)
    const [tail] = await log.read([{ world: 'a', after: 0 }])
    expect(tail?.steps.map((step) => step.version)).toEqual([3, 4].filter((each) => each > version))
    expect((await rowsOf(tail?.snapshot)).map(({ order }) => order).toSorted()).toEqual([1, 2, 3].slice(0, version))
  }
})

test('a deleted world leaves no row', async () => {
  const address = await newStore()
  const log = logAt(address)
  await log.append([batch('a', 0, 5)])
  await log.compact('a', 'a-1', 3)
  await log.append([batch('a', 5)])
  await log.drop('a', 'a-1')
  const sql = sqlAt(address)
  expect(await sql`select 1 from heads union all select 1 from appends union all select 1 from records`).toEqual([])
})

test('the time of the store is the same for all servers, whatever their clocks say', async () => {
  const address = await newStore()
  const logs = [logAt(address), logAt(address)]
  await logs[0]?.open(identity)
  vi.useFakeTimers({ toFake: ['Date'], now: 0 })
  await logs[1]?.open(identity)
  const [one, two] = logs.map((log) => log.now()) as [number, number]
  vi.useRealTimers()
  expect(Math.abs(one - two)).toBeLessThan(10_000)
  expect(Math.abs(Date.now() - one)).toBeLessThan(10_000)
})

test('stores an append as one row, whatever its steps', async () => {
  const address = await newStore()
  await logAt(address).append([batch('a', 0, 3), batch('b', 0)])
  expect(await sqlAt(address)`select first::int, last::int from appends order by last desc`).toEqual([
    { first: 1, last: 3 },
    { first: 1, last: 1 },
  ])
})

test('appends to many worlds in one statement, and each takes effect on its own', async () => {
  const log = logAt(await newStore())
  await log.append([batch('a', 0), batch('b', 0)])
  expect(await log.append([batch('b', 1), batch('a', 7), batch('c', 0), { ...batch('a', 1), world: 'd' }])).toEqual([
    true,
    false,
    true,
    false,
  ])
})

test('flushes of many servers over the same worlds never deadlock', async () => {
  const address = await newStore()
  const worlds = Array.from({ length: 300 }, (_, index) => `w${index}`)
  const sql = sqlAt(address)
  // In a small table, or with other joins, PostgreSQL finds the heads in the order of the table.
  await sql`insert into heads (world, incarnation, version) select 'other ' || n, 'other', 1 from generate_series(1, 20000) n`
  await sql`analyze heads`
  await logAt(address).append(worlds.map((world) => batch(world, 0)))
  const before = await deadlocks(sql)
  const servers = Array.from({ length: 6 }, (_, index) => ({
    log: logAt(`${address}${nestedLoops}`),
    order: index % 2 === 0 ? worlds : worlds.toReversed(),
  }))
  await Promise.all(
    servers.map(async ({ log, order }) => {
      for (let round = 0; round < 6; round += 1) {
        const tails = await log.read(order.map((world) => ({ world, after: 0 })))
        await log.append(order.map((world, index) => batch(world, tails[index]?.version as number)))
      }
    }),
  )
  expect((await deadlocks(sql)) - before).toBe(0)
})

const nestedLoops = '&options=-c%20enable_hashjoin%3Doff%20-c%20enable_mergejoin%3Doff'

async function deadlocks(sql: ReturnType<typeof sqlAt>): Promise<number> {
  // Statistics are written when a connection has been idle for a moment.
  await sql`select pg_stat_force_next_flush()`
  const [row] = await sql<{ deadlocks: number }[]>`select deadlocks::int from pg_stat_database where datname = current_database()`
  return row?.deadlocks as number
}

test('runs again after PostgreSQL ended its transaction because of a deadlock', async () => {
  const address = await newStore()
  const log = logAt(address)
  await log.append([batch('a', 0), batch('b', 0)])
  const stranger = sqlAt(address)
  const appended = await stranger.begin(async (sql) => {
    // The stranger takes b, and waits for a, which the append has: one of them is ended.
    await sql`select 1 from heads where world = 'b' for update`
    const append = log.append([batch('a', 1), batch('b', 1)])
    await waitingFor(stranger)
    await sql`set local deadlock_timeout = '1h'`
    await sql`select 1 from heads where world = 'a' for update`
    return { append }
  })
  expect(await appended.append).toEqual([true, true])
})

async function waitingFor(sql: ReturnType<typeof sqlAt>): Promise<void> {
  for (;;) {
    const waiting = await sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and application_name = 'tallystick'`
    if (waiting.length > 0) return
  }
}

test('rejects in limited time where PostgreSQL does not answer, and serves again afterwards', async () => {
  const address = await newStore()
  const log = logAt(address, { patience: 300 })
  await log.append([batch('a', 0)])
  await sqlAt(address).begin(async (sql) => {
    await sql`select 1 from heads for update`
    // More than there are connections.
    const appends = await Promise.allSettled(Array.from({ length: 8 }, () => log.append([batch('a', 1)])))
    expect(new Set(appends.map((each) => String((each as PromiseRejectedResult).reason?.message)))).toEqual(
      new Set([expect.stringMatching(/no answer within 0\.3 seconds|CONNECTION_DESTROYED/)]),
    )
    expect((await log.read([{ world: 'a', after: 0 }]))[0]?.version).toBe(1)
  })
  // One of the appends that were given up may still take effect, even between this read and this append.
  const appended = async (): Promise<readonly boolean[]> => {
    const [tail] = await log.read([{ world: 'a', after: 0 }])
    expect([1, 2]).toContain(tail?.version)
    return log.append([batch('a', tail?.version as number)])
  }
  const [isFirst] = await appended()
  expect(isFirst || (await appended())[0]).toBe(true)
})

test('serves again after PostgreSQL closed all connections', async () => {
  const address = await newStore()
  const log = logAt(address)
  await log.append([batch('a', 0)])
  const sql = sqlAt(address)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tallystick'`
  await expect.poll(() => log.append([batch('a', 1)]).catch(() => undefined)).toEqual([true])
})

test('keeps places that are too long for an index', async () => {
  const log = logAt(await newStore())
  const key = Array.from({ length: 20_000 }, (_, index) => index.toString(36)).join('')
  await log.append([{ world: 'a', incarnation: 'a-1', after: 0, steps: [stepOf(1, { key })] }])
  expect(await log.compact('a', 'a-1', 1)).toBe(true)
  const [tail] = await log.read([{ world: 'a', after: 0 }])
  expect((await rowsOf(tail?.snapshot)).map(({ place }) => place)).toEqual([JSON.stringify(['bank/loans', key])])
})

test('leaves no prepared statement, no setting and no transaction in a connection', async () => {
  const address = await newStore()
  const log = logAt(address)
  await log.open(identity)
  await log.append([batch('a', 0, 2)])
  await log.compact('a', 'a-1', 1)
  const [tail] = await log.read([{ world: 'a', after: 0 }])
  expect(await rowsOf(tail?.snapshot)).toHaveLength(1)
  await log.drop('a', 'a-1')
  const sql = sqlAt(address)
  expect(await sql`select state from pg_stat_activity where application_name = 'tallystick' and state <> 'idle'`).toEqual([])
})
