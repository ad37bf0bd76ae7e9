import { expect, test } from 'vitest'
import { fint } from '../../../mocks/fint/index.ts'
import { createMock } from '../../../src/index.ts'
import { ask } from '../shop.ts'
import { faultyShop } from './faultyShop.ts'

test("an outage is answered in the API's own error shape, before credentials are checked", async () => {
  const { mock, create, read } = faultyShop()
  await mock.world().fault({ kind: 'outage', detail: 'We are moving house.' })
  const refused = { status: 503, body: { code: 503, message: 'We are moving house.' } }
  expect(await create()).toMatchObject(refused)
  expect(await read('a', {})).toMatchObject(refused)
  const [entry] = await mock.world().journal(1)
  expect(entry?.answeredBy).toBe('fault')
})

test('an outage between two times begins and ends by the clock of the world, and says when it ends', async () => {
  const { mock, create } = faultyShop({}, { now: () => Date.UTC(2026, 0, 1) })
  const world = mock.world()
  await world.fault({ kind: 'outage', status: 502, from: '2026-01-01T01:00:00Z', until: '2026-01-01T02:00:00Z' })
  expect((await create('a')).status).toBe(201)
  await world.advance('PT1H30M')
  expect(await create('b')).toMatchObject({ status: 502, headers: { 'retry-after': '1800' } })
  await world.advance('PT30M')
  expect((await create('b')).status).toBe(201)
  expect(await world.faults()).toMatchObject([{ seen: 1, fired: 1, ended: true }])
})

test('a rate limit allows a number of calls per window, and the reply says when the next one begins', async () => {
  const { mock, read } = faultyShop({}, { now: () => Date.UTC(2026, 0, 1) })
  const world = mock.world()
  await world.fault({ kind: 'rate-limit', limit: 2, perSeconds: 60 })
  const statuses = async (): Promise<number[]> => [(await read()).status, (await read()).status, (await read()).status]
  expect(await statuses()).toEqual([404, 404, 429])
  await world.advance('PT20S')
  expect(await read()).toMatchObject({ status: 429, headers: { 'retry-after': '40' } })
  await world.advance('PT40S')
  expect(await statuses()).toEqual([404, 404, 429])
  await world.setClock('2025-12-31T00:00:00Z')
  expect(await statuses()).toEqual([404, 404, 429])
})

test('latency delays the reply and changes nothing else, and several add up', async () => {
  const { mock } = faultyShop()
  await mock.world().fault({ kind: 'latency', ms: 30 })
  await mock.world().fault({ kind: 'latency', min: 5, max: 7 })
  await mock.world().fault({ kind: 'outage', nth: 2 })
  const call = { method: 'GET', path: '/shop/things/a', query: '', headers: { 'x-key': 'k' } }
  for (const status of [404, 503, 404]) {
    const { delay, ...reply } = await mock.handle(call)
    expect(reply.status).toBe(status)
    expect([35, 36, 37]).toContain(delay)
  }
})

test('all delays of a reply are together no longer than ten minutes', async () => {
  const { mock } = faultyShop({}, { delay: 1 })
  for (let count = 0; count < 3; count += 1) await mock.world().fault({ kind: 'latency', ms: 400_000 })
  await mock.world().fault({ kind: 'slow-head', ms: 400_000 })
  const { delay } = await mock.handle({ method: 'GET', path: '/shop/things/a', query: '', headers: { 'x-key': 'k' } })
  expect(delay).toBe(600_001)
})

test('latency stays within its bounds, and half of a log-normal one is below its median', async () => {
  const { mock } = faultyShop()
  const delays = async (): Promise<number[]> => {
    const found: number[] = []
    for (let call = 0; call < 300; call += 1)
      found.push((await mock.handle({ method: 'GET', path: '/shop/things/a', query: '', headers: { 'x-key': 'k' } })).delay ?? 0)
    return found.toSorted((a, b) => a - b)
  }
  await mock.world().fault({ kind: 'latency', min: 10, max: 19 })
  const even = await delays()
  expect([...new Set(even)]).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19])
  await mock.world().removeFaults()
  await mock.world().fault({ kind: 'latency', median: 100, sigma: 1 })
  const spread = await delays()
  expect(spread[150]).toBeGreaterThan(80)
  expect(spread[150]).toBeLessThan(125)
  expect(spread.at(-1)).toBeGreaterThan(500)
  expect(spread[0]).toBeLessThan(20)
})

