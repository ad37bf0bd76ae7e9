import { describe, expect, test } from 'vitest'
import type { AnyCall, HandlerReply } from '../../src/provider/provider.ts'
import { createMock, SpecError } from '../../src/index.ts'
import { ask, documentOf, shop, shopDocument, shopMock, thingsOf } from './shop.ts'

const fromPage = { origin: 'https://app.example' }

describe('the prefix', () => {
  test.each(['/api/v2', 'api/v2/', '//api//v2'])('the prefix %s comes before that of every provider', async (prefix) => {
    const mock = shopMock({}, { prefix })
    expect(mock.prefix).toBe('/api/v2')
    expect((await ask(mock, '/api/v2/shop/things/a')).body).toEqual({ error: 'unknown' })
    expect((await ask(mock, '/@one/api/v2/shop/things/a')).body).toEqual({ error: 'unknown' })
    for (const path of ['/shop/things/a', '/api/v2x/shop/things/a', '/api/v2', '/api'])
      expect(await ask(mock, path)).toMatchObject({
        status: 404,
        body: { detail: expect.stringMatching(/^Paths start with one of: \/api\/v2\/shop\./) },
      })
  })
})

describe('without CORS', () => {
  const mock = shopMock({}, { cors: false })

  test('treats a preflight of an own page like any OPTIONS request', async () => {
    const headers = { host: 'mock.example', origin: 'http://mock.example', 'access-control-request-method': 'POST' }
    expect(await ask(mock, '/shop/things', { method: 'OPTIONS', headers })).toMatchObject({
      status: 204,
      headers: { allow: 'OPTIONS, POST' },
    })
    expect((await ask(mock, '/nowhere', { method: 'OPTIONS', headers })).status).toBe(404)
  })
})

test('answers a declared OPTIONS by the spec, but not a preflight', async () => {
  const document = documentOf({ '/x': { options: { operationId: 'x', responses: { 200: { description: '' } } } } })
  const mock = createMock({ specs: [{ name: 'api', document: document as never }] })
  expect((await ask(mock, '/api/x', { method: 'OPTIONS' })).status).toBe(200)
  const headers = { ...fromPage, 'access-control-request-method': 'OPTIONS' }
  expect((await ask(mock, '/api/x', { method: 'OPTIONS', headers })).status).toBe(204)
})

function careless(call: AnyCall<unknown>): HandlerReply {
  const { id } = call.body as { id: string }
  thingsOf(call).insert({ id: 'half' })
  return call.reply(201, { id: id.toUpperCase() }, { 'x-count': '1' })
}

describe('without validation', () => {
  test('answers a request that breaks the spec, and reports its violations', async () => {
    const mock = shopMock({}, { validateRequest: false })
    const reply = await ask(mock, '/shop/things', { body: { id: 'a', name: 7 } })
    // The handler hands the name back as it is, which would break the spec.
    expect(reply).toMatchObject({ status: 422, headers: { 'x-mock-violations': 'type /body/name' } })
    const { status, headers } = await ask(mock, `/shop/things/${'x'.repeat(21)}`)
    expect([status, headers['x-mock-violations']]).toEqual([404, 'maxLength /path/id'])
  })

  test('refuses an invalid request if the handler fails on it', async () => {
    const mock = shopMock({ handlers: { createThing: careless } }, { validateRequest: false })
    for (const body of [{}, { id: 7 }]) expect(await ask(mock, '/shop/things', { body })).toMatchObject({ status: 422 })
    expect((await ask(mock, '/shop/things', { method: 'POST' })).status).toBe(422)
    expect((await mock.world().state()).collections).toEqual({})
    expect((await ask(mock, '/shop/things', { body: { id: 'a' } })).status).toBe(201)
  })

  test('refuses a body that cannot be read', async () => {
    const mock = shopMock({}, { validateRequest: false })
    expect((await ask(mock, '/shop/things', { body: '{', headers: { 'content-type': 'application/json' } })).status).toBe(400)
    expect((await ask(mock, '/shop/things', { body: '{}', headers: { 'content-type': 'a/b' } })).status).toBe(415)
  })
})

