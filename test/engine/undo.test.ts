import { describe, expect, test } from 'vitest'
import type { AnyCall, HandlerReply } from '../../src/provider/provider.ts'
import { projectRoot } from '../projectRoot.ts'
import { ask, createThing, shopMock, thingsOf } from './shop.ts'

type Handler = (call: AnyCall<unknown>) => HandlerReply

/** Creates, counts, deletes and updates, then does what the test is about. */
function busy(then: Handler): Handler {
  return (call) => {
    createThing(call)
    thingsOf(call).update('old', { name: 'changed' })
    thingsOf(call).delete('older')
    call.setStrict(true)
    call.note('was here')
    return then(call)
  }
}

async function afterBroken(
  then: Handler,
): Promise<{ answer: Awaited<ReturnType<typeof ask>>; notes: readonly string[]; unchanged: boolean }> {
  let broken = false
  const mock = shopMock({ handlers: { createThing: (call) => (broken ? busy(then)(call) : createThing(call)) } })
  for (const id of ['old', 'older']) await ask(mock, '/shop/things', { body: { id, name: id } })
  const before = await mock.world().state()
  broken = true
  const answer = await ask(mock, '/shop/things', { body: { id: 'new' } })
  const after = await mock.world().state()
  const unchanged = JSON.stringify({ ...before, now: '' }) === JSON.stringify({ ...after, now: '' })
  return { answer, notes: (await mock.world().journal()).at(-1)?.notes ?? [], unchanged }
}

describe('a handler that fails', () => {
  test('replies with a problem, and its changes are undone', async () => {
    const { answer, notes, unchanged } = await afterBroken(() => {
      throw new TypeError('no such luck')
    })
    expect(answer).toMatchObject({
      status: 500,
      headers: { 'content-type': 'application/problem+json' },
      body: { type: 'urn:tallystick:problem:broken-handler', detail: expect.stringContaining('createThing failed') },
    })
    expect(notes).toEqual(['was here', expect.stringMatching(/^TypeError: no such luck \(undo\.test\.ts:\d+:\d+\)$/)])
    expect(unchanged).toBe(true)
    expect(JSON.stringify(answer)).not.toMatch(/no such luck|\.ts|at /)
    expect(JSON.stringify(answer)).not.toContain(projectRoot)
  })

  test('replies with a problem, even if it throws something other than an error', async () => {
    const { answer, unchanged } = await afterBroken(() => {
      throw 'a text' // oxlint-disable-line no-throw-literal -- handlers of others may
    })
    expect([answer.status, unchanged]).toEqual([500, true])
  })

  test.each([
    ['nothing', () => undefined, 'no reply'],
    ['an object that is no reply', () => ({}), 'no reply'],
    ['a promise', () => Promise.reject(new Error('late')), 'a promise, so it must not be async'],
  ])('replies with a problem if it returns %s, and the journal says what to return', async (_what, handler, found) => {
    const { answer, notes, unchanged } = await afterBroken(handler as never)
    expect([answer.status, unchanged]).toEqual([500, true])
    expect(notes.at(-1)).toMatch(`TypeError: The handler returned ${found}. It must return call.reply(…), or what inferred() returns.`)
  })

  test('replies with a problem if it inserts a duplicate key', async () => {
    const { answer, unchanged } = await afterBroken(createThing)
    expect([answer.status, unchanged]).toEqual([500, true])
  })

  test('is told in the journal with the line of its own code, also if our code throws', async () => {
    const { answer, notes } = await afterBroken((call) => {
      thingsOf(call).insert({ id: 'old', name: 'again' })
      return createThing(call)
    })
    expect(notes.at(-1)).toMatch(/ \(undo\.test\.ts:\d+:\d+\)$/)
    expect(JSON.stringify(answer)).not.toContain('undo.test')
  })
})

function holdingItself(): object {
  const body: Record<string, unknown> = { id: 'a' }
  body['more'] = body
  return body
}

const count = { 'x-count': '1' }

