import { expect, test } from 'vitest'
import { advancly } from '../../../mocks/advancly/index.ts'
import { individual, mockOf, person, records, setUp, start, stock } from './client.ts'

test('every state can be set up by itself, and again on top of all others', async () => {
  const together = setUp()
  for (const state of Object.keys(advancly.states)) {
    const alone = setUp()
    await alone.world.given({ state })
    await alone.world.given({ state })
    await together.world.given({ state })
  }
  for (const state of Object.keys(advancly.states)) await together.world.given({ state })
  expect((await together.call({})).body.data).toHaveLength(3)
})

test('an individual customer exists: as in the examples of the spec', async () => {
  const { call, world } = setUp()
  await world.given({ state: 'an individual customer exists' })
  const { data } = (await call({ query: { phone_number: '08111111111' } })).body
  const names = { first_name: 'Ada', last_name: 'Obi', company_name: '' }
  expect(data).toMatchObject([{ ...names, email: 'ada.obi@mail.example', bvn: '22100000001', customer_type: 'individual' }])
  const query = { identity_number: '22100000001' }
  expect((await call({ path: stock, query, body: { data: [] } })).status).toBe(200)
})

test('an individual customer exists: with the given values, and generated ones for empty values', async () => {
  const { call, world } = setUp()
  const empty = { first_name: '', last_name: '', email: '', customer_unique_identifier: '' }
  await world.given({
    state: 'an individual customer exists',
    params: { ...empty, client_id: 'ours', phone_number: '08099999999', create_wallet: true, created_at: '2023-04-09T23:05:13.458Z' },
  })
  const { data } = (await call({ headers: { 'client-id': 'ours' } })).body
  expect(data).toEqual([
    expect.objectContaining({
      first_name: expect.stringMatching(/^\w/),
      last_name: expect.stringMatching(/^\w/),
      email: expect.stringMatching(/^[a-z0-9.]+\.08099999999@mail\.example$/),
      bvn: '22099999999',
      created_at: '2023-04-09T23:05:13.458Z',
    }),
  ])
  expect(await records(world, 'wallets')).toMatchObject([{ customer: 1 }])
})

test('a corporate customer exists: as in the examples of the spec, or with the given values', async () => {
  const { call, world } = setUp()
  await world.given({ state: 'a corporate customer exists' })
  const told = { phone_number: '08099999999', email: '', company_name: '', business_registration_number: 'RC7', create_wallet: true }
  await world.given({ state: 'a corporate customer exists', params: told })
  const { data } = (await call({ query: { customer_type: 'corporate' } })).body
  expect(data).toMatchObject([
    { company_name: "Ada's Stores Ltd", email: 'office@stores.example', borrower_phone: '08133333333', bvn: null, first_name: '' },
    { company_name: expect.stringMatching(/^\w/), email: 'office.08099999999@mail.example', bvn: null },
  ])
  expect((await call({ path: stock, query: { identity_number: 'RC7' }, body: { data: [] } })).status).toBe(200)
  expect(await records(world, 'wallets')).toMatchObject([{ customer: 2 }])
})

test('a second state changes the values of a customer, who stays the same customer', async () => {
  const { call, world } = setUp()
  await call({ path: individual, body: person(1, { first_name: 'Chidi', email: 'chidi@mail.example' }) })
  const told = { created_at: '2023-04-09T23:05:13Z', create_wallet: true }
  for (let round = 0; round < 2; round += 1) await world.given({ state: 'an individual customer exists', params: told })
  const { data } = (await call({})).body
  expect(data).toMatchObject([{ borrower_id: 1, first_name: 'Ada', email: 'ada.obi@mail.example', created_at: '2023-04-09T23:05:13.000Z' }])
  expect(await records(world, 'wallets')).toHaveLength(1)
})

