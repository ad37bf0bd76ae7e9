import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { WorldState } from '../../../src/index.ts'
import { projectRoot } from '../../projectRoot.ts'
import { callHttp } from '../../transports/transports.ts'
import { localControl } from '../../../src/testing.ts'
import { adminServer, problem, type AdminServer } from './adminCalls.ts'

const start = Date.UTC(2026, 0, 31)
const registered = { state: 'a customer is registered' }

describe('the admin API', () => {
  let api: AdminServer
  beforeAll(async () => {
    api = await adminServer({ now: () => start, mostWorlds: 5 })
  })
  afterAll(() => api.server.close())
  beforeEach(async () => {
    for (const world of api.mock.worldNames()) await api.mock.world(world).delete()
  })

  const verify = async (world = 'default'): Promise<number> => {
    const headers = { 'x-mock-world': world }
    const body = { partner_meta: 'demo-partner', phone: '08111111111' }
    return (await callHttp(api.server.url, { method: 'POST', path: '/fint/v1/powerverifyCustomer', headers, body })).status
  }

  test('says that the mock is up and what it mocks', async () => {
    for (const path of ['/health', '/health?x=1', '/health/']) {
      expect(await api.admin(path)).toMatchObject({ status: 200, body: { status: 'up', mocks: ['fint'] } })
    }
  })

  test('lists the worlds by name', async () => {
    expect((await api.admin('/worlds')).body).toEqual({ worlds: [] })
    await verify('b')
    await verify('a')
    expect((await api.admin('/worlds')).body).toEqual({ worlds: ['a', 'b'] })
  })

  test('shows the state of a world', async () => {
    await api.post('/worlds/one/states', registered)
    expect((await api.admin('/worlds/one')).body).toMatchObject({
      world: 'one',
      now: '2026-01-31T00:00:00.000Z',
      version: 1,
      strict: false,
      collections: { 'fint/customers': { total: 1, records: [{ id: 1, phone: '08111111111' }] }, 'tally/counters': { total: 1 } },
    })
  })

  test('shows at most as many records of each collection as the query asks for', async () => {
    await api.post('/worlds/one/states', registered)
    const collection = async (query: string): Promise<unknown> =>
      ((await api.admin(`/worlds/one${query}`)).body as WorldState).collections['fint/customers']
    expect(await collection('?limit=0')).toEqual({ total: 1, records: [] })
    expect(await collection('?limit=1')).toEqual(await collection(''))
    for (const query of ['?limit=-1', '?limit=1.5', '?limit=all', '?limit=']) {
      const refused = await api.admin(`/worlds/one${query}`)
      expect(refused).toMatchObject(problem(422, 'invalid-request'))
      expect(refused.body).toMatchObject({ detail: '"limit" must be an integer of at least 0.' })
    }
    expect(await api.admin('/worlds/one?limit=%ff')).toMatchObject(problem(400, 'bad-syntax'))
  })

  test('refuses fields that are sent in the wrong place', async () => {
    expect(await api.post('/worlds/one/states', { ...registered, world: 'two' })).toMatchObject(problem(422, 'invalid-request'))
    expect((await api.admin('/worlds')).body).toEqual({ worlds: [] })
    await api.post('/worlds/one/states', registered)
    expect(await api.admin('/worlds/one?world=two')).toMatchObject(problem(422, 'invalid-request'))
    expect(await api.put('/worlds/one/clock?now=2030-01-01T00:00:00Z', {})).toMatchObject(problem(422, 'invalid-request'))
  })

  test('resets a world and keeps its journal', async () => {
    await api.post('/worlds/one/states', registered)
    await api.put('/worlds/one/clock', { now: '2030-01-01T00:00:00Z' })
    await api.put('/worlds/one/settings', { strict: true })
    await verify('one')
    expect(await api.post('/worlds/one/reset')).toMatchObject({ status: 204, text: '' })
    expect((await api.admin('/worlds/one')).body).toMatchObject({ strict: false, now: '2026-01-31T00:00:00.000Z', collections: {} })
    expect((await api.admin('/worlds/one/journal')).body).toMatchObject({ exchanges: [{ operation: 'verifyCustomer' }] })
    expect(await verify('one')).toBe(404)
  })

  test('deletes a world with everything in it', async () => {
    await api.post('/worlds/one/states', registered)
    await verify('one')
    expect(await api.admin('/worlds/one', { method: 'DELETE' })).toMatchObject({ status: 204, text: '' })
    expect((await api.admin('/worlds')).body).toEqual({ worlds: [] })
    expect(await verify('one')).toBe(404)
    expect((await api.mock.world('one').journal()).length).toBe(1)
    expect(await api.admin('/worlds/two', { method: 'DELETE' })).toMatchObject(problem(404, 'no-such-world'))
  })

  test('sets up a provider state as a whole or not at all', async () => {
    expect(await api.post('/worlds/one/states', { ...registered, provider: 'fint', params: { pin: '9999' } })).toMatchObject({
      status: 204,
    })
    expect(await api.post('/worlds/two/states', { ...registered, params: null })).toMatchObject({ status: 204 })
    expect([await verify('one'), await verify('two'), await verify('three')]).toEqual([200, 200, 404])
    const unknown = await api.post('/worlds/one/states', { state: 'a custommer' })
    expect(unknown).toMatchObject(problem(404, 'no-such-state'))
    expect(unknown.body).toMatchObject({
      detail: expect.stringContaining('States: "fint: a customer is registered", "fint: a customer has a meter"'),
    })
    expect(await api.post('/worlds/one/states', { ...registered, provider: 'finn' })).toMatchObject(problem(404, 'no-such-state'))
    expect(await api.post('/worlds/one/states', { ...registered, params: { colour: 'red' } })).toMatchObject(
      problem(422, 'bad-state-params'),
    )
    expect(await api.post('/worlds/one/states', { ...registered, params: { pin: 1 } })).toMatchObject(problem(422, 'bad-state-params'))
    expect(await api.post('/worlds/one/states', { ...registered, params: { phone: '1' } })).toMatchObject(problem(422, 'bad-state-params'))
  })

  test('shows the journal and clears it', async () => {
    await verify('one')
    await verify('one')
    const { exchanges } = (await api.admin('/worlds/one/journal')).body as { exchanges: { id: number }[] }
    expect(exchanges.map(({ id }) => id)).toEqual([1, 2])
    expect(await api.admin('/worlds/one/journal', { method: 'DELETE' })).toMatchObject({ status: 204 })
    expect((await api.admin('/worlds/one/journal')).body).toEqual({ exchanges: [] })
    await verify('one')
    expect((await api.admin('/worlds/one/journal')).body).toMatchObject({ exchanges: [{ id: 3 }] })
  })

  test('reads, sets and advances the clock', async () => {
    await verify()
    expect((await api.admin('/worlds/default/clock')).body).toMatchObject({ now: '2026-01-31T00:00:00.000Z' })
    expect((await api.post('/worlds/default/clock/advance', { by: 'P1M' })).body).toMatchObject({ now: '2026-02-28T00:00:00.000Z' })
    expect((await api.post('/worlds/default/clock/advance', { by: 'P1DT1H0.5S' })).body).toMatchObject({ now: '2026-03-01T01:00:00.500Z' })
    expect((await api.put('/worlds/default/clock', { now: '2024-02-29T01:00:00+01:00' })).body).toMatchObject({
      now: '2024-02-29T00:00:00.000Z',
    })
    expect((await api.post('/worlds/default/clock/advance', { by: 'P1Y' })).body).toMatchObject({ now: '2025-02-28T00:00:00.000Z' })
    expect((await api.admin('/worlds/default/clock')).body).toMatchObject({ now: '2025-02-28T00:00:00.000Z' })
  })

  test.each(['', 'now', '2026-01-31', '2026-02-30T00:00:00Z', '2026-01-31T00:00:00', '1769817600000', '+012026-01-31T00:00:00Z'])(
    'refuses "%s" as a time',
    async (now) => {
      expect(await api.put('/worlds/default/clock', { now })).toMatchObject(problem(422, 'bad-time'))
    },
  )

  test.each([
    '1969-12-31T23:59:59.999Z',
    '1970-01-01T00:00:00+00:01',
    '0000-01-01T00:00:00+10:00',
    '9000-01-01T00:00:00.001Z',
    '9999-12-31T23:59:59-01:00',
  ])('refuses %s as a time, with the bounds', async (now) => {
    const before = (await api.admin('/worlds/default/clock')).body
    const refused = await api.put('/worlds/default/clock', { now })
    expect(refused).toMatchObject(problem(422, 'bad-time'))
    expect(refused.body).toMatchObject({ detail: 'The clock shows times from 1970-01-01T00:00:00Z to 9000-01-01T00:00:00Z.' })
    expect((await api.admin('/worlds/default/clock')).body).toEqual(before)
  })

  test('does not advance a clock beyond its last time', async () => {
    await api.put('/worlds/default/clock', { now: '9000-01-01T00:00:00Z' })
    const refused = await api.post('/worlds/default/clock/advance', { by: 'PT0.001S' })
    expect(refused).toMatchObject(problem(422, 'bad-time'))
    expect(refused.body).toMatchObject({ detail: expect.stringContaining('9000-01-01T00:00:00Z') })
    expect((await api.admin('/worlds/default/clock')).body).toMatchObject({ now: '9000-01-01T00:00:00.000Z' })
  })

  test.each(['', 'P', 'PT', '1D', 'P1', '-P1D', 'P-1D', 'P1.5M', ' P1D', 'P1D ', 'P8000Y', `P${'9'.repeat(400)}D`])(
    'refuses "%s" as a duration',
    async (by) => {
      expect(await api.post('/worlds/default/clock/advance', { by })).toMatchObject(problem(422, 'bad-time'))
    },
  )

  test('takes no body for one whose fields are all optional', async () => {
    expect(await api.post('/worlds/default/clock/freeze')).toMatchObject({
      status: 200,
      body: { now: '2026-01-31T00:00:00.000Z', frozen: true },
    })
    expect(await api.post('/worlds/default/clock/advance')).toMatchObject(problem(422, 'invalid-request'))
    const { paths } = (await localControl(api.mock).openApi()) as {
      paths: Record<string, { post: { requestBody: { required: boolean } } }>
    }
    const isRequired = (path: string): boolean | undefined => paths[`/worlds/{world}/clock/${path}`]?.post.requestBody.required
    expect([isRequired('freeze'), isRequired('advance')]).toEqual([false, true])
  })

  test('sets whether a world is strict', async () => {
    expect(await api.put('/worlds/one/settings', { strict: true })).toMatchObject({ status: 200, body: { strict: true } })
    expect(await verify('one')).toBe(401)
    expect((await api.put('/worlds/one/settings', { strict: false })).body).toEqual({ strict: false })
    expect(await verify('one')).toBe(404)
  })

  test('does not create a world to read it', async () => {
    for (const path of ['/worlds/none', '/worlds/none/journal', '/worlds/none/clock']) {
      const reply = await api.admin(path)
      expect(reply).toMatchObject(problem(404, 'no-such-world'))
      expect(reply.body).toMatchObject({ detail: 'There is no world "none" yet. Worlds: none.' })
    }
    expect((await api.admin('/worlds')).body).toEqual({ worlds: [] })
  })

  test.each(['a%20b', 'a%2Fb', '%C3%A4', 'x'.repeat(65), '%', '$', '%00'])('refuses the world name %s', async (world) => {
    expect((await api.admin(`/worlds/${world}`)).status).toBe(400)
    for (const reply of [await api.post(`/worlds/${world}/reset`), await api.post(`/worlds/${world}/states`, registered)])
      expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect((await api.admin('/worlds')).body).toEqual({ worlds: [] })
  })

  test('refuses more worlds than the limit', async () => {
    for (let world = 0; world < 5; world += 1) await api.post(`/worlds/w${world}/reset`)
    expect(await api.post('/worlds/w5/reset')).toMatchObject(problem(429, 'too-many-worlds'))
    expect(await api.post('/worlds/w4/reset')).toMatchObject({ status: 204 })
  })

  test.each(['{', '"', '{"state": }', Uint8Array.of(0xff)])('refuses the body %s, which is not JSON', async (body) => {
    expect(await api.post('/worlds/one/states', body)).toMatchObject(problem(400, 'bad-syntax'))
  })

  test.each(['[]', 'null', '"a"', '7', '{}', '{"state": 7}', '{"state": "a", "provider": 7}', '{"state": "a", "params": []}', ''])(
    'refuses the body %s without the required fields',
    async (body) => {
      expect(await api.post('/worlds/one/states', body)).toMatchObject(problem(422, 'invalid-request'))
    },
  )

  test('refuses bodies with wrong fields, too large, too deep or in another encoding', async () => {
    expect((await api.put('/worlds/one/clock', { now: 7 })).body).toMatchObject({
      detail: '"now" must be a string such as "2026-03-01T08:00:00Z".',
    })
    for (const body of [{}, { now: 7 }, []]) expect(await api.put('/worlds/one/clock', body)).toMatchObject(problem(422, 'invalid-request'))
    for (const body of [{}, { by: 7 }])
      expect(await api.post('/worlds/one/clock/advance', body)).toMatchObject(problem(422, 'invalid-request'))
    for (const body of [{}, { strict: 'yes' }, []])
      expect(await api.put('/worlds/one/settings', body)).toMatchObject(problem(422, 'invalid-request'))
    expect(await api.post('/worlds/one/states', { state: 'x'.repeat(10_000_001) })).toMatchObject(problem(413, 'too-large'))
    const deep = '[{"a":'.repeat(50_000)
    expect(await api.post('/worlds/one/states', deep)).toMatchObject(problem(400, 'bad-syntax'))
    const headers = { 'content-type': 'application/json; charset=latin1' }
    expect((await api.admin('/worlds/one/states', { method: 'POST', headers, body: '{}' })).status).toBe(415)
  })

  test('answers 404 to unknown paths and reveals no internals', async () => {
    for (const [method, path] of [
      ['POST', ''],
      ['GET', '/nowhere'],
      ['GET', '/../fint/v1/power/getUtilityServiceProviders'],
    ] as const) {
      const reply = await api.admin(path, { method })
      expect(reply).toMatchObject(problem(404, 'no-such-operation'))
      expect(reply.headers).not.toHaveProperty('x-powered-by')
      expect(reply.text).not.toMatch(/node_modules|\.ts\b/)
      expect(reply.text).not.toContain(projectRoot)
    }
    expect((await callHttp(api.server.url, { path: '/__administrator' })).body).toMatchObject({
      detail: 'The spec of fint has no operation at this path.',
    })
  })

  test.each([
    ['POST', '/health', 'GET, HEAD, OPTIONS'],
    ['POST', '/journal/events', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/worlds', 'GET, HEAD, POST, OPTIONS'],
    ['PATCH', '/worlds/one', 'GET, HEAD, DELETE, OPTIONS'],
    ['GET', '/worlds/one/reset', 'POST, OPTIONS'],
    ['PATCH', '/worlds/one/clock', 'GET, HEAD, PUT, DELETE, OPTIONS'],
  ])('names the allowed methods in reply to %s %s', async (method, path, allow) => {
    const reply = await api.admin(path, { method })
    expect(reply).toMatchObject(problem(405, 'method-not-allowed'))
    expect(reply.headers['allow']).toBe(allow)
    expect(await api.admin(path, { method: 'OPTIONS' })).toMatchObject({ status: 204, headers: { allow } })
  })

  test('shows the default world before its first call', async () => {
    const fresh = await adminServer({ now: () => Date.UTC(2026, 1, 3) })
    expect((await fresh.admin('/worlds/default/clock')).body).toMatchObject({ now: '2026-02-03T00:00:00.000Z' })
    expect((await fresh.admin('/worlds/default')).body).toMatchObject({ world: 'default', version: 0 })
    await fresh.server.close()
  })

  test('accepts the full name of a state', async () => {
    const state = 'fint: a customer has a meter'
    expect((await api.post('/worlds/full/states', { state, params: { phone: '08111111119' } })).status).toBe(204)
    expect((await api.post('/worlds/full/states', { provider: 'fint', state, params: { phone: '08111111119' } })).status).toBe(204)
    expect(await api.post('/worlds/full/states', { provider: 'other', state })).toMatchObject(problem(404, 'no-such-state'))
    expect(await api.post('/worlds/full/states', { state: 'other: a customer has a meter' })).toMatchObject(problem(404, 'no-such-state'))
  })

  test('answers HEAD without a body', async () => {
    for (const path of ['/health', '/journal/events'])
      expect(await api.admin(path, { method: 'HEAD' })).toMatchObject({ status: 200, text: '' })
  })
})
