import { expect, test } from 'vitest'
import { lipaLater } from '../../../mocks/lipa-later/index.ts'
import { askToken, invalidToken, listPlans, member, missingData, newToken, readPlan, signed, start, startClient } from './client.ts'
import type { Sent } from '../sending.ts'

const inOther = { 'X-Mock-World': 'other' }

test('worlds do not mix', async () => {
  const client = startClient()
  await client.world.given({ state: 'a member exists', params: { member_id: '7', country: 'KE' } })
  await client.world.given({ state: 'credentials are strict' })
  expect((await client.call(listPlans('7', signed(inOther)))).body).toEqual(missingData)
  expect(await client.call(listPlans(member, signed(inOther)))).toMatchObject({ status: 200 })
})

test('a token of one world is refused in another', async () => {
  const client = startClient()
  const token = await newToken(client, inOther)
  expect((await client.call(listPlans(member, signed({ Authorization: `Bearer ${token}` })))).body).toEqual(invalidToken)
  expect(await client.call(listPlans(member, signed({ Authorization: `Bearer ${token}`, ...inOther })))).toMatchObject({ status: 200 })
})

test('every answer of the vendor names its request, each its own', async () => {
  const client = startClient()
  await client.world.given({ state: 'an access token has expired', params: { token: 'gone' } })
  const requests: Sent[] = [
    askToken(),
    askToken(),
    { ...askToken(), headers: {} },
    listPlans(),
    listPlans(),
    readPlan(43),
    readPlan(44),
    readPlan('x'),
    listPlans('1'),
    listPlans(member, signed({ Sign: '' })),
    listPlans(member, signed({ Authorization: '' })),
    listPlans(member, signed({ Authorization: 'Bearer gone' })),
    listPlans(member, signed(), '['),
  ]
  const ids: unknown[] = []
  for (const request of requests) ids.push((await client.call(request)).headers['x-request-id'])
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/)
  expect(new Set(ids).size).toBe(requests.length)
})

test('the same seed, clock and calls give the same bytes', async () => {
  const requests = [
    askToken(),
    askToken('a', 'b'),
    listPlans(),
    readPlan(45),
    readPlan('x'),
    listPlans('1'),
    { ...askToken(), headers: {} },
  ]
  const run = async (seed: number): Promise<string> => {
    const { call } = startClient({ seed })
    const answers: unknown[] = []
    for (const request of requests) {
      // Other headers are the transport's, such as the date.
      const { status, headers, body } = await call(request)
      answers.push([status, headers['x-request-id'], body])
    }
    return JSON.stringify(answers)
  }
  expect(await run(1)).toBe(await run(1))
  expect(await run(1)).not.toBe(await run(2))
})

test('reading changes nothing, and leaves nothing behind', async () => {
  const { call, world } = startClient()
  const before = await world.state()
  for (const request of [listPlans(), readPlan(43), readPlan(44), listPlans('1'), listPlans(member, {})]) await call(request)
  expect(await world.state()).toEqual(before)
})

test('tokens are forgotten when they expire', async () => {
  const client = startClient()
  await newToken(client)
  expect((await client.world.state()).collections['lipa-later/tokens']?.total).toBe(1)
  await client.world.advance('PT5M')
  expect((await client.world.state()).collections['lipa-later/tokens']).toBeUndefined()
})

test('no credential is kept or written down', async () => {
  const client = startClient()
  await client.world.given({ state: 'credentials are strict', params: { key: 'demo-key', secret: 'demo-secret' } })
  await client.world.given({ state: 'an access token has expired', params: { token: 'gone-token' } })
  const token = await newToken(client)
  const headers = signed({ Authorization: `Bearer ${token}`, Sign: 'telling-sign', Noncestr: 'some-nonce', Timestamp: String(start) })
  expect(await client.call(listPlans(member, headers))).toMatchObject({ status: 200 })
  const state = JSON.stringify(await client.world.state())
  const journal = JSON.stringify(await client.world.journal())
  expect([state, journal].map((text) => text.includes(member))).toEqual([true, true])
  for (const secret of ['demo-key', 'demo-secret', btoa('demo-key:demo-secret'), token, 'gone-token', 'telling-sign']) {
    expect([secret, state.includes(secret), journal.includes(secret)]).toEqual([secret, false, false])
  }
})

