import { expect, test } from 'vitest'
import { interswitch } from '../../../mocks/interswitch/index.ts'
import { anyBearer, basic, channel, customerId, records } from './setup.ts'

const other = { customerId: 'ada.obi@mail.example', merchantId: 'SHOP', amount: '5000' }

test('every provider state can be set up by its name alone, on top of all others, in any order', async () => {
  for (const order of [Object.keys(interswitch.states), Object.keys(interswitch.states).toReversed()]) {
    const { world, ask } = channel()
    for (const state of [...order, ...order]) await world.given({ state })
    expect((await ask()).status).toBe(401)
    await world.setStrict(false)
    expect((await ask()).status).toBe(200)
  }
})

test('an access token has expired: it is refused, and no other one', async () => {
  const { world, ask } = channel()
  await world.given({ state: 'an access token has expired', params: { token: 'demo-access-token' } })
  expect(await ask({}, 'Bearer demo-access-token')).toMatchObject({ status: 401, body: { responseCode: '401' } })
  expect((await ask({}, 'Bearer another')).status).toBe(200)
})

test('a customer has offers: those that are asked for, made already', async () => {
  const { world, ask } = channel()
  await world.given({ state: 'a customer has offers', params: other })
  const made = await records(world, 'offers')
  expect((await ask(other)).body.offers.map(({ offerId }) => offerId)).toEqual(made.map(({ offerId }) => offerId))
})

test('a customer has offers: the first has the id that was given, and can be accepted or expire', async () => {
  const { world, ask, accept } = channel()
  await world.given({ state: 'a customer has offers', params: { offerId: 'FI12345' } })
  const { offers } = (await ask()).body
  expect(offers[0]).toMatchObject({ offerId: 'FI12345', type: 'One-Off' })
  await world.given({ state: 'a customer has offers', params: { offerId: 'FI12345' } })
  expect((await ask()).body.offers.map(({ offerId }) => offerId)).toHaveLength(offers.length)
  await world.advance('P7D')
  expect((await accept('FI12345')).body.responseCode).toBe('4002')
  expect((await ask()).body.offers.map(({ offerId }) => offerId)).not.toContain('FI12345')
  await world.given({ state: 'a customer has offers', params: { ...other, offerId: 'FI12345' } })
  expect((await accept('FI12345')).body.responseCode).toBe('4004')
  expect((await accept('FI12345', { customerId: other.customerId })).body.responseCode).toBe('00')
})

test('a customer has no offers: 3001 at every merchant until there are offers again', async () => {
  const { world, ask, accept } = channel()
  const { offers } = (await ask()).body
  await world.given({ state: 'a customer has no offers', params: { customerId: `+${customerId}` } })
  expect((await ask()).body).toEqual({ responseCode: '3001', responseMessage: 'No Offer', offers: [] })
  expect((await ask({ merchantId: 'SHOP' })).body.responseCode).toBe('3001')
  expect((await accept(offers[0]?.offerId as string)).body.responseCode).toBe('4004')
  expect((await ask(other)).body.responseCode).toBe('00')
  await world.given({ state: 'a customer has offers' })
  expect((await ask()).body.responseCode).toBe('00')
})

test('a customer has an existing loan, and then it is repaid', async () => {
  const { world, ask, accept } = channel()
  await world.given({ state: 'a customer has offers', params: { offerId: 'FI12345', merchantId: 'SHOP' } })
  await world.given({ state: 'a customer has an existing loan' })
  await world.given({ state: 'a customer has an existing loan' })
  expect(await records(world, 'loans')).toHaveLength(1)
  expect((await ask()).body.responseCode).toBe('01')
  expect((await accept('FI12345')).body.responseCode).toBe('01')
  await world.given({ state: 'an existing loan is repaid', params: { customerId: other.customerId } })
  expect((await ask()).body.responseCode).toBe('01')
  await world.given({ state: 'an existing loan is repaid' })
  expect((await ask()).body.responseCode).toBe('00')
  expect((await accept('FI12345')).body.responseCode).toBe('00')
})

