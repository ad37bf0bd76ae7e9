import { describe, expect, test } from 'vitest'
import { createMock, type JournalEntry, type Mock } from '../../../src/index.ts'
import { NothingAppendedError } from '../../../src/world/log.ts'
import { MemoryLog, MemoryStorage } from '../../logs/memoryLog.ts'
import { ask, createThing, documentOf, shop, shopMock, thingsOf, type Ask } from '../shop.ts'

function failingLog(): MemoryLog {
  const log = new MemoryLog(new MemoryStorage())
  log.append = async () => {
    throw new NothingAppendedError('disk full: /home/me/worlds.db')
  }
  return log
}

async function lastOf(mock: Mock): Promise<JournalEntry | undefined> {
  return (await mock.world().journal()).at(-1)
}

test('the journal shows every record that a call wrote, in order, and no counters', async () => {
  const mock = shopMock({
    handlers: {
      createThing: (call) => {
        thingsOf(call).insert({ id: `before ${call.newId('thing')}` })
        return createThing(call)
      },
      getThing: (call) => call.reply(200, { id: String(call.newId('reading')) }),
    },
  })
  await ask(mock, '/shop/things', { body: { id: 'a' } })
  expect((await lastOf(mock))?.writes).toEqual([
    { collection: 'shop/things', key: 'before 1', after: { id: 'before 1' } },
    { collection: 'shop/things', key: 'a', after: { id: 'a' } },
  ])
  await ask(mock, '/shop/things/a')
  expect((await lastOf(mock))?.writes).toEqual([])
})

