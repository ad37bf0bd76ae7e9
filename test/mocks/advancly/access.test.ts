import { expect, test } from 'vitest'
import { company, corporate, individual, mockOf, orders, person, records, setUp, stock, type Sent } from './client.ts'

const every: Sent[] = [
  { path: individual, body: person() },
  { path: corporate, body: company() },
  {},
  { path: stock, query: { phone_number: '08111111111' }, body: { data: [] } },
  { path: orders, query: { phone_number: '08111111111' }, body: { data: [] } },
]
const missing = { message: 'client-id and api-key are required.', status: false, status_code: 401 }
const unknown = { message: 'client-id or api-key is not known.', status: false, status_code: 401 }

test('AUTH-00 any client-id with any api-key is accepted, for ever', async () => {
  const { call, world } = setUp()
  const headers = { 'client-id': 'whoever', 'api-key': 'whatever' }
  for (const sent of every) expect((await call({ ...sent, headers })).status).toBeLessThan(300)
  await world.advance('P10Y')
  expect((await call({ headers: { ...headers, 'api-key': 'another' } })).body.data).toHaveLength(2)
})

test.each([{ 'client-id': undefined }, { 'api-key': undefined }, { 'client-id': '' }, { 'api-key': ' ' }])(
  'ADV-12 the headers %j are refused by every operation',
  async (headers) => {
    const { call, world } = setUp()
    for (const sent of every) {
      const { status, body } = await call({ ...sent, headers })
      expect([status, body]).toEqual([401, missing])
    }
    expect(await records(world, 'customers')).toEqual([])
  },
)

test('ADV-12 a request without credentials gets 401 whatever its body is', async () => {
  const { status, body } = await setUp().call({ path: individual, body: '{', headers: { 'api-key': undefined } })
  expect([status, body]).toEqual([401, missing])
})

test('ADV-12 a strict world knows only the pairs that were seeded', async () => {
  const { call, world } = setUp()
  await world.given({ state: 'credentials are strict', params: { client_id: 'ours', api_key: 'key 1' } })
  await world.given({ state: 'credentials are strict', params: { client_id: 'ours', api_key: 'key 2' } })
  await world.given({ state: 'credentials are strict', params: { client_id: 'theirs', api_key: 'key 3' } })
  const answer = async (client: string, key: string): Promise<unknown[]> => {
    const { status, body } = await call({ headers: { 'client-id': client, 'api-key': key } })
    return [status, status === 401 ? body : undefined]
  }
  for (const [client, key] of [
    ['ours', 'key 1'],
    ['ours', 'key 2'],
    ['theirs', 'key 3'],
  ] as const)
    expect(await answer(client, key)).toEqual([200, undefined])
  for (const [client, key] of [
    ['ours', 'key 3'],
    ['theirs', 'key 1'],
    ['nobody', 'key 1'],
    ['oursk', 'ey 1'],
  ] as const)
    expect(await answer(client, key)).toEqual([401, unknown])
  for (const sent of every) expect((await call(sent)).body).toEqual(unknown)
})

test('ADV-12 a client can neither see nor change data of another client', async () => {
  const { call, world } = setUp()
  const theirs = { 'client-id': 'theirs' }
  await call({ path: individual, body: person() })
  for (const query of [
    {},
    { email: 'ada.obi@mail.example' },
    { phone_number: '08111111111' },
    { customer_id: '1' },
    { customer_type: 'individual' },
  ])
    expect((await call({ query: query as Record<string, string>, headers: theirs })).body.data).toEqual([])
  const loaded = await call({ path: stock, query: { phone_number: '08111111111' }, body: { data: [] }, headers: theirs })
  expect(loaded.body.message).toBe('no customer fits phone_number, email and identity_number.')
  expect((await call({ path: individual, body: person(), headers: theirs })).status).toBe(201)
  expect((await records(world, 'customers')).length).toBe(2)
})

test('neither journal nor state shows an api-key or a bvn', async () => {
  const { call, world } = setUp()
  const headers = { 'api-key': 'sk-4711' }
  const people = { corporate_customer_people: [{ first_name: 'antonio', last_name: 'banderas', identity_number: '22397319289' }] }
  await world.given({ state: 'credentials are strict', params: { api_key: 'sk-4711' } })
  expect((await call({ path: individual, body: person(), headers })).status).toBe(201)
  await call({ path: corporate, body: company(1, people), headers })
  expect((await call({ headers })).body.data).toHaveLength(2)
  await call({ path: stock, query: { identity_number: '22100000001' }, body: { data: [] }, headers })
  const seen = JSON.stringify([await world.journal(), await world.state()])
  expect(seen).toContain('ada.obi@mail.example')
  for (const secret of ['sk-4711', '22100000001', '22397319289']) expect(seen).not.toContain(secret)
})

test('worlds do not mix', async () => {
  const mock = mockOf()
  const [one, two] = [setUp({ mock, world: 'one' }), setUp({ mock, world: 'two' })]
  await one.call({ path: individual, body: person() })
  expect((await two.call({})).body.data).toEqual([])
  expect((await two.call({ path: individual, body: person() })).body['borrower_id']).toBe(1)
  await one.world.setStrict(true)
  expect((await one.call({})).status).toBe(401)
  expect((await two.call({})).status).toBe(200)
  await two.world.reset()
  expect((await two.call({})).body.data).toEqual([])
  expect(await records(one.world, 'customers')).toHaveLength(1)
})
