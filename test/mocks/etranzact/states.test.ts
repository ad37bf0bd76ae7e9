import { ControlError } from '../../../src/index.ts'
import { expect, test } from 'vitest'
import { etranzact } from '../../../mocks/etranzact/index.ts'
import { client, type Client } from './client.ts'
import { added, ahead, get, login, newMandate, outcomes, read, reference, token } from './mandates.ts'

/** States that leave a world without mandates. */
const without = new Set(['credentials are strict', 'an access token has expired', 'a mandate does not exist'])

test.each(Object.keys(etranzact.states))('"%s" can be set up in an empty world, twice', async (state) => {
  const mock = client()
  await mock.world.given({ state })
  if (state.startsWith('a repayment') || state.startsWith('a collection'))
    await mock.world.given({ state, params: { loanReference: 'other' } })
  else await mock.world.given({ state })
  const bearer = state === 'credentials are strict' ? (await login(mock, 'demo-lender', 'demo-password')).access_token : 'any-token'
  expect((await get(mock, reference, bearer)).status).toBe(without.has(state) ? 404 : 200)
})

test('an access token has expired: only this one is refused, even if it was never issued', async () => {
  const mock = client()
  await mock.world.given({ state: 'a mandate exists' })
  const { access_token: ours } = await login(mock)
  for (const bearer of ['demo-access-token', ours, ours]) {
    await mock.world.given({ state: 'an access token has expired', params: { token: bearer } })
    expect(await get(mock, reference, bearer)).toMatchObject({ status: 401, body: { error: 'unauthorized' } })
  }
  await mock.world.advance('P400D')
  expect((await get(mock, reference, 'demo-access-token')).status).toBe(401)
  expect((await get(mock)).status).toBe(200)
})

test('a mandate exists: it has the given values', async () => {
  const mock = client()
  const told = {
    loanReference: 'L-7',
    loanAmount: 50_000,
    totalRepaymentExpected: 55_001,
    bvn: '22123456789',
    customerName: 'Ngozi Okafor',
  }
  await mock.world.given({ state: 'a mandate exists', params: { ...told, instalments: 7, firstInDays: 1, everyDays: 7 } })
  const mandate = await read(mock, 'L-7')
  expect(mandate).toMatchObject({ ...told, status: 1, loanTenure: 7, customerEmail: 'ngozi.okafor@example.com' })
  const amounts = mandate.collectionPaymentSchedule.map((each) => each.repaymentAmountInNaira)
  expect(amounts).toEqual([7857, 7857, 7857, 7857, 7857, 7857, 7859])
  expect(mandate.collectionPaymentSchedule.map((each) => each.repaymentDate.slice(0, 10))).toEqual([
    '2023-01-05',
    '2023-01-12',
    '2023-01-19',
    '2023-01-26',
    '2023-02-02',
    '2023-02-09',
    '2023-02-16',
  ])
  expect(mandate.collectionPaymentSchedule[6]?.paymentReference).toBe('L-7_07')
})

test('a mandate exists: from a date on', async () => {
  const mock = client()
  await mock.world.given({ state: 'a mandate exists', params: { firstDate: '2024-02-28T08:00:00Z', everyDays: 1 } })
  const dates = (await read(mock)).collectionPaymentSchedule.map((each) => each.repaymentDate)
  expect(dates).toEqual(['2024-02-28T08:00:00.000Z', '2024-02-29T08:00:00.000Z'])
})

test('a mandate exists: added days ago, it has its history', async () => {
  const mock = client()
  const params = { instalments: 4, addedDaysAgo: 70, firstInDays: -75, everyDays: 30 }
  await mock.world.given({ state: 'a mandate exists', params })
  const mandate = await read(mock)
  expect(outcomes(mandate)).toEqual(['null null', 'SUCCESSFUL 00', 'SUCCESSFUL 00', 'null null'])
  expect(mandate).toMatchObject({ createdAt: '2022-10-26T15:31:44.000+0000', updatedAt: '2022-12-20T15:31:44.000+0000', status: 1 })
})

test('a mandate exists: one that does stays as it is', async () => {
  const mock = client()
  const before = await added(mock, newMandate(ahead))
  await mock.world.given({ state: 'a mandate exists', params: { customerName: 'Somebody Else' } })
  expect(await read(mock)).toEqual(before)
})