test.each([
  ['an individual customer exists', { phone_number: '08099999999' }, /already has/],
  ['an individual customer exists', { created_at: 'yesterday' }, /created_at must be a time/],
  ['an individual customer exists', { created_at: '2023-04-09T23:05:13' }, /created_at must be a time/],
  ['customers exist', { count: 1_001 }, /up to 1000/],
  ['customers exist', { count: -1 }, /whole number/],
  ['customers exist', { count: 1.5 }, /whole number/],
])('%s: %j fails and changes nothing', async (state, params, message) => {
  const { world } = setUp()
  await world.given({ state: 'an individual customer exists' })
  const { version } = await world.state()
  await expect(world.given({ state, params })).rejects.toThrow(message)
  expect((await world.state()).version).toBe(version)
})

test('customers exist: a number of people and companies of one client, including those that exist already', async () => {
  const { call, world } = setUp()
  await call({ path: individual, body: person(1, { phone_number: '08090000005' }) })
  await world.given({ state: 'customers exist', params: { client_id: 'theirs', count: 2 } })
  await world.given({ state: 'customers exist', params: { count: 1_000 } })
  await world.given({ state: 'customers exist', params: { count: 5 } })
  const { data } = (await call({})).body
  expect(data).toHaveLength(1_000)
  expect(new Set(data.map(({ email }) => email)).size).toBe(1_000)
  expect(new Set(data.map(({ customer_type }) => customer_type))).toEqual(new Set(['individual', 'corporate']))
  expect((await call({ headers: { 'client-id': 'theirs' } })).body.data).toHaveLength(2)
})

test('stock is loaded: for the customer with the phone number, else for a new person', async () => {
  const { world } = setUp()
  await world.given({ state: 'a corporate customer exists' })
  await world.given({ state: 'stock is loaded', params: { phone_number: '08133333333', product_id: 'YAM', total_quantity: 7.5 } })
  await world.given({ state: 'stock is loaded' })
  const date = new Date(start).toISOString()
  const rest = { reserved_quantity: 0, unit_price: 45_000, date }
  expect(await records(world, 'stock')).toEqual([
    { id: '1/YAM', customer: 1, item: { product_id: 'YAM', total_quantity: 7.5, available_quantity: 7.5, ...rest } },
    { id: '2/RICE-50KG', customer: 2, item: { product_id: 'RICE-50KG', total_quantity: 120, available_quantity: 120, ...rest } },
  ])
})

test('orders are loaded: a later load replaces them', async () => {
  const { call, world } = setUp()
  await world.given({ state: 'orders are loaded' })
  const item = { order_id: 'ORDER-1', order_amount: 90_000, order_currency: 'NGN', is_credit: false }
  expect(await records(world, 'orders')).toMatchObject([{ id: '1/ORDER-1', customer: 1, item }])
  const body = { data: [{ order_id: 'ORDER-1', order_amount: 1 }] }
  await call({ path: '/data/orders', query: { email: 'ada.obi@mail.example' }, body })
  expect(await records(world, 'orders')).toEqual([{ id: '1/ORDER-1', customer: 1, item: { order_id: 'ORDER-1', order_amount: 1 } }])
})

test('credentials are strict: the pair that was named is known', async () => {
  const { call, world } = setUp({ mock: mockOf(3) })
  await world.given({ state: 'credentials are strict' })
  expect((await call({})).status).toBe(200)
  expect((await call({ headers: { 'api-key': 'other' } })).status).toBe(401)
  expect(JSON.stringify(await records(world, 'credentials'))).not.toContain('"demo","demo"')
  expect(await records(world, 'credentials')).toEqual([{ id: expect.stringMatching(/^[0-9a-f]{32}$/), client: 'demo' }])
})

test('a customer does not exist: every customer with one of the values is deleted, with all of their data', async () => {
  const { call, world } = setUp()
  await world.given({ state: 'stock is loaded', params: { create_wallet: true } })
  await world.given({ state: 'orders are loaded' })
  await world.given({ state: 'a corporate customer exists' })
  await world.given({ state: 'a customer does not exist', params: { phone_number: '08111111111', email: 'office@stores.example' } })
  expect((await call({})).body.data).toEqual([])
  for (const collection of ['wallets', 'stock', 'orders']) expect(await records(world, collection)).toEqual([])
})
