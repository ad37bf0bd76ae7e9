import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { providers } from '../../src/cli/providers.ts'
import { createMock } from '../../src/index.ts'
import { openTransport, transportNames, type TestCall, type TestReply, type Transport } from '../transports.ts'

type Sent = Pick<TestCall, 'query' | 'headers' | 'body'>

const basic = { authorization: `Basic ${btoa('demo:demo')}` }

/** What a reply's body holds at a path of names. */
function held({ body }: TestReply, ...path: readonly string[]): string {
  return String(path.reduce((value, name) => (value as Record<string, unknown> | undefined)?.[name], body))
}

function bearer(token: string): { readonly authorization: string } {
  return { authorization: `Bearer ${token}` }
}

/** All that was answered, by transport. */
const texts = new Map<string, string[]>()

describe.each(transportNames)('over %s', (name) => {
  const mock = createMock({ providers, now: () => Date.UTC(2026, 0, 1) })
  const world = mock.world('journey')
  const answered: string[] = []
  let transport: Transport
  beforeAll(async () => {
    texts.set(name, answered)
    transport = await openTransport(name, mock)
  })
  afterAll(() => transport.close())

  async function send(path: string, { query, headers, body }: Sent): Promise<TestReply> {
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
    const sent = { ...type, ...headers, 'x-mock-world': 'journey' }
    const call = { method: body === undefined ? 'GET' : 'POST', path, headers: sent }
    const reply = await transport.call({ ...call, ...(query !== undefined && { query }), ...(body !== undefined && { body }) })
    answered.push(`${reply.status} ${reply.text}`)
    return reply
  }

  test('Interswitch lends once, until the token expires', async () => {
    const form = { ...basic, 'content-type': 'application/x-www-form-urlencoded' }
    const issued = await send('/interswitch/passport/oauth/token', { headers: form, body: 'grant_type=client_credentials' })
    const headers = bearer(held(issued, 'access_token'))
    const asked = { query: 'customerId=2348030583962&amount=100000&merchantId=SHOP', headers }
    const offers = await send('/interswitch/tenured-offers', asked)
    const accept = `/interswitch/tenured-offers/${held(offers, 'offers', '0', 'offerId')}/accept`
    const body = { customerId: '2348030583962', providerCode: 'ABC', merchantCode: 'SHOP' }
    expect(await send(accept, { headers, body })).toMatchObject({ status: 200, body: { responseCode: '00' } })
    expect(await send('/interswitch/tenured-offers', asked)).toMatchObject({ status: 200, body: { responseCode: '01', offers: [] } })
    await world.advance('PT3599S')
    expect((await send('/interswitch/tenured-offers', asked)).status).toBe(401)
  })

  test('eTranzact collects one repayment, and fails to collect the other', async () => {
    const issued = await send('/etranzact/auth/token', { body: { username: 'lender', password: 'secret' } })
    await world.given({ state: 'a mandate exists', params: { loanReference: 'REF-1' } })
    expect(await send('/etranzact/user/getMandate/REF-1', { headers: bearer(held(issued, 'access_token')) })).toMatchObject({
      body: { data: { status: 1, collectionPaymentSchedule: [{ responseCode: null }, { responseCode: null }] } },
    })
    await world.advance('P40D')
    await world.given({ state: 'the next collection fails', params: { loanReference: 'REF-1' } })
    await world.advance('P40D')
    expect(await send('/etranzact/user/getMandate/REF-1', { headers: bearer('other') })).toMatchObject({
      body: { data: { status: 1, collectionPaymentSchedule: [{ responseCode: '00' }, { responseCode: '51' }] } },
    })
  })

  test('Advancly knows a customer once, with what was loaded', async () => {
    const customers = '/advancly/api/v2/client/customers'
    const headers = { 'client-id': 'demo', 'api-key': 'demo' }
    await world.given({ provider: 'advancly', state: 'an individual customer exists', params: { create_wallet: true } })
    const found = await send(customers, { query: 'email=ada.obi%40mail.example', headers })
    expect(found).toMatchObject({ status: 200, body: { data: [{ borrower_id: 1, customer_type: 'individual' }] } })
    const stock = { query: 'identity_number=22100000001', headers, body: { data: [{ product_id: 'RICE', unit_price: 0.1 }] } }
    expect(await send(`${customers}/data/stock`, stock)).toMatchObject({ status: 200, body: { status: true } })
    expect(await send(`${customers}/data/stock`, { ...stock, query: '' })).toMatchObject({ status: 400, body: { status_code: 400 } })
    expect((await world.state()).collections['advancly/stock']).toMatchObject({ total: 1 })
  })

  test('Lipa Later lists its plans until the token expires', async () => {
    const issued = await send('/lipa-later/open/op/platform/token/', { headers: basic })
    const headers = { ...bearer(held(issued, 'data', 'accessToken')), Noncestr: 'n', Sign: 's', Timestamp: '1' }
    const list = '/lipa-later/open/op/loans/1100100001746/getInstallmentPlanList'
    expect(await send(list, { headers, body: {} })).toMatchObject({ status: 200, body: { success: true, data: [{ id: 43 }, { id: 45 }] } })
    await world.advance('PT300S')
    expect(await send(list, { headers, body: {} })).toMatchObject({ status: 401, body: { success: false, msg: 'invalid token' } })
  })
})

test('every transport answers the same bytes', () => {
  expect(texts.size).toBe(transportNames.length)
  expect(new Set([...texts.values()].map((each) => each.join('\n'))).size).toBe(1)
})
