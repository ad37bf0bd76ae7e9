import { expect, test } from 'vitest'
import type { Mock } from '../../src/index.ts'
import { RoundTrips } from '../../src/world/commits/link/roundTrips.ts'
import { Worlds } from '../../src/world/worlds.ts'
import { TooManyWorldsError } from '../../src/world/worldErrors.ts'
import { ask, shopMock } from '../engine/shop.ts'
import { memoryLog, MemoryStorage } from '../logs/memoryLog.ts'
import { testPlan } from '../world/testWorld.ts'
import { adminServer, problem } from './admin/adminCalls.ts'

/** Two servers with the same store. */
async function two(storage = new MemoryStorage()): Promise<readonly [Mock, Mock]> {
  const [one, other] = await Promise.all([storage.connect(), storage.connect()])
  return [shopMock({}, { store: one }), shopMock({}, { store: other })]
}

const create = (id: string): { readonly body: object } => ({ body: { id } })

test('every server shows at once what another has acknowledged', async () => {
  const [one, other] = await two()
  for (const id of ['a', 'b', 'c']) {
    expect((await ask(one, '/shop/things', create(id))).status).toBe(201)
    expect((await ask(other, `/shop/things/${id}`)).status).toBe(200)
    expect((await other.world().state()).collections).toEqual((await one.world().state()).collections)
  }
})

test('a world that one server made cannot be made by another, and both list it', async () => {
  const [one, other] = await two()
  await one.createWorld({ name: 'made' })
  await expect(other.createWorld({ name: 'made' })).rejects.toThrow('There is a world "made" already.')
  expect(await other.run('worldNames', {})).toEqual({ worlds: ['made'] })
})

test('a world that one server deletes is gone for the other', async () => {
  const [one, other] = await two()
  await ask(one, '/shop/things', create('a'))
  expect((await ask(other, '/shop/things/a')).status).toBe(200)
  await other.world().delete()
  expect((await ask(one, '/shop/things/a')).status).toBe(404)
})

test('the admin API of a server knows at once which worlds another one has made', async () => {
  const storage = new MemoryStorage()
  const [one, other] = [await adminServer({ store: await storage.connect() }), await adminServer({ store: await storage.connect() })]
  expect((await other.admin('/worlds')).body).toEqual({ worlds: [] })
  await one.post('/worlds', { name: 'made' })
  expect((await other.admin('/worlds')).body).toEqual({ worlds: ['made'] })
  await one.post('/worlds', { name: 'second' })
  expect((await other.admin('/worlds/second')).status).toBe(200)
  await one.post('/worlds', { name: 'third' })
  expect((await other.admin('/worlds/third', { method: 'DELETE' })).status).toBe(204)
  expect((await one.admin('/worlds')).body).toEqual({ worlds: ['made', 'second'] })
  await Promise.all([one.server.close(), other.server.close()])
})

test('a world that one server deletes is listed by none that has used it, is unknown there, and can be made again', async () => {
  const storage = new MemoryStorage()
  const [one, other] = [await adminServer({ store: await storage.connect() }), await adminServer({ store: await storage.connect() })]
  for (const { admin, post } of [one, other]) {
    await post('/worlds', { name: 'short' })
    expect((await admin('/worlds/short')).status).toBe(200)
  }
  await other.admin('/worlds/short', { method: 'DELETE' })
  expect((await one.admin('/worlds')).body).toEqual({ worlds: [] })
  expect(await one.admin('/worlds/short')).toMatchObject(problem(404, 'no-such-world'))
  for (const { admin, post } of [one, other]) {
    expect((await post('/worlds', { name: 'short' })).status).toBe(200)
    await admin('/worlds/short', { method: 'DELETE' })
  }
  await Promise.all([one.server.close(), other.server.close()])
})

test('a deleted world can be made again by a server whose calls have noticed that it is gone', async () => {
  const [one, other] = await two()
  await one.createWorld({ name: 'short' })
  await other.world('short').state()
  await one.world('short').delete()
  expect((await ask(other, '/@short/shop/things/a')).status).toBe(404)
  await other.createWorld({ name: 'short' })
  expect((await one.world('short').state()).version).toBe(1)
})

test('worlds that other servers have deleted do not count towards the limit, in memory or not', async () => {
  const storage = new MemoryStorage()
  const logs = [await storage.connect(), await storage.connect()]
  const [one, other] = logs.map((log) => new Worlds(testPlan({ log }), 2)) as [Worlds, Worlds]
  const made = ['a', 'b'].map((name) => one.open(name))
  for (const world of made) await world.commits.submit(() => world.step(() => world.views.counters.next('calls')))
  made[1]?.commits.unload()
  for (const name of ['a', 'b']) await other.delete(name)
  expect(() => one.open('c')).toThrow(TooManyWorldsError)
  await one.refresh()
  expect([one.names(), one.open('c').name, one.open('d').name]).toEqual([[], 'c', 'd'])
})

test('a server whose store is away still knows the worlds that it has in memory', async () => {
  const store = await memoryLog()
  const api = await adminServer({ store })
  await api.post('/worlds', { name: 'known' })
  store.list = () => Promise.reject(new Error('lost'))
  expect((await api.admin('/worlds/known/journal')).status).toBe(200)
  await api.server.close()
})

