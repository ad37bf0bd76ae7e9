import { expect, test } from 'vitest'
import { call } from './client.ts'
import { anyBearer, channel, customerId, merchantId, records, type Channel } from './setup.ts'
import { isFirstThatCounts } from '../transport.ts'

const success = { responseCode: '00', responseMessage: 'Transaction successful. Account would be credited shortly', loanId: '2389000' }
const existingLoan = { responseCode: '01', responseMessage: 'You have an existing loan' }
const expired = { responseCode: '4002', responseMessage: 'Offer Expired' }
const unknown = { responseCode: '4004', responseMessage: 'Unknown Offer' }

async function offerIds({ ask }: Channel, query: Record<string, string> = {}): Promise<[string, string]> {
  const [first, second] = (await ask(query)).body.offers.map(({ offerId }) => offerId)
  return [first as string, second as string]
}

test('a channel gets a token, asks, accepts, is refused while the loan is open, and asks again once it is repaid', async () => {
  const here = channel()
  const { access_token } = (await here.token('grant_type=client_credentials')).body
  const bearer = `Bearer ${String(access_token)}`
  const { body } = await here.ask(
    { itemDescription: 'Samsung Tv', bvn: '1000000002', dateOfBirth: '1960-10-01', serviceType: 'LOAN' },
    bearer,
  )
  const [offer, other] = body.offers
  const debitMethod = { identifier: 'ADA4C1FFE6DE40C584ABD3CBAFDA0D08' }
  const accepted = await here.accept(offer?.offerId as string, { debitMethod }, bearer)
  expect(accepted.status).toBe(200)
  expect(accepted.body).toEqual(success)
  expect((await here.ask({}, bearer)).body).toEqual({ ...existingLoan, offers: [] })
  await here.world.given({ state: 'an existing loan is repaid' })
  expect((await here.ask({}, bearer)).body.offers).toEqual(body.offers.slice(1))
  expect((await here.accept(other?.offerId as string, {}, bearer)).body).toEqual({ ...success, loanId: '2389001' })
})

test('ISW-09 an offer accepted twice gets 01, also after the loan is repaid and the offer would have expired', async () => {
  const here = channel()
  const [offerId] = await offerIds(here)
  expect((await here.accept(offerId)).body.responseCode).toBe('00')
  expect((await here.accept(offerId)).body).toEqual(existingLoan)
  await here.world.given({ state: 'an existing loan is repaid' })
  expect((await here.accept(offerId)).body).toEqual(existingLoan)
  await here.world.advance('P1Y')
  expect((await here.accept(offerId)).body).toEqual(existingLoan)
  expect(await records(here.world, 'loans')).toHaveLength(1)
})

test('ISW-09 while a loan is open the customer gets 01 from every merchant, for every amount, offer and client', async () => {
  const here = channel()
  const [elsewhere] = await offerIds(here, { merchantId: 'OTHER' })
  const [offerId, beside] = await offerIds(here)
  await here.accept(offerId)
  for (const query of [
    {},
    { merchantId: 'OTHER' },
    { merchantId: 'THIRD' },
    { amount: '5' },
    { amount: '0' },
    { customerId: `+${customerId}` },
  ])
    expect((await here.ask(query, 'Bearer another-client')).body).toEqual({ ...existingLoan, offers: [] })
  for (const each of [beside, elsewhere]) expect((await here.accept(each)).body).toEqual(existingLoan)
  expect((await here.ask({ customerId: '2348030583963' })).body.responseCode).toBe('00')
})

test('ISW-09 two offers accepted at once make one loan', async () => {
  const here = channel()
  const [first, second] = await offerIds(here)
  const codes = (await Promise.all([here.accept(first), here.accept(second), here.accept(first)])).map(({ body }) => body.responseCode)
  expect(codes.toSorted()).toEqual(['00', '01', '01'])
  expect(await records(here.world, 'loans')).toHaveLength(1)
})

test('ISW-09 accepting an expired offer gets 4002, at the instant it expires and a year later', async () => {
  const here = channel()
  const [offerId] = await offerIds(here)
  await here.world.setClock('2026-03-08T07:59:59Z')
  expect((await here.accept(offerId, { customerId: 'some@body.example' })).body).toEqual(unknown)
  await here.world.setClock('2026-03-08T08:00:00Z')
  expect((await here.accept(offerId)).body).toEqual(expired)
  expect((await here.accept(offerId, { customerId: `+${customerId}` })).body).toEqual(expired)
  await here.world.advance('P1Y')
  expect((await here.accept(offerId)).body).toEqual(expired)
  expect((await here.accept(offerId, { customerId: 'some@body.example' })).body).toEqual(unknown)
  expect(await records(here.world, 'offers')).toEqual([])
})

test('ISW-09 an offer can be accepted until the second before it expires', async () => {
  const here = channel()
  const [offerId] = await offerIds(here)
  await here.world.setClock('2026-03-08T07:59:59.999Z')
  expect((await here.accept(offerId)).body).toEqual(success)
})

