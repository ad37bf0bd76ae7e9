import { expect, test } from 'vitest'
import {
  askToken,
  badRequest,
  invalidToken,
  listPlans,
  member,
  missingData,
  newToken,
  noCredentials,
  readPlan,
  signed,
  start,
  startClient,
} from './client.ts'
import { isFirstThatCounts } from '../transport.ts'

/** The plans of the vendor's page. */
const threeMonths = {
  id: 43,
  name: 'Lipa Later Kenya 3 Months',
  shortName: 'KE 3',
  minPrincipal: 2000,
  maxPrincipal: 5000000,
  numberOfRepayments: 3,
  repaymentFrequencyType: 'MONTHS',
  interestRatePerPeriod: 5.5,
  interestRateFrequencyType: null,
  upfrontFee: 10,
  upfrontFeeCalculationType: 'ORIGINAL_LOAN_PRINCIPAL',
  amortizationType: 1,
  transactionProcessingStrategyId: 1,
}
const sixMonths = { ...threeMonths, id: 45, name: 'Lipa Later Kenya 6 Months', shortName: 'KE 6', numberOfRepayments: 6 }

test('a client gets a token, lists the plans of a member and reads each of them', async () => {
  const client = startClient()
  const token = await newToken(client)
  const list = await client.call(listPlans(member, signed({ Authorization: `Bearer ${token}` })))
  expect(list).toMatchObject({ status: 200, body: { code: 200, msg: 'success', success: true } })
  const { data } = list.body as { data: { id: number }[] }
  expect(data).toHaveLength(2)
  for (const plan of data) {
    const { status, body } = await client.call(readPlan(plan.id, member, signed({ Authorization: `Bearer ${token}` })))
    expect({ status, body }).toEqual({ status: 200, body: { code: 200, msg: 'success', data: plan, success: true } })
  }
})

test.each([
  ['no body', undefined, {}],
  ['no body, with a content type', undefined, { 'Content-Type': 'application/json' }],
  ['no body, with a content type of text', undefined, { 'Content-Type': 'text/plain' }],
  ['an empty object', {}, {}],
  ['an object with fields', { page: 1 }, {}],
])('LPL-01 %s is fine', async (_what, body, headers) => {
  const { call } = startClient()
  expect(await call(listPlans(member, { ...signed(), ...headers }, body))).toMatchObject({ status: 200, body: { success: true } })
  expect(await call({ ...readPlan(43, member, { ...signed(), ...headers }), body })).toMatchObject({ status: 200, body: { success: true } })
})

