import { expect, test } from 'vitest'
import { getCustomers } from '../../../mocks/advancly/handlers.ts'
import { collections, type Customer } from '../../../mocks/advancly/records.ts'
import { Collection } from '../../../src/world/collection/collection.ts'
import { company, corporate, individual, person, setUp, type Client } from './client.ts'

/** Ada on 1 March at noon, the stores on the 2nd at noon, Bola on the 3rd at 23:59:59. */
async function threeCustomers(): Promise<Client> {
  const client = setUp()
  await client.call({ path: individual, body: person(1) })
  await client.world.advance('P1D')
  await client.call({ path: corporate, body: company(1) })
  await client.world.setClock('2026-03-03T23:59:59.999Z')
  await client.call({ path: individual, body: person(2, { first_name: 'Bola' }) })
  return client
}

async function ids({ call }: Client, query: Record<string, string>): Promise<unknown[]> {
  const { status, body } = await call({ query })
  expect([status, body.message]).toEqual([200, 'Customers retrieved'])
  return body.data.map(({ borrower_id }) => borrower_id)
}

test('ADV-02 a customer is reported with all its fields', async () => {
  const { call } = await threeCustomers()
  const { data } = (await call({})).body
  expect(data).toEqual([
    {
      borrower_id: 1,
      first_name: 'Ada',
      last_name: 'Obi',
      company_name: '',
      email: 'ada.obi@mail.example',
      borrower_phone: '08111111111',
      customer_type: 'individual',
      sso_user_id: expect.any(String),
      bvn: '22100000001',
      created_at: '2026-03-01T12:00:00.000Z',
    },
    {
      borrower_id: 2,
      first_name: '',
      last_name: '',
      company_name: "Ada's Stores Ltd",
      email: 'office.1@stores.example',
      borrower_phone: '08133333331',
      customer_type: 'corporate',
      sso_user_id: expect.any(String),
      bvn: null,
      created_at: '2026-03-02T12:00:00.000Z',
    },
    expect.objectContaining({ borrower_id: 3, first_name: 'Bola', created_at: '2026-03-03T23:59:59.999Z' }),
  ])
})

test.each([
  [{ email: 'ada.obi@mail.example' }, [1]],
  [{ phone_number: '08133333331' }, [2]],
  [{ customer_id: '3' }, [3]],
  [{ customer_type: 'individual' }, [1, 3]],
  [{ customer_type: 'corporate' }, [2]],
  [{ email: 'nobody@mail.example' }, []],
  [{ email: '' }, []],
  [{ customer_id: '4711' }, []],
])('ADV-02 a search for %j finds %j', async (query, found) => {
  expect(await ids(await threeCustomers(), query)).toEqual(found)
})

test.each([
  [{ email: 'ada.obi@mail.example', phone_number: '08111111111', customer_id: '1', customer_type: 'individual' }, [1]],
  [{ email: 'ada.obi@mail.example', phone_number: '08133333331' }, []],
  [{ customer_id: '1', email: 'office.1@stores.example' }, []],
  [{ customer_id: '1', customer_type: 'corporate' }, []],
  [{ phone_number: '08111111111', from_date: '2026-03-02' }, []],
  [{ customer_type: 'individual', to_date: '2026-03-02' }, [1]],
])('ADV-02 filters combine with AND: %j finds %j', async (query, found) => {
  expect(await ids(await threeCustomers(), query)).toEqual(found)
})

test.each([
  [{ from_date: '2026-03-02' }, [2, 3]],
  [{ to_date: '2026-03-02' }, [1, 2]],
  [{ from_date: '2026-03-02', to_date: '2026-03-02' }, [2]],
  [{ from_date: '2026-03-03', to_date: '2026-03-03' }, [3]],
  [{ from_date: '2026-03-04' }, []],
  [{ to_date: '2026-02-28' }, []],
  [{ from_date: '2026-03-03', to_date: '2026-03-01' }, []],
])('ADV-09 the days %j have the customers %j', async (query, found) => {
  expect(await ids(await threeCustomers(), query)).toEqual(found)
})

test('ADV-05 another customer_type finds no customer', async () => {
  expect(await ids(await threeCustomers(), { customer_type: 'investor' })).toEqual([])
})

test.each([
  [{ from_date: '01/04/2023' }, 'from_date must be a date like 2023-04-01.'],
  [{ to_date: '2023-02-29' }, 'to_date must be a date like 2023-04-01.'],
  [{ from_date: '' }, 'from_date must be a date like 2023-04-01.'],
  [{ customer_id: 'one' }, 'customer_id must be an integer.'],
  [{ customer_id: '1.5' }, 'customer_id must be an integer.'],
])('ADV-09 the search %j is refused', async (query, message) => {
  const { status, body } = await setUp().call({ query })
  expect([status, body]).toEqual([400, { message, status: false, status_code: 400 }])
})

test.each([{ phone_number: '0500' }, { email: '500@mail.example' }, { customer_id: 500 }, { customer_type: 'corporate' }])(
  'ADV-02 a search for %j looks at no other customer',
  (query) => {
    let looks = 0
    const customers = new Collection<Customer>('customers', collections.customers, { report: () => {} })
    for (let borrower_id = 1; borrower_id <= 1_000; borrower_id += 1) {
      const names = { first_name: '', last_name: '', company_name: '', sso_user_id: '', created_at: '' }
      const found = { email: `${borrower_id}@mail.example`, phone_number: `0${borrower_id}`, identity_number: String(borrower_id) }
      const customer_type = borrower_id === 500 ? 'corporate' : 'individual'
      const customer = { borrower_id, client: '', customer_type, ...found, ...names }
      Object.defineProperty(customer, 'client', { enumerable: true, get: () => ((looks += 1), 'demo') })
      customers.insert(customer)
    }
    looks = 0
    const call = { query, principal: 'demo', store: { customers }, reply: (_status: number, body: unknown) => body }
    expect(getCustomers(call as never)).toMatchObject({ data: [{ borrower_id: 500 }] })
    expect(looks).toBe(1)
  },
)