test('a member exists: it sees the plans of the country named', async () => {
  const { call, world } = startClient()
  await world.given({ state: 'a member exists', params: { member_id: '9' } })
  expect((await call(readPlan(45, '9'))).body).toMatchObject({ success: true })
  await world.given({ state: 'a member exists', params: { member_id: '9', country: 'RW' } })
  expect((await call(readPlan(45, '9'))).body).toEqual(missingData)
})

test('a member has no plans: those of its country are taken away', async () => {
  const { call, world } = startClient()
  await world.given({ state: 'a plan exists', params: { id: 60, country: 'UG' } })
  await world.given({ state: 'a member has no plans', params: { member_id: '9', country: 'UG' } })
  expect((await call(listPlans('9'))).body).toMatchObject({ data: [], success: true })
  expect((await call(listPlans())).body).toMatchObject({ data: [{ id: 43 }, { id: 45 }] })
  await world.given({ state: 'a member has no plans', params: { country: 'KE' } })
  expect((await call(listPlans())).body).toMatchObject({ data: [], success: true })
})

test('a plan exists: it has the given terms, and a second state replaces it', async () => {
  const { call, world } = startClient()
  const plan = {
    id: 61,
    name: 'Lipa Later Kenya 4 Weeks',
    shortName: 'KE 4W',
    minPrincipal: 500,
    maxPrincipal: 750.5,
    numberOfRepayments: 4,
    repaymentFrequencyType: 'WEEKS',
    interestRatePerPeriod: 1.25,
    interestRateFrequencyType: 'WEEKS',
    upfrontFee: 0,
    upfrontFeeCalculationType: 'FLAT',
    amortizationType: 0,
    transactionProcessingStrategyId: 2,
  }
  await world.given({ state: 'a plan exists', params: plan })
  expect((await call(readPlan(61))).body).toMatchObject({ data: plan })
  await world.given({ state: 'a plan exists', params: { ...plan, interestRateFrequencyType: '' } })
  expect((await call(readPlan(61))).body).toMatchObject({ data: { ...plan, interestRateFrequencyType: null } })
  await world.given({ state: 'a plan exists', params: { ...plan, country: 'UG' } })
  expect((await call(readPlan(61))).body).toEqual(missingData)
})

test('a plan or a member does not exist: it is gone, if it was there', async () => {
  const { call, world } = startClient()
  for (const id of [43, 44]) await world.given({ state: 'a plan does not exist', params: { id } })
  expect((await call(listPlans())).body).toMatchObject({ data: [{ id: 45 }] })
  for (const id of [member, '12']) await world.given({ state: 'a member does not exist', params: { member_id: id } })
  expect((await call(listPlans())).body).toEqual(missingData)
})

test('an access token has expired: it is refused, and no other one', async () => {
  const client = startClient()
  const token = await newToken(client)
  for (const each of ['demo-access-token', token, token]) {
    await client.world.given({ state: 'an access token has expired', params: { token: each } })
    const { status, body } = await client.call(listPlans(member, signed({ Authorization: `Bearer ${each}` })))
    expect({ status, body }).toEqual({ status: 401, body: invalidToken })
  }
  expect(await client.call(listPlans())).toMatchObject({ status: 200 })
})

test('credentials are strict: a second state gives a client its new secret', async () => {
  const { call, world } = startClient()
  await world.given({ state: 'credentials are strict' })
  await world.given({ state: 'credentials are strict', params: { secret: 'new' } })
  expect(await call(askToken())).toMatchObject({ status: 401 })
  expect(await call(askToken('demo-key', 'new'))).toMatchObject({ status: 200 })
})

test('every provider state can be set up with its defaults, one on the other and again', async () => {
  const { call, world } = startClient()
  const names = Object.keys(lipaLater.states)
  expect(names).toHaveLength(7)
  for (const state of [...names, ...names.toReversed()]) await world.given({ state })
  expect(await call(askToken())).toMatchObject({ status: 200 })
})
