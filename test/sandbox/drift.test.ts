import { expect, test } from 'vitest'
import { type Drift, parseDrift } from './drift.ts'
import { call, enter, started } from './callSandbox.ts'
import type { Sandbox } from './startSandbox.ts'

const operation = 'fint.verifyCustomer'

function verify({ baseUrls, fixtures, credentials }: Sandbox, phone: string = fixtures.fint.hasMeter[0].phone) {
  return call(`${baseUrls.fint}/v1/powerverifyCustomer`, { body: { partner_meta: credentials.fint.partnerMeta, phone } })
}

async function drifting(drift: Drift) {
  const sandbox = await started({ drift: [drift] })
  return { sandbox, ...(await verify(sandbox)) }
}

test('a field is renamed', async () => {
  const { body, sandbox } = await drifting({ operation, kind: 'rename', at: '/data/hasMeter', to: 'has_meter' })
  expect(body.data).toMatchObject({ has_meter: true })
  expect(body.data).not.toHaveProperty('hasMeter')
  expect(sandbox.drifted).toEqual({ [operation]: 1 })
})

test('a field changes its type', async () => {
  const { body } = await drifting({ operation, kind: 'type', at: '/data/hasMeter', to: 'string' })
  expect(body.data.hasMeter).toBe('true')
})

test('a field is removed, or another one added', async () => {
  expect((await drifting({ operation, kind: 'remove', at: '/data/borrower/id' })).body.data.borrower).not.toHaveProperty('id')
  expect((await drifting({ operation, kind: 'add', at: '/data/loyalty', value: 'gold' })).body.data).toMatchObject({
    hasMeter: true,
    loyalty: 'gold',
  })
})

test('every item of an array changes', async () => {
  const sandbox = await started({ drift: [{ operation: 'fint.*', kind: 'rename', at: '/data/*/slug', to: 'code' }] })
  const { body } = await call(`${sandbox.baseUrls.fint}/v1/power/getUtilityServiceProviders`, { headers: enter.fint })
  expect(body.data.map((one: object) => Object.keys(one))).toEqual([
    ['name', 'code'],
    ['name', 'code'],
  ])
})

test('one status becomes another, and other statuses stay', async () => {
  const { status, sandbox } = await drifting({ operation, kind: 'status', from: 404, to: 200 })
  const nobody = sandbox.fixtures.fint.notRegistered[0].phone
  expect(status).toBe(200)
  expect(sandbox.drifted).toEqual({})
  expect(await verify(sandbox, nobody)).toMatchObject({ status: 200, body: { status: false, msg: 'Customer Not Found' } })
  sandbox.setDrift([{ operation, kind: 'status', to: 503 }])
  expect(await verify(sandbox, nobody)).toMatchObject({ status: 503 })
  sandbox.setDrift([])
  expect(await verify(sandbox, nobody)).toMatchObject({ status: 404 })
})

test('a call takes effect although its answer is late', async () => {
  const sandbox = await started({ drift: [{ operation: 'fint.registerCustomer', kind: 'slow', ms: 60_000 }] })
  const { baseUrls, fixtures, credentials } = sandbox
  const phone: string = fixtures.fint.notRegistered[0].phone
  const body = { partner_meta: credentials.fint.partnerMeta, phone, transaction_pin: '0001', first_name: 'Ada', last_name: 'Obi' }
  const patience = new AbortController()
  const late = fetch(`${baseUrls.fint}/v1/power/registerCustomer`, {
    method: 'POST',
    headers: enter.fint,
    body: JSON.stringify(body),
    signal: patience.signal,
  })
  const failure = late.catch(String)
  await expect.poll(() => verify(sandbox, phone), { interval: 10 }).toMatchObject({ status: 200 })
  patience.abort(new Error('given up'))
  expect(await failure).toBe('Error: given up')
})

test('one operation is down while others answer, and none answers after stopping', async () => {
  const sandbox = await started({ drift: [{ operation, kind: 'down' }] })
  await expect(verify(sandbox)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } })
  expect((await call(`${sandbox.baseUrls.fint}/v1/power/getUtilityServiceProviders`, { headers: enter.fint })).status).toBe(200)
  await sandbox.stop()
  await expect(verify(sandbox)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
})

test('tokens are expired when they are issued', async () => {
  const sandbox = await started({ drift: [{ operation: '*', kind: 'expired-token' }] })
  const offers = `${sandbox.baseUrls.interswitch}/tenured-offers?customerId=a&merchantId=b&amount=100`
  expect(await call(offers, { headers: await enter.interswitch(sandbox) })).toMatchObject({ status: 401 })
  const mandate = `${sandbox.baseUrls.etranzact}/user/getMandate/x`
  expect(await call(mandate, { headers: await enter.etranzact(sandbox) })).toMatchObject({ status: 401 })
  const plans = `${sandbox.baseUrls['lipa-later']}/open/op/loans/1/getInstallmentPlanList`
  expect(await call(plans, { method: 'POST', headers: await enter.lipaLater(sandbox) })).toMatchObject({ status: 401 })
  expect(sandbox.drifted).toMatchObject({ 'interswitch.createToken': 1, 'etranzact.createToken': 1, 'lipa-later.createToken': 1 })
})

const planted = (drift: unknown) => started({ drift: [drift as Drift] })

test('a drift that could never have an effect is refused', async () => {
  await expect(planted({ operation: 'fint.verify', kind: 'down' })).rejects.toThrow('No operation "fint.verify"')
  await expect(planted({ operation, kind: 'rename', at: 'data', to: 'x' })).rejects.toThrow('must be a JSON pointer')
  await expect(planted({ operation, kind: 'expired-token' })).rejects.toThrow('Only createToken')
  await expect(planted({ operation, kind: 'sloow' })).rejects.toThrow('No such kind')
})

test('a drift is parsed from a line', () => {
  expect(parseDrift(`${operation} rename /data/hasMeter has_meter`)).toEqual({
    operation,
    kind: 'rename',
    at: '/data/hasMeter',
    to: 'has_meter',
  })
  expect(parseDrift(`${operation} status 404 200`)).toEqual({ operation, kind: 'status', from: 404, to: 200 })
  expect(() => parseDrift(`${operation} rename /data/hasMeter`)).toThrow('Invalid drift')
})
