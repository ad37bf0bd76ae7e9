import { expect, test } from 'vitest'
import { accountNumber } from '../../../mocks/advancly/wallets.ts'
import document from '../../../src/generated/advancly.json' with { type: 'json' }
import { company, corporate, individual, mockOf, orders, person, records, setUp, stock } from './client.ts'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A company's people, with these fields of the only one. */
function oneOf(fields: object): object {
  return { corporate_customer_people: [{ first_name: 'antonio', last_name: 'banderas', ...fields }] }
}

function inUse(field: string): string {
  return `${field} is in use by another customer.`
}

/** All that a few calls leave behind, as text. */
async function run(seed: number): Promise<string> {
  const { call, world } = setUp({ mock: mockOf(seed) })
  const wallet = { create_wallet: true }
  const answers = [await call({ path: individual, body: person(1, wallet) }), await call({ path: corporate, body: company() })]
  await world.given({ state: 'customers exist', params: { count: 6 } })
  answers.push(await call({}))
  return JSON.stringify([answers.map(({ body }) => body), await world.state()])
}

test('a person is onboarded, found, and gets stock and orders', async () => {
  const { call, world } = setUp()
  const onboarded = await call({ path: individual, body: person(1, { create_wallet: true }) })
  expect(onboarded.status).toBe(201)
  const { data } = (await call({ query: { email: 'ada.obi@mail.example' } })).body
  expect(data).toMatchObject([{ borrower_id: onboarded.body['borrower_id'], sso_user_id: onboarded.body['sso_user_id'] }])
  const query = { phone_number: '08111111111' }
  expect((await call({ path: stock, query, body: { data: [{ product_id: 'RICE', unit_price: 45_000.5 }] } })).status).toBe(200)
  expect((await call({ path: orders, query, body: { data: [{ order_id: 'ORDER-1', total_items: 2 }] } })).status).toBe(200)
  expect(await records(world, 'stock')).toEqual([{ id: '1/RICE', customer: 1, item: { product_id: 'RICE', unit_price: 45_000.5 } }])
  expect(await records(world, 'orders')).toEqual([{ id: '1/ORDER-1', customer: 1, item: { order_id: 'ORDER-1', total_items: 2 } }])
})

test('every request that the spec has as an example is accepted', async () => {
  for (const [path, item] of Object.entries(document.paths)) {
    if (!('post' in item)) continue
    const { content } = item.post.requestBody
    for (const { value } of Object.values(content['application/json'].examples)) {
      const { call, world } = setUp()
      await world.given({
        state: 'an individual customer exists',
        params: { phone_number: '1', email: '1', customer_unique_identifier: '1' },
      })
      const query: Record<string, string> = path.includes('/data/') ? { phone_number: '1' } : {}
      const { status } = await call({ path: path.replace('/api/v2/client/customers', ''), query, body: value })
      expect(status).toBe(path.includes('/data/') ? 200 : 201)
    }
  }
})

test('ADV-01 borrower_id is an integer that no two customers share', async () => {
  const { call } = setUp()
  expect((await call({ path: individual, body: person(1) })).body['borrower_id']).toBe(1)
  expect((await call({ path: corporate, body: company(1) })).body['borrower_id']).toBe(2)
  const elsewhere = await call({ path: individual, body: person(1), headers: { 'client-id': 'another' } })
  expect(elsewhere.body['borrower_id']).toBe(3)
})

test('ADV-04 the tax number of a company person is taken with its hyphen and with an underscore', async () => {
  const { call, world } = setUp()
  const wrong = []
  for (const [index, name] of ['individual_tax_identification-number', 'individual_tax_identification_number'].entries()) {
    expect((await call({ path: corporate, body: company(index, oneOf({ [name]: '1' })) })).status).toBe(201)
    wrong.push((await call({ path: corporate, body: company(9, oneOf({ [name]: 1 })) })).body.message)
  }
  expect(wrong).toEqual(Array(2).fill('individual_tax_identification-number must be a string.'))
  const sent = (await world.journal()).filter(({ reply }) => reply.status === 201).map(({ request }) => JSON.stringify(request.body))
  expect(sent.map((each) => each.includes('"individual_tax_identification-number":"1"'))).toEqual([true, true])
})