test('a mandate exists: people are plausible, and always the same for a reference', async () => {
  const [one, two] = [client(), client()]
  await one.world.given({ state: 'a mandate exists', params: { loanReference: 'first' } })
  for (const mock of [one, two]) await mock.world.given({ state: 'a mandate exists' })
  const [{ id: _one, ...here }, { id: _two, ...there }] = [await read(one), await read(two)]
  expect({ ...here, collectionPaymentSchedule: [] }).toEqual({ ...there, collectionPaymentSchedule: [] })
  expect(here).toMatchObject({
    bvn: expect.stringMatching(/^22\d{9}$/),
    phoneNumber: expect.stringMatching(/^234[789]\d{9}$/),
    linkedAccountNumber: expect.stringMatching(/^\d{10}$/),
    customerEmail: expect.stringMatching(/^[a-z0-9.]+@example\.com$/),
  })
  const other = await read(one, 'first')
  for (const field of ['customerName', 'bvn', 'phoneNumber'] as const) expect(other[field]).not.toBe(here[field])
})

test('a repayment is collected: the first of two, on its date', async () => {
  const mock = client()
  await mock.world.given({ state: 'a repayment is collected' })
  const mandate = await read(mock)
  expect(outcomes(mandate)).toEqual(['SUCCESSFUL 00', 'null null'])
  expect(mandate).toMatchObject({ status: 1, updatedAt: '2022-12-20T15:31:44.000+0000' })
  expect(mandate.collectionPaymentSchedule[0]?.repaymentDate).toBe('2022-12-20T15:31:44.000Z')
})

test('a repayment is collected: now, if the dates of the mandate are in the future', async () => {
  const mock = client()
  await added(mock, newMandate(ahead))
  await mock.world.given({ state: 'a repayment is collected' })
  expect(outcomes(await read(mock))).toEqual(['SUCCESSFUL 00', 'null null'])
  expect(await read(mock)).toMatchObject({ status: 1, updatedAt: '2023-01-04T15:31:44.000+0000' })
  await mock.world.given({ state: 'a repayment is collected' })
  expect(await read(mock)).toMatchObject({ status: 0 })
  await mock.world.advance('P1Y')
  expect(await read(mock)).toMatchObject({ updatedAt: '2023-01-04T15:31:44.000+0000' })
})

test('a repayment is collected: of two with one date only one, and the other when it falls due', async () => {
  const mock = client()
  await added(mock, newMandate([ahead[0] as string, ahead[0] as string]))
  await mock.world.given({ state: 'a repayment is collected' })
  expect(outcomes(await read(mock))).toEqual(['SUCCESSFUL 00', 'null null'])
  await mock.world.advance('P1Y')
  expect(outcomes(await read(mock))).toEqual(['SUCCESSFUL 00', 'SUCCESSFUL 00'])
})

test('a collection has failed: it has the given code and message, and the others continue', async () => {
  const mock = client()
  await mock.world.given({ state: 'a collection has failed', params: { responseCode: '61', responseMessage: 'Transfer limit exceeded' } })
  const [first] = (await read(mock)).collectionPaymentSchedule
  expect(first).toMatchObject({ transactionStatus: 'FAILED', responseCode: '61', responseMessage: 'Transfer limit exceeded' })
  await mock.world.advance('P1Y')
  expect(outcomes(await read(mock))).toEqual(['FAILED 61', 'SUCCESSFUL 00'])
})

test('a mandate is inactive: all of it is collected', async () => {
  const mock = client()
  await mock.world.given({ state: 'a mandate is inactive' })
  const mandate = await read(mock)
  expect(mandate.status).toBe(0)
  expect(outcomes(mandate)).toEqual(['SUCCESSFUL 00', 'SUCCESSFUL 00'])
  expect(mandate.collectionPaymentSchedule.map((each) => each.updatedAt.slice(0, 10))).toEqual(
    mandate.collectionPaymentSchedule.map((each) => each.repaymentDate.slice(0, 10)),
  )
})

test('a mandate is inactive: also if it was in another state before', async () => {
  const before: readonly ((mock: Client) => Promise<unknown>)[] = [
    (mock) => added(mock, newMandate(ahead)),
    (mock) => added(mock, newMandate(['2022-11-11T23:57:15.286Z'])),
    (mock) => mock.world.given({ state: 'a mandate exists' }),
    (mock) => mock.world.given({ state: 'a collection has failed' }),
    (mock) => mock.world.given({ state: 'a collection has failed', params: { instalments: 1 } }),
    (mock) => mock.world.given({ state: 'the next collection fails', params: { times: 9 } }),
  ]
  for (const set of before) {
    const mock = client()
    await set(mock)
    await mock.world.given({ state: 'a mandate is inactive' })
    expect(await read(mock)).toMatchObject({ status: 0 })
    await mock.world.advance('P1Y')
    expect(await read(mock)).toMatchObject({ status: 0 })
  }
})

