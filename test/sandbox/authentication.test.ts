import { expect, test } from 'vitest'
import { basic, call, enter, started } from './callSandbox.ts'

test('fint refuses an unknown partner, and except for verify a call without its header', async () => {
  const { baseUrls, fixtures, credentials } = await started()
  const { phone, pin } = fixtures.fint.registered[0]
  const partner_meta = credentials.fint.partnerMeta
  const stranger = { partner_meta: fixtures.fint.unknownPartner.partnerMeta, phone }
  expect(await call(`${baseUrls.fint}/v1/powerverifyCustomer`, { body: stranger })).toMatchObject({ status: 401, body: { status: false } })
  expect(await call(`${baseUrls.fint}/v1/powerverifyCustomer`, { body: { partner_meta, phone } })).toMatchObject({ status: 200 })
  const body = { partner_meta, phone, transaction_pin: pin }
  expect(await call(`${baseUrls.fint}/v1/power/unlinkMeterNumber`, { body })).toMatchObject({ status: 400, body: { status: false } })
})

test('interswitch refuses wrong client credentials, a missing token and a token after an hour', async () => {
  const clock = { now: Date.now() }
  const sandbox = await started({ now: () => clock.now })
  const { customerId, merchantId, amount } = sandbox.fixtures.interswitch.offersAvailable[0]
  const url = `${sandbox.baseUrls.interswitch}/tenured-offers?${new URLSearchParams({ customerId, merchantId, amount })}`
  expect(await call(url)).toMatchObject({ status: 401, body: { responseCode: '401' } })
  expect(await call(url, { headers: await enter.interswitch(sandbox, 'wrong') })).toMatchObject({ status: 401 })
  const headers = await enter.interswitch(sandbox)
  expect(await call(url, { headers })).toMatchObject({ status: 200, body: { responseCode: '00' } })
  clock.now += 3599 * 1000
  expect(await call(url, { headers })).toMatchObject({ status: 401 })
})

test('etranzact issues a token for a login or a refresh token, and refuses wrong ones', async () => {
  const sandbox = await started()
  const { baseUrls, fixtures, credentials } = sandbox
  const login = (body: object) => call(`${baseUrls.etranzact}/auth/token`, { body })
  expect(await login(fixtures.etranzact.wrongCredentials)).toMatchObject({ status: 401, body: { error: 'unauthorized' } })
  const { body } = await login(credentials.etranzact)
  const { status, body: again } = await login({ grant_type: 'refresh_token', refresh_token: body.refresh_token })
  expect(status).toBe(200)
  const url = `${baseUrls.etranzact}/user/getMandate/${fixtures.etranzact.activeMandate[0].loanReference}`
  const headers = { authorization: `Bearer ${again.access_token}` }
  expect(await call(url, { headers })).toMatchObject({ status: 200, body: { status: '00' } })
  expect(await call(url, { headers: { authorization: `Bearer ${body.refresh_token}` } })).toMatchObject({ status: 401 })
  expect(await login({ grant_type: 'refresh_token', refresh_token: again.access_token })).toMatchObject({ status: 401 })
})

test('advancly refuses a client-id with another api-key', async () => {
  const sandbox = await started()
  const url = `${sandbox.baseUrls.advancly}/api/v2/client/customers`
  const wrong = { ...enter.advancly(sandbox), 'api-key': sandbox.fixtures.advancly.wrongCredentials.apiKey }
  expect(await call(url, { headers: wrong })).toMatchObject({ status: 401, body: { status: false, status_code: 401 } })
  expect(await call(url, { headers: enter.advancly(sandbox) })).toMatchObject({ status: 200, body: { status: true } })
})

test('lipa later refuses a wrong key, a missing header, a foreign token, an old timestamp and a nonce used before', async () => {
  const sandbox = await started()
  const member = sandbox.fixtures['lipa-later'].hasPlans[0].memberId
  const list = (headers: object) =>
    call(`${sandbox.baseUrls['lipa-later']}/open/op/loans/${member}/getInstallmentPlanList`, { method: 'POST', headers })
  const { key, secret } = sandbox.fixtures['lipa-later'].wrongCredentials
  const wrong = await call(`${sandbox.baseUrls['lipa-later']}/open/op/platform/token/`, { headers: basic(key, secret) })
  expect(wrong).toMatchObject({ status: 401, body: { code: 500, msg: 'No credentials' } })
  const good = await enter.lipaLater(sandbox)
  const { sign: _, ...unsigned } = good
  expect(await list(unsigned)).toMatchObject({ status: 400, body: { code: 400, success: false } })
  expect(await list({ ...good, authorization: 'Bearer foreign' })).toMatchObject({ status: 401, body: { code: 500, msg: 'invalid token' } })
  expect(await list({ ...good, timestamp: '1500000000000' })).toMatchObject({ status: 400 })
  expect(await list(good)).toMatchObject({ status: 200, body: { success: true, data: [{ id: 61 }, { id: 62 }] } })
  expect(await list(good)).toMatchObject({ status: 400, body: { msg: 'Noncestr was used before' } })
})
