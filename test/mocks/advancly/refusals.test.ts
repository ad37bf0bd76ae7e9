import { expect, test } from 'vitest'
import document from '../../../src/generated/advancly.json' with { type: 'json' }
import type { OpenApiDocument } from '../../../src/document/document.ts'
import { lookUp } from '../../../src/document/references.ts'
import { company, corporate, individual, orders, person, setUp, stock, type Sent } from './client.ts'
import { isFirstThatCounts } from '../transport.ts'

type Fields = Record<string, unknown>

const notBase64 = { customer_documents: [{ base64_file_string: '?' }] }
const ada = { phone_number: '08111111111' }
const unknown = { phone_number: '08100000000' }

/** What has to be sent, after Ada and the stores are customers, to get each refusal that the spec has as an example. */
const requests: Record<string, Record<string, Sent>> = {
  onboardIndividual: {
    missingField: { path: individual, body: person(2, { first_name: undefined }) },
    phoneInUse: { path: individual, body: person(2, ada) },
    emailInUse: { path: individual, body: person(2, { email: 'ada.obi@mail.example' }) },
    identifierInUse: { path: individual, body: person(2, { customer_unique_identifier: '22100000001' }) },
    notBase64: { path: individual, body: person(2, notBase64) },
    notJson: { path: individual, body: '{' },
  },
  onboardCorporate: {
    missingField: { path: corporate, body: company(2, { company_name: undefined }) },
    phoneInUse: { path: corporate, body: company(2, ada) },
    emailInUse: { path: corporate, body: company(2, { email: 'ada.obi@mail.example' }) },
    registrationInUse: { path: corporate, body: company(2, { business_registration_number: 'RC100001' }) },
    namelessPerson: { path: corporate, body: company(2, { corporate_customer_people: [{ first_name: 'antonio' }] }) },
    notBase64: { path: corporate, body: company(2, notBase64) },
    notJson: { path: corporate, body: '[]' },
  },
  getCustomers: {
    badDate: { query: { from_date: '1 April' } },
    badCustomerId: { query: { customer_id: 'one' } },
  },
  loadStock: {
    noCustomerNamed: { path: stock, body: { data: [] } },
    unknownCustomer: { path: stock, query: unknown, body: { data: [] } },
    noProductId: { path: stock, query: ada, body: { data: [{}] } },
    notJson: { path: stock, query: ada, body: 'null' },
  },
  loadOrders: {
    noCustomerNamed: { path: orders, body: { data: [] } },
    unknownCustomer: { path: orders, query: unknown, body: { data: [] } },
    noOrderId: { path: orders, query: ada, body: { data: [{}] } },
    notJson: { path: orders, query: ada, body: '"data"' },
  },
}

interface Operation {
  readonly operationId: string
  readonly responses: { readonly 400: { readonly content: { readonly 'application/json': { readonly examples: Record<string, object> } } } }
}

const refusals = Object.values(document.paths as unknown as Record<string, Record<string, Operation>>)
  .flatMap((item) => Object.values(item))
  .flatMap(({ operationId, responses }) =>
    Object.entries(responses[400].content['application/json'].examples).map(([name, example]) => [operationId, name, example] as const),
  )

test.each(refusals)('%s refuses as the example %s of the spec says', async (operation, name, example) => {
  const { call } = setUp()
  await call({ path: individual, body: person(1) })
  await call({ path: corporate, body: company(1) })
  const wanted = ('$ref' in example ? lookUp(document as unknown as OpenApiDocument, example.$ref as string) : example) as Fields
  const { status, body } = await call(requests[operation]?.[name] as Sent)
  expect([status, body]).toEqual([400, wanted['value']])
})

test.each([
  ['', 'the body must be a JSON object.', undefined],
  ['first_name=Ada', 'the body must be a JSON object.', 'application/x-www-form-urlencoded'],
  [`${'['.repeat(200)}${']'.repeat(200)}`, 'the body is nested more than 100 levels deep.', undefined],
])('a body that cannot be read is refused: %j', async (body, message, type) => {
  const { status, body: answer } = await setUp().call({
    path: individual,
    body,
    headers: type === undefined ? {} : { 'content-type': type },
  })
  expect([status, answer]).toEqual([400, { message, status: false, status_code: 400 }])
})

test('everything that is missing or wrong is named once', async () => {
  const people = Array.from({ length: 3 }, () => ({ first_name: '' }))
  const fields = { corporate_customer_people: people, email: 7, create_wallet: 'yes', address: undefined, customer_documents: [1] }
  const { body } = await setUp().call({ path: corporate, body: company(1, fields) })
  expect(body.message.split(/(?<=\.) /).toSorted()).toEqual([
    'address is required.',
    'create_wallet must be a boolean.',
    'each of customer_documents must be an object.',
    'email must be a string.',
    'first_name must not be empty.',
    'last_name is required for each of corporate_customer_people.',
  ])
})

test('a refusal never repeats values of the request', async () => {
  const fields = { date_of_birth: 'S3CRET', customer_onboarding_type: 'S3CRET', email: ['S3CRET'] }
  const { body, headers } = await setUp().call({ path: individual, body: person(1, fields) })
  expect(`${JSON.stringify(body)} ${headers.get('x-mock-violations')}`).not.toContain('S3CRET')
})

test('a parameter with broken encoding is refused', async () => {
  const { call } = setUp()
  const { status, body } = await call({ search: 'email=%ff' })
  expect([status, body.message]).toEqual([400, 'email cannot be decoded.'])
})

if (isFirstThatCounts)
  test('a body beyond the limit is left to the mock', async () => {
    const { status, body } = await setUp().call({ path: individual, body: person(1, { address: 'x'.repeat(10_000_001) }) })
    expect([status, body['type']]).toEqual([413, 'urn:tallystick:problem:too-large'])
  })