describe('the limit of worlds', () => {
  test('refuses another world with a problem, until one is deleted', async () => {
    const mock = shopMock({}, { mostWorlds: 2 })
    const call = (world: string): ReturnType<typeof ask> => ask(mock, '/shop/things/a', { headers: { 'x-mock-world': world } })
    expect([(await call('one')).status, (await call('two')).status]).toEqual([404, 404])
    expect(await call('three')).toMatchObject({ status: 429, body: { type: 'urn:tallystick:problem:too-many-worlds' } })
    expect((await call('one')).status).toBe(404)
    await mock.world('one').delete()
    expect((await call('three')).body).toEqual({ error: 'unknown' })
    expect(mock.worldNames()).toEqual(['three', 'two'])
  })
})

describe('the limit of records', () => {
  test('undoes a step that exceeds it, and replies with a problem, until the world is reset', async () => {
    const mock = shopMock({}, { mostRecords: 3 })
    const create = (id: string, world = 'default'): ReturnType<typeof ask> =>
      ask(mock, '/shop/things', { body: { id }, headers: { 'x-mock-world': world } })
    // The counter of things is a record, too.
    for (const id of ['a', 'b']) expect((await create(id)).status).toBe(201)
    const refused = {
      status: 507,
      body: { type: 'urn:tallystick:problem:too-many-records', detail: expect.stringContaining('may contain at most 3 records') },
    }
    for (let times = 0; times < 2; times += 1) expect(await create('c')).toMatchObject(refused)
    expect((await mock.world().state()).collections['shop/things']?.total).toBe(2)
    expect((await mock.world().journal()).at(-1)).toMatchObject({ answeredBy: 'mock', reply: { status: 507 } })
    expect((await create('c', 'other')).status).toBe(201)
    await mock.world().reset()
    expect((await create('c')).status).toBe(201)
  })
})

describe('a delay', () => {
  test('is passed to the transport with every reply', async () => {
    const mock = shopMock({}, { delay: 40 })
    const call = { method: 'GET', query: '', headers: {} }
    for (const path of ['/shop/things/a', '/nowhere']) expect(await mock.handle({ ...call, path })).toMatchObject({ delay: 40 })
    expect(await shopMock().handle({ ...call, path: '/nowhere' })).not.toHaveProperty('delay')
  })
})

describe('a reply without a body', () => {
  test.each([204, 205, 304])('is sent without a body with the status %i, even if the handler returns one', async (status) => {
    const content = { 'application/json': {} }
    const document = documentOf({ '/x': { get: { operationId: 'x', responses: { [status]: { description: '', content } } } } })
    const mock = shopMock({ document, handlers: { x: ({ reply }) => reply(status, { a: 1 }) } })
    expect(await ask(mock, '/shop/x')).toMatchObject({ status, body: null })
    expect(
      (
        await createMock({ providers: [shop({ document, handlers: { x: ({ reply }) => reply(status, {}) } })] }).fetch(
          new Request('http://x/shop/x'),
        )
      ).status,
    ).toBe(status)
  })
})

describe('the root of a spec', () => {
  test('is found with and without a slash, also by HEAD', async () => {
    const document = documentOf({ '/': { get: { operationId: 'root', responses: { 200: { description: '' } } } } })
    const mock = createMock({
      specs: [
        { name: 'api', document: document as never },
        { name: 'b', document: document as never },
      ],
    })
    for (const path of ['/api', '/api/']) {
      expect((await ask(mock, path)).status).toBe(200)
      expect((await ask(mock, path, { method: 'HEAD' })).status).toBe(200)
      expect((await ask(mock, path, { method: 'POST' })).status).toBe(405)
    }
  })
})

describe('names of providers', () => {
  test.each(['', 'Shop', 'a/b', '@a', '-a', 'a'.repeat(65), 'tally', '__admin'])('cannot be "%s"', (name) => {
    expect(() => createMock({ providers: [shop({ name })] })).toThrow(SpecError)
  })

  test('must be unique', () => {
    expect(() => createMock({ providers: [shop()], specs: [{ name: 'shop', document: shopDocument as never }] })).toThrow('Two providers')
  })
})

test('refuses a world header that was sent twice', async () => {
  const mock = shopMock()
  const call = { method: 'GET', path: '/shop/things/a', query: '', headers: { 'x-mock-world': ['one', 'two'] } }
  expect((await mock.handle(call)).status).toBe(400)
  expect((await mock.handle({ ...call, headers: { 'x-mock-world': ['one'] } })).status).toBe(404)
  expect(mock.worldNames()).toEqual(['one'])
})