test('ADV-05 any onboarding type, person type and category is taken', async () => {
  const { call } = setUp()
  const people = [{ first_name: 'antonio', last_name: 'banderas', person_type: -7 }]
  const open = { customer_onboarding_type: 4711, customer_category: 'whatever' }
  expect((await call({ path: individual, body: person(1, open) })).status).toBe(201)
  expect((await call({ path: corporate, body: company(1, { ...open, corporate_customer_people: people }) })).status).toBe(201)
  const wrong = await call({ path: individual, body: person(2, { customer_onboarding_type: '1' }) })
  expect(wrong.body).toMatchObject({ message: 'customer_onboarding_type must be an integer.', status_code: 400 })
})

const notBase64 = 'base64_file_string must be base64.'

test.each([
  ['iVBORw0KGgo=', 201, 'Onboarding successful'],
  ['', 201, 'Onboarding successful'],
  ['iVBORw0KGgo', 400, notBase64],
  ['iVBORw0KGg-_', 400, notBase64],
  ['data:image/png;base64,iVBORw0KGgo=', 400, notBase64],
])('ADV-06 the file %j of a document is answered with %i', async (base64_file_string, status, message) => {
  const customer_documents = [{ document_type_code: '', base64_file_string, filename_with_extension: 'alexa.png' }, {}]
  const { call } = setUp()
  expect((await call({ path: individual, body: person(1, { customer_documents }) })).body).toMatchObject({ status_code: status, message })
  expect((await call({ path: corporate, body: company(1, { customer_documents }) })).body).toMatchObject({ status_code: status, message })
})

test('ADV-07 status_code is the HTTP status, and status says whether all went well', async () => {
  const { call, world } = setUp()
  const query = { email: 'ada.obi@mail.example' }
  const received = [
    await call({ path: individual, body: person() }),
    await call({ path: corporate, body: company() }),
    await call({}),
    await call({ path: stock, query, body: { data: [] } }),
    await call({ path: orders, query, body: { data: [] } }),
    await call({ path: individual, body: person() }),
    await call({ path: individual, body: {} }),
    await call({ path: individual, body: '<xml/>', headers: { 'content-type': 'text/xml' } }),
    await call({ path: stock, body: { data: [] } }),
    await call({ headers: { 'api-key': undefined } }),
  ]
  await world.setStrict(true)
  received.push(await call({}))
  expect(received.map(({ status }) => status)).toEqual([201, 201, 200, 200, 200, 400, 400, 400, 400, 401, 401])
  expect(received.map(({ body }) => body.status_code)).toEqual(received.map(({ status }) => status))
  expect(received.map(({ body }) => body.status)).toEqual(received.map(({ status }) => status < 400))
})

test('ADV-08 a phone number, e-mail address or number that a customer has is refused by its name', async () => {
  const { call } = setUp()
  await call({ path: individual, body: person(1) })
  await call({ path: corporate, body: company(1) })
  const refused = async (path: string, body: object): Promise<string> => {
    const received = await call({ path, body })
    expect(received.status).toBe(400)
    return received.body.message
  }
  expect(await refused(individual, person(2, { phone_number: '08111111111' }))).toBe(inUse('phone_number'))
  expect(await refused(individual, person(2, { email: 'office.1@stores.example' }))).toBe(inUse('email'))
  expect(await refused(individual, person(2, { customer_unique_identifier: '22100000001' }))).toBe(inUse('customer_unique_identifier'))
  expect(await refused(corporate, company(2, { phone_number: '08111111111' }))).toBe(inUse('phone_number'))
  expect(await refused(corporate, company(2, { business_registration_number: 'RC100001' }))).toBe(inUse('business_registration_number'))
  expect(await refused(corporate, company(2, { business_registration_number: '22100000001' }))).toBe(inUse('business_registration_number'))
  expect(await refused(individual, person(1))).toBe(['phone_number', 'email', 'customer_unique_identifier'].map(inUse).join(' '))
  expect((await call({})).body.data).toHaveLength(2)
  expect((await call({ path: individual, body: person(2) })).body['borrower_id']).toBe(3)
})

test('ADV-08 the same request sent twice at once onboards one customer', async () => {
  const { call } = setUp()
  const sent = await Promise.all([1, 2].map(() => call({ path: individual, body: person() })))
  expect(sent.map(({ status }) => status).toSorted()).toEqual([201, 400])
})

