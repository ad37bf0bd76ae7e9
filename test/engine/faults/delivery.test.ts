import { expect, test } from 'vitest'
import type { Call, Reply } from '../../../src/index.ts'
import { ask } from '../shop.ts'
import { faultyShop, type FaultyShop } from './faultyShop.ts'

const headers = { 'x-key': 'k' }

/** A shop behind a server, as far as faults can tell. */
function servedShop(): FaultyShop {
  const shop = faultyShop()
  shop.mock.handle.transports?.add('node')
  return shop
}

function post(id: string, more: Partial<Call> = {}): Call {
  const body = new TextEncoder().encode(JSON.stringify({ id, name: 'Ada' }))
  return { method: 'POST', path: '/shop/things', query: '', headers: { ...headers, 'content-type': 'application/json' }, body, ...more }
}

function get(id: string, more: Partial<Call> = {}): Call {
  return { method: 'GET', path: `/shop/things/${id}`, query: '', headers, ...more }
}

test('the answer to a call that changed something is dropped, and what it changed stays', async () => {
  const { mock, read, fired } = servedShop()
  await mock.world().fault({ id: 'lost', kind: 'commit-then-drop' })
  expect(await mock.handle(post('a'))).toMatchObject({ status: 201, delivery: { how: 'reset' } })
  expect(await read('a')).toMatchObject({ status: 200, body: { id: 'a', name: 'Ada' } })
  expect(await fired()).toEqual({ lost: 1 })
  const [dropped, kept] = await mock.world().journal()
  expect(dropped).toMatchObject({
    reply: { status: 201, body: { id: 'a' } },
    faults: [{ id: 'lost', kind: 'commit-then-drop', place: 'delivery' }],
    sent: { delivery: { how: 'reset' } },
  })
  expect(kept).toMatchObject({ notes: ['The fault "lost" (commit-then-drop) had no effect: the call changed nothing.'] })
  expect([kept && 'faults' in kept, kept && 'sent' in kept]).toEqual([false, false])
})

test('a call that is refused, or that a fault answers, changes nothing, so its answer is not dropped', async () => {
  const { mock } = servedShop()
  await mock.world().fault({ kind: 'commit-then-drop' })
  expect(await mock.handle(post('a', { headers: { 'content-type': 'application/json' } }))).not.toHaveProperty('delivery')
  await mock.world().fault({ kind: 'error', status: 500, times: 1 })
  expect(await mock.handle(post('a'))).not.toHaveProperty('delivery')
  expect(await mock.handle(post('a'))).toMatchObject({ delivery: { how: 'reset' } })
  expect(
    await mock.handle(post('b', { headers: { ...headers, 'content-type': 'application/json', prefer: 'code=409' } })),
  ).not.toHaveProperty('delivery')
})

test('a fault of the delivery spoils refusals too, and counts every call', async () => {
  const { mock } = servedShop()
  await mock.world().fault({ kind: 'reset', nth: 2 })
  const replies: Reply[] = []
  for (const call of [get('a'), get('a', { headers: {} }), get('a')]) replies.push(await mock.handle(call))
  expect(replies.map(({ status, delivery }) => [status, delivery?.how])).toEqual([
    [404, undefined],
    [401, 'reset'],
    [404, undefined],
  ])
})

test('the journal has the checked reply, and the one that was sent instead', async () => {
  const { mock } = faultyShop()
  await mock.handle(post('a'))
  const entry = async (fault: Parameters<ReturnType<typeof mock.world>['fault']>[0]): Promise<unknown> => {
    await mock.world().fault({ id: 'one', ...fault })
    await mock.handle(get('a'))
    const [{ reply, sent } = {}] = await mock.world().journal(1)
    expect(reply?.body).toEqual({ id: 'a', name: 'Ada' })
    return sent
  }
  expect(await entry({ kind: 'missing-field', field: '/name' })).toEqual({ body: { id: 'a' } })
  expect(await entry({ kind: 'malformed-json' })).toEqual({ body: '{"id":"a","name":"Ada",' })
  expect(await entry({ kind: 'wrong-content-type' })).toEqual({ contentType: 'text/html' })
  expect(await entry({ kind: 'truncated', bytes: 3 })).toEqual({ delivery: { how: 'cut', bytes: 3 } })
  expect(await entry({ kind: 'dribble', ms: 10 })).toEqual({ delivery: { how: 'dribble', ms: 10, pieces: 10 } })
  expect(await entry({ kind: 'slow-head', ms: 10 })).toEqual({ delay: 10 })
  expect(await entry({ kind: 'hang' })).toEqual({ delivery: { how: 'hang' } })
})