test('an error that fires n times has the error shape of the API, and the handler does not run', async () => {
  const { mock, create, read, fired } = faultyShop()
  await mock.world().fault({ id: 'flaky', kind: 'error', status: 503, operation: 'createThing', times: 2 })
  const statuses = [(await create()).status, (await create()).status, (await create()).status]
  expect(statuses).toEqual([503, 503, 201])
  expect((await read()).status).toBe(200)
  expect(await fired()).toEqual({ flaky: 2 })
  expect(await mock.world().faults()).toMatchObject([{ seen: 2, ended: true }])
})

test('an error of a status that the spec does not declare has the shape that its errors have in common', async () => {
  const { mock, read } = faultyShop()
  await mock.world().fault({ kind: 'error', status: 418, detail: 'I am a teapot.' })
  expect(await read()).toMatchObject({ status: 418, body: { code: 418, message: 'I am a teapot.' } })
})

test('the error of a fault says nothing of the error that its body is borrowed from', async () => {
  const mock = createMock({ providers: [fint] })
  await mock.world().fault({ kind: 'outage' })
  const { body } = await ask(mock, '/fint/v1/power/getUtilityServiceProviders', { headers: { 'x-requested-with': 'XMLHttpRequest' } })
  expect(body).toEqual({ status: false, msg: 'Service Unavailable.', data: ['Service Unavailable.'] })
})

test('faults that replace the answer come after credentials and checks', async () => {
  const { mock, create, fired } = faultyShop()
  await mock.world().fault({ id: 'own', kind: 'error', status: 500 })
  expect((await create('a', {})).status).toBe(401)
  expect((await ask(mock, '/shop/things', { body: {}, headers: { 'x-key': 'k' } })).status).toBe(422)
  expect(await fired()).toEqual({ own: 0 })
  expect((await create('a')).status).toBe(500)
})

test.each([
  ['operation', { operation: 'getThing' }],
  ['full name of the operation', { operation: 'shop/getThing' }],
  ['method', { method: 'get' }],
  ['path', { path: '/things/a' }],
  ['path with a star', { path: '/*/a' }],
  ['path as the spec writes it', { path: '/things/{id}' }],
])('a fault may apply only to calls of one %s', async (_, where) => {
  const { mock, create, read } = faultyShop()
  await mock.world().fault({ kind: 'outage', ...where })
  expect([(await create('a')).status, (await read('a')).status]).toEqual([201, 503])
})

test('a fault may apply to one path among those of an operation, and to one principal as it claims to be', async () => {
  const { mock, read } = faultyShop()
  await mock.world().fault({ kind: 'outage', path: '/things/*z', principal: 'k' })
  expect([(await read('az')).status, (await read('za')).status, (await read('z', { 'x-key': 'other' })).status]).toEqual([503, 404, 404])
  // Without a key, the path is that of the collection, which cannot be read.
  expect((await read('')).status).toBe(405)
})

test('a fault may apply to the call with a number, or to those from one to another', async () => {
  const { mock, read } = faultyShop()
  await mock.world().fault({ kind: 'outage', nth: 2 })
  await mock.world().fault({ kind: 'error', status: 500, nth: { from: 3 } })
  const statuses: number[] = []
  for (let call = 0; call < 6; call += 1) statuses.push((await read()).status)
  // The outage answers the second call, so the error sees one call less.
  expect(statuses).toEqual([404, 503, 404, 500, 500, 500])
})

/** Which of 200 calls an outage stops, as a line of marks. */
async function stopped(seed: number, id: string): Promise<string> {
  const { mock, read } = faultyShop({}, { seed })
  await mock.world().fault({ id, kind: 'outage', probability: 0.3 })
  let shown = ''
  for (let call = 0; call < 200; call += 1) shown += (await read()).status === 503 ? 'x' : '.'
  return shown
}

test('a probability depends on the seed, the fault and the number of the call only', async () => {
  const first = await stopped(1, 'a')
  expect(await stopped(1, 'a')).toBe(first)
  expect(await stopped(2, 'a')).not.toBe(first)
  expect(await stopped(1, 'b')).not.toBe(first)
  expect(first.split('x').length - 1).toBeGreaterThan(40)
  expect(first.split('x').length - 1).toBeLessThan(80)
})

test('faults are part of a world: another one has none, and a reset removes them', async () => {
  const { mock, read } = faultyShop()
  await mock.world().fault({ kind: 'outage' })
  expect((await read('a', { 'x-key': 'k', 'x-mock-world': 'other' })).status).toBe(404)
  await mock.world().reset()
  expect((await read()).status).toBe(404)
  expect(await mock.world().faults()).toEqual([])
})