test.each([
  ['a list', [], {}],
  ['null', 'null', {}],
  ['broken JSON', '{', {}],
  ['too deep a body', `${'['.repeat(101)}${']'.repeat(101)}`, {}],
  ['a body that is not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), {}],
  ['another media type', 'a=1', { 'Content-Type': 'application/x-www-form-urlencoded' }],
])('LPL-01 %s is refused with 400', async (_what, sent, headers) => {
  const { status, body } = await startClient().call(listPlans(member, { ...signed(), ...headers }, sent))
  expect({ status, body }).toEqual({ status: 400, body: badRequest('the body must be a JSON object') })
})

if (isFirstThatCounts)
  test('a body beyond the limit is refused by the mock, not by the vendor', async () => {
    const { status, headers } = await startClient().call(listPlans(member, signed(), new Uint8Array(10_000_001).fill(0x20)))
    expect([status, headers['content-type'], headers['x-mock-violations']]).toEqual([413, 'application/problem+json', 'too-large /body'])
  })

test.each(['Authorization', 'Noncestr', 'Sign', 'Timestamp'])('LPL-02 %s must be there and not empty', async (name) => {
  const { call } = startClient()
  for (const operation of [listPlans, (id: string, headers: Record<string, string>) => readPlan(43, id, headers)]) {
    const { [name]: _left, ...others } = signed()
    const left = await call(operation(member, others))
    const empty = await call(operation(member, { ...others, [name]: '' }))
    for (const { status, body } of [left, empty]) expect({ status, body }).toEqual({ status: 400, body: badRequest(`${name} is required`) })
  }
})

test('LPL-02 values are not checked, and a Noncestr may be repeated', async () => {
  const { call } = startClient()
  const headers = { Authorization: 'Bearer anything', Noncestr: 'n', Sign: 's', Timestamp: 'yesterday' }
  for (let times = 0; times < 2; times += 1) expect(await call(listPlans(member, headers))).toMatchObject({ status: 200 })
})

test('LPL-02 the first missing header is reported', async () => {
  const { body } = await startClient().call(listPlans(member, { Authorization: 'Bearer x' }))
  expect(body).toEqual(badRequest('Noncestr is required'))
})

test('LPL-03 an unknown member or plan is answered with HTTP 200 and without success', async () => {
  const { call } = startClient()
  for (const request of [listPlans('1'), readPlan(43, '1'), readPlan(44), readPlan(0)]) {
    const { status, body } = await call(request)
    expect({ status, body }).toEqual({ status: 200, body: missingData })
  }
})

test.each([
  ['member_id', listPlans('abc')],
  ['member_id', readPlan(43, '12-3')],
  ['member_id', listPlans('%E0%A4%A')],
  ['installment_plan_id', readPlan('abc')],
  ['installment_plan_id', readPlan('-43')],
  ['installment_plan_id', readPlan('43.5')],
])('LPL-03 %s must be digits', async (name, request) => {
  const { status, body } = await startClient().call(request)
  expect({ status, body }).toEqual({ status: 400, body: badRequest(`${name} must be digits`) })
})

test('LPL-04 plans have the values and types of the page, in its order', async () => {
  const { body } = await startClient().call(listPlans())
  expect(body).toEqual({ code: 200, msg: 'success', data: [threeMonths, sixMonths], success: true })
  expect(Object.keys((body as { data: object[] }).data[0] ?? {})).toEqual(Object.keys(threeMonths))
})

test('LPL-05 a member sees all plans of its country and no others', async () => {
  const { call, world } = startClient()
  await world.given({ state: 'a member exists', params: { member_id: '256', country: 'UG' } })
  await world.given({ state: 'a plan exists', params: { id: 50, country: 'UG', name: 'Lipa Later Uganda 3 Months', shortName: 'UG 3' } })
  const idsOf = async (id: string): Promise<number[]> =>
    ((await call(listPlans(id))).body as { data: { id: number }[] }).data.map((each) => each.id)
  expect([await idsOf(member), await idsOf('256')]).toEqual([[43, 45], [50]])
  expect((await call(readPlan(50, '256'))).body).toMatchObject({ success: true, data: { id: 50 } })
  expect((await call(readPlan(43, '256'))).body).toEqual(missingData)
  expect((await call(readPlan(50))).body).toEqual(missingData)
})

test('LPL-05 the seed is there in every world, and again after a reset', async () => {
  const { call, world } = startClient()
  await world.given({ state: 'a plan does not exist', params: { id: 43 } })
  await world.given({ state: 'a member does not exist', params: { member_id: member } })
  expect((await call(listPlans())).body).toEqual(missingData)
  await world.reset()
  expect((await call(listPlans())).body).toMatchObject({ data: [threeMonths, sixMonths] })
})

test('LPL-06 a member without plans gets an empty list', async () => {
  const { call, world } = startClient()
  await world.given({ state: 'a member has no plans' })
  expect((await call(listPlans())).body).toEqual({ code: 200, msg: 'success', data: [], success: true })
  expect((await call(readPlan(43))).body).toEqual(missingData)
})

test('LPL-07 a token is good for 300 seconds, and refused from then on', async () => {
  const client = startClient()
  const { status, body } = await client.call(askToken())
  const issued = { accessToken: expect.stringMatching(/^\S{20,}$/), tokenType: 'Bearer', expiresSeconds: 300, createdAt: start }
  expect({ status, body }).toEqual({ status: 200, body: { code: 200, msg: 'success', data: issued, success: true } })
  const { accessToken } = (body as { data: { accessToken: string } }).data
  const use = (): Promise<unknown> => client.call(listPlans(member, signed({ Authorization: `Bearer ${accessToken}` })))
  await client.world.advance('PT299.999S')
  expect(await use()).toMatchObject({ status: 200, body: { success: true } })
  await client.world.advance('PT0.001S')
  expect(await use()).toMatchObject({ status: 401, body: invalidToken })
  const fresh = await newToken(client)
  expect(fresh).not.toBe(accessToken)
  expect(await client.call(listPlans(member, signed({ Authorization: `Bearer ${fresh}` })))).toMatchObject({ status: 200 })
  expect(await use()).toMatchObject({ status: 401, body: invalidToken })
})

test.each(['Basic ZGVtbzpkZW1v', 'demo', 'Bearer', 'Bearer a b', 'Token demo'])(
  'LPL-07 an Authorization of another form (%s) is refused with 401, even if more is missing',
  async (authorization) => {
    const { call } = startClient()
    for (const request of [
      listPlans(member, signed({ Authorization: authorization })),
      readPlan(43, member, { Authorization: authorization }),
    ]) {
      const { status, body } = await call(request)
      expect({ status, body }).toEqual({ status: 401, body: noCredentials })
    }
  },
)

test.each([
  ['none', {}],
  ['an empty one', { Authorization: '' }],
  ['a bearer token', { Authorization: 'Bearer demo' }],
  ['no colon', { Authorization: `Basic ${btoa('demo')}` }],
  ['an empty key', { Authorization: `Basic ${btoa(':secret')}` }],
  ['an empty secret', { Authorization: `Basic ${btoa('key:')}` }],
  ['no base64', { Authorization: 'Basic !' }],
])('AUTH-00 no token without a pair of key and secret: %s', async (_what, headers) => {
  const { status, body } = await startClient().call({ ...askToken(), headers })
  expect({ status, body }).toEqual({ status: 401, body: noCredentials })
})

test('AUTH-00 any pair gets a token, and tokens differ', async () => {
  const { call } = startClient()
  const first = await call(askToken('a', 'b:c'))
  const second = await call(askToken('a', 'b:c'))
  expect([first.status, second.status]).toEqual([200, 200])
  expect(first.body).not.toEqual(second.body)
})