test('the next collection fails: the given number of times', async () => {
  const mock = client()
  const params = { instalments: 3, times: 2, responseCode: '91', responseMessage: 'Issuer or switch inoperative' }
  await mock.world.given({ state: 'the next collection fails', params })
  expect(outcomes(await read(mock))).toEqual(['null null', 'null null', 'null null'])
  await mock.world.advance('P1Y')
  expect(outcomes(await read(mock))).toEqual(['FAILED 91', 'FAILED 91', 'SUCCESSFUL 00'])
})

test('the next collection succeeds again', async () => {
  const mock = client()
  await mock.world.given({ state: 'the next collection fails', params: { times: 2 } })
  await mock.world.advance('P31D')
  await mock.world.given({ state: 'the next collection succeeds again' })
  await mock.world.advance('P31D')
  expect(outcomes(await read(mock))).toEqual(['FAILED 51', 'SUCCESSFUL 00'])
  expect(await read(mock)).toMatchObject({ status: 0 })
})

test('a state about the next collection fails if there is none, and changes nothing', async () => {
  const mock = client()
  await mock.world.given({ state: 'a mandate is inactive' })
  const before = await read(mock)
  for (const state of [
    'the next collection fails',
    'the next collection succeeds again',
    'a repayment is collected',
    'a collection has failed',
  ])
    await expect(mock.world.given({ state })).rejects.toThrow('has no collection left')
  expect(await read(mock)).toEqual(before)
})

test.each([
  { instalments: 0 },
  { instalments: 1.5 },
  { instalments: 1001, totalRepaymentExpected: 9999 },
  { loanAmount: 0.5 },
  { totalRepaymentExpected: 1 },
  { loanReference: '' },
  { firstDate: '2023-02-01' },
  { firstDate: '2023-02-01T10:00:00+01:00' },
  { firstDate: '2023-13-01T10:00:00Z' },
  { everyDays: 1e9 },
  { addedDaysAgo: -1 },
])('a mandate exists: not with %o', async (params) => {
  await expect(client().world.given({ state: 'a mandate exists', params })).rejects.toThrow(ControlError)
})

test('the next collection fails: not with a fraction of one', async () => {
  await expect(client().world.given({ state: 'the next collection fails', params: { times: 0.5 } })).rejects.toThrow(ControlError)
})

test('a journey: log in, add a mandate, see it collected, refresh, see the rest', async () => {
  const mock = client()
  const first = await login(mock)
  const mandate = await added(mock, newMandate(ahead), first.access_token)
  expect(mandate).toMatchObject({ id: 1, status: 1 })
  await mock.world.setClock('2023-02-04T08:50:00Z')
  const second = await login(mock)
  expect(await read(mock, reference, second.access_token)).toEqual(mandate)
  await mock.world.advance('PT14M')
  expect(outcomes(await read(mock, reference, second.access_token))).toEqual(['SUCCESSFUL 00', 'null null'])
  await mock.world.advance('PT2M')
  expect((await get(mock, reference, second.access_token)).status).toBe(401)
  const { body } = await token(mock, { refresh_token: second.refresh_token, grant_type: 'refresh_token' })
  const { access_token } = body as { access_token: string }
  expect(outcomes(await read(mock, reference, access_token))).toEqual(['SUCCESSFUL 00', 'null null'])
  await mock.world.given({ state: 'the next collection fails' })
  await mock.world.setClock('2023-03-05T00:00:00Z')
  expect(await read(mock, reference, (await login(mock)).access_token)).toMatchObject({ status: 1 })
})

async function run(seed: number): Promise<string> {
  const mock = client({ seed })
  const answers = [await login(mock), await added(mock, newMandate(ahead))]
  await mock.world.given({ state: 'a collection has failed', params: { loanReference: 'made-up' } })
  await mock.world.advance('P40D')
  return JSON.stringify([answers, await read(mock), await read(mock, 'made-up')])
}

test('the same seed, clock and calls give the same bytes, and another seed others', async () => {
  const first = await run(1)
  expect(await run(1)).toBe(first)
  expect(await run(2)).not.toBe(first)
})

test('reading does not change a world, with any credentials', async () => {
  const mock = client()
  await mock.world.given({ state: 'a mandate exists' })
  const before = await mock.world.state()
  for (let index = 0; index < 5; index += 1) await read(mock, reference, `token-${index}`)
  expect(await mock.world.state()).toEqual(before)
})

test('a mandate does not exist: it is taken away', async () => {
  const mock = client()
  await mock.world.given({ state: 'a mandate exists' })
  await mock.world.given({ state: 'a mandate does not exist', params: { loanReference: reference } })
  await mock.world.given({ state: 'a mandate does not exist', params: { loanReference: reference } })
  expect((await get(mock, reference)).status).toBe(404)
})
