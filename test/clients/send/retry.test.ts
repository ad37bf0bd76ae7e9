import { expect, test } from 'vitest'
import { createFintClient, type FintClient, type FintOptions } from '../../../src/clients/fint.ts'
import { inShort, json, scripted, start } from '../setup.ts'

const loan = { phone: '08111111111', amount: '1500', transaction_pin: '1234' }
const listed = json(200, { status: true, msg: 'Utility Service Providers', data: [] })
const html = (status: number) => (): Response => new Response('<html>', { status, headers: { 'content-type': 'text/html' } })
const broken = (): Response => {
  throw new TypeError('fetch failed')
}

interface Retrying {
  readonly fint: FintClient
  readonly sent: Request[]
  /** Milliseconds waited before each retry. */
  readonly slept: number[]
}

function against(answers: readonly (() => Response)[], options: Partial<FintOptions> = {}): Retrying {
  const { fetch, sent } = scripted(...answers)
  const slept: number[] = []
  const sleep = async (milliseconds: number): Promise<void> => void slept.push(milliseconds)
  const fint = createFintClient({ baseUrl: 'http://provider', partnerMeta: 'p', fetch, sleep, now: () => start, ...options })
  return { fint, sent, slept }
}

test.for([502, 503, 504])('a read that is answered %i is sent again, after longer and longer waits', async (status) => {
  const { fint, slept } = against([html(status), html(status), listed])
  expect(inShort(await fint.getUtilityServiceProviders())).toBe('ok 200')
  expect(slept).toEqual([200, 400])
})

test('a read that gets no answer is sent again', async () => {
  const { fint, sent } = against([broken, listed])
  expect(inShort(await fint.getUtilityServiceProviders())).toBe('ok 200')
  expect(sent).toHaveLength(2)
})

test('a POST that changes nothing is sent again with its body', async () => {
  const { fint, sent } = against([html(503), json(404, { status: false, msg: 'Customer Not Found', data: null })])
  expect(inShort(await fint.verifyCustomer({ phone: loan.phone }))).toBe('refusal 404 Customer Not Found')
  const bodies = await Promise.all(sent.map((request) => request.text()))
  expect(bodies).toEqual(Array(2).fill(JSON.stringify({ partner_meta: 'p', phone: loan.phone })))
})

test('an operation that changes something is sent once, even with retries in the options', async () => {
  const often = { times: 5, delay: () => 0, longest: 1_000_000 }
  const writes = (fint: FintClient): Promise<{ kind: string }>[] => [
    fint.disburseLoan(loan, { retry: often }),
    fint.registerCustomer({ ...loan, first_name: 'Ada', last_name: 'Obi' }),
    fint.linkMeterNumber({ phone: loan.phone, provider: 'EKEDP', meter_number: '45012345678' }),
    fint.unlinkMeterNumber(loan),
  ]
  for (const answer of [broken, html(503), json(429, {}, { 'retry-after': '1' })]) {
    const { fint, sent, slept } = against([answer], { retry: often })
    const results = await Promise.all(writes(fint))
    expect([sent.length, slept.length, new Set(results.map(({ kind }) => kind))]).toEqual([4, 0, new Set(['failure'])])
  }
})

test('a call is retried twice, and ends with the last answer', async () => {
  const { fint, sent } = against([html(502), html(503), html(504)])
  expect(await fint.getUtilityServiceProviders()).toMatchObject({ kind: 'failure', reason: 'undeclared', status: 504, body: '<html>' })
  expect(sent).toHaveLength(3)
})

test('the number of retries can be set for a client and for a call', async () => {
  const { fint, sent } = against([html(503)], { retry: { times: 4 } })
  await fint.getUtilityServiceProviders()
  await fint.getUtilityServiceProviders({}, { retry: { times: 0 } })
  expect(sent).toHaveLength(5 + 1)
})

test.for([
  ['2', 2_000],
  [new Date(start + 5_000).toUTCString(), 5_000],
  [new Date(start - 5_000).toUTCString(), 0],
] as const)('after Retry-After: %s the client waits that long', async ([value, expected]) => {
  const { fint, slept } = against([json(429, {}, { 'retry-after': value }), listed])
  expect(inShort(await fint.getUtilityServiceProviders())).toBe('ok 200')
  expect(slept).toEqual([expected])
})

test.for([undefined, '3600', 'tomorrow'])('429 with Retry-After: %s is not retried', async (value) => {
  const { fint, sent } = against([json(429, {}, value === undefined ? {} : { 'retry-after': value }), listed])
  expect(await fint.getUtilityServiceProviders()).toMatchObject({ kind: 'failure', reason: 'undeclared', status: 429 })
  expect(sent).toHaveLength(1)
})

test.for([400, 401, 404, 500, 501])('a read that is answered %i is not sent again', async (status) => {
  const { fint, sent } = against([html(status), listed])
  await fint.getUtilityServiceProviders()
  expect(sent).toHaveLength(1)
})
