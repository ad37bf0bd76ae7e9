import { expect, test } from 'vitest'
import { client } from './client.ts'
import { add, added, ahead, behind, get, login, newMandate, outcomes, read, reference, token } from './mandates.ts'

test('AUTH-00 any bearer is taken, one of ours only until it expires', async () => {
  const mock = client()
  await added(mock, newMandate(ahead), 'whatever')
  const { access_token: bearer } = await login(mock)
  await mock.world.advance('PT899S')
  expect((await get(mock, reference, bearer)).status).toBe(200)
  await mock.world.advance('PT1S')
  expect(await get(mock, reference, bearer)).toMatchObject({
    status: 401,
    body: { error: 'unauthorized', error_description: 'The access token has expired' },
  })
  expect((await get(mock, reference, 'something-else')).status).toBe(200)
})

test('ETZ-01 the outer status is a code in a string, the inner one 0 or 1', async () => {
  const mock = client()
  await added(mock, newMandate(ahead))
  expect((await get(mock)).body).toMatchObject({ status: '00', data: { status: 1 } })
  await mock.world.setClock('2023-03-05T00:00:00Z')
  expect((await get(mock)).body).toMatchObject({ status: '00', data: { status: 0 } })
})

test('ETZ-02 all but status, message and data is in data', async () => {
  const mock = client()
  const { body } = await add(mock, newMandate(behind))
  expect(body).toEqual((await get(mock)).body)
  expect(Object.keys(body as object)).toEqual(['status', 'message', 'data'])
  expect(body).toMatchObject({ data: { createdAt: expect.any(String), collectionPaymentSchedule: [{}, {}] } })
})

test('ETZ-03 createdAt and updatedAt have an offset without a colon, repaymentDate stays as it was sent', async () => {
  const mock = client()
  const dates = ['2023-02-04T09:00:00Z', '2023-03-04T09:00:00.123456Z']
  await added(mock, newMandate(dates))
  await mock.world.setClock('2023-04-01T00:00:00Z')
  const { createdAt, updatedAt, collectionPaymentSchedule } = await read(mock)
  expect([createdAt, updatedAt]).toEqual(['2023-01-04T15:31:44.000+0000', '2023-03-04T09:00:00.123+0000'])
  expect(collectionPaymentSchedule.map((each) => each.repaymentDate)).toEqual(dates)
  expect(collectionPaymentSchedule.map((each) => each.updatedAt)).toEqual(['2023-02-04T09:00:00.000+0000', '2023-03-04T09:00:00.123+0000'])
  expect(collectionPaymentSchedule.map((each) => each.createdAt)).toEqual([createdAt, createdAt])
})

test('ETZ-03 a repayment date in another zone or without one is refused', async () => {
  const mock = client()
  for (const date of ['2023-02-04T09:00:00+01:00', '2023-02-04T09:00:00', '2023-02-04', '2023-02-30T09:00:00Z', 'soon'])
    expect((await add(mock, newMandate([date]))).body).toMatchObject({ status: '30', data: null })
})

test('ETZ-03 a leap second falls due with the second after it', async () => {
  const mock = client({ now: Date.parse('2016-12-01T00:00:00Z') })
  await added(mock, newMandate(['2016-12-31T23:59:60.5Z']))
  await mock.world.setClock('2017-01-01T00:00:00.499Z')
  expect(outcomes(await read(mock))).toEqual(['null null'])
  await mock.world.setClock('2017-01-01T00:00:00.500Z')
  expect(await read(mock)).toMatchObject({ status: 0, updatedAt: '2017-01-01T00:00:00.500+0000' })
})

test('ETZ-04 the four fields of a transaction are null until it is initiated, and never left out', async () => {
  const mock = client()
  const { collectionPaymentSchedule } = await added(mock, newMandate(ahead))
  const none = { transactionStatus: null, responseCode: null, responseMessage: null, transactionReference: null }
  expect(collectionPaymentSchedule).toMatchObject([none, none])
  await mock.world.setClock('2023-02-04T09:00:00Z')
  const [first, second] = (await read(mock)).collectionPaymentSchedule
  expect(first).toMatchObject({ transactionStatus: 'SUCCESSFUL', responseCode: '00', responseMessage: 'Successful' })
  expect(first?.transactionReference).toMatch(/^TR\d{12}$/)
  expect(second).toEqual(collectionPaymentSchedule[1])
})

test('ETZ-05 numbers of any length are taken and keep their zeros', async () => {
  const mock = client()
  const numbers = { bvn: '01', linkedAccountNumber: '0090705744000', preferredRepaymentAccount: '0', phoneNumber: '007' }
  expect(await added(mock, newMandate(ahead, numbers))).toMatchObject(numbers)
})

