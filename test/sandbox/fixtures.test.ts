import { expect, test } from 'vitest'
import { call, enter, started } from './callSandbox.ts'
import type { Sandbox } from './startSandbox.ts'

async function fintOf({ baseUrls, credentials }: Sandbox, name: string, fields: object) {
  const path = name === 'verifyCustomer' ? 'verifyCustomer' : `/${name}`
  const body = { partner_meta: credentials.fint.partnerMeta, ...fields }
  return call(`${baseUrls.fint}/v1/power${path}`, { headers: enter.fint, body })
}

test('fint customers are in the states of their fixtures', async () => {
  const sandbox = await started()
  const { registered, notRegistered, hasMeter, unpaidLoan, freeMeter, wrongPin } = sandbox.fixtures.fint
  const ask = (phone: string) => fintOf(sandbox, 'verifyCustomer', { phone })
  for (const { phone } of registered) expect(await ask(phone)).toMatchObject({ body: { data: { hasMeter: false, meterNumber: null } } })
  for (const { phone } of notRegistered) expect(await ask(phone)).toMatchObject({ status: 404, body: { data: { customerExists: false } } })
  for (const { phone, meterNumber } of hasMeter) expect(await ask(phone)).toMatchObject({ body: { data: { meterNumber } } })
  const disburse = ({ phone, pin }: { phone: string; pin: string }, amount = '1000') =>
    fintOf(sandbox, 'disburseLoan', { phone, transaction_pin: pin, amount })
  expect(await disburse({ ...hasMeter[0], ...wrongPin })).toMatchObject({ status: 403 })
  expect(await disburse(hasMeter[0], '499.99')).toMatchObject({ status: 422 })
  expect(await disburse(registered[0])).toMatchObject({ status: 409 })
  for (const customer of unpaidLoan) expect(await disburse(customer)).toMatchObject({ status: 409 })
  const link = { phone: registered[0].phone, provider: 'EKEDP' }
  expect(await fintOf(sandbox, 'linkMeterNumber', { ...link, meter_number: hasMeter[0].meterNumber })).toMatchObject({ status: 409 })
  expect(await fintOf(sandbox, 'linkMeterNumber', { ...link, meter_number: freeMeter[0].meterNumber })).toMatchObject({ status: 200 })
})

test('a fint loan is disbursed once, and its token read by both methods', async () => {
  const sandbox = await started()
  const { phone, pin, provider } = sandbox.fixtures.fint.hasMeter[0]
  const ask = () => fintOf(sandbox, 'disburseLoan', { phone, transaction_pin: pin, amount: '1500.50' })
  const [first, second] = await Promise.all([ask(), ask()])
  expect([first.status, second.status].toSorted()).toEqual([200, 409])
  const { paymentReference } = (first.status === 200 ? first : second).body.data
  const query = new URLSearchParams({ partner_meta: sandbox.credentials.fint.partnerMeta, reference: paymentReference })
  const read = await call(`${sandbox.baseUrls.fint}/v1/power/getRechargeToken?${query}`, { headers: enter.fint })
  expect(read.body.data).toEqual({ stdToken: expect.stringMatching(/^\d{20}$/), units: '22.07', unitsType: 'kWh' })
  const posted = await fintOf(sandbox, 'getRechargeToken', { paymentReference, provider: provider.toLowerCase() })
  expect(posted.body).toEqual(read.body)
})

test('interswitch offers, refusals and acceptances follow the fixtures', async () => {
  const sandbox = await started()
  const { offersAvailable, existingLoan, noOffers, expiredOffer, unknownOffer } = sandbox.fixtures.interswitch
  const headers = await enter.interswitch(sandbox)
  const base = `${sandbox.baseUrls.interswitch}/tenured-offers`
  const ask = async ({ customerId, merchantId, amount }: Record<'customerId' | 'merchantId' | 'amount', string>) =>
    (await call(`${base}?${new URLSearchParams({ customerId, merchantId, amount })}`, { headers })).body
  const accept = async (customerId: string, offerId: string) => {
    const body = { customerId, providerCode: 'SBXP', merchantCode: 'SBX001', debitMethod: { identifier: 'card', authData: 'x' } }
    return (await call(`${base}/${offerId}/accept`, { headers, body })).body.responseCode
  }
  for (const one of offersAvailable) expect(await ask(one)).toMatchObject({ responseCode: '00', offers: [{ offerId: one.offerId }] })
  expect(await ask(existingLoan[0])).toEqual({ responseCode: '01', responseMessage: 'You have an existing loan', offers: [] })
  expect(await ask(noOffers[0])).toMatchObject({ responseCode: '3001', offers: [] })
  const [{ customerId, offerId }] = offersAvailable
  expect(await accept(customerId, unknownOffer.offerId)).toBe('4004')
  expect(await accept(expiredOffer[0].customerId, expiredOffer[0].offerId)).toBe('4002')
  expect(await accept(customerId, offerId)).toBe('00')
  expect(await accept(customerId, offerId)).toBe('01')
})

