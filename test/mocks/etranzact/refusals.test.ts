import { expect, test } from 'vitest'
import { client } from './client.ts'
import { add, added, ahead, get, newMandate, read, reference } from './mandates.ts'
import { isFirstThatCounts } from '../transport.ts'

const required = [
  'merchantId',
  'loanAmount',
  'customerID',
  'bankCode',
  'customerName',
  'customerEmail',
  'totalRepaymentExpected',
  'repaymentType',
].concat(['preferredRepaymentBankCBNCode', 'preferredRepaymentAccount'])

/** Codes of fields that are missing, null or empty. */
const own = {
  bvn: ['07', 'BVN cannot be null or empty!!'],
  phoneNumber: ['09', 'Phone number cannot be null or empty!!'],
  loanReference: ['79', 'Loan Reference cannot be null or empty!!'],
  loanTenure: ['06', 'Loan tenure does not match payment schedule'],
  collectionPaymentSchedule: ['06', 'Loan tenure does not match payment schedule'],
} as const

function entry(changes: object): Record<string, unknown> {
  const [first, second] = newMandate(ahead)['collectionPaymentSchedule'] as object[]
  return newMandate(ahead, { collectionPaymentSchedule: [first, { ...second, ...changes }] })
}

test.each(Object.entries(own))('%s that is missing, null or empty has its own code', async (field, [status, message]) => {
  const mock = client()
  for (const value of [undefined, null, '']) {
    const sent = { ...newMandate(ahead), [field]: value }
    expect(await add(mock, sent)).toMatchObject({ status: 200, body: { status, message, data: null } })
  }
  expect((await get(mock)).status).toBe(404)
})

test.each(required)('%s that is missing, null or empty is 30', async (field) => {
  const mock = client()
  for (const value of [undefined, null, ''])
    expect((await add(mock, { ...newMandate(ahead), [field]: value })).body).toEqual({
      status: '30',
      message: `${field} cannot be null or empty`,
      data: null,
    })
})

test('a value of the wrong type is 30 in every field', async () => {
  const mock = client()
  const wrong = { bvn: 1110739000, phoneNumber: 1, loanReference: 7, linkedAccountNumber: 5, loanTenure: '2', customerName: {} }
  for (const [field, value] of Object.entries({ ...wrong, collectionPaymentSchedule: {}, loanAmount: true }))
    expect((await add(mock, newMandate(ahead, { [field]: value }))).body).toMatchObject({ status: '30', data: null })
  expect((await add(mock, newMandate(ahead, { loanTenure: 2.5 }))).body).toMatchObject({
    status: '30',
    message: 'loanTenure must be integer',
  })
})

test('a tenure that is not the number of entries is 06', async () => {
  const mock = client()
  const refused = { status: '06', message: 'Loan tenure does not match payment schedule', data: null }
  for (const loanTenure of [1, 3, 0, -2]) expect((await add(mock, newMandate(ahead, { loanTenure }))).body).toEqual(refused)
  expect((await add(mock, newMandate([], { loanTenure: 2 }))).body).toEqual(refused)
  expect((await add(mock, newMandate([], { loanTenure: 0 }))).body).toEqual(refused)
})

test('an entry with a bad field is 30, and the reply names the field', async () => {
  const mock = client()
  const wrong = { repaymentAmountInNaira: 0, repaymentDate: '4 March', paymentReference: 'no-underscore' }
  for (const [field, value] of Object.entries(wrong)) {
    const { body } = await add(mock, entry({ [field]: value }))
    expect(body).toMatchObject({ status: '30', message: expect.stringContaining(`collectionPaymentSchedule.1.${field} must`), data: null })
  }
  expect((await add(mock, entry({ repaymentDate: undefined }))).body).toMatchObject({
    message: 'collectionPaymentSchedule.1.repaymentDate cannot be null or empty',
  })
})

test('a payment reference of another loan is 30, also if both references begin alike', async () => {
  const mock = client()
  for (const paymentReference of ['OTHER_02', `${reference}X_02`, `${reference}_B_02`, `X${reference}_02`, reference, `${reference}_`])
    expect((await add(mock, entry({ paymentReference }))).body).toMatchObject({ status: '30', data: null })
  await added(mock, newMandate(ahead, { loanReference: 'A_B' }))
})

