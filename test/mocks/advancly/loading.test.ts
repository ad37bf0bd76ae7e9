import { expect, test } from 'vitest'
import { company, corporate, individual, orders, person, records, setUp, stock, type Client } from './client.ts'
import { isFirst } from '../transport.ts'

const kinds = [
  [stock, 'product_id', 'stock'],
  [orders, 'order_id', 'orders'],
] as const

/** Ada is customer 1, the stores are customer 2. */
async function twoCustomers(): Promise<Client> {
  const client = setUp()
  await client.call({ path: individual, body: person(1) })
  await client.call({ path: corporate, body: company(1) })
  return client
}

test.each([
  [{ phone_number: '08111111111' }, 1],
  [{ email: 'ada.obi@mail.example' }, 1],
  [{ identity_number: '22100000001' }, 1],
  [{ phone_number: '08111111111', email: 'ada.obi@mail.example', identity_number: '22100000001' }, 1],
  [{ identity_number: 'RC100001' }, 2],
  [{ phone_number: '08133333331', identity_number: 'RC100001' }, 2],
])('ADV-03 %j names customer %i', async (query, customer) => {
  const { call, world } = await twoCustomers()
  for (const [path, key, collection] of kinds) {
    const { status, body } = await call({ path, query, body: { data: [{ [key]: 'A' }] } })
    expect([status, body]).toEqual([200, { message: 'Data loaded', status: true, status_code: 200 }])
    expect(await records(world, collection)).toMatchObject([{ id: `${customer}/A`, customer }])
  }
})

test.each([
  [{}, 'one of phone_number, email and identity_number is required.'],
  [{ phone_number: '08100000000' }, 'no customer fits phone_number, email and identity_number.'],
  [{ phone_number: '08111111111', email: 'office.1@stores.example' }, 'no customer fits phone_number, email and identity_number.'],
  [{ phone_number: '08111111111', identity_number: 'RC100001' }, 'no customer fits phone_number, email and identity_number.'],
  [{ identity_number: '' }, 'no customer fits phone_number, email and identity_number.'],
])('ADV-03 %j matches no customer', async (query: Record<string, string>, message) => {
  const { call, world } = await twoCustomers()
  for (const [path, key, collection] of kinds) {
    const { status, body } = await call({ path, query, body: { data: [{ [key]: 'A' }] } })
    expect([status, body]).toEqual([400, { message, status: false, status_code: 400 }])
    expect(await records(world, collection)).toEqual([])
  }
})

test('ADV-11 items with a known id replace the earlier ones whole, all others stay', async () => {
  const { call, world } = await twoCustomers()
  for (const [path, key, collection] of kinds) {
    const load = async (phone_number: string, ...data: object[]): Promise<void> => {
      expect((await call({ path, query: { phone_number }, body: { data } })).status).toBe(200)
    }
    await load('08111111111', { [key]: 'A', discount_amount: 1, tax_amount: 1 }, { [key]: 'B', discount_amount: 1 })
    await load('08133333331', { [key]: 'A', discount_amount: 9 })
    await load('08111111111', { [key]: 'A', discount_amount: 2 }, { [key]: 'C', discount_amount: 3 }, { [key]: 'C', discount_amount: 4 })
    expect((await records(world, collection)).map(({ id, item }) => [id, item])).toEqual([
      ['1/A', { [key]: 'A', discount_amount: 2 }],
      ['1/B', { [key]: 'B', discount_amount: 1 }],
      ['2/A', { [key]: 'A', discount_amount: 9 }],
      ['1/C', { [key]: 'C', discount_amount: 4 }],
    ])
  }
})

test('ADV-13 items need only their key and the right types, and the list may be empty', async () => {
  const { call } = await twoCustomers()
  const sent = async (path: string, ...data: unknown[]): Promise<string> =>
    (await call({ path, query: { phone_number: '08111111111' }, body: { data } })).body.message
  for (const [path, key] of kinds) {
    expect(await sent(path)).toBe('Data loaded')
    expect(await sent(path, { [key]: 'A' }, {})).toBe(`${key} is required for each of data.`)
    expect(await sent(path, { [key]: '' })).toBe(`${key} must not be empty.`)
    expect(await sent(path, { [key]: 7 })).toBe(`${key} must be a string.`)
    expect(await sent(path, 'A')).toBe('each of data must be an object.')
    expect(await sent(path, { [key]: 'A', discount_amount: '5' })).toBe('discount_amount must be a number.')
    expect(await sent(path, {}, {}, {})).toBe(`${key} is required for each of data.`)
  }
  expect(await sent(stock, { product_id: 'A', date: '2023-12-12' })).toBe('date must be a time like 2023-04-09T23:05:13.458Z.')
  expect(await sent(orders, { order_id: 'A', order_date: 'now' })).toBe('order_date must be a time like 2023-04-09T23:05:13.458Z.')
  expect(await sent(orders, { order_id: 'A', order_items: [{ quantity: true }] })).toBe('quantity must be a number.')
  expect(await sent(orders, { order_id: 'A', order_items: {} })).toBe('order_items must be an array.')
})

test('ADV-13 amounts and quantities are kept as sent', async () => {
  const { call, world } = await twoCustomers()
  const item = { product_id: 'A', unit_price: 0.1, tax_amount: -0.005, total_quantity: 1e21, net_price: 1234567.89 }
  await call({ path: stock, query: { phone_number: '08111111111' }, body: { data: [item] } })
  expect((await records(world, 'stock')).map((each) => each['item'])).toEqual([item])
})

test('one malformed item among many leaves all out', async () => {
  const { call, world } = await twoCustomers()
  const data = [...Array.from({ length: 5_000 }, (_, index) => ({ product_id: String(index) })), { product_id: 0 }]
  const { status, body } = await call({ path: stock, query: { phone_number: '08111111111' }, body: { data } })
  expect([status, body.message]).toEqual([400, 'product_id must be a string.'])
  expect(await records(world, 'stock')).toEqual([])
})

if (isFirst)
  test.each([
    [stock, 'product_id'],
    [orders, 'order_id'],
  ])('%s takes twenty thousand items, again and again, in reasonable time', async (path, key) => {
    const { call, world } = await twoCustomers()
    const data = Array.from({ length: 20_000 }, (_, index) => ({ [key]: `ITEM-${index}`, discount_amount: index, tax_amount: 7.5 }))
    const started = performance.now()
    for (let round = 0; round < 3; round += 1)
      expect((await call({ path, query: { phone_number: '08111111111' }, body: { data } })).status).toBe(200)
    expect(performance.now() - started).toBeLessThan(5_000)
    const { collections } = await world.state(1)
    expect(collections[path === stock ? 'advancly/stock' : 'advancly/orders']?.total).toBe(20_000)
  })

test('items with names that reach for internals are only items', async () => {
  const { call, world } = await twoCustomers()
  const odd = [{ product_id: 'A', id: '2/A', customer: 2 }, { product_id: '../2/A' }, { product_id: '__proto__' }]
  await call({ path: stock, query: { phone_number: '08111111111' }, body: { data: odd } })
  expect((await records(world, 'stock')).map(({ id, customer }) => [id, customer])).toEqual([
    ['1/A', 1],
    ['1/../2/A', 1],
    ['1/__proto__', 1],
  ])
})