test("ISW-09 an unknown offer and another customer's get 4004", async () => {
  const here = channel()
  const [offerId] = await offerIds(here)
  expect((await here.accept(offerId, { customerId: '2348030583963' })).body).toEqual(unknown)
  const [name = '', time = '', mark = ''] = offerId.split('-')
  const forged = [`${name}-${time}`, `${name}0-${time}-${mark}`, `${name}-0-${mark}`, `${name}-${time}-${mark}0`, `${name}-0-0000000000`]
  for (const each of ['FI12345', '%2F', '%C3%A9', 'constructor', ...forged]) expect((await here.accept(each)).body).toEqual(unknown)
  const reply = await here.accept('FI12345')
  expect([reply.status, Object.keys(reply.body)]).toEqual([200, ['responseCode', 'responseMessage']])
})

test('ISW-09 an offer of another world, or from before a reset, is unknown, not expired', async () => {
  const here = channel()
  const elsewhere = channel({ mock: here.mock, worldName: 'elsewhere' })
  const [offerId] = await offerIds(here)
  expect((await elsewhere.accept(offerId)).body).toEqual(unknown)
  await here.world.reset()
  expect((await here.accept(offerId)).body).toEqual(unknown)
})

test('ISW-09 merchantCode is not compared with the merchantId of the offer', async () => {
  const here = channel()
  const [offerId] = await offerIds(here)
  expect((await here.accept(offerId, { merchantCode: `not-${merchantId}` })).body).toEqual(success)
})

test('ISW-10 any providerCode is accepted, except an empty one', async () => {
  const here = channel()
  const [offerId] = await offerIds(here)
  expect((await here.accept(offerId, { providerCode: '' })).body).toEqual({
    responseCode: '400',
    responseMessage: 'providerCode must not be empty',
  })
  expect((await here.accept(offerId, { providerCode: 'never heard of' })).body).toEqual(success)
})

test('a loan is marked as due after its tenure, and stays open until it is repaid', async () => {
  const here = channel()
  const { offers } = (await here.ask()).body
  const [offer] = offers
  await here.accept(offer?.offerId as string)
  await here.world.advance('P29D')
  expect(await records(here.world, 'loans')).toMatchObject([{ due: false, repaid: false, amountPayable: offer?.amountPayable }])
  await here.world.advance('P1D')
  expect(await records(here.world, 'loans')).toMatchObject([{ due: true, repaid: false }])
  expect((await here.ask()).body.responseCode).toBe('01')
})

test('a loan that was repaid in time never falls due', async () => {
  const here = channel()
  await here.accept((await offerIds(here))[0])
  await here.world.given({ state: 'an existing loan is repaid' })
  await here.world.advance('P1Y')
  expect(await records(here.world, 'loans')).toMatchObject([{ due: false, repaid: true }])
})

test.each([
  ['', 'the body must be a JSON object'],
  ['{', 'the body must be a JSON object'],
  ['[]', 'the body must be a JSON object'],
  ['"text"', 'the body must be a JSON object'],
  ['null', 'the body must be a JSON object'],
  ['{}', 'customerId is required; providerCode is required; merchantCode is required'],
  ['{"customerId":"nobody","providerCode":"A","merchantCode":"B"}', 'customerId must be an e-mail address or a mobile number'],
  ['{"customerId":"1","providerCode":5,"merchantCode":"B"}', 'providerCode must be string'],
  ['{"customerId":"1","providerCode":"A","merchantCode":"B","debitMethod":"card"}', 'debitMethod must be object'],
  ['{"customerId":"1","providerCode":"A","merchantCode":"B","debitMethod":{"authData":1}}', 'debitMethod.authData must be string'],
])('ISW-08 the body %s to accept gets 400', async (body, responseMessage) => {
  const { mock } = channel()
  const path = '/interswitch/tenured-offers/FI12345/accept'
  const reply = await call(mock, { method: 'POST', path, headers: { authorization: anyBearer }, body })
  expect(reply.status).toBe(400)
  expect(reply.body).toEqual({ responseCode: '400', responseMessage })
})

test('ISW-08 a body in another media type gets 400', async () => {
  const { mock } = channel()
  const path = '/interswitch/tenured-offers/FI12345/accept'
  const form = { authorization: anyBearer, 'content-type': 'application/x-www-form-urlencoded' }
  const reply = await call(mock, { method: 'POST', path, headers: form, body: 'customerId=1' })
  expect([reply.status, reply.body]).toEqual([400, { responseCode: '400', responseMessage: 'the body must be a JSON object' }])
})

if (isFirstThatCounts)
  test('ISW-08 a body that is far too large gets the answer of the mock itself', async () => {
    const path = '/interswitch/tenured-offers/FI12345/accept'
    const sent = { method: 'POST', path, headers: { authorization: anyBearer }, body: 'x'.repeat(10_000_001) }
    const large = await call(channel().mock, sent)
    expect([large.status, large.headers.get('content-type')]).toEqual([413, 'application/problem+json'])
  })

test('worlds do not mix', async () => {
  const here = channel()
  const elsewhere = channel({ mock: here.mock, worldName: 'elsewhere' })
  await here.accept((await offerIds(here))[0])
  expect((await here.ask()).body.responseCode).toBe('01')
  expect((await elsewhere.ask()).body.responseCode).toBe('00')
})
