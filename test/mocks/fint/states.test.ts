import { describe, expect, test } from 'vitest'
import { fint } from '../../../mocks/fint/index.ts'
import type { Given } from '../../../src/index.ts'
import { FintApp, meter, phone, pin, referenceOf } from './calls.ts'
import { can, mockFor, type TestMock } from '../transport.ts'

async function fresh(): Promise<{ mock: TestMock; app: FintApp; given: (state: string, params?: Given['params']) => Promise<void> }> {
  const mock = mockFor({ providers: [fint] })
  const app = new FintApp(mock, 'default')
  return { mock, app, given: (state, params) => mock.world().given({ state, params }) }
}

describe('a provider state', () => {
  test('has the values of its defaults', async () => {
    const { app, given } = await fresh()
    await given('a customer has an unpaid loan')
    expect((await app.post('verify')).body).toMatchObject({ data: { meterNumber: meter, minPayable: '500.00' } })
    expect((await app.post('unlink', { transaction_pin: pin })).status).toBe(409)
    expect((await app.token({ reference: 'PL000000000001' })).body).toMatchObject({ data: { units: '20.00' } })
  })

  test('takes every parameter', async () => {
    const { app, given } = await fresh()
    const person = { phone: '08122222222', partner_meta: 'another' }
    const params = {
      ...person,
      pin: '0001',
      first_name: 'Bisi',
      last_name: 'Ade',
      meter_number: '1234567890123',
      provider: 'ikedc',
      amount: '750',
    }
    await given('a customer has an unpaid loan', params)
    expect((await app.post('verify')).status).toBe(404)
    expect((await app.post('verify', person)).body).toMatchObject({
      data: { meterNumber: '1234567890123', borrower: { f_name: 'Bisi', l_name: 'Ade' } },
    })
    expect((await app.post('unlink', { ...person, transaction_pin: '0001' })).status).toBe(409)
    const token = await app.token({ reference: 'PL000000000001', partner_meta: 'another', provider: 'IKEDC' })
    expect(token.body).toMatchObject({ data: { units: '10.00' } })
  })

  test('generates a name if it is empty, the same in every world', async () => {
    const { app, mock, given } = await fresh()
    await given('a customer is registered')
    await mock.world('other').given({ state: 'a customer is registered' })
    const there = new FintApp(app.transport, 'other')
    const { text, body } = await app.post('verify')
    expect(body).toMatchObject({ data: { borrower: { f_name: expect.stringMatching(/\S/), l_name: expect.stringMatching(/\S/) } } })
    expect((await there.post('verify')).text).toBe(text)
  })

  test('builds on an earlier one, whose values its defaults leave alone', async () => {
    const { app, given } = await fresh()
    await given('a customer is registered', { pin: '9999', first_name: 'Bisi', last_name: 'Ade' })
    await given('a customer has a meter', { meter_number: '45099999999' })
    await given('a customer has an unpaid loan')
    expect((await app.post('verify')).body).toMatchObject({ data: { meterNumber: '45099999999', borrower: { f_name: 'Bisi' } } })
    expect((await app.post('disburse', { transaction_pin: pin })).status).toBe(403)
    expect((await app.post('disburse', { transaction_pin: '9999' })).status).toBe(409)
  })

  test('works on top of an earlier state or call', async () => {
    const { app, given } = await fresh()
    await app.post('register', { transaction_pin: '9999' })
    await app.post('link', { meter_number: '45099999999' })
    await given('a customer has an unpaid loan', { pin, first_name: 'Bisi', meter_number: meter, provider: 'IKEDC', amount: '600' })
    await given('a customer has an unpaid loan', { amount: '900' })
    expect((await app.post('verify')).body).toMatchObject({ data: { meterNumber: meter, borrower: { f_name: 'Bisi', l_name: 'Obi' } } })
    expect((await app.post('disburse', { transaction_pin: pin })).status).toBe(409)
    expect((await app.token({ reference: 'PL000000000001' })).body).toMatchObject({ data: { units: '12.00' } })
  })

  test('can be set up again', async () => {
    const { app, mock, given } = await fresh()
    for (let times = 0; times < 3; times += 1) await given('a customer has an unpaid loan')
    expect((await mock.world().state()).collections['fint/loans']?.total).toBe(1)
    for (let times = 0; times < 3; times += 1) await given('the loan is repaid')
    expect(referenceOf(await app.post('disburse'))).toBe('PL000000000002')
  })

  test('of repaying changes nothing if there is no loan', async () => {
    const { mock, given } = await fresh()
    await given('the loan is repaid')
    expect((await mock.world().state()).version).toBe(0)
  })

  test('of strict credentials can name several partners', async () => {
    const { app, given } = await fresh()
    for (const partner_meta of ['one', 'two', 'one']) await given('credentials are strict', { partner_meta })
    const statuses = await Promise.all(
      ['one', 'two', 'three'].map(async (partner_meta) => (await app.post('verify', { partner_meta })).status),
    )
    expect(statuses).toEqual([404, 404, 401])
  })
})

type Impossible = readonly [state: string, params: Readonly<Record<string, unknown>>, status: number, detail: string]

const proto: Impossible = ['a customer is registered', JSON.parse('{"__proto__": "red"}'), 422, 'has no parameter "__proto__"']

