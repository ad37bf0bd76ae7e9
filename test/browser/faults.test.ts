import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { fint } from '../../mocks/fint/index.ts'
import { createMock } from '../../src/index.ts'
import { listen } from '../../src/node.ts'
import { pageControl, type TestWorld } from '../../src/testing.ts'
import { sharedBrowser } from './chromium.ts'
import { openPage } from './mockPage/client.ts'

/** What a page saw of a call. */
interface Seen {
  readonly status?: number
  readonly type?: string | null
  readonly text?: string
  readonly error?: string
  /** Milliseconds until the head came, and until all of the body. */
  readonly head: number
  readonly end: number
}

interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

declare global {
  /** In the page: ends the last call. */
  var giveUp: AbortController
}

const whole = /^\{"status":true,.*\}$/

const base = 'https://api.fint.ng/v1/power'

/** Calls FINT in a page, with a fault for this call alone. */
function callWith(fault: string, patience?: number): Promise<Seen> {
  return call('/getUtilityServiceProviders', { headers: { 'x-mock-fault': fault } }, patience)
}

/** Calls FINT in a page, and gives the call up after some milliseconds. */
async function call(path: string, init: Asked = {}, patience = 3_000): Promise<Seen> {
  const page = await openPage()
  const sent = { ...init, headers: { 'x-requested-with': 'XMLHttpRequest', ...init.headers } }
  return page.evaluate(
    async ([url, asked, limit]) => {
      const began = performance.now()
      let head = 0
      let seen: object = {}
      const signals = [AbortSignal.timeout(limit), (globalThis.giveUp = new AbortController()).signal]
      try {
        const response = await fetch(url, { ...asked, signal: AbortSignal.any(signals) })
        head = performance.now() - began
        seen = { status: response.status, type: response.headers.get('content-type') }
        return { ...seen, text: await response.text(), head, end: performance.now() - began }
      } catch (error) {
        return { ...seen, error: (error as Error).name, head, end: performance.now() - began }
      }
    },
    [`${base}${path}`, sent, patience] as const,
  )
}

beforeAll(async () => (await openPage()).evaluate(() => suite.mockVendors()))
afterAll(async () => (await openPage()).evaluate(() => suite.stopVendors()))

test('in a page, a reset is a network error', async () => {
  expect(await callWith('reset')).toMatchObject({ error: 'TypeError', head: 0 })
})

test('in a page, the body of a truncated reply errors after its head', async () => {
  const seen = await callWith('truncated; bytes=9')
  expect(seen.error).toBe('TypeError')
  expect(seen.head).toBeLessThan(3_000)
})

test('in a page, a call that never gets a reply ends when it is aborted', async () => {
  const seen = await callWith('hang', 500)
  expect(seen.error).toBe('TimeoutError')
  expect(seen.end).toBeGreaterThan(490)
})

test('in a page, a slow head comes late and a dribbled body in pieces', async () => {
  const slow = await callWith('slow-head; ms=200')
  expect(slow).toMatchObject({ status: 200, text: expect.stringMatching(whole) as string })
  expect(slow.head).toBeGreaterThan(190)
  const dribbled = await callWith('dribble; ms=300; pieces=3')
  expect(dribbled).toMatchObject({ status: 200, text: expect.stringMatching(whole) as string })
  expect(dribbled.end - dribbled.head).toBeGreaterThan(100)
})

test('in a page, a body that is spoilt comes as the fault says', async () => {
  expect(await callWith('malformed-json')).toMatchObject({ status: 200, text: expect.stringMatching(/,$/) as string })
  expect(await callWith('wrong-content-type')).toMatchObject({ status: 200, type: 'text/html' })
  expect(await callWith('missing-field; field=/data')).toMatchObject({ text: '{"status":true,"msg":"Utility Service Providers"}' })
  expect(await callWith('outage')).toMatchObject({ status: 503 })
})

/** The world of the page's calls, with a customer who may borrow. */
async function borrowing(): Promise<TestWorld> {
  const world = pageControl(await openPage(), 'vendors').world()
  onTestFinished(() => world.reset())
  await world.given({ state: 'a customer has a meter' })
  return world
}