test('ADV-08 people of a company are not customers', async () => {
  const { call } = setUp()
  const antonio = { first_name: 'antonio', last_name: 'banderas', phone_number: '08111111111', email: 'ada.obi@mail.example' }
  const people = { corporate_customer_people: [{ ...antonio, identity_number: '22100000001' }] }
  for (const number of [1, 2]) expect((await call({ path: corporate, body: company(number, people) })).status).toBe(201)
  expect((await call({ query: { phone_number: '08111111111' } })).body.data).toEqual([])
  expect((await call({ path: individual, body: person(1) })).status).toBe(201)
})

test('ADV-09 a person has names, no company name, and the identifier as bvn', async () => {
  expect((await setUp().call({ path: individual, body: person() })).body).toEqual({
    borrower_id: 1,
    first_name: 'Ada',
    last_name: 'Obi',
    company_name: '',
    borrower_phone: '08111111111',
    sso_user_id: expect.stringMatching(uuid),
    bvn: '22100000001',
    message: 'Onboarding successful',
    status: true,
    status_code: 201,
  })
})

test('ADV-09 a company has a company name, no other names, and no bvn', async () => {
  expect((await setUp().call({ path: corporate, body: company() })).body).toEqual({
    borrower_id: 1,
    first_name: '',
    last_name: '',
    company_name: "Ada's Stores Ltd",
    borrower_phone: '08133333331',
    sso_user_id: expect.stringMatching(uuid),
    bvn: null,
    message: 'Onboarding successful',
    status: true,
    status_code: 201,
  })
})

test('ADV-09 days have the form yyyy-MM-dd, partner_date_registered any', async () => {
  const { call } = setUp()
  const sent = async (path: string, body: object): Promise<string> => (await call({ path, body })).body.message
  expect(await sent(individual, person(1, { date_of_birth: '31/01/1990' }))).toBe('date_of_birth must be a date like 2023-04-01.')
  expect(await sent(individual, person(1, { date_of_birth: '1990-02-30' }))).toBe('date_of_birth must be a date like 2023-04-01.')
  const message = 'business_registration_date must be a date like 2023-04-01.'
  expect(await sent(corporate, company(1, { business_registration_date: '2015' }))).toBe(message)
  expect(await sent(individual, person(1, { partner_date_registered: 'last year' }))).toBe('Onboarding successful')
})

test('ADV-10 a requested wallet is in the state, and in no reply', async () => {
  const { call, world } = setUp()
  await call({ path: individual, body: person(1) })
  expect(await records(world, 'wallets')).toEqual([])
  const answer = await call({ path: individual, body: person(2, { create_wallet: true }) })
  await call({ path: corporate, body: company(1, { create_wallet: true }) })
  const wallets = await records(world, 'wallets')
  expect(wallets).toMatchObject([
    { account_name: 'Ada Obi', customer: 2 },
    { account_name: "Ada's Stores Ltd", customer: 3 },
  ])
  for (const { account_number, bank_code } of wallets) {
    expect(account_number).toMatch(/^\d{10}$/)
    expect(account_number).toBe(accountNumber(bank_code as string, (account_number as string).slice(0, 9)))
  }
  const shown = JSON.stringify([answer.body, (await call({})).body])
  expect(wallets.map(({ account_number }) => shown.includes(account_number as string))).toEqual([false, false])
})

test('ADV-10 the check digit is that of the sample of the central bank', () => {
  expect(accountNumber('011', '000001457')).toBe('0000014579')
})

test('ADV-13 people of a company need a first and a last name, and the list may be empty', async () => {
  const { call } = setUp()
  const named = { first_name: 'antonio', last_name: 'banderas' }
  const nameless = await call({ path: corporate, body: company(1, { corporate_customer_people: [named, { first_name: 'antonio' }] }) })
  expect(nameless.body.message).toBe('last_name is required for each of corporate_customer_people.')
  expect((await call({ path: corporate, body: company(1, { corporate_customer_people: [] }) })).status).toBe(201)
})

test('the same seed, calls and time give the same bytes, another seed others', async () => {
  expect(await run(7)).toBe(await run(7))
  expect(await run(7)).not.toBe(await run(8))
})