describe('a reply that breaks the spec', () => {
  test.each<[string, Handler, string]>([
    ['a body of another type', ({ reply }) => reply(201, { id: 7 }, count), 'type /reply/body/id'],
    ['a field missing', ({ reply }) => reply(201, {}, count), 'required /reply/body/id'],
    ['no body', ({ reply }) => reply(201, undefined, count), 'required /reply/body'],
    ['a status not declared', ({ reply }) => reply(418, { id: 'a' }), 'status /reply/status'],
    ['a status that is none', ({ reply }) => reply(99, { id: 'a' }), 'status /reply/status'],
    ['a header missing', ({ reply }) => reply(201, { id: 'a' }), 'required /reply/header/x-count'],
    ['a header of another type', ({ reply }) => reply(201, { id: 'a' }, { 'x-count': 'many' }), 'type /reply/header/x-count'],
    [
      'a header no transport takes',
      ({ reply }) => reply(201, { id: 'a' }, { ...count, location: 'a\r\nb: c' }),
      'encoding /reply/header/location',
    ],
    ['a header beyond ASCII', ({ reply }) => reply(201, { id: 'a' }, { ...count, location: '/Ä' }), 'encoding /reply/header/location'],
    ['a header named by no token', ({ reply }) => reply(201, { id: 'a' }, { ...count, 'a b': '' }), 'encoding /reply/header/a%20b'],
    ['a number that JSON lacks', ({ reply }) => reply(201, { id: 'a', more: 1n }, count), 'encoding /reply/body'],
    ['a value that holds itself', ({ reply }) => reply(201, holdingItself(), count), 'encoding /reply/body'],
    ['a media type not declared', ({ reply }) => reply(201, 'a', { ...count, 'content-type': 'text/plain' }), 'media-type /reply/body'],
  ])('is a problem, and undone: %s', async (_, handler, violation) => {
    const { answer, unchanged } = await afterBroken(handler)
    expect(answer).toMatchObject({
      status: 500,
      headers: { 'content-type': 'application/problem+json', 'x-mock-violations': violation },
      body: { type: 'urn:tallystick:problem:broken-reply', violations: [{ at: decodeURIComponent(violation.split(' ')[1] ?? '') }] },
    })
    expect(unchanged).toBe(true)
  })

  test('is a problem if the handler is async', async () => {
    const { answer, unchanged } = await afterBroken((async () => ({ status: 201, body: { id: 'a' } })) as unknown as Handler)
    expect([answer.status, unchanged]).toEqual([500, true])
  })

  test('is a problem if the handler returns nothing', async () => {
    const { answer, unchanged } = await afterBroken((() => undefined) as unknown as Handler)
    expect([answer.status, unchanged]).toEqual([500, true])
  })

  test('is found again if the same value has other headers', async () => {
    const body = Object.freeze({ id: 'a' })
    const headers = [count, undefined, count, { 'x-count': 'many' }]
    const mock = shopMock({ handlers: { createThing: ({ reply }) => reply(201, body, headers.shift()) } })
    const statuses = []
    for (let call = 0; call < 4; call += 1) statuses.push((await ask(mock, '/shop/things', { body: { id: 'a' } })).status)
    expect(statuses).toEqual([201, 500, 201, 500])
  })

  test('is found if the same value was valid before', async () => {
    const body = Object.freeze({ id: 'a' })
    const headers = [undefined, undefined, { 'content-type': 'text/plain' }]
    const mock = shopMock({ handlers: { getThing: ({ reply }) => reply(200, body, headers.shift()) } })
    const statuses = []
    for (let call = 0; call < 3; call += 1) statuses.push((await ask(mock, '/shop/things/a')).status)
    expect(statuses).toEqual([200, 200, 500])
  })

  test('is sent as it was checked, whatever was sent before', async () => {
    const body = { id: 'a', name: '' }
    const getThing: Handler = ({ reply }) => {
      body.name += 'x'
      return reply(200, body)
    }
    const mock = shopMock({ handlers: { getThing } })
    const names = []
    for (const method of ['HEAD', 'GET', 'HEAD', 'GET']) names.push((await ask(mock, '/shop/things/a', { method })).body)
    expect(names).toEqual([null, { id: 'a', name: 'xx' }, null, { id: 'a', name: 'xxxx' }])
  })

  test('is found in a refusal too', async () => {
    const mock = shopMock({ refuse: (_, { reply }) => reply(409, { message: 'not the envelope' }) })
    expect(await ask(mock, '/shop/things', { body: {} })).toMatchObject({
      status: 500,
      headers: { 'x-mock-violations': 'required /reply/body/error' },
    })
  })
})

test('a HEAD changes nothing, even if its GET would', async () => {
  const mock = shopMock({
    handlers: { getThing: (call) => call.reply(200, thingsOf(call).insert({ id: `t${call.newId('thing')}` })) },
  })
  expect(await ask(mock, '/shop/things/any', { method: 'HEAD' })).toMatchObject({ status: 200, body: null })
  expect(await ask(mock, '/shop/things/any')).toMatchObject({ status: 200, body: { id: 't1' } })
})

describe('a refusal by a handler', () => {
  const rule = { code: 'rule', at: '/body/id', message: 'is not nice' } as const
  const refusing = { createThing: (call: AnyCall<unknown>): HandlerReply => call.refuse(rule) }

  test('is worded by the provider', async () => {
    const mock = shopMock({ handlers: refusing, refuse: ([violation], { reply }) => reply(409, { error: violation?.message }) })
    const reply = await ask(mock, '/shop/things', { body: { id: 'a' } })
    expect(reply).toMatchObject({ status: 409, headers: { 'x-mock-violations': 'rule /body/id' }, body: { error: 'is not nice' } })
    expect(await mock.world().journal()).toMatchObject([{ answeredBy: 'provider', violations: [rule] }])
  })

  test('is a problem if the provider does not word it', async () => {
    const mock = shopMock({ handlers: refusing })
    const reply = await ask(mock, '/shop/things', { body: { id: 'a' } })
    expect(reply).toMatchObject({ status: 422, body: { type: 'urn:tallystick:problem:invalid-request', violations: [rule] } })
    expect(await mock.world().journal()).toMatchObject([{ answeredBy: 'provider' }])
  })
})
