import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fint } from '../../../mocks/fint/index.ts'
import { createMock } from '../../../src/index.ts'
import { listen, type Listening } from '../../../src/node.ts'
import { MemoryLog, MemoryStorage } from '../../logs/memoryLog.ts'
import { callHttp, type TestCall, type TestReply } from '../../transports/transports.ts'
import { adminServer, problem, type AdminServer } from './adminCalls.ts'

describe('on this machine, without a token', () => {
  let api: AdminServer
  beforeAll(async () => {
    api = await adminServer()
  })
  afterAll(() => api.server.close())

  const ask = (headers: Record<string, string>): Promise<TestReply> => api.admin('/health', { headers })

  test('the admin API answers programs and its own pages', async () => {
    const { port } = api.server
    expect(api.server.adminToken).toBeUndefined()
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, 'LOCALHOST', '127.1.2.3', '[::1]:80']) {
      expect((await ask({ host })).status).toBe(200)
      expect((await ask({ host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    }
    expect((await ask({ 'sec-fetch-site': 'none' })).status).toBe(200)
  })

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'evil.example:4010', '192.168.0.1'])(
    'it refuses the host "%s", by which a page of another site could reach it',
    async (host) => {
      expect(await ask({ host })).toMatchObject(problem(403, 'forbidden'))
    },
  )

  test.each(['https://evil.example', 'null', 'http://localhost:1', 'https://127.0.0.1', 'file://'])(
    'it refuses pages of %s',
    async (origin) => {
      const reply = await ask({ origin })
      expect(reply).toMatchObject(problem(403, 'forbidden'))
      expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    },
  )

  test.each(['cross-site', 'same-site'])('it refuses requests that a browser marks as %s', async (site) => {
    expect(await ask({ 'sec-fetch-site': site })).toMatchObject(problem(403, 'forbidden'))
  })

  test('it changes nothing for a page of another origin, whatever the method', async () => {
    const headers = { origin: 'https://evil.example', 'content-type': 'text/plain' }
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const reply = await api.admin('/worlds/default/reset', { method, headers, body: '{}' })
      expect(reply).toMatchObject(problem(403, 'forbidden'))
    }
    expect(api.mock.worldNames()).toEqual([])
  })

  test('it refuses preflight requests', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'PUT' }
    const reply = await api.admin('/worlds/default/clock', { method: 'OPTIONS', headers })
    expect(reply.status).toBe(403)
    expect(reply.headers).not.toHaveProperty('access-control-allow-origin')
  })

  test('the mock beside it answers pages of other origins', async () => {
    const reply = await callHttp(api.server.url, {
      path: '/fint/v1/power/getUtilityServiceProviders',
      headers: { 'x-requested-with': 'XMLHttpRequest', origin: 'https://app.example', host: 'mock.example' },
    })
    expect(reply).toMatchObject({ status: 200, headers: { 'access-control-allow-origin': 'https://app.example' } })
  })
})

describe('beyond this machine', () => {
  const mock = createMock({ providers: [fint] })
  let server: Listening
  beforeAll(async () => {
    server = await listen(mock, { port: 0, host: '0.0.0.0' })
  })
  afterAll(() => server.close())

  const ask = (authorization?: string): Promise<TestReply> =>
    callHttp(`http://127.0.0.1:${server.port}`, {
      path: '/__admin/health',
      headers: { host: 'mock.example', ...(authorization !== undefined && { authorization }) },
    })

  test('the admin API requires the token that the server generated', async () => {
    expect(server.adminToken).toMatch(/^[0-9a-f-]{36}$/)
    expect((await ask(`Bearer ${server.adminToken}`)).status).toBe(200)
    expect((await ask(`bearer  ${server.adminToken}`)).status).toBe(200)
  })

  test('it refuses everyone else and does not reveal the token', async () => {
    for (const sent of [
      undefined,
      '',
      'Bearer',
      'Bearer x',
      `Basic ${server.adminToken}`,
      `${server.adminToken}`,
      `Bearer ${server.adminToken}x`,
    ]) {
      const reply = await ask(sent)
      expect(reply).toMatchObject(problem(401, 'unauthorized'))
      expect(reply.headers['www-authenticate']).toBe('Bearer')
      expect(reply.text).not.toContain(server.adminToken)
    }
  })

  test('readiness needs no token, and tells the reason only with one', async () => {
    const store = new MemoryLog(new MemoryStorage())
    const own = await listen(createMock({ store }), { port: 0, adminToken: 'own' })
    const ready = (more: Partial<TestCall> = {}): Promise<TestReply> =>
      callHttp(own.url, { path: '/__admin/ready', ...more, headers: { host: 'mock.example', ...more.headers } })
    expect(await ready()).toMatchObject({ status: 200, body: { status: 'ready' } })
    store.health = () => Promise.reject(new Error('postgres.internal is away'))
    expect(await ready()).toMatchObject(problem(503, 'not-ready'))
    expect((await ready()).text).not.toContain('postgres.internal')
    expect((await ready({ method: 'HEAD' })).status).toBe(503)
    expect((await ready({ headers: { authorization: 'Bearer own' } })).text).toContain('postgres.internal')
    expect((await ready({ method: 'POST' })).status).toBe(401)
    await own.close()
  })

  test('an empty token admits no request', async () => {
    const own = await listen(mock, { port: 0, adminToken: '' })
    for (const authorization of [undefined, 'Bearer', 'Bearer ', '']) {
      const headers = { host: 'mock.example', ...(authorization !== undefined && { authorization }) }
      expect((await callHttp(own.url, { path: '/__admin/health', headers })).status).toBe(401)
    }
    await own.close()
  })

  test('the admin token can be chosen on this machine as well', async () => {
    const own = await listen(mock, { port: 0, adminToken: 'own' })
    const health = (authorization: string): Promise<TestReply> => callHttp(own.url, { path: '/__admin/health', headers: { authorization } })
    expect([(await health('Bearer own')).status, (await health('Bearer other')).status]).toEqual([200, 401])
    await own.close()
  })
})