describe('the journal', () => {
  const broken = {
    handlers: {
      getThing: () => {
        throw new Error('no such luck')
      },
    },
  }

  test.for<[string, Mock, string, Ask, object]>([
    [
      'a reply',
      shopMock(),
      '/shop/things',
      { body: { id: 'a' } },
      { operation: 'createThing', answeredBy: 'handler', reply: { status: 201, body: { id: 'a' } } },
    ],
    [
      'a refusal',
      shopMock(),
      '/shop/things',
      { body: {} },
      { operation: 'createThing', reply: { status: 422 }, violations: [{ code: 'required', at: '/body/id' }] },
    ],
    ['a wrong method', shopMock(), '/shop/things', { method: 'PUT' }, { provider: 'shop', answeredBy: 'mock', reply: { status: 405 } }],
    ['a path without an operation', shopMock(), '/shop/x', {}, { provider: 'shop', reply: { status: 404 } }],
    [
      'a mistake of a handler',
      shopMock(broken),
      '/shop/things/a',
      {},
      {
        operation: 'getThing',
        reply: { status: 500 },
        notes: [expect.stringMatching(/^Error: no such luck \(journal\.test\.ts:\d+:\d+\)$/)],
      },
    ],
    [
      'what could not be saved',
      shopMock({}, { store: failingLog() }),
      '/shop/things',
      { body: { id: 'a' } },
      { operation: 'createThing', request: { body: { id: 'a' } }, reply: { status: 503 } },
    ],
    ['an OPTIONS', shopMock(), '/shop/things', { method: 'OPTIONS' }, { reply: { status: 204 } }],
    [
      'a HEAD',
      shopMock(),
      '/shop/things/a',
      { method: 'HEAD' },
      { operation: 'getThing', request: { method: 'HEAD' }, reply: { status: 404 } },
    ],
  ])('has %s', async ([, mock, path, call, exchange]) => {
    await ask(mock, path, { query: 'a=1&b=2&a=3', ...call })
    expect(await mock.world().journal()).toHaveLength(1)
    expect(await lastOf(mock)).toMatchObject({ id: 1, request: { path, query: { a: ['1', '3'], b: '2' } }, ...exchange })
  })

  test('records a call with an invalid world in the default world', async () => {
    const mock = shopMock()
    const astray = { headers: { 'x-mock-world': 'a b' } }
    await ask(mock, '/shop/things/a', astray)
    expect(mock.worldNames()).toEqual([])
    await ask(mock, '/shop/things/a')
    await ask(mock, '/shop/things/a', astray)
    expect((await mock.world().journal()).map(({ reply }) => reply.status)).toEqual([404, 400])
  })

  test('has the version and time of the world that a reply shows', async () => {
    let now = Date.UTC(2026, 0, 1)
    const mock = shopMock({}, { now: () => now })
    await ask(mock, '/shop/things/a')
    now += 1000
    await ask(mock, '/shop/things', { body: { id: 'a' } })
    await mock.world().advance('PT1H')
    await ask(mock, '/shop/things/a')
    const seen = (await mock.world().journal()).map(({ version, at }) => [version, new Date(at).toISOString()])
    expect(seen).toEqual([
      [0, '2026-01-01T00:00:00.000Z'],
      [1, '2026-01-01T00:00:01.000Z'],
      [2, '2026-01-01T01:00:01.000Z'],
    ])
  })

  test('keeps a limited number of exchanges, and continues to count', async () => {
    const mock = shopMock({}, { journal: { entries: 3 } })
    for (const id of 'abcde') await ask(mock, `/shop/things/${id}`)
    expect((await mock.world().journal()).map(({ id, request }) => [id, request.path])).toEqual([
      [3, '/shop/things/c'],
      [4, '/shop/things/d'],
      [5, '/shop/things/e'],
    ])
  })

  test('shows parameters with names such as constructor', async () => {
    const mock = shopMock()
    await ask(mock, '/shop/things/a', { query: 'constructor=2&toString=3&toString=4&hasOwnProperty=5&__proto__=6' })
    const query = (await lastOf(mock))?.request.query as object
    expect(Object.entries(query)).toEqual([
      ['constructor', '2'],
      ['toString', ['3', '4']],
      ['hasOwnProperty', '5'],
    ])
  })

  test('drops the oldest exchanges of the largest world if all worlds together have too many', async () => {
    const mock = shopMock({}, { journal: { bytes: 30_000 } })
    const call = async (world: string, count: number): Promise<void> => {
      for (let index = 0; index < count; index += 1) await ask(mock, `/shop/things/${index}`, { headers: { 'x-mock-world': world } })
    }
    const lengths = async (): Promise<number[]> =>
      Promise.all(['small', 'large'].map(async (name) => (await mock.world(name).journal()).length))
    await call('small', 5)
    await call('large', 200)
    const [small, large] = (await lengths()) as [number, number]
    expect([small, large > 10, large < 60]).toEqual([5, true, true])
    expect((await mock.world('large').journal()).at(-1)?.id).toBe(200)
    await mock.world('large').delete()
    await call('small', 100)
    expect((await lengths())[0]).toBeGreaterThan(large)
  })

  test('keeps no exchange with a limit of 0 bytes', async () => {
    const mock = shopMock({}, { journal: { bytes: 0 } })
    await ask(mock, '/shop/things/a')
    expect(await mock.world().journal()).toEqual([])
  })

  test('lists only the last exchanges if asked to', async () => {
    const mock = shopMock()
    for (const id of 'abcde') await ask(mock, `/shop/things/${id}`)
    expect((await mock.world().journal(2)).map(({ id }) => id)).toEqual([4, 5])
    expect(await mock.world().journal(0)).toEqual([])
    expect(await mock.world().journal(9)).toHaveLength(5)
  })

  test('has an id in a header of every recorded reply', async () => {
    const mock = shopMock()
    const call = async (path: string): Promise<string | undefined> => (await ask(mock, path)).headers['x-mock-exchange']
    expect(await call('/nowhere')).toBe('default/1')
    expect(await call('/shop/things/a')).toBe('default/2')
    expect(await call('/@other/shop/things/a')).toBe('other/1')
    expect((await mock.world('other').journal())[0]?.request.path).toBe('/@other/shop/things/a')
    const forgetful = shopMock({}, { journal: { entries: 0 } })
    expect((await ask(forgetful, '/shop/things/a')).headers).not.toHaveProperty('x-mock-exchange')
  })

  test('leaves out large bodies', async () => {
    const mock = shopMock()
    await ask(mock, '/shop/things', { body: { id: 'a', name: 'x'.repeat(70_000) } })
    expect(await lastOf(mock)).toMatchObject({
      request: { body: { omitted: '70020 bytes' } },
      reply: { status: 201, body: { omitted: '70020 bytes' } },
    })
  })

  test('does not tell a caller about the machine if a call cannot be saved', async () => {
    const reply = await ask(shopMock({}, { store: failingLog() }), '/shop/things', { body: { id: 'a' } })
    expect(reply).toMatchObject({ status: 503, headers: { 'retry-after': '1' }, body: { type: 'urn:tallystick:problem:not-durable' } })
    expect(JSON.stringify(reply)).not.toContain('/home/me')
  })
})

