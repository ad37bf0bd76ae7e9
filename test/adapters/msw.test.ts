import https from 'node:https'
import { http, HttpResponse } from 'msw/http'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { fint } from '../../mocks/fint/index.ts'
import { interswitch } from '../../mocks/interswitch/index.ts'
import { lipaLater } from '../../mocks/lipa-later/index.ts'
import { AddressError, ControlError, handlers } from '../../src/msw.ts'
import { createMock } from '../../src/index.ts'
import { documentOf, shop } from '../engine/shop.ts'
import { readAll } from '../transports/transports.ts'

const vendor = 'https://api.fint.ng/v1/power'
const web = { 'x-requested-with': 'XMLHttpRequest' }
const json = { 'content-type': 'application/json' }
const start = Date.parse('2026-03-01T08:00:00Z')

const mocked = handlers([fint, interswitch], { now: () => start, baseUrls: { interswitch: 'http://bff.example/isw/' } })
const server = setupServer(...mocked)
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(async () => {
  server.resetHandlers()
  for (const name of await mocked.control.worldNames()) await mocked.control.world(name).delete()
})
afterAll(() => server.close())

const verify = (headers: Record<string, string> = {}, url = 'https://api.fint.ng/v1/powerverifyCustomer'): Promise<Response> =>
  fetch(url, { method: 'POST', headers: { ...json, ...headers }, body: '{"partner_meta": "demo-partner", "phone": "08111111111"}' })
const registered = { state: 'a customer is registered' } as const

/** The error that MSW prints for a request without a handler. */
async function unhandled(url: string, init?: RequestInit): Promise<string> {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  await expect(fetch(url, init)).rejects.toThrow(TypeError)
  return error.mock.calls.join('\n')
}