test('ETZ-06 amounts are numbers in naira, and do not limit each other', async () => {
  const mock = client()
  const amounts = { loanAmount: 2200, totalRepaymentExpected: 1 }
  const mandate = await added(mock, newMandate(ahead, amounts))
  expect(mandate).toMatchObject({
    ...amounts,
    collectionPaymentSchedule: [{ repaymentAmountInNaira: 150 }, { repaymentAmountInNaira: 150 }],
  })
  for (const amount of [0, -5, 10.5, '2200'])
    expect((await add(mock, newMandate(ahead, { loanReference: 'L-2', loanAmount: amount }))).body).toMatchObject({ status: '30' })
})

test('ETZ-07 an unknown reference is 404 with code 79', async () => {
  const answer = await get(client(), 'UU793753-90')
  expect(answer).toMatchObject({ status: 404, body: { status: '79', message: 'LoanReference not found', data: null } })
})

test('ETZ-08 a missing bearer is 401 with the body of OAuth and a challenge', async () => {
  const mock = client()
  const description = 'Full authentication is required to access this resource'
  const wrong: Record<string, string>[] = [{}, { authorization: 'Bearer' }, { authorization: 'Basic dTpw' }]
  for (const headers of wrong) {
    const { status, body, headers: answered } = await mock.call({ path: `/user/getMandate/${reference}`, headers })
    expect({ status, body }).toEqual({ status: 401, body: { error: 'unauthorized', error_description: description } })
    expect(answered['www-authenticate']).toBe(`Bearer realm="merchant-service", error="unauthorized", error_description="${description}"`)
  }
  expect((await mock.call({ method: 'POST', path: '/user/addMandate', body: { loanMandate: newMandate(ahead) } })).status).toBe(401)
})

test('ETZ-08 the bearer is the access token of createToken', async () => {
  const mock = client()
  await mock.world.given({ state: 'credentials are strict', params: { username: 'u', password: 'p' } })
  const { access_token: bearer } = await login(mock, 'u', 'p')
  await added(mock, newMandate(ahead), bearer)
  expect((await get(mock, reference, bearer)).status).toBe(200)
})

test('ETZ-08 a token request that is neither a login nor a refresh, or both, is 401', async () => {
  const mock = client()
  const both = { username: 'u', password: 'p', refresh_token: 'r', grant_type: 'refresh_token' }
  const refused = { status: 401, body: { error: 'unauthorized', error_description: expect.any(String) } }
  for (const body of ['{', '', '[]', {}, { username: 'u' }, { username: '', password: 'p' }, { refresh_token: 'r' }, both])
    expect(await token(mock, body)).toMatchObject(refused)
})

test('ETZ-09 a new mandate is active, and repayments in the past are not collected', async () => {
  const mock = client()
  const mandate = await added(mock, newMandate(behind))
  expect(mandate.status).toBe(1)
  await mock.world.advance('P10Y')
  expect(await read(mock)).toEqual(mandate)
})

test('ETZ-10 success is 200 with the mandate, refusals are 200 with a code and null', async () => {
  const mock = client()
  expect(await add(mock, newMandate(ahead))).toMatchObject({ status: 200, body: { status: '00', data: { loanReference: reference } } })
  expect(await add(mock, newMandate(ahead))).toMatchObject({
    status: 200,
    body: { status: '94', message: 'LoanReference already exists', data: null },
  })
})

test('ETZ-10 a linked account may be left out but not be empty', async () => {
  const mock = client()
  const refused = { status: '08', message: 'Linked account cannot be null or empty!!', data: null }
  for (const linkedAccountNumber of ['', null]) expect((await add(mock, newMandate(ahead, { linkedAccountNumber }))).body).toEqual(refused)
  expect(await added(mock, newMandate(ahead, { linkedAccountNumber: undefined }))).toMatchObject({ linkedAccountNumber: null })
})

test('ETZ-11 the message of a success is Successful', async () => {
  const mock = client()
  expect((await add(mock, newMandate(ahead))).body).toMatchObject({ message: 'Successful' })
  expect((await get(mock)).body).toMatchObject({ message: 'Successful' })
})

test('the sample of the page comes back as it went in', async () => {
  const mock = client()
  const sent = newMandate(behind)
  const { collectionPaymentSchedule: entries, ...fields } = sent
  const mandate = await added(mock, { ...sent, unknownField: 'ignored' })
  expect(mandate).toEqual({
    ...fields,
    id: 1,
    status: 1,
    createdAt: '2023-01-04T15:31:44.000+0000',
    updatedAt: '2023-01-04T15:31:44.000+0000',
    collectionPaymentSchedule: (entries as object[]).map((entry, index) => ({
      createdAt: '2023-01-04T15:31:44.000+0000',
      updatedAt: '2023-01-04T15:31:44.000+0000',
      id: index + 1,
      transactionStatus: null,
      responseCode: null,
      responseMessage: null,
      transactionReference: null,
      loanReference: reference,
      ...entry,
    })),
  })
})