describe('secrets in the journal', () => {
  const parameters = [
    { name: 'token', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'bvn', in: 'query', schema: { type: 'string' } },
    { name: 'colour', in: 'query', schema: { type: 'string', 'x-secret': true } },
    { name: 'x-colour', in: 'header', schema: { type: 'string', format: 'password' } },
  ]
  const headers = { 'set-cookie': { example: 'sid=8351' }, 'x-auth-token': { example: '8351' }, 'x-plain': { example: 'plain' } }
  const responses = {
    200: { description: '', headers, content: { 'application/json': { example: { colour: '8351', list: [{ pin: 8351 }] } } } },
  }
  const document = documentOf({ '/by/{token}/x': { get: { operationId: 'x', parameters, responses } }, '/y': { get: { responses } } })
  const mock = createMock({ providers: [shop()], specs: [{ name: 'api', document: document as never }] })
  const hidden = expect.stringMatching(/^secret-\d+$/)

  test('are replaced in path, query, headers and bodies, both ways', async () => {
    const query = 'bvn=8351&colour=8351&user[pin]=8351&pin=8351&plain=1'
    await ask(mock, '/api/by/8351/x', {
      query,
      headers: { 'x-colour': '8351', authorization: 'Basic 8351', cookie: 'a=8351', 'x-plain': 'plain' },
    })
    const exchange = await lastOf(mock)
    expect(exchange).toMatchObject({
      request: {
        path: expect.stringMatching(/^\/api\/by\/secret-\d+\/x$/),
        query: { bvn: hidden, colour: hidden, pin: hidden, plain: '1' },
        headers: { 'x-plain': 'plain' },
      },
      reply: {
        headers: { 'set-cookie': hidden, 'x-auth-token': hidden, 'x-plain': 'plain' },
        body: { colour: hidden, list: [{ pin: hidden }] },
      },
    })
    expect(JSON.stringify({ ...exchange, at: 0, took: 0 })).not.toContain('8351')
  })

  test('have one token wherever and however they are written', async () => {
    await ask(mock, '/api/by/a%20b/x', { query: 'bvn=a+b&colour=a%20b', headers: { 'x-colour': 'a b' } })
    const { request } = (await lastOf(mock)) as JournalEntry
    const { bvn, colour } = request.query as Record<string, string>
    expect([colour, (request.headers as Record<string, string>)['x-colour'], request.path.split('/')[3]]).toEqual([bvn, bvn, bvn])
  })

  test.each([
    ['text', JSON.stringify('{"id": "8351"}'), hidden],
    ['a number', '8351', hidden],
    ['a list', '["8351", {"pin": "8351", "name": "Ada"}]', [hidden, { pin: hidden, name: 'Ada' }]],
  ])('are replaced in a body that is %s instead of an object', async (_, body, shown) => {
    const json = { 'content-type': 'application/json' }
    await mock.fetch(new Request('http://mock/shop/things', { method: 'POST', headers: json, body }))
    const exchange = await lastOf(mock)
    expect(exchange?.request.body).toEqual(shown)
    expect(JSON.stringify(exchange?.request)).not.toContain('8351')
  })

  test('are replaced in calls without an operation, by the names of all providers', async () => {
    await ask(mock, '/apy/y', { query: 'plain=8351', headers: { 'x-colour': '8351', 'api-key': '8351', 'x-plain': 'plain' } })
    expect(await lastOf(mock)).toMatchObject({
      request: { query: { plain: hidden }, headers: { 'x-colour': hidden, 'api-key': hidden, 'x-plain': 'plain' } },
    })
  })

  test('are replaced if nothing is mocked', async () => {
    const empty = createMock()
    await ask(empty, '/x', { headers: { authorization: 'Bearer 8351' } })
    expect(await lastOf(empty)).toMatchObject({ request: { headers: { authorization: hidden } }, reply: { status: 404 } })
  })
})