test('an offer has expired: both an existing one and one that never existed', async () => {
  const { world, ask, accept } = channel()
  await world.given({ state: 'an offer has expired' })
  expect((await accept('FI12345')).body).toEqual({ responseCode: '4002', responseMessage: 'Offer Expired' })
  const [first, second] = (await ask()).body.offers.map(({ offerId }) => offerId)
  expect(first).not.toBe('FI12345')
  await world.given({ state: 'an offer has expired', params: { offerId: first as string } })
  expect((await accept(first as string)).body.responseCode).toBe('4002')
  expect((await ask()).body.offers.map(({ offerId }) => offerId)).not.toContain(first)
  await world.advance('P30D')
  for (const each of ['FI12345', first, second]) expect((await accept(each as string)).body.responseCode).toBe('4002')
})

test.each([
  ['4001', 'Loan Declined'],
  ['4005', 'Loan Failed'],
  ['5000', 'System Error'],
  ['96', 'System malfunction'],
])('the lender refuses to lend, with %s', async (responseCode, responseMessage) => {
  const { world, ask, accept } = channel()
  await world.given({ state: 'the lender refuses to lend', params: { responseCode } })
  const { offers } = (await ask()).body
  const offerId = offers[0]?.offerId as string
  expect((await accept(offerId)).body).toEqual({ responseCode, responseMessage })
  expect(await records(world, 'loans')).toEqual([])
  await world.given({ state: 'a customer has offers' })
  expect((await accept(offerId)).body.responseCode).toBe('00')
})

test('credentials are strict: a client can be given another secret, and more can be named', async () => {
  const { world, token } = channel()
  const strict = (clientId: string, clientSecret: string): Promise<void> =>
    world.given({ state: 'credentials are strict', params: { clientId, clientSecret } })
  await strict('ada', 'old')
  await strict('ada', 'new')
  await strict('obi', 'own')
  const statuses = ['ada:old', 'ada:new', 'obi:own'].map(async (each) => {
    const [name = '', password = ''] = each.split(':')
    return (await token('grant_type=client_credentials', basic(name, password))).status
  })
  expect(await Promise.all(statuses)).toEqual([401, 200, 200])
})

test('a state that cannot be is refused, and changes nothing', async () => {
  const { world, ask } = channel()
  for (const amount of ['0', '-5', '1.5', 'ten', ''])
    await expect(world.given({ state: 'a customer has an existing loan', params: { amount } })).rejects.toThrow('digits, in kobo')
  await expect(world.given({ state: 'the lender refuses to lend', params: { responseCode: '00' } })).rejects.toThrow('one of 4001')
  expect((await world.state()).collections).toEqual({})
  expect((await ask({}, anyBearer)).body.responseCode).toBe('00')
})

test('an offer does not exist: it is removed from the customer who had it', async () => {
  const { world, accept } = channel()
  await world.given({ state: 'a customer has offers', params: { offerId: 'FI12345' } })
  await world.given({ state: 'an offer does not exist', params: { offerId: 'FI12345' } })
  await world.given({ state: 'an offer does not exist', params: { offerId: 'FI12345' } })
  expect((await accept('FI12345')).body).toMatchObject({ responseCode: '4004' })
})

test('a customer has an existing loan: the offer with the given id was accepted for it', async () => {
  const { world, accept } = channel()
  await world.given({ state: 'a customer has an existing loan', params: { offerId: 'FI12345' } })
  expect((await accept('FI12345')).body).toMatchObject({ responseCode: '01' })
  expect(await records(world, 'loans')).toMatchObject([{ offerId: 'FI12345' }])
})

test('a customer has an existing loan: the offer of another customer is refused', async () => {
  const { world } = channel()
  await world.given({ state: 'a customer has offers', params: { ...other, offerId: 'FI12345' } })
  await expect(world.given({ state: 'a customer has an existing loan', params: { offerId: 'FI12345' } })).rejects.toThrow(
    'another customer',
  )
})
