import { describe, expect, test } from 'vitest'
import type { AnyCall, HandlerReply } from '../../src/provider/provider.ts'
import { ask, createThing, documentOf, shop, shopDocument, shopMock, thingsOf } from './shop.ts'
import { createMock } from '../../src/index.ts'

describe('a call', () => {
  test('is authorised before it is checked, and checked before it is handled', async () => {
    const seen: string[] = []
    const mock = shopMock({
      principal: () => void seen.push('principal'),
      authorise: () => void seen.push('authorise'),
      refuse: (violations, { reply }) => {
        seen.push(`refuse ${violations.length}`)
        return reply(409, { error: 'bad' })
      },
      handlers: {
        createThing: (call) => {
          seen.push('handle')
          return createThing(call)
        },
      },
    })
    expect((await ask(mock, '/shop/things', { body: { id: 'a' } })).status).toBe(201)
    expect(seen.splice(0)).toEqual(['principal', 'authorise', 'handle'])
    expect((await ask(mock, '/shop/things', { body: { name: 7 } })).status).toBe(409)
    expect(seen).toEqual(['principal', 'authorise', 'refuse 2'])
  })

  test('that is not authorised gets no other violations', async () => {
    const mock = shopMock({ authorise: ({ reply }) => reply(409, { error: 'who are you?' }) })
    const reply = await ask(mock, '/shop/things', { body: { name: 7 } })
    expect(reply).toMatchObject({ status: 409, body: { error: 'who are you?' } })
    expect(reply.headers['x-mock-violations']).toBeUndefined()
  })

  test('without the credential of the spec is refused before the provider sees it', async () => {
    const seen: string[] = []
    const components = { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'x-key' } } }
    const document = { ...shopDocument, security: [{ key: [] }], components }
    const mock = shopMock({ document, authorise: () => void seen.push('authorise') })
    expect(await ask(mock, '/shop/things', { body: { name: 7 } })).toMatchObject({
      status: 401,
      headers: { 'www-authenticate': 'ApiKey in="header", name="x-key"', 'x-mock-violations': 'security /header/x-key' },
    })
    expect(seen).toEqual([])
    expect((await ask(mock, '/shop/things/a', { headers: { 'x-key': 'any' } })).status).toBe(404)
    expect(seen).toEqual(['authorise'])
  })

  test('has its principal in the handler', async () => {
    const mock = shopMock({
      principal: ({ rawHeaders }) => String(rawHeaders['x-who']),
      handlers: { getThing: ({ principal, reply }) => reply(200, { id: principal }) },
    })
    expect((await ask(mock, '/shop/things/a', { headers: { 'x-who': 'ada' } })).body).toEqual({ id: 'ada' })
  })

  test('has decoded values, and headers as sent', async () => {
    const calls: AnyCall<unknown>[] = []
    const getThing = (call: AnyCall<unknown>): HandlerReply => {
      calls.push(call)
      return call.reply(200, { id: 'a' })
    }
    await ask(shopMock({ handlers: { getThing } }), '/shop/things/a%2Fb%20c', { query: 'x=1', headers: { 'x-odd': 'Ä' } })
    expect(calls[0]).toMatchObject({ operation: 'getThing', params: { id: 'a/b c' }, rawHeaders: { 'x-odd': 'Ä' }, body: undefined })
  })
})

function authorise(call: AnyCall<unknown>): HandlerReply | undefined {
  const attempt = call.newId('attempt')
  thingsOf(call).insert({ id: `attempt-${attempt}` })
  return attempt > 3 ? call.reply(409, { error: 'too many attempts' }) : undefined
}

describe('what authorise writes', () => {
  test('is kept, whether the call is then refused, fails, or is denied', async () => {
    const mock = shopMock({
      authorise,
      handlers: {
        getThing: () => {
          throw new Error('broken')
        },
      },
    })
    const statuses = [
      (await ask(mock, '/shop/things', { body: {} })).status,
      (await ask(mock, '/shop/things/a')).status,
      (await ask(mock, '/shop/things', { body: { id: 'a' } })).status,
      (await ask(mock, '/shop/things', { body: { id: 'b' } })).status,
    ]
    expect(statuses).toEqual([422, 500, 201, 409])
    expect((await mock.world().state()).collections['shop/things']?.records).toHaveLength(5)
  })

  test('is undone if its refusal breaks the spec', async () => {
    const mock = shopMock({
      authorise: (call) => {
        thingsOf(call).insert({ id: 'attempt' })
        return call.reply(401, { error: 'not declared' })
      },
    })
    expect(await ask(mock, '/shop/things/a')).toMatchObject({ status: 500, body: { type: 'urn:tallystick:problem:broken-reply' } })
    expect((await mock.world().state()).collections).toEqual({})
  })

  test('may be a refusal of the provider', async () => {
    const mock = shopMock({
      authorise: ({ refuse }) => refuse({ code: 'rule', at: '/header/x-key', message: 'is worn out' }),
      refuse: ([violation], { reply }) => reply(404, { error: violation?.message }),
    })
    const reply = await ask(mock, '/shop/things/a')
    expect(reply).toMatchObject({ status: 404, headers: { 'x-mock-violations': 'rule /header/x-key' }, body: { error: 'is worn out' } })
  })
})

test("providers cannot use each other's data", async () => {
  const other = { ...shop(), name: 'other', document: documentOf((shopDocument as unknown as { paths: object }).paths) }
  const mock = createMock({ providers: [shop(), other] })
  await ask(mock, '/shop/things', { body: { id: 'a' } })
  expect((await ask(mock, '/shop/things/a')).status).toBe(200)
  expect((await ask(mock, '/other/things/a')).status).toBe(404)
  const nowhere = {
    status: 404,
    body: {
      type: 'urn:tallystick:problem:no-such-provider',
      detail: 'Paths start with one of: /shop, /other. The nearest operation is GET /shop/things/{id}.',
    },
  }
  expect(await ask(mock, '/things/a')).toMatchObject(nowhere)
})

test('calls are answered in the order they arrive, even if the caller does not wait', async () => {
  const mock = shopMock()
  const calls = ['a', 'b', 'c'].flatMap((id) => [ask(mock, '/shop/things', { body: { id } }), ask(mock, `/shop/things/${id}`)])
  expect((await Promise.all(calls)).map(({ status }) => status)).toEqual([201, 200, 201, 200, 201, 200])
})
