import { afterAll, beforeAll, expect, test } from 'vitest'
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

const whole = /^\{"status":true,.*\}$/

/** Calls FINT in a page with a fault for this call alone. */
async function callWith(fault: string): Promise<Seen> {
  const page = await openPage()
  return page.evaluate(async (asked) => {
    const began = performance.now()
    let head = 0
    let seen: object = {}
    try {
      const response = await fetch('https://api.fint.ng/v1/power/getUtilityServiceProviders', {
        headers: { 'x-requested-with': 'XMLHttpRequest', 'x-mock-fault': asked },
        signal: AbortSignal.timeout(3_000),
      })
      head = performance.now() - began
      seen = { status: response.status, type: response.headers.get('content-type') }
      return { ...seen, text: await response.text(), head, end: performance.now() - began }
    } catch (error) {
      return { ...seen, error: (error as Error).name, head, end: performance.now() - began }
    }
  }, fault)
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
  const seen = await callWith('hang')
  expect(seen.error).toBe('TimeoutError')
  expect(seen.end).toBeGreaterThan(2_900)
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
