import { expect, test } from 'vitest'
import { createAdvanclyClient, type AdvanclyClient } from '../../../src/clients/advancly.ts'
import { company, person } from '../../mocks/advancly/client.ts'
import { inShort, setUp, type Setup } from '../setup.ts'

type Person = Parameters<AdvanclyClient['onboardIndividual']>[0]
type Company = Parameters<AdvanclyClient['onboardCorporate']>[0]

function advanclyOf({ options }: Setup, apiKey = 'demo'): AdvanclyClient {
  return createAdvanclyClient({ ...options('advancly'), clientId: 'demo', apiKey })
}

test('people and companies can be onboarded and then found', async () => {
  const advancly = advanclyOf(setUp())
  const ada = await advancly.onboardIndividual(person() as Person)
  expect(ada).toMatchObject({ kind: 'ok', status: 201, data: { borrower_id: expect.any(Number), status: true } })
  expect(inShort(await advancly.onboardCorporate(company() as Company))).toBe('ok 201')
  const found = await advancly.getCustomers({ email: 'ada.obi@mail.example' })
  expect(found).toMatchObject({ kind: 'ok', data: { data: [{ email: 'ada.obi@mail.example' }] } })
  expect(await advancly.getCustomers()).toMatchObject({ kind: 'ok', data: { data: [{}, {}] } })
  expect(await advancly.getCustomers({ customer_id: ada.kind === 'ok' ? ada.data.borrower_id : 0 })).toMatchObject({ data: { data: [{}] } })
})

test('stock and orders are loaded for the customer in the query', async () => {
  const setup = setUp()
  const advancly = advanclyOf(setup)
  await setup.world.given({ state: 'an individual customer exists' })
  const stock = await advancly.loadStock({ phone_number: '08111111111', data: [{ product_id: 'RICE-50KG', unit_price: 45_000 }] })
  const orders = await advancly.loadOrders({ email: 'ada.obi@mail.example', data: [{ order_id: 'ORDER-1', order_amount: 90_000 }] })
  expect([stock, orders].map(inShort)).toEqual(['ok 200', 'ok 200'])
  expect(setup.sent.map(({ url }) => new URL(url).search)).toEqual(['?phone_number=08111111111', '?email=ada.obi%40mail.example'])
  expect(await setup.sent[0]?.json()).toEqual({ data: [{ product_id: 'RICE-50KG', unit_price: 45_000 }] })
})

test('each refusal has its status as code, and a message that says what is wrong', async () => {
  const setup = setUp()
  const advancly = advanclyOf(setup)
  await advancly.onboardIndividual(person() as Person)
  const refused = [
    await advancly.onboardIndividual(person() as Person),
    await advancly.onboardCorporate(company(1, { business_registration_date: 'today' }) as Company),
    await advancly.getCustomers({ from_date: 'yesterday' }),
    await advancly.loadStock({ data: [] }),
    await advancly.loadOrders({ email: 'nobody@mail.example', data: [] }),
    await advancly.getCustomers({}, { headers: { 'client-id': '' } }),
  ]
  expect(refused.map((each) => `${inShort(each)}: ${each.kind === 'refusal' ? each.message : ''}`)).toMatchInlineSnapshot(`
    [
      "refusal 400 400: phone_number is in use by another customer. email is in use by another customer. customer_unique_identifier is in use by another customer.",
      "refusal 400 400: business_registration_date must be a date like 2023-04-01.",
      "refusal 400 400: from_date must be a date like 2023-04-01.",
      "refusal 400 400: one of phone_number, email and identity_number is required.",
      "refusal 400 400: no customer fits phone_number, email and identity_number.",
      "refusal 401 401: client-id and api-key are required.",
    ]
  `)
})

test('a wrong key is refused in a strict world', async () => {
  const setup = setUp()
  await setup.world.given({ provider: 'advancly', state: 'credentials are strict' })
  expect(inShort(await advanclyOf(setup).getCustomers())).toBe('ok 200')
  expect(inShort(await advanclyOf(setup, 'wrong').getCustomers())).toBe('refusal 401 401')
})
