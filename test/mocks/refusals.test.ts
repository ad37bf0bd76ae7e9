import { describe, expect, test } from 'vitest'
import { advancly } from '../../mocks/advancly/index.ts'
import { etranzact } from '../../mocks/etranzact/index.ts'
import { fint } from '../../mocks/fint/index.ts'
import { interswitch } from '../../mocks/interswitch/index.ts'
import { lipaLater } from '../../mocks/lipa-later/index.ts'
import { createMock, type Given, type JournalEntry, type Mock } from '../../src/index.ts'
import { ask } from '../engine/shop.ts'

interface Refused {
  readonly states?: readonly Given[]
  readonly path: string
  readonly query?: string
  readonly body?: object
  readonly headers: Readonly<Record<string, string>>
}

const bearer = { authorization: 'Bearer demo' }
const signed = { ...bearer, noncestr: '5f0c2a9d41b74e6f', sign: 'demo-signature', timestamp: '1684395761000' }
const client = { 'client-id': 'demo', 'api-key': 'demo' }
const customer = { customerId: '2348030583962', merchantId: '3IPG001', amount: '100000' }
const acceptance = { customerId: customer.customerId, providerCode: 'AB', merchantCode: 'MX1049', debitMethod: { identifier: 'ADA4' } }
const accept: Refused = { path: '/interswitch/tenured-offers/FI12345/accept', headers: bearer, body: acceptance }
const person = {
  first_name: 'Ada',
  last_name: 'Obi',
  gender: 'female',
  date_of_birth: '1990-01-31',
  customer_unique_identifier: '22100000009',
  phone_number: '08111111111',
  email: 'second@mail.example',
  address: '1 Marina Road',
  country_code: 'NG',
  customer_onboarding_type: 1,
  create_wallet: false,
}
const individual = 'an individual customer exists'
const second = { phone_number: '08122222222', email: 'second@mail.example', customer_unique_identifier: '22100000002' }
const onboarding: Refused = {
  states: [{ state: individual }, { state: individual, params: second }],
  path: '/advancly/api/v2/client/customers/onboard_individual',
  headers: client,
  body: person,
}
const recharge: Refused = {
  states: [{ state: 'a customer has an unpaid loan', params: { reference: 'PL1' } }],
  path: '/fint/v1/power/getRechargeToken',
  headers: { 'x-requested-with': 'XMLHttpRequest' },
  query: 'partner_meta=demo-partner&reference=PL1',
}

function mockOf(): Mock {
  return createMock({ providers: [advancly, etranzact, fint, interswitch, lipaLater] }) as Mock
}

async function refusal(mock: Mock, { states = [], path, query = '', body, headers }: Refused): Promise<JournalEntry> {
  for (const state of states) await mock.world().given(state)
  await ask(mock, path, { query, headers, ...(body ? { body } : { method: 'GET' }) })
  return (await mock.world().journal()).at(-1) as JournalEntry
}

describe('a refusal names the records that it is because of', () => {
  test.each<[string, Refused, readonly string[]]>([
    ['an offer that has expired', { ...accept, states: [{ state: 'an offer has expired' }] }, ['offers/FI12345']],
    [
      'an offer to another customer',
      { ...accept, states: [{ state: 'a customer has offers', params: { ...customer, customerId: '2348000000000', offerId: 'FI12345' } }] },
      ['offers/FI12345'],
    ],
    ['customers that have the phone and the email', onboarding, ['customers/1', 'customers/2']],
    ['the loan of another partner', { ...recharge, query: 'partner_meta=another&reference=PL1' }, ['loans/PL1']],
    ['a loan from another utility', { ...recharge, query: `${recharge.query}&provider=IKEDC` }, ['loans/PL1']],
    [
      'a plan that an unknown member does not see',
      { path: '/lipa-later/open/op/loans/11/getInstallmentPlan/43', headers: signed, body: {} },
      ['plans/43'],
    ],
  ])('%s', async (_, call, records) => {
    const { answeredBy, why } = await refusal(mockOf(), call)
    expect([answeredBy, why.at(-1)?.records]).toEqual(['provider', records])
  })

  test('a mandate of another lender', async () => {
    const mock = mockOf()
    const json = { 'content-type': 'application/json' }
    const { body } = await ask(mock, '/etranzact/auth/token', { body: { username: 'other', password: 'p' }, headers: json })
    const { access_token: token } = body as { readonly access_token: string }
    const { why, reads } = await refusal(mock, {
      states: [{ state: 'a mandate exists', params: { username: 'lender', loanReference: 'L-1' } }],
      path: '/etranzact/user/getMandate/L-1',
      headers: { authorization: `Bearer ${token}` },
    })
    expect(why.at(-1)?.records).toEqual(['mandates/L-1'])
    // The token is looked up twice, when the call is authorised and when it is answered.
    expect(reads.map(({ collection }) => collection)).toEqual(['etranzact/tokens', 'etranzact/mandates'])
  })
})

describe('a refusal names another world', () => {
  test('that has a record which was missing, although others were looked for after it', async () => {
    const mock = mockOf()
    await mock.world('other').given({ state: 'a customer has offers', params: { ...customer, offerId: 'FI12345' } })
    expect((await refusal(mock, accept)).elsewhere).toEqual(['other'])
  })

  test('only if a record was missing: not for values that are taken in this world', async () => {
    const mock = mockOf()
    await mock.world('other').given({ state: individual, params: { ...second, customer_unique_identifier: '22100000009' } })
    const { reads, elsewhere } = await refusal(mock, { ...onboarding, states: [{ state: individual }] })
    expect([reads.filter(({ exists }) => exists === false).length > 0, elsewhere]).toEqual([true, undefined])
  })
})