test('etranzact mandates are active, inactive or missing, and one can be added once', async () => {
  const sandbox = await started()
  const { activeMandate, inactiveMandate, noMandate } = sandbox.fixtures.etranzact
  const headers = await enter.etranzact(sandbox)
  const read = (loanReference: string) => call(`${sandbox.baseUrls.etranzact}/user/getMandate/${loanReference}`, { headers })
  const { body } = await read(activeMandate[0].loanReference)
  expect(body.data).toMatchObject({ status: 1, collectionPaymentSchedule: [{ responseCode: null }, { responseCode: null }] })
  expect(await read(inactiveMandate[0].loanReference)).toMatchObject({ body: { data: { status: 0 } } })
  const { loanReference } = noMandate[0]
  expect(await read(loanReference)).toMatchObject({ status: 404, body: { status: '79' } })
  const due = (id: number) => {
    return { repaymentDate: `2098-0${id}-15T09:00:00Z`, repaymentAmountInNaira: 12_650, paymentReference: `${loanReference}_${id}` }
  }
  const schedule = [due(1), due(2)]
  const loanMandate = { ...body.data, loanReference, loanAmount: 24_000, collectionPaymentSchedule: schedule }
  const add = async (fields: object) =>
    (await call(`${sandbox.baseUrls.etranzact}/user/addMandate`, { headers, body: { loanMandate: { ...loanMandate, ...fields } } })).body
  expect(await add({ bvn: '' })).toMatchObject({ status: '07', data: null })
  expect(await add({ loanTenure: 3 })).toMatchObject({ status: '06' })
  expect(await add({})).toMatchObject({ status: '00' })
  expect(await add({})).toMatchObject({ status: '94' })
  expect(await read(loanReference)).toMatchObject({ body: { data: { loanReference, status: 1 } } })
})

test('advancly finds its customers, refuses duplicates and loads data only for customers', async () => {
  const sandbox = await started()
  const { individual, corporate, noCustomer } = sandbox.fixtures.advancly
  const headers = enter.advancly(sandbox)
  const base = `${sandbox.baseUrls.advancly}/api/v2/client/customers`
  const find = async (query: Record<string, string>) => (await call(`${base}?${new URLSearchParams(query)}`, { headers })).body.data
  expect(await find({ email: individual[0].email })).toMatchObject([{ borrower_id: 81_001, bvn: individual[0].identityNumber }])
  expect(await find({ customer_type: 'corporate', to_date: '2024-04-11' })).toMatchObject([{ company_name: corporate[0].companyName }])
  expect(await find({ email: noCustomer[0].email })).toEqual([])
  const person = {
    first_name: 'Ada',
    last_name: 'Obi',
    gender: 'female',
    date_of_birth: '1990-02-28',
    address: '1 Marina',
    country_code: 'NG',
  }
  const onboard = ({ phoneNumber, email, identityNumber }: Record<'phoneNumber' | 'email' | 'identityNumber', string>) => {
    const keys = { phone_number: phoneNumber, email, customer_unique_identifier: identityNumber }
    return call(`${base}/onboard_individual`, { headers, body: { ...person, ...keys, customer_onboarding_type: 1, create_wallet: true } })
  }
  const stock = (email: string) => call(`${base}/data/stock?email=${email}`, { headers, body: { data: [{ product_id: 'p1' }] } })
  expect(await stock(noCustomer[0].email)).toMatchObject({ status: 400, body: { message: 'Customer not found' } })
  expect(await onboard({ ...noCustomer[0], email: individual[0].email })).toMatchObject({ status: 400, body: { status_code: 400 } })
  expect(await onboard(noCustomer[0])).toMatchObject({ status: 201, body: { bvn: noCustomer[0].identityNumber, company_name: '' } })
  expect(await stock(noCustomer[0].email)).toMatchObject({ status: 200 })
})

test('lipa later answers a plan, no plan and an unknown member with status 200', async () => {
  const sandbox = await started()
  const { hasPlans, hasNoPlans, unknownMember, unknownPlan } = sandbox.fixtures['lipa-later']
  const ask = async (path: string) => {
    const headers = await enter.lipaLater(sandbox, path)
    return call(`${sandbox.baseUrls['lipa-later']}/open/op/loans/${path}`, { method: 'POST', headers })
  }
  const { memberId } = hasPlans[0]
  expect(await ask(`${memberId}/getInstallmentPlan/62`)).toMatchObject({ status: 200, body: { data: { id: 62, numberOfRepayments: 9 } } })
  const missing = { status: 200, body: { code: 500, msg: 'Data does not exist', data: null, success: false } }
  expect(await ask(`${memberId}/getInstallmentPlan/${unknownPlan.planId}`)).toEqual(missing)
  expect(await ask(`${unknownMember.memberId}/getInstallmentPlanList`)).toEqual(missing)
  expect(await ask(`${hasNoPlans[0].memberId}/getInstallmentPlanList`)).toMatchObject({ body: { code: 200, data: [], success: true } })
})

test('every start has a fresh copy of the data, and counts from zero', async () => {
  const first = await started()
  const { phone, pin } = first.fixtures.fint.registered[0]
  const { meterNumber, provider } = first.fixtures.fint.freeMeter[0]
  await fintOf(first, 'linkMeterNumber', { phone, provider, meter_number: meterNumber, transaction_pin: pin })
  await call(`${first.url}/nowhere`)
  expect(first.calls).toEqual({ 'fint.linkMeterNumber': 1, unknown: 1 })
  const second = await started()
  expect(await fintOf(second, 'verifyCustomer', { phone })).toMatchObject({ body: { data: { hasMeter: false } } })
  expect(second.calls).toEqual({ 'fint.verifyCustomer': 1 })
})