test('entries of the journal name their server, and counted calls say that they are partial', async () => {
  const [one, other] = await two()
  await ask(one, '/shop/things', create('a'))
  await ask(other, '/shop/things/a')
  const servers = await Promise.all([one, other].map(async (mock) => (await mock.world().journal())[0]?.server))
  expect(new Set(servers).size).toBe(2)
  for (const name of servers) expect(name).toMatch(/^[0-9a-f]{8}$/)
  expect(await one.world().calls({ operation: 'createThing' })).toMatchObject({ count: 1, partial: true })
})

test('a journal of one process names no server, and its counted calls are all', async () => {
  const mock = shopMock({}, { store: await memoryLog({ shared: false }) })
  await ask(mock, '/shop/things', create('a'))
  expect((await mock.world().journal())[0]).not.toHaveProperty('server')
  expect(await mock.world().calls({ operation: 'createThing' })).not.toHaveProperty('partial')
})

test('stored worlds are listed after a restart, and read when they are first used', async () => {
  const storage = new MemoryStorage({ shared: false })
  const before = shopMock({}, { store: await storage.connect() })
  for (const world of ['a', 'b']) await ask(before, `/@${world}/shop/things`, create('x'))
  await before.close()
  const log = await storage.connect()
  const reads: string[] = []
  const read = log.read.bind(log)
  log.read = (positions) => (reads.push(...positions.map(({ world }) => world)), read(positions))
  const after = shopMock({}, { store: log })
  await after.ready()
  expect([after.worldNames(), reads]).toEqual([['a', 'b'], []])
  expect((await ask(after, '/@b/shop/things/x')).status).toBe(200)
  expect(reads).toEqual(['b'])
})

test('the largest number of worlds counts those in the store', async () => {
  const storage = new MemoryStorage({ shared: false })
  const before = shopMock({}, { store: await storage.connect() })
  for (const world of ['a', 'b']) await ask(before, `/@${world}/shop/things`, create('x'))
  const log = await storage.connect()
  const worlds = new Worlds({ ...testPlan(), trips: new RoundTrips(log, () => storage.identity as never) }, 2)
  await worlds.ready()
  expect(() => worlds.open('c')).toThrow(TooManyWorldsError)
  expect(worlds.open('a').name).toBe('a')
  expect(await worlds.delete('b')).toBe(true)
  expect(worlds.open('c').name).toBe('c')
})

test('the records of a world that nobody uses leave the memory, and are read when it is used again', async () => {
  const log = await memoryLog({ shared: false })
  const worlds = new Worlds({ ...testPlan({ log }), idleLimit: 100 }, 5)
  const world = worlds.open('a')
  const count = (): number => world.step(() => world.views.counters.next('calls'))
  for (let round = 0; round < 3; round += 1) await world.commits.submit(count)
  expect(world.records).toBe(1)
  await expect.poll(() => world.records, { interval: 20 }).toBe(0)
  expect(worlds.open('a')).toBe(world)
  expect(await world.commits.submit(count)).toBe(4)
  expect([world.version, world.records]).toEqual([4, 1])
  await worlds.stop()
})

test('a mock of another seed refuses the store, and says so', async () => {
  const storage = new MemoryStorage()
  await shopMock({}, { store: await storage.connect() }).ready()
  const other = shopMock({}, { store: await storage.connect(), seed: 7 })
  await expect(other.ready()).rejects.toMatchObject({ name: 'IdentityError', message: expect.stringContaining('seed 1, not 7') as string })
  expect((await ask(other, '/shop/things', create('a'))).status).toBe(503)
})

test('closing a mock waits for the calls that are under way', async () => {
  const log = await memoryLog({ shared: false })
  const append = log.append.bind(log)
  let isClosed = false
  log.append = async (batches) => {
    await new Promise((resolve) => setTimeout(resolve, 50))
    if (isClosed) throw new Error('The log is closed.')
    return append(batches)
  }
  log.close = async () => void (isClosed = true)
  const mock = shopMock({}, { store: log })
  await ask(mock, '/shop/things/x')
  const reply = ask(mock, '/shop/things', create('a'))
  await mock.close()
  expect((await reply).status).toBe(201)
})

test('while the store does not answer, worlds cannot be listed, made or deleted, and the mock says which it knows', async () => {
  const store = await memoryLog()
  const api = await adminServer({ store })
  await api.post('/worlds/one/states', { state: 'a customer is registered' })
  const { drop } = store
  store.drop = () => Promise.reject(new Error('lost: db.internal:5432'))
  expect(await api.admin('/worlds/one', { method: 'DELETE' })).toMatchObject(problem(503, 'outcome-unknown'))
  store.drop = drop
  store.list = () => Promise.reject(new Error('lost: db.internal:5432'))
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  for (const reply of [
    await api.admin('/worlds'),
    await api.post('/worlds', { name: 'two' }),
    await api.admin('/worlds/one', { method: 'DELETE' }),
  ]) {
    expect(reply).toMatchObject(problem(503, 'not-durable'))
    expect(reply.text).not.toContain('db.internal')
  }
  expect(api.mock.worldNames()).toEqual(['one'])
  await api.server.close()
})

test('where several processes share a store, time is that of the store', async () => {
  const [one, other] = [await memoryLog(), await memoryLog({ shared: false })]
  Object.assign(one, { now: () => Date.UTC(2031, 0, 1) })
  expect((await shopMock({}, { store: one }).world().clock()).now).toBe('2031-01-01T00:00:00.000Z')
  const { now } = await shopMock({}, { store: other }).world().clock()
  expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(10_000)
})