test('the choices that led to a reply name the faults that delayed it, made it and spoilt it', async () => {
  const { mock } = servedShop()
  const why = async (): Promise<unknown> => {
    await mock.handle(get('a'))
    const [entry] = await mock.world().journal(1)
    const told = entry?.why.filter(({ by, outcome }) => by === 'fault' || outcome !== 'passed')
    return told?.map(({ by, outcome, reason }) => `${by} ${outcome}: ${reason}`)
  }
  await mock.world().fault({ id: 'slow', kind: 'latency', ms: 1 })
  await mock.world().fault({ id: 'lost', kind: 'reset' })
  const slow = 'fault passed: The fault "slow" (latency) delays the reply.'
  const lost = 'fault spoilt: The fault "lost" (reset) drops the reply.'
  expect(await why()).toEqual([slow, 'handler refused: The handler of getThing refuses the call.', lost])
  await mock.world().fault({ id: 'bad', kind: 'error', status: 500 })
  expect(await why()).toEqual([slow, 'fault answered: The fault "bad" (error) answers in place of the handler.', lost])
  await mock.world().fault({ id: 'down', kind: 'outage' })
  expect(await why()).toEqual([slow, 'fault answered: The fault "down" (outage) answers before credentials are checked.', lost])
})

test('the choices name the faults that apply to a call and do nothing, with the reason', async () => {
  const { mock } = servedShop()
  const faults = async (): Promise<unknown> => {
    await mock.handle(get('a'))
    const [entry] = await mock.world().journal(1)
    return entry?.why.filter(({ by }) => by === 'fault').map(({ phase, outcome, reason }) => `${phase} ${outcome}: ${reason}`)
  }
  expect(await faults()).toEqual(['gate passed: No fault stops the call.'])
  await mock.world().fault({ id: 'second', kind: 'outage', nth: 2 })
  await mock.world().fault({ id: 'later', kind: 'error', status: 500, nth: { from: 3 } })
  await mock.world().fault({ id: 'limit', kind: 'rate-limit', limit: 9, perSeconds: 60 })
  await mock.world().fault({ id: 'rare', kind: 'reset', probability: 0 })
  await mock.world().fault({ id: 'lost', kind: 'commit-then-drop' })
  expect(await faults()).toEqual([
    'gate passed: The fault "second" (outage) does nothing: it takes effect on call 2, and this was call 1 of those that it applies to.',
    'gate passed: The fault "limit" (rate-limit) does nothing: no more than 9 calls came in 60 seconds.',
    'answer passed: The fault "later" (error) does nothing: it takes effect on calls from 3 on, and this was call 1 of those that it applies to.',
    'deliver passed: The fault "rare" (reset) does nothing: with its probability of 0, it left this call out.',
    'deliver passed: The fault "lost" (commit-then-drop) has no effect on this reply: the call changed nothing.',
  ])
  // A refused call does not reach the faults of the answer.
  expect(await faults()).toEqual([
    'gate answered: The fault "second" (outage) answers before credentials are checked.',
    'deliver passed: The fault "rare" (reset) does nothing: with its probability of 0, it left this call out.',
    'deliver passed: The fault "lost" (commit-then-drop) has no effect on this reply: the call changed nothing.',
  ])
})

test('the sent reply has no secrets in the journal', async () => {
  const { mock } = faultyShop({
    handlers: { getThing: (call) => call.reply(200, { id: 'a', name: 'Ada', password: 'correct horse' }) },
  })
  for (const fault of [
    { kind: 'malformed-json' },
    { kind: 'retyped-field', field: '/password' },
    { kind: 'extra-field', field: '/more' },
  ] as const) {
    await mock.world().fault({ id: 'one', ...fault })
    await mock.handle(get('a'))
    const [entry] = await mock.world().journal(1)
    expect(entry?.sent?.body).toBeDefined()
    expect(JSON.stringify(entry)).not.toContain('horse')
  }
})

test.each([
  [{ kind: 'missing-field', field: '/nothing' }, 'the body has no field "/nothing"'],
  [{ kind: 'missing-field', field: '/id/first' }, 'the body has no field "/id/first"'],
  [{ kind: 'extra-field', field: '/more/field' }, 'the body has no object or list that "/more/field" could be in'],
  [{ kind: 'retyped-field', field: '/nothing' }, 'the body has no field "/nothing"'],
  [{ kind: 'retyped-field', field: '/id', to: 'string' }, 'the field "/id" has this type already'],
] as const)('the fault %j is not counted where it has no effect, and the journal says why', async (fault, why) => {
  const { mock, fired } = faultyShop()
  await mock.handle(post('a'))
  await mock.world().fault({ id: 'one', ...fault })
  await mock.handle(get('a'))
  expect(await mock.world().journal(1)).toMatchObject([{ notes: [`The fault "one" (${fault.kind}) had no effect: ${why}.`] }])
  expect(await fired()).toEqual({ one: 0 })
})

test('a reply without a body cannot have a spoilt one', async () => {
  const { mock } = faultyShop()
  await mock.handle(post('a'))
  for (const kind of ['malformed-json', 'wrong-content-type', 'truncated'] as const) {
    await mock.world().fault({ id: 'one', kind })
    expect(await mock.handle(get('a', { method: 'HEAD' }))).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: null,
    })
    expect(await mock.world().journal(1)).toMatchObject([{ notes: [`The fault "one" (${kind}) had no effect: the reply has no body.`] }])
  }
})

