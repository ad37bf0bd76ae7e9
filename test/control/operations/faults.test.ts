import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fint } from '../../../mocks/fint/index.ts'
import { lipaLater } from '../../../mocks/lipa-later/index.ts'
import { createMock } from '../../../src/index.ts'
import { adminServer, problem, type AdminServer } from '../admin/adminCalls.ts'

const lost = { id: 'lost', kind: 'outage', operation: 'disburseLoan' } as const

describe('over HTTP', () => {
  let api: AdminServer
  beforeAll(async () => {
    api = await adminServer()
  })
  afterAll(() => api.server.close())
  beforeEach(() => api.mock.world().reset())

  test('the body of the request is the fault', async () => {
    expect(await api.post('/worlds/default/faults', lost)).toMatchObject({ status: 200, body: { id: 'lost' } })
    expect(await api.post('/worlds/default/faults', { kind: 'reset' })).toMatchObject({ body: { id: 'fault-1' } })
    const { body } = await api.admin('/worlds/default/faults')
    expect(body).toEqual({
      faults: [
        { fault: { ...lost, operation: 'fint/disburseLoan' }, seen: 0, fired: 0, on: true, ended: false },
        { fault: { id: 'fault-1', kind: 'reset' }, seen: 0, fired: 0, on: true, ended: false },
      ],
    })
  })

  test('a fault with the same id replaces the one before', async () => {
    await api.post('/worlds/default/faults', lost)
    await api.post('/worlds/default/faults', { id: 'lost', kind: 'hang' })
    expect((await api.admin('/worlds/default/faults')).body).toMatchObject({ faults: [{ fault: { id: 'lost', kind: 'hang' } }] })
  })

  test('a fault that is switched off has no effect and counts no calls until it is switched on', async () => {
    const call = { path: '/fint/v1/power/getUtilityServiceProviders', query: '', headers: { 'x-requested-with': 'XMLHttpRequest' } }
    const status = async (): Promise<number> => (await api.mock.handle({ method: 'GET', ...call })).status
    await api.post('/worlds/default/faults', { id: 'down', kind: 'outage', times: 2 })
    expect(await status()).toBe(503)
    const off = await api.admin('/worlds/default/faults/down', { method: 'PATCH', body: { on: false } })
    expect(off).toMatchObject({ status: 200, body: { fired: 1, on: false, ended: false } })
    expect([await status(), await status()]).toEqual([200, 200])
    const on = await api.admin('/worlds/default/faults/down', { method: 'PATCH', body: { on: true } })
    expect(on.body).toMatchObject({ seen: 1, fired: 1, on: true })
    expect([await status(), await status()]).toEqual([503, 200])
    const missing = await api.admin('/worlds/default/faults/up', { method: 'PATCH', body: { on: true } })
    expect(missing).toMatchObject(problem(404, 'no-such-fault'))
  })

  test('one fault or all can be removed', async () => {
    for (const id of ['a', 'b', 'c']) await api.post('/worlds/default/faults', { ...lost, id })
    expect((await api.admin('/worlds/default/faults/b', { method: 'DELETE' })).status).toBe(204)
    const missing = await api.admin('/worlds/default/faults/b', { method: 'DELETE' })
    expect(missing).toMatchObject(problem(404, 'no-such-fault'))
    expect(missing.body).toMatchObject({ detail: 'There is no fault "b". Faults: a, c.' })
    expect((await api.admin('/worlds/default/faults', { method: 'DELETE' })).status).toBe(204)
    expect((await api.admin('/worlds/default/faults')).body).toEqual({ faults: [] })
  })
})

