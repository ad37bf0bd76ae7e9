import { expect, test } from 'vitest'
import { createInterswitchClient, servers, type InterswitchClient } from '../../../src/clients/interswitch.ts'
import { inShort, json, scripted, setUp, type Setup } from '../setup.ts'

const purchase = { customerId: '2348030583962', amount: '100000', merchantId: '3IPG001' }
const acceptance = { customerId: purchase.customerId, providerCode: 'ABC', merchantCode: 'MX1049' }

function interswitchOf({ options }: Setup, changes: { clientSecret?: string; baseUrl?: string } = {}): InterswitchClient {
  return createInterswitchClient({ ...options('interswitch'), clientId: 'demo', clientSecret: 'demo', ...changes })
}

test('a customer with an unpaid loan gets no more offers', async () => {
  const interswitch = interswitchOf(setUp())
  const found = await interswitch.getTenuredOffers(purchase)
  if (found.kind !== 'ok') throw new Error(inShort(found))
  const [offer] = found.data.offers
  expect(offer).toMatchObject({ offerId: expect.any(String), currency: '566' })
  const accepted = await interswitch.acceptTenuredOffer({ offerId: offer?.offerId ?? '', ...acceptance })
  expect(accepted).toMatchObject({ kind: 'ok', data: { responseCode: '00', loanId: expect.any(String) } })
  const second = await interswitch.getTenuredOffers(purchase)
  expect(second).toMatchObject({ kind: 'refusal', status: 200, code: '01', body: { offers: [] } })
})

test('each refusal has the code of Interswitch, with status 200 as well', async () => {
  const setup = setUp()
  const interswitch = interswitchOf(setup)
  await setup.world.given({ state: 'an offer has expired', params: { offerId: 'OLD' } })
  await setup.world.given({ state: 'a customer has no offers', params: { customerId: 'ada@mail.example' } })
  const refused = [
    await interswitch.acceptTenuredOffer({ offerId: 'NONE', ...acceptance }),
    await interswitch.acceptTenuredOffer({ offerId: 'OLD', ...acceptance }),
    await interswitch.acceptTenuredOffer({ offerId: 'OLD', ...acceptance, providerCode: '' }),
    await interswitch.getTenuredOffers({ ...purchase, customerId: 'ada@mail.example' }),
    await interswitch.getTenuredOffers({ ...purchase, amount: 'much' }),
    await interswitch.getTenuredOffers(purchase, { headers: { authorization: 'Nothing' } }),
    await interswitch.createToken({ grant_type: 'password' as never }),
  ]
  expect(refused.map(inShort)).toMatchInlineSnapshot(`
    [
      "refusal 200 4004",
      "refusal 200 4002",
      "refusal 400 400",
      "refusal 200 3001",
      "refusal 400 400",
      "refusal 401 401",
      "refusal 400 unsupported_grant_type",
    ]
  `)
})

test('without a token, the call is not sent', async () => {
  const setup = setUp()
  await setup.world.given({ provider: 'interswitch', state: 'credentials are strict' })
  const result = await interswitchOf(setup).getTenuredOffers(purchase)
  expect(result).toMatchObject({
    kind: 'failure',
    reason: 'authentication',
    refusal: { status: 401, code: 'invalid_client', message: 'Bad client credentials' },
  })
  expect(setup.paths()).toEqual(['/passport/oauth/token'])
})

test('the token is requested at the root of the host, or below the prefix of a mock', async () => {
  const { fetch, sent } = scripted(json(401, { error: 'invalid_client', error_description: 'no' }))
  const bases = [...servers, 'http://mock/interswitch', 'http://mock/x/lending-service/api/v1/']
  for (const baseUrl of bases) await createInterswitchClient({ baseUrl, clientId: 'a', clientSecret: 'b', fetch }).createToken()
  expect(sent.map(({ url }) => url)).toEqual([
    'https://sandbox.interswitchng.com/passport/oauth/token',
    'https://api.interswitchng.com/passport/oauth/token',
    'http://mock/interswitch/passport/oauth/token',
    'http://mock/x/passport/oauth/token',
  ])
})

test('a mock with the base path of the vendor works as base URL', async () => {
  const setup = setUp()
  const interswitch = interswitchOf(setup, { baseUrl: 'http://mock/interswitch/lending-service/api/v1' })
  expect(inShort(await interswitch.getTenuredOffers(purchase))).toBe('ok 200')
  expect(setup.paths()).toEqual(['/passport/oauth/token', '/lending-service/api/v1/tenured-offers'])
})

test('id and secret are sent as Basic in UTF-8, and the grant as a form', async () => {
  const setup = setUp()
  expect(inShort(await interswitchOf(setup, { clientSecret: 'pä:ss€' }).createToken({ scope: 'profile' }))).toBe('ok 200')
  const [request] = setup.sent
  const basic = request?.headers.get('authorization')?.replace('Basic ', '') ?? ''
  expect(Buffer.from(basic, 'base64').toString('utf8')).toBe('demo:pä:ss€')
  expect(await request?.text()).toBe('grant_type=client_credentials&scope=profile')
})
