import { expect, test } from 'vitest'
import { createFintClient, type FintClient } from '../../../src/clients/fint.ts'
import { inShort, setUp, type Setup } from '../setup.ts'

const phone = '08111111111'
const transaction_pin = '1234'

function fintOf({ options }: Setup): FintClient {
  return createFintClient({ ...options('fint'), partnerMeta: 'demo-partner' })
}

test('a customer can register, link a meter, borrow, and read the recharge token', async () => {
  const fint = fintOf(setUp())
  const registered = await fint.registerCustomer({ phone, transaction_pin, first_name: 'Ada', last_name: 'Obi' })
  expect(registered).toMatchObject({ kind: 'ok', status: 200, data: { status: true, data: { first_name: 'Ada', phone } } })
  const linked = await fint.linkMeterNumber({ phone, provider: 'EKEDP', meter_number: '45012345678' })
  expect(linked).toMatchObject({ kind: 'ok', data: { data: { meterNumber: '45012345678', minPayable: '500.00' } } })
  expect(await fint.verifyCustomer({ phone })).toMatchObject({ kind: 'ok', data: { data: { hasMeter: true } } })
  expect(await fint.verifyCustomerSlashed({ phone })).toMatchObject({ kind: 'ok', data: { data: { hasMeter: true } } })
  const loan = await fint.disburseLoan({ phone, amount: '1500', transaction_pin })
  if (loan.kind !== 'ok') throw new Error(inShort(loan))
  const { paymentReference } = loan.data.data
  const token = await fint.getRechargeToken({ reference: paymentReference })
  expect(token).toMatchObject({ kind: 'ok', data: { data: { stdToken: expect.stringMatching(/^\d{20}$/), unitsType: 'kWh' } } })
  expect(await fint.getRechargeTokenByPost({ paymentReference })).toMatchObject({ kind: 'ok', data: token.kind === 'ok' && token.data })
  expect(inShort(await fint.unlinkMeterNumber({ phone, transaction_pin }))).toBe('refusal 409 Loan Not Repaid')
})

test('the utility providers are listed without any input', async () => {
  expect(await fintOf(setUp()).getUtilityServiceProviders()).toMatchObject({
    kind: 'ok',
    data: { data: expect.arrayContaining([expect.objectContaining({ slug: 'EKEDP' })]) },
  })
})

test('a meter can be unlinked when nothing is owed', async () => {
  const { world, ...rest } = setUp()
  await world.given({ state: 'a customer has a meter' })
  expect(await fintOf({ world, ...rest }).unlinkMeterNumber({ phone, transaction_pin })).toMatchObject({
    kind: 'ok',
    data: { data: { meterNumber: null } },
  })
})

test('each refusal has the msg of FINT as its code and the sentences as its message', async () => {
  const setup = setUp()
  const fint = fintOf(setup)
  const unknown = await fint.verifyCustomer({ phone })
  expect(unknown).toMatchObject({ kind: 'refusal', status: 404, code: 'Customer Not Found', message: 'Customer Not Found' })
  expect(unknown).toMatchObject({ body: { data: { customerExists: false, borrower: null } } })
  await setup.world.given({ state: 'a customer is registered' })
  const again = await fint.registerCustomer({ phone, transaction_pin, first_name: 'Ada', last_name: 'Obi' })
  expect(again).toMatchObject({ kind: 'refusal', status: 422, code: 'Validation Error', message: 'phone already in use.' })
  const refused = [
    await fint.disburseLoan({ phone, amount: '1500', transaction_pin: '9999' }),
    await fint.disburseLoan({ phone, amount: '1500', transaction_pin }),
    await fint.disburseLoan({ phone: '08122222222', amount: '1500', transaction_pin }),
    await fint.linkMeterNumber({ phone, provider: 'NOBODY', meter_number: '45012345678' }),
    await fint.unlinkMeterNumber({ phone, transaction_pin: '9999' }),
    await fint.getRechargeToken({ reference: 'PL999999999999' }),
    await fint.getRechargeTokenByPost({ paymentReference: 'PL999999999999' }),
    await fint.getUtilityServiceProviders({ 'x-requested-with': 'fetch' as never }),
  ]
  expect(refused.map(inShort)).toMatchInlineSnapshot(`
    [
      "refusal 403 Forbidden",
      "refusal 409 No Meter Linked",
      "refusal 404 Customer Not Found",
      "refusal 422 Validation Error",
      "refusal 403 Forbidden",
      "refusal 404 Reference Not Found",
      "refusal 404 Reference Not Found",
      "refusal 400 Bad Request",
    ]
  `)
})

test('a partner that FINT does not know is refused', async () => {
  const setup = setUp()
  await setup.world.given({ provider: 'fint', state: 'credentials are strict', params: { partner_meta: 'somebody-else' } })
  expect(inShort(await fintOf(setup).verifyCustomer({ phone }))).toBe('refusal 401 Unauthorized')
})

test('partner_meta is sent in the part of the request that each operation expects', async () => {
  const setup = setUp()
  const fint = fintOf(setup)
  await fint.verifyCustomer({ phone })
  await fint.getRechargeToken({ reference: 'PL1' })
  await fint.getRechargeTokenByPost({ paymentReference: 'PL1' })
  const [verify, get, post] = setup.sent
  expect(await verify?.json()).toEqual({ partner_meta: 'demo-partner', phone })
  expect(new URL(get?.url ?? '').search).toBe('?partner_meta=demo-partner&reference=PL1')
  expect(await post?.json()).toEqual({ paymentReference: 'PL1' })
  expect(setup.sent.map(({ headers }) => headers.get('x-requested-with'))).toEqual(Array(3).fill('XMLHttpRequest'))
})

test('a call can replace partner_meta', async () => {
  const setup = setUp()
  await fintOf(setup).verifyCustomer({ phone, partner_meta: 'another' })
  expect(await setup.sent[0]?.json()).toEqual({ partner_meta: 'another', phone })
})