describe('a fault of a world that is set through the page', () => {
  const loan = JSON.stringify({ partner_meta: 'demo-partner', phone: '08111111111', amount: '1500', transaction_pin: '1234' })
  const borrow = (): Promise<Seen> => call('/disburseLoan', { method: 'POST', headers: { 'content-type': 'application/json' }, body: loan })

  test.each([
    ['reset', 'TypeError'],
    ['hang', 'TimeoutError'],
  ] as const)('drops the answer to a call that changed something (%s), and what it changed stays', async (how, error) => {
    const world = await borrowing()
    await world.fault({ kind: 'commit-then-drop', how, times: 1 })
    expect(await callWith('latency; ms=0')).toMatchObject({ status: 200 })
    const lost = borrow()
    await expect.poll(async () => (await world.state()).collections['fint/loans']?.total).toBe(1)
    if (how === 'hang') await (await openPage()).evaluate(() => giveUp.abort(new DOMException('', 'TimeoutError')))
    expect(await lost).toMatchObject({ error })
    expect(await world.journal(1)).toMatchObject([{ reply: { status: 200 }, sent: { delivery: { how } } }])
    expect(await borrow()).toMatchObject({ status: 409 })
  })

  test.each([
    [
      { kind: 'outage', detail: 'Down.' },
      { status: 503, text: expect.stringContaining('Down.') as string },
    ],
    [{ kind: 'rate-limit', limit: 0, perSeconds: 60 }, { status: 429 }],
    [{ kind: 'error', status: 500 }, { status: 500 }],
    [
      { kind: 'extra-field', field: '/more', value: 1 },
      { status: 200, text: expect.stringMatching(/"more":1}$/) as string },
    ],
    [
      { kind: 'retyped-field', field: '/data', to: 'null' },
      { status: 200, text: expect.stringMatching(/"data":null}$/) as string },
    ],
  ] as const)('%o takes effect once', async (fault, seen) => {
    const world = await borrowing()
    await world.fault({ ...fault, operation: 'getUtilityServiceProviders', times: 1 })
    expect(await call('/getUtilityServiceProviders')).toMatchObject(seen)
    expect(await call('/getUtilityServiceProviders')).toMatchObject({ status: 200, text: expect.stringMatching(whole) as string })
  })

  test('delays a reply', async () => {
    const world = await borrowing()
    await world.fault({ kind: 'latency', min: 200, max: 300 })
    expect((await call('/getUtilityServiceProviders')).head).toBeGreaterThan(190)
  })
})

test('a page sends a call again if its kept connection is reset, and gives up one that is never answered', async () => {
  const mock = createMock({ providers: [fint] })
  const server = await listen(mock, { port: 0 })
  onTestFinished(() => server.close())
  const page = await (await sharedBrowser()).newPage()
  onTestFinished(() => page.close())
  await page.goto(`${server.url}/__admin/health`)
  const borrow = (phone: string): Promise<number | string> =>
    page.evaluate(
      async (body) => {
        const headers = { 'content-type': 'application/json', 'x-requested-with': 'XMLHttpRequest' }
        const signal = AbortSignal.timeout(1_000)
        const reply = fetch('/fint/v1/power/disburseLoan', { method: 'POST', headers, body, signal })
        return reply.then(({ status }) => status).catch(({ name }: Error) => name)
      },
      JSON.stringify({ partner_meta: 'demo-partner', phone, amount: '1500', transaction_pin: '1234' }),
    )
  const phones = ['08111111111', '08122222222'] as const
  for (const [index, phone] of phones.entries())
    await mock.world().given({ state: 'a customer has a meter', params: { phone, meter_number: `4501234567${index}` } })

  await mock.world().fault({ kind: 'commit-then-drop', times: 1 })
  expect(await borrow(phones[0])).toBe(409)
  expect((await mock.world().journal()).map(({ reply, sent }) => [reply.status, sent?.delivery?.how])).toEqual([
    [200, 'reset'],
    [409, undefined],
  ])

  await mock.world().fault({ kind: 'commit-then-drop', how: 'hang', times: 1 })
  expect(await borrow(phones[1])).toBe('TimeoutError')
  expect(await mock.world().journal()).toHaveLength(3)
})