const refusals: readonly (readonly [given: object, message: string])[] = [
  [{}, '"kind" must be one of: outage, rate-limit, latency, error, malformed-json, wrong-content-type, missing-field, extra-field,'],
  [{ kind: 'nothing' }, '"kind" must be one of: outage,'],
  [{ kind: 'error' }, '"status" is missing. For error it must be a whole number from 400 to 599, such as 503.'],
  [{ kind: 'error', status: 200 }, '"status" must be a whole number from 400 to 599, such as 503.'],
  [{ kind: 'error', status: 500.5 }, '"status" must be a whole number from 400 to 599, such as 503.'],
  [
    { kind: 'outage', operationn: 'x' },
    '"operationn" is not a setting of outage. outage takes optionally "status" and "detail". Every fault also takes id,',
  ],
  [{ kind: 'outage', constructor: 1 }, '"constructor" is not a setting of outage.'],
  [{ kind: 'latency' }, 'Invalid settings for latency. latency takes "ms", or "min" and "max", or "median" and optionally "sigma".'],
  [{ kind: 'latency', ms: 1, max: 2 }, 'Invalid settings for latency.'],
  [{ kind: 'latency', min: 3, max: 2 }, '"min" must not be more than "max".'],
  [{ kind: 'latency', ms: 600_001 }, '"ms" must be a whole number from 0 to 600000, such as 2000.'],
  [{ kind: 'missing-field', field: 'data' }, '"field" must be a string that begins with "/", such as "/data/amount".'],
  [{ kind: 'retyped-field', field: '/a', to: 'text' }, '"to" must be one of "string", "number", "boolean", "null", "array", "object".'],
  [{ kind: 'hang', operation: 'nothing' }, '"operation" is "nothing", which is not mocked. It must be one of: fint/verifyCustomer,'],
  [{ kind: 'hang', method: 'PSOT' }, '"method" must be one of: GET, PUT, POST, DELETE, OPTIONS, HEAD, PATCH, TRACE.'],
  [{ kind: 'hang', provider: 'other' }, '"provider" must be one of: fint, lipa-later.'],
  [{ kind: 'hang', provider: 'lipa-later', operation: 'disburseLoan' }, '"operation" is "disburseLoan", which is not mocked.'],
  [{ kind: 'hang', nth: 0 }, '"nth" must be a whole number of at least 1.'],
  [{ kind: 'hang', nth: {} }, '"nth" must be the number of a call, or an object such as {"from": 2, "to": 4}.'],
  [{ kind: 'hang', nth: { from: 2, upTo: 3 } }, '"nth" must be the number of a call, or an object'],
  [{ kind: 'hang', nth: { from: 'x' } }, '"nth/from" must be a whole number of at least 1.'],
  [{ kind: 'hang', nth: { from: 3, to: 2 } }, '"nth/from" must not be more than "nth/to".'],
  [{ kind: 'hang', probability: 2 }, '"probability" must be a number from 0 to 1, such as 0.1.'],
  [{ kind: 'hang', from: 'soon' }, '"from" must be an RFC 3339 time, such as 2026-03-01T08:00:00Z.'],
  [{ kind: 'hang', from: '2026-01-02T00:00:00Z', until: '2026-01-02T00:00:00Z' }, '"from" must be before "until".'],
  [{ kind: 'hang', times: 0 }, '"times" must be a whole number of at least 1, such as 1.'],
  [{ kind: 'hang', id: 'a b' }, '"id" must be a string of 1 to 64 letters, digits, "_", "." and "-", such as "lost".'],
  [{ kind: 'hang', method: 'G T' }, '"method" must be a string of letters, such as "POST".'],
  [{ kind: 'hang', path: 'v1' }, '"path" must be a string of at most 500 characters that begins with "/", such as "/v1/power/*".'],
  [
    { kind: 'hang', path: `/${'*a'.repeat(250)}` },
    '"path" must be a string of at most 500 characters that begins with "/", such as "/v1/power/*".',
  ],
  [{ kind: 'wrong-content-type', contentType: 'ä' }, '"contentType" must be a string of ASCII characters, such as "text/html".'],
  [{ kind: 'hang', method: 'DELETE' }, '"method" is "DELETE", but no operation that the fault may apply to has this method.'],
  [
    { kind: 'hang', provider: 'fint', path: '/v1/power/disburseLone' },
    '"path" is "/v1/power/disburseLone", but no operation that the fault may apply to has such a path. One of the paths is "/v1/powerverify',
  ],
  [{ kind: 'hang', operation: 'disburseLoan', path: '/v1/other' }, 'has such a path. The path is "/v1/power/disburseLoan".'],
  [{ kind: 'hang', method: 'GET', path: '/v1/power/disburseLoan' }, '"path" is "/v1/power/disburseLoan", but no operation that'],
  [
    { kind: 'hang', path: '/fint/v1/power/*' },
    '"path" is "/fint/v1/power/*", but paths are given without the prefix "/fint": "/v1/power/*".',
  ],
]

test.each(refusals)('a fault that is described wrongly is refused: %j', async (given, message) => {
  const mock = createMock({ providers: [fint, lipaLater] })
  await expect(mock.world().fault(given as never)).rejects.toThrow(message)
  await expect(mock.world().fault(given as never)).rejects.toMatchObject({
    problem: { status: 422, type: 'urn:tallystick:problem:bad-fault' },
  })
  expect(await mock.world().faults()).toEqual([])
})

test.each([
  '/v1/power/disburseLoan',
  '/v1/*',
  '/*',
  '/*Loan',
  '/v1/*/disburse*',
  '/open/op/loans/*/getInstallmentPlan/43',
  '/open/op/loans/{member_id}/getInstallmentPlan/{installment_plan_id}',
  '/open/op/loans/11*/getInstallmentPlan/4*',
])('a fault may have the path %s, which calls may have', async (path) => {
  const mock = createMock({ providers: [fint, lipaLater] })
  expect(await mock.world().fault({ kind: 'hang', path })).toBe('fault-1')
})

test('a fault may apply to HEAD, which is answered where there is a GET', async () => {
  const mock = createMock({ providers: [fint] })
  expect(await mock.world().fault({ kind: 'hang', method: 'head', path: '/v1/power/getUtilityServiceProviders' })).toBe('fault-1')
})

test('a world has at most 1,000 faults, and those that ended by their count or at their time give way', async () => {
  const mock = createMock({ providers: [fint] })
  const world = mock.world()
  await world.fault({ id: 'once', kind: 'outage', times: 1 })
  for (let count = 1; count < 1_000; count += 1) await world.fault({ kind: 'hang', operation: 'disburseLoan' })
  await expect(world.fault({ kind: 'hang' })).rejects.toThrow('A world has at most 1,000 faults. Remove one first.')
  await mock.fetch(new Request('http://mock/fint/v1/power/getUtilityServiceProviders'))
  await world.fault({ id: 'new', kind: 'hang' })
  const faults = await world.faults()
  expect([faults.length, faults.at(-1)?.fault.id, faults.some((each) => each.fault.id === 'once')]).toEqual([1_000, 'new', false])
  await world.freeze('2026-01-01T00:00:00Z')
  await world.fault({ id: 'new', kind: 'outage', until: '2026-01-01T01:00:00Z' })
  await expect(world.fault({ kind: 'hang' })).rejects.toThrow('A world has at most 1,000 faults. Remove one first.')
  await world.advance('PT1H')
  await world.fault({ id: 'last', kind: 'hang' })
  const ids = (await world.faults()).map(({ fault }) => fault.id)
  expect([ids.length, ids.at(-1), ids.includes('new')]).toEqual([1_000, 'last', false])
})
