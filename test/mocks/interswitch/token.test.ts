import { expect, test } from 'vitest'
import { call } from './client.ts'
import { anyBearer, basic, channel } from './setup.ts'

const grant = 'grant_type=client_credentials'
const badClient = { error: 'invalid_client', error_description: 'Bad client credentials' }

test('ISW-12 a token is valid for 3599 seconds and has the requested scope, or profile', async () => {
  const { token } = channel()
  const { status, body } = await token(grant)
  expect(status).toBe(200)
  expect(body).toEqual({
    access_token: expect.stringMatching(/^[\w.~+/-]+=*$/),
    token_type: 'bearer',
    expires_in: 3599,
    scope: 'profile',
    jti: expect.stringMatching(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  })
  expect((await token(`${grant}&scope=loans+read`)).body['scope']).toBe('loans read')
  expect((await token(`${grant}&scope=`)).body['scope']).toBe('profile')
})

test('ISW-12 every token is another one, and the same calls get the same tokens', async () => {
  const one = channel()
  const two = channel()
  const issued = [await one.token(grant), await one.token(grant)].map(({ body }) => body)
  expect(issued[0]?.['access_token']).not.toBe(issued[1]?.['access_token'])
  expect(issued[0]?.['jti']).not.toBe(issued[1]?.['jti'])
  expect([await two.token(grant), await two.token(grant)].map(({ body }) => body)).toEqual(issued)
})

test('ISW-12 another grant type, or none, gets 400', async () => {
  const { token } = channel()
  const refused = async (form: string): Promise<unknown> => {
    const { status, body } = await token(form)
    return { status, ...body }
  }
  const missing = { status: 400, error: 'invalid_request', error_description: 'Missing grant type' }
  expect(await refused('grant_type=password&username=a&password=b')).toEqual({
    status: 400,
    error: 'unsupported_grant_type',
    error_description: 'Unsupported grant type: password',
  })
  for (const form of ['', 'scope=profile', 'grant_type=', 'grant_type']) expect(await refused(form)).toEqual(missing)
})

test('ISW-12 a body that is not a form gets 400', async () => {
  const { mock } = channel()
  const headers = { authorization: basic('a', 'b') }
  const reply = await call(mock, {
    method: 'POST',
    path: '/interswitch/passport/oauth/token',
    headers,
    body: { grant_type: 'client_credentials' },
  })
  expect(reply.status).toBe(400)
  expect(reply.body).toEqual({ error: 'invalid_request', error_description: 'The body must be a form' })
})

test('ISW-12 without Basic credentials, or with broken or empty ones, the answer is 401', async () => {
  const { token } = channel()
  const wrong = ['', 'Basic', 'Basic !!!', `Basic ${btoa('no-colon')}`, basic('', 'secret'), basic('client', ''), 'Bearer some-token']
  for (const authorization of wrong) {
    const { status, body } = await token(grant, authorization)
    expect([authorization, status, body]).toEqual([authorization, 401, badClient])
  }
})

test('ISW-08 without a bearer both lending operations get 401', async () => {
  const { ask, accept } = channel()
  for (const authorization of ['', 'Bearer', 'Bearer ', basic('a', 'b')]) {
    for (const { status, body } of [await ask({}, authorization), await accept('FI12345', {}, authorization)]) {
      expect(status).toBe(401)
      expect(body).toEqual({ responseCode: '401', responseMessage: 'an access token is required' })
    }
  }
})

test('ISW-08 a wrong credential is reported before anything else', async () => {
  const { ask } = channel()
  expect((await ask({ amount: 'ten' }, '')).status).toBe(401)
})

test('AUTH-00 any client and any bearer is accepted, but no token of ours that has expired', async () => {
  const { ask, accept, token, world } = channel()
  expect((await ask({}, anyBearer)).status).toBe(200)
  const bearer = `Bearer ${String((await token(grant, basic('whoever', 'whatever'))).body['access_token'])}`
  await world.advance('PT59M58S')
  expect((await ask({}, bearer)).status).toBe(200)
  await world.advance('PT1S')
  for (const { status, body } of [await ask({}, bearer), await accept('FI12345', {}, bearer)]) {
    expect(status).toBe(401)
    expect(body).toEqual({ responseCode: '401', responseMessage: 'the access token has expired' })
  }
  expect((await ask({}, anyBearer)).status).toBe(200)
})

test('AUTH-00 in a strict world only clients that were named and tokens that were issued count', async () => {
  const { ask, accept, token, world } = channel()
  await world.given({ state: 'credentials are strict', params: { clientId: 'ada', clientSecret: 'right' } })
  for (const { status, body } of [await ask(), await accept('FI12345')]) {
    expect(status).toBe(401)
    expect(body).toEqual({ responseCode: '401', responseMessage: 'the access token is not known' })
  }
  for (const wrong of [basic('ada', 'wrong'), basic('eve', 'right'), basic('constructor', 'right')]) {
    const { status, body } = await token(grant, wrong)
    expect([status, body]).toEqual([401, badClient])
  }
  const { status, body } = await token(grant, basic('ada', 'right'))
  expect(status).toBe(200)
  const bearer = `Bearer ${String(body['access_token'])}`
  expect((await ask({}, bearer)).body.responseCode).toBe('00')
  await world.advance('PT1H')
  expect((await ask({}, bearer)).body.responseMessage).toBe('the access token has expired')
})

test('AUTH-00 a token of another world is refused if the world is strict', async () => {
  const here = channel()
  const elsewhere = channel({ mock: here.mock, worldName: 'elsewhere' })
  await elsewhere.world.setStrict(true)
  const bearer = `Bearer ${String((await here.token(grant)).body['access_token'])}`
  expect((await elsewhere.ask({}, bearer)).status).toBe(401)
})

test('a token belongs to its client, and is forgotten when it expires', async () => {
  const { token, world } = channel()
  await token(grant, basic('ada', 'secret'))
  const tokens = async (): Promise<readonly object[]> => (await world.state()).collections['interswitch/tokens']?.records ?? []
  expect(await tokens()).toMatchObject([{ owner: 'ada', kind: 'access' }])
  await world.advance('PT1H')
  expect(await tokens()).toEqual([])
})

test('neither the journal nor the state shows a secret', async () => {
  const { ask, accept, token, world } = channel()
  await world.given({ state: 'credentials are strict', params: { clientSecret: 'demo-secret' } })
  const issued = String((await token(grant)).body['access_token'])
  const { offers } = (await ask({ bvn: '22233344455' }, `Bearer ${issued}`)).body
  await accept(offers[0]?.offerId as string, { debitMethod: { authData: 'ZW5jcnlwdGVk' } }, `Bearer ${issued}`)
  const shown = JSON.stringify([await world.journal(), await world.state()])
  expect(shown).toContain('loanId')
  for (const secret of ['demo-secret', btoa('demo-client:demo-secret'), issued, '22233344455', 'ZW5jcnlwdGVk'])
    expect(shown).not.toContain(secret)
})