test('a payment reference that occurs twice is 30', async () => {
  expect((await add(client(), entry({ paymentReference: `${reference}_01` }))).body).toMatchObject({ status: '30' })
})

test('a schedule of more than a thousand entries is 30', async () => {
  const dates = Array.from({ length: 1001 }, () => '2030-01-01T00:00:00Z')
  const mock = client()
  const message = expect.stringMatching(/^collectionPaymentSchedule .*1000/)
  expect((await add(mock, newMandate(dates))).body).toMatchObject({ status: '30', message })
  expect((await add(mock, newMandate(dates.slice(1)))).body).toMatchObject({ status: '00' })
})

test("of several faults one with the vendor's own code is named", async () => {
  const mock = client()
  expect((await add(mock, { ...newMandate(ahead), customerName: '', loanAmount: 'much', bvn: '' })).body).toMatchObject({ status: '07' })
  expect((await add(mock, {})).body).toMatchObject({ status: '79' })
})

test('a body that is not a mandate is 200 with code 30', async () => {
  const mock = client()
  const headers = { authorization: 'Bearer t' }
  for (const body of ['{', '', '[]', 'null', '5', {}, { loanMandate: null }, { loanMandate: [] }, '['.repeat(200)]) {
    const answer = await mock.call({ method: 'POST', path: '/user/addMandate', headers, body })
    expect(answer).toMatchObject({ status: 200, body: { status: '30', message: expect.any(String), data: null } })
  }
  const xml = { ...headers, 'content-type': 'text/xml' }
  const answer = await mock.call({ method: 'POST', path: '/user/addMandate', headers: xml, body: '<a/>' })
  expect(answer).toMatchObject({ status: 200, body: { status: '30', data: null } })
})

if (isFirstThatCounts)
  test('a body beyond the limit is a problem of the mock', async () => {
    const mock = client()
    const body = ' '.repeat(10_000_001)
    for (const path of ['/user/addMandate', '/auth/token']) {
      const answer = await mock.call({ method: 'POST', path, headers: { authorization: 'Bearer t' }, body })
      expect(answer).toMatchObject({ status: 413, headers: { 'content-type': 'application/problem+json' } })
    }
  })

test('refusals are listed in the header of the mock, without values of the request', async () => {
  const mock = client()
  const { headers } = await add(mock, newMandate(ahead, { loanTenure: 3 }))
  expect(headers['x-mock-violations']).toBe('rule /body/loanMandate/loanTenure')
  const { body } = await add(mock, newMandate(ahead, { bvn: 998877665544 }))
  expect(JSON.stringify(body)).not.toContain('998877665544')
})

test('a refused mandate leaves nothing behind', async () => {
  const mock = client()
  await add(mock, newMandate(ahead, { loanTenure: 3 }))
  expect(await added(mock, newMandate(ahead))).toMatchObject({ id: 1, collectionPaymentSchedule: [{ id: 1 }, { id: 2 }] })
})

test('a repeated reference changes nothing, and of two that come at once one is added', async () => {
  const mock = client()
  const answers = await Promise.all([add(mock, newMandate(ahead)), add(mock, newMandate(ahead, { customerName: 'Ada' }))])
  expect(answers.map(({ body }) => (body as { status: string }).status).toSorted()).toEqual(['00', '94'])
  expect(await read(mock)).toMatchObject({ customerName: 'Charles' })
})

test('references with any characters are added and read', async () => {
  const mock = client()
  for (const loanReference of ['a/b', '50%', 'ẹ̀kó 1', '__proto__', '..', '?#', ' '])
    expect(await added(mock, newMandate(ahead, { loanReference }))).toMatchObject({ loanReference })
  for (const loanReference of ['a/b', '50%', 'ẹ̀kó 1', '__proto__', '?#', ' '])
    expect(await read(mock, loanReference)).toMatchObject({ loanReference })
})

test('a reference that cannot be decoded is unknown', async () => {
  const answer = await client().call({ path: '/user/getMandate/%E0%A4%A', headers: { authorization: 'Bearer t' } })
  expect(answer).toMatchObject({ status: 404, body: { status: '79', data: null } })
})