test('a body that becomes HTML cannot act as a page of the mock', async () => {
  const { mock, read } = faultyShop()
  await mock.world().fault({ kind: 'wrong-content-type' })
  expect((await read()).headers).toMatchObject({
    'content-type': 'text/html',
    'content-security-policy': 'sandbox allow-scripts allow-forms',
  })
})

test('if a transport cannot carry out a fault, the journal says so and the reply is whole', async () => {
  const { mock, fired } = faultyShop()
  mock.handle.transports?.add('node')
  await mock.world().fault({ id: 'one', kind: 'reset' })
  const response = await mock.fetch(new Request('http://mock/shop/things/a', { headers }))
  expect(response.status).toBe(404)
  const notes = ['The fault "one" (reset) had no effect: a reply cannot be delivered like that through mock.fetch.']
  expect(await mock.world().journal()).toMatchObject([{ notes }])
  expect(await fired()).toEqual({ one: 0 })
})

test('a call may ask for a fault in a header or the query, hidden from spec, provider and journal', async () => {
  const { mock } = faultyShop()
  const asked = { headers: { ...headers, 'x-mock-fault': 'error; status=503; detail="a; b=\\"c\\""' } }
  expect(await ask(mock, '/shop/things/a', asked)).toMatchObject({ status: 503, body: { message: 'a; b="c"' } })
  expect(await ask(mock, '/shop/things/a', { headers, query: '__fault=outage;status=502' })).toMatchObject({ status: 502 })
  expect(
    await ask(mock, '/shop/things/a', { headers, query: '__fault=extra-field%3B+field%3D%2Fmore%3B+value%3D%7B%7D&__code=200' }),
  ).toMatchObject({
    body: { more: {} },
  })
  expect((await ask(mock, '/shop/things/a', { headers })).status).toBe(404)
  const entries = await mock.world().journal()
  expect(entries.map(({ request, faults }) => [request.query, faults?.[0]?.id])).toEqual([
    [{}, 'this call'],
    [{}, 'this call'],
    [{ __code: '200' }, 'this call'],
    [{}, undefined],
  ])
  expect(JSON.stringify(entries)).not.toContain('x-mock-fault')
  expect(await mock.world().faults()).toEqual([])
})

test('the journal names a fault that a call asks for without an id, and says why it has no effect', async () => {
  const { mock } = faultyShop()
  const noteOf = async (path: string, fault: string): Promise<unknown> => {
    await ask(mock, path, { headers: { ...headers, 'x-mock-fault': fault } })
    const [entry] = await mock.world().journal(1)
    return [entry?.why.at(-1)?.reason, ...(entry?.notes ?? [])]
  }
  expect(await noteOf('/shop/things/a', 'commit-then-drop')).toEqual([
    'The fault that the call asks for (commit-then-drop) has no effect on this reply: the call changed nothing.',
    'The fault that the call asks for (commit-then-drop) had no effect: the call changed nothing.',
  ])
  expect(await noteOf('/shop/nothing', 'outage')).toEqual([
    expect.stringContaining('The spec of shop has no operation at this path.'),
    'The fault that the call asks for (outage) had no effect: the call reached no operation.',
  ])
})

test('a page may send the header of a fault', async () => {
  const { mock } = faultyShop()
  const preflight = {
    origin: 'http://app.example',
    'access-control-request-method': 'GET',
    'access-control-request-headers': 'x-mock-fault',
  }
  const reply = await mock.handle({ method: 'OPTIONS', path: '/shop/things/a', query: '', headers: preflight })
  expect(reply.headers['access-control-allow-headers']).toBe('x-mock-fault')
})

test.each([
  ['nothing', '"kind" must be one of: outage,'],
  ['', '"kind" must be one of: outage,'],
  ['latency; ms', '"ms" is not a setting. Write "latency; key=value".'],
  ['latency; ms=soon', '"ms" must be a whole number from 0 to 600000, such as 2000.'],
  ['latency; milliseconds=3', '"milliseconds" is not a setting of latency. latency takes "ms", or'],
  ['outage; __proto__=1', '"__proto__" is not a setting of outage.'],
  ['outage; operation=x', '"operation" is not a setting of outage. outage takes optionally "status" and "detail".'],
  ['rate-limit; limit=1; perSeconds=1', 'rate-limit depends on several calls, so it cannot be asked for with one. Set it on the world.'],
])('a call that asks for the fault "%s" is refused with what is wrong', async (asked, detail) => {
  const { mock } = faultyShop()
  const reply = await ask(mock, '/shop/things/a', { headers: { ...headers, 'x-mock-fault': asked } })
  expect(reply).toMatchObject({ status: 422, body: { type: 'urn:tallystick:problem:bad-fault' } })
  expect((reply.body as { detail: string }).detail).toContain(detail)
  expect(await mock.world().journal(1)).toMatchObject([{ answeredBy: 'mock' }])
})