const impossible: readonly Impossible[] = [
  ['a customer', {}, 404, 'There is no state "a customer"'],
  ['constructor', {}, 404, '"fint: a customer is registered"'],
  ['a customer is registered', { colour: 'red' }, 422, 'has no parameter "colour". Parameters: partner_meta (string), phone (string)'],
  ['a customer is registered', { constructor: 'red' }, 422, 'has no parameter "constructor"'],
  ...(can('give a state a parameter called __proto__') ? [proto] : []),
  ['a customer is registered', { phone: 8111111111 }, 422, 'must be a string'],
  ['a customer is registered', { phone: null }, 422, 'must be a string'],
  ['a customer is registered', { phone: '1' }, 422, 'phone must have 11 digits and start with 0.'],
  ['a customer is registered', { pin: '12345' }, 422, 'pin must have four digits.'],
  ['a customer is registered', { partner_meta: '' }, 422, 'partner_meta must not be empty.'],
  ['a customer is registered', { first_name: 'x'.repeat(101) }, 422, 'first_name must have 1 to 100 characters.'],
  ['a customer has a meter', { meter_number: '1' }, 422, 'meter_number must have 11 to 13 digits.'],
  ['a customer has a meter', { provider: 'PHED' }, 422, 'provider is not known.'],
  ['a customer has an unpaid loan', { amount: 'much' }, 422, 'amount must be a decimal number'],
  ['a customer has an unpaid loan', { amount: '0' }, 422, 'amount is below the minimum or above the maximum of a loan.'],
  ['a customer has an unpaid loan', { amount: '1000000.01' }, 422, 'amount is below the minimum or above the maximum of a loan.'],
]

describe('a provider state that cannot be set up', () => {
  test.for(impossible)('says why: %s %j', async ([state, params, status, detail]) => {
    const { mock, given } = await fresh()
    const setUp = async (): Promise<void> => given(state, params as Given['params'])
    await expect(setUp).rejects.toMatchObject({ problem: { status }, message: expect.stringContaining(detail) })
    expect((await mock.world().state()).collections).toEqual({})
  })

  test('changes nothing, though a part of it could have been', async () => {
    const { app, mock, given } = await fresh()
    await given('a customer has a meter')
    const before = await mock.world().state()
    const second = given('a customer has a meter', { phone: '08122222222' })
    await expect(second).rejects.toThrow('meter_number is linked to another customer')
    expect((await mock.world().state()).collections).toEqual(before.collections)
    expect((await app.post('verify', { phone: '08122222222' })).status).toBe(404)
    expect((await app.post('verify', { phone })).status).toBe(200)
  })

  test('lists the states of the named provider, or the providers if the name is unknown', async () => {
    const { mock } = await fresh()
    const given = async (provider: string, state: string): Promise<void> => mock.world().given({ provider, state })
    await expect(() => given('fint', 'x')).rejects.toThrow('States: "fint: a customer is registered"')
    await expect(() => given('finn', 'a customer is registered')).rejects.toThrow(
      'There is no provider "finn" with states. Providers: fint.',
    )
    await given('fint', 'a customer is registered')
  })
})

describe('a provider state about something that does not exist', () => {
  test('takes a customer away, and the loans with them', async () => {
    const { app, given } = await fresh()
    await given('a customer has an unpaid loan')
    await given('a customer is not registered')
    expect((await app.post('verify')).status).toBe(404)
    expect((await app.token({ reference: 'PL000000000001' })).status).toBe(404)
  })

  test('takes a meter from the customer who has it', async () => {
    const { app, given } = await fresh()
    await given('a customer has a meter')
    await given('a meter is not linked', { meter_number: meter })
    expect((await app.post('verify')).body).toMatchObject({ data: { hasMeter: false, meterNumber: null } })
  })

  test('deletes a loan, or changes nothing if there is none', async () => {
    const { app, given } = await fresh()
    await given('a loan does not exist')
    await given('a customer has an unpaid loan', { reference: 'OURS-1' })
    await given('a loan does not exist', { reference: 'OURS-1' })
    expect((await app.token({ reference: 'OURS-1' })).status).toBe(404)
    expect((await app.post('verify')).status).toBe(200)
  })
})

describe('the reference of an unpaid loan', () => {
  test('can be given, and no later loan gets the same', async () => {
    const { app, given } = await fresh()
    await given('a customer has an unpaid loan', { reference: 'PL000000000001' })
    await given('a customer has an unpaid loan', { reference: 'PL000000000001' })
    expect((await app.token({ reference: 'PL000000000001' })).status).toBe(200)
    const other = { phone: '08122222222', meter_number: '45099999999' }
    await given('a customer has a meter', other)
    const lent = await app.post('disburse', { phone: other.phone, amount: '1500', transaction_pin: pin })
    expect(referenceOf(lent)).toBe('PL000000000002')
  })

  test('is refused if the loan has another one, or another loan has it', async () => {
    const { given } = await fresh()
    await given('a customer has an unpaid loan', { reference: 'OURS-1' })
    await expect(given('a customer has an unpaid loan', { reference: 'OURS-2' })).rejects.toThrow('another reference')
    const other = { phone: '08122222222', meter_number: '45099999999', reference: 'OURS-1' }
    await expect(given('a customer has an unpaid loan', other)).rejects.toThrow('reference belongs to another loan')
  })
})