describe('handlers of providers', () => {
  test('are one handler for any number of operations', () => {
    expect(mocked).toHaveLength(1)
    expect(mocked[0]).toMatchObject({ kind: 'request', info: { header: expect.any(String) } })
  })

  test('answer at every server that a spec names', async () => {
    for (const host of ['https://api.fint.ng', 'https://sandbox-api1117v2.fint.ng']) {
      const response = await fetch(`${host}/v1/power/getUtilityServiceProviders`, { headers: web })
      expect(response.status).toBe(200)
      expect(await response.json()).toMatchObject({ status: true })
    }
  })

  test('answer requests of node:https too', async () => {
    const text = await new Promise((resolve, reject) => {
      https.get(`${vendor}/getUtilityServiceProviders`, { headers: web }, (response) => resolve(readAll(response))).on('error', reject)
    })
    expect(JSON.parse(String(text))).toMatchObject({ status: true })
  })

  test('answer at a base URL of the app instead of the servers', async () => {
    const offers = 'tenured-offers?customerId=2348030583962&amount=100000&merchantId=3IPG001'
    const headers = { authorization: 'Bearer any' }
    expect((await fetch(`http://bff.example/isw/${offers}`, { headers })).status).toBe(200)
    expect((await fetch(`http://bff.example/isw/lending-service/api/v1/${offers}`, { headers })).status).toBe(200)
    expect(await unhandled(`https://api.interswitchng.com/lending-service/api/v1/${offers}`, { headers })).toContain('without a matching')
  })

  test('answer at the base path of each operation only', async () => {
    const own = setupServer(...handlers([interswitch]))
    server.close()
    own.listen({ onUnhandledFrame: 'error' })
    const body = 'grant_type=client_credentials'
    const init = {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('a:b')}`, 'content-type': 'application/x-www-form-urlencoded' },
      body,
    }
    expect((await fetch('https://api.interswitchng.com/passport/oauth/token', init)).status).toBe(200)
    await unhandled('https://api.interswitchng.com/lending-service/api/v1/passport/oauth/token', init)
    await unhandled('https://api.interswitchng.com/tenured-offers', { headers: { authorization: 'Bearer any' } })
    own.close()
    server.listen({ onUnhandledFrame: 'error' })
  })

  test.each([
    ['an unknown path on a vendor host', `${vendor}/nothing`, 'GET'],
    ['the root of that host', 'https://api.fint.ng/', 'GET'],
    ['a method that the path does not have', `${vendor}/disburseLoan`, 'DELETE'],
    ['the same path on another host', 'https://fint.ng/v1/power/getUtilityServiceProviders', 'GET'],
    ['the same path at another port', 'https://api.fint.ng:8443/v1/power/getUtilityServiceProviders', 'GET'],
    ['the same path without encryption', 'http://api.fint.ng/v1/power/getUtilityServiceProviders', 'GET'],
    ['a path that only starts like that of a base URL', 'http://bff.example/iswx/tenured-offers', 'GET'],
    ['the path that the mock has on its own server', 'https://api.fint.ng/fint/v1/power/getUtilityServiceProviders', 'GET'],
  ])('leave %s to the policy for unhandled requests', async (_, url, method) => {
    expect(await unhandled(url, { method })).toContain(`${method} ${url}`)
    expect(await mocked.control.worldNames()).toEqual([])
  })

  test('answer HEAD like GET without the body, and OPTIONS with the methods', async () => {
    const head = await fetch(`${vendor}/getUtilityServiceProviders`, { method: 'HEAD', headers: web })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(head.headers.get('content-type')).toBe('application/json')
    const options = await fetch(`${vendor}/getUtilityServiceProviders`, { method: 'OPTIONS' })
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
  })

  test('word a refusal as the vendor does', async () => {
    const response = await fetch(`${vendor}/disburseLoan`, { method: 'POST', headers: { ...web, ...json }, body: '{"partner_meta": "p"}' })
    expect(response.status).toBe(422)
    expect(response.headers.get('x-mock-violations')).toContain('required /body/phone')
    expect(await response.json()).toMatchObject({ status: false, msg: 'Validation Error' })
  })
})

describe('other handlers of the app', () => {
  test('win if added by server.use(), until the handlers are reset', async () => {
    await mocked.control.world().given(registered)
    server.use(http.post('https://api.fint.ng/v1/powerverifyCustomer', () => HttpResponse.json({ down: true }, { status: 503 })))
    expect((await verify()).status).toBe(503)
    server.resetHandlers()
    expect((await verify()).status).toBe(200)
  })

  test('apply only in the boundary they were added in', async () => {
    await mocked.control.world().given(registered)
    await server.boundary(async () => {
      server.use(http.post('https://api.fint.ng/*', () => HttpResponse.error()))
      await expect(verify()).rejects.toThrow(TypeError)
    })()
    expect((await verify()).status).toBe(200)
  })

  test('can be handlers of the same mock for other worlds, in boundaries at the same time', async () => {
    const mock = createMock({ providers: [fint], now: () => start })
    await mock.world('with').given(registered)
    const inWorld = (world: string): Promise<number> =>
      server.boundary(async () => {
        server.use(...handlers(mock, { world }))
        await new Promise((resolve) => setTimeout(resolve, 5))
        return (await verify()).status
      })()
    expect(await Promise.all([inWorld('with'), inWorld('without'), inWorld('with')])).toEqual([200, 404, 200])
  })
})

describe('the world of a call', () => {
  test('comes from its header, else its path, else the handlers', async () => {
    await mocked.control.world('one').given(registered)
    const inPath = 'https://api.fint.ng/@one/v1/powerverifyCustomer'
    expect((await verify()).status).toBe(404)
    expect((await verify({ 'x-mock-world': 'one' })).status).toBe(200)
    expect((await verify({}, inPath)).status).toBe(200)
    expect((await verify({ 'x-mock-world': 'two' }, inPath)).status).toBe(404)
    const mock = createMock({ providers: [fint] })
    server.use(...handlers(mock, { world: 'one' }))
    await handlers(mock, { world: 'one' }).control.world().given(registered)
    expect((await verify()).status).toBe(200)
    expect((await verify({ 'x-mock-world': 'two' })).status).toBe(404)
    expect(mock.worldNames()).toEqual(['one', 'two'])
  })

  test('can come from a function that is called for each request', async () => {
    const mock = createMock({ providers: [fint] })
    let current: string | undefined = 'one'
    server.use(...handlers(mock, { world: () => current }))
    await verify()
    current = undefined
    await verify()
    expect(mock.worldNames()).toEqual(['default', 'one'])
  })

  test('has a clock, states and a journal, and can be reset', async () => {
    const world = mocked.control.world()
    await world.given({ state: 'a customer has a meter', params: { phone: '08111111111' } })
    expect(await world.advance('P1D')).toMatchObject({ now: '2026-03-02T08:00:00.000Z' })
    expect((await verify()).status).toBe(200)
    expect(await world.journal()).toMatchObject([{ operation: 'verifyCustomer', reply: { status: 200 } }])
    await world.reset()
    expect((await verify()).status).toBe(404)
    await expect(world.given({ state: 'nothing of the kind' as never })).rejects.toThrow(ControlError)
  })
})

describe('handlers pass on', () => {
  const echo = shop({
    document: documentOf({
      '/things': Object.fromEntries(
        ['get', 'put', 'post', 'delete', 'patch'].map((method) => [
          method,
          {
            operationId: method,
            parameters: [{ name: 'sid', in: 'cookie', schema: { type: 'string' } }],
            requestBody: { content: { 'application/json': { schema: {} } } },
            responses: { 200: { description: 'ok', content: { 'application/json': { schema: {} } } } },
          },
        ]),
      ),
    }),
    handlers: Object.fromEntries(
      ['get', 'put', 'post', 'delete', 'patch'].map((method) => [
        method,
        ({ body, cookies, reply }) => reply(200, { method, body, sid: cookies['sid'] }, { 'set-cookie': 'sid=a%20b; Path=/' }),
      ]),
    ),
  })
  const url = 'http://shop.example/things'

  test('a body of every method that may have one', async () => {
    server.use(...handlers([echo], { baseUrls: { shop: 'http://shop.example' } }))
    for (const method of ['PUT', 'POST', 'DELETE', 'PATCH']) {
      const response = await fetch(url, { method, headers: json, body: '{"a": 1}' })
      expect(await response.json()).toMatchObject({ method: method.toLowerCase(), body: { a: 1 } })
    }
    expect(await (await fetch(url)).json()).toEqual({ method: 'get' })
  })

  test('cookies in both directions', async () => {
    server.use(...handlers([echo], { baseUrls: { shop: 'http://shop.example' } }))
    const response = await fetch(url, { headers: { cookie: 'other=1; sid=x%2Fy' } })
    expect(await response.json()).toMatchObject({ sid: 'x/y' })
    expect(response.headers.getSetCookie()).toEqual(['sid=a%20b; Path=/'])
  })

  test('the refusal of a body that is too large', async () => {
    server.use(...handlers([echo], { baseUrls: { shop: 'http://shop.example' } }))
    const response = await fetch(url, { method: 'POST', headers: json, body: new Uint8Array(10_000_001) })
    expect([response.status, response.headers.get('content-type')]).toEqual([413, 'application/problem+json'])
  })

  test('the delay of a reply', async () => {
    server.use(...handlers([echo], { delay: 30, baseUrls: { shop: 'http://shop.example' } }))
    const started = performance.now()
    await fetch(url)
    expect(performance.now() - started).toBeGreaterThan(25)
  })

  test('a stream piece by piece', async () => {
    const second = Promise.withResolvers<void>()
    const stream = new ReadableStream({
      async start(controller) {
        controller.enqueue(new TextEncoder().encode('one'))
        await second.promise
        controller.enqueue(new TextEncoder().encode('two'))
        controller.close()
      },
    })
    const mock = { ...createMock({ providers: [echo] }), handle: async () => ({ status: 200, headers: {}, body: stream }) }
    server.use(...handlers(mock, { baseUrls: { shop: 'http://shop.example' } }))
    const reader = (await fetch(url)).body?.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader?.read())?.value).toBe('one')
    second.resolve()
    expect((await reader?.read())?.value).toBe('two')
    expect((await reader?.read())?.done).toBe(true)
  })
})

describe('base URLs', () => {
  test('must be absolute URLs of mocked providers', () => {
    expect(() => handlers([fint], { baseUrls: { fynt: 'http://x' } })).toThrow(
      new AddressError('baseUrls names "fynt", which is not mocked. Mocked: fint.'),
    )
    expect(() => handlers([fint], { baseUrls: { fint: '/api' } })).toThrow(AddressError)
    expect(() => handlers([fint], { baseUrls: { fint: 'ftp://x' } })).toThrow(AddressError)
  })

  test('are required if a spec has no server with a host', () => {
    expect(() => handlers([shop()])).toThrow('pass its base URL in baseUrls')
    expect(() => handlers([lipaLater])).not.toThrow()
  })

  test('may be called themselves, with or without a slash, for the operation /', async () => {
    const responses = { 200: { description: 'ok', content: { 'application/json': {} } } }
    const root = shop({
      document: documentOf({ '/': { get: { operationId: 'root', responses } } }),
      handlers: { root: ({ reply }) => reply(200, {}) },
    })
    server.use(...handlers([root], { baseUrls: { shop: 'http://shop.example/api' } }))
    for (const url of ['http://shop.example/api', 'http://shop.example/api/', 'http://shop.example/api?x=1'])
      expect((await fetch(url)).status).toBe(200)
  })

  test('lead to an operation with and without a slash at the end', async () => {
    server.use(...handlers([shop()], { baseUrls: { shop: 'http://shop.example/api' } }))
    for (const url of ['http://shop.example/api/things/x', 'http://shop.example/api/things/x/'])
      expect(await (await fetch(url)).json()).toEqual({ error: 'unknown' })
  })

  test('may be relative in a page', async () => {
    vi.stubGlobal('location', { href: 'http://page.example/app/index.html', origin: 'http://page.example' })
    server.use(...handlers([shop()], { baseUrls: { shop: '/api' } }))
    expect((await fetch('http://page.example/api/things/x')).status).toBe(404)
    vi.unstubAllGlobals()
  })
})
