import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fint } from '../../../mocks/fint/index.ts'
import { startMock, type Running, type TestReply } from '../../transports/transports.ts'
import { FintApp, meter, phone, referenceOf } from './calls.ts'
import { can, over } from '../transport.ts'

const refused = (status: number, ...data: string[]): object => ({ status, body: { status: false, msg: expect.any(String), data } })

describe(`over ${over}`, () => {
  let transport: Running
  let worlds = 0
  beforeAll(async () => {
    transport = await startMock(over, { providers: [fint] })
  })
  afterAll(() => transport.close())

  /** An app in a world of its own, which the states have set up. */
  async function fresh(
    ...states: ('a customer is registered' | 'a customer has a meter' | 'a customer has an unpaid loan')[]
  ): Promise<FintApp> {
    worlds += 1
    const world = `decided-${worlds}`
    for (const state of states) await transport.control.world(world).given({ state })
    return new FintApp(transport, world)
  }

  async function lastNotes(app: FintApp): Promise<readonly string[] | undefined> {
    return (await transport.control.world(app.world).journal()).at(-1)?.notes
  }

  test('AUTH-00 takes any partner_meta that is not empty, until the world is strict', async () => {
    const app = await fresh()
    for (const partner_meta of ['x', 'a b', 'ключ', '0']) expect((await app.post('register', { partner_meta })).status).toBe(200)
    await transport.control.world(app.world).given({ state: 'credentials are strict', params: { partner_meta: 'a b' } })
    expect((await app.post('verify', { partner_meta: 'a b' })).status).toBe(200)
    expect(await app.post('verify', { partner_meta: 'x' })).toMatchObject(refused(401, 'partner_meta is not known.'))
  })

  test('FINT-01 serves verify at both paths with one behaviour', async () => {
    const app = await fresh('a customer has a meter')
    for (const fields of [{ phone }, { phone: '08122222222' }, { phone: '1' }, { phone, partner_meta: '' }]) {
      const body = { partner_meta: 'demo-partner', ...fields }
      const [page, slashed] = await Promise.all(
        ['/v1/powerverifyCustomer', '/v1/power/verifyCustomer'].map((path) => app.send({ method: 'POST', path, body })),
      )
      expect([slashed?.status, slashed?.text]).toEqual([page?.status, page?.text])
    }
  })

  test('FINT-02 asks for x-requested-with everywhere but on verify', async () => {
    const app = await fresh('a customer is registered')
    const answer = refused(400, 'x-requested-with must be XMLHttpRequest.')
    for (const header of ['', 'fetch']) {
      const headers = { 'x-requested-with': header }
      for (const operation of ['register', 'link', 'unlink', 'disburse', 'token'] as const) {
        expect(await app.post(operation, { paymentReference: 'PL1' }, headers)).toMatchObject(answer)
      }
      expect(await app.providers(headers)).toMatchObject(answer)
      expect(await new FintApp(transport, app.world, headers).token({ reference: 'PL1' })).toMatchObject(answer)
    }
  })

  test('FINT-02 serves verify without the header, and notes its absence', async () => {
    const app = await fresh('a customer is registered')
    expect((await app.post('verify')).status).toBe(200)
    expect(await lastNotes(app)).toEqual([])
    expect((await app.post('verify', {}, { 'x-requested-with': '' })).status).toBe(200)
    expect(await lastNotes(app)).toEqual([expect.stringContaining('x-requested-with')])
  })

  test('FINT-03 reads a token by either name of the reference, by GET and by POST', async () => {
    const app = await fresh('a customer has a meter')
    const reference = referenceOf(await app.post('disburse'))
    const found = [
      await app.token({ reference }),
      await app.token({ paymentReference: reference }),
      await app.token({ reference, paymentReference: reference }),
      await app.post('token', { paymentReference: reference }),
    ]
    expect(found.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(new Set(found.map(({ text }) => text)).size).toBe(1)
    expect(await app.token({})).toMatchObject(refused(422, 'reference or paymentReference is required.'))
    const apart = await app.token({ reference, paymentReference: 'PL2' })
    expect(apart).toMatchObject(refused(422, 'reference and paymentReference must be the same.'))
    expect(await app.post('token')).toMatchObject(refused(422, 'paymentReference is required.'))
    expect(await app.token({ reference, partner_meta: '' })).toMatchObject(refused(422, 'partner_meta must not be empty.'))
  })

  test('FINT-03 reads a token by POST for a partner that is not known', async () => {
    const app = await fresh('a customer has a meter')
    const paymentReference = referenceOf(await app.post('disburse'))
    await transport.control.world(app.world).given({ state: 'credentials are strict', params: { partner_meta: 'another' } })
    for (const fields of [{}, { partner_meta: 'demo-partner' }, { partner_meta: 7 }]) {
      expect((await app.post('token', { paymentReference, ...fields })).status).toBe(200)
    }
  })

  if (can('send a body on GET'))
    test('FINT-03 takes paymentReference and provider in the body of a GET', async () => {
      const app = await fresh('a customer has a meter')
      const paymentReference = referenceOf(await app.post('disburse'))
      expect((await app.token({}, { paymentReference })).status).toBe(200)
      expect((await app.token({}, { paymentReference, partner_meta: 'a field that is ignored' })).status).toBe(200)
      expect((await app.token({ reference: paymentReference }, { paymentReference: 'PL2' })).status).toBe(422)
      expect((await app.token({ provider: 'EKEDP' }, { paymentReference, provider: 'ekedp' })).status).toBe(200)
      expect((await app.token({ provider: 'EKEDP' }, { paymentReference, provider: 'IKEDC' })).status).toBe(422)
      const other = await app.token({}, { paymentReference, provider: 'IKEDC' })
      expect(other).toMatchObject(refused(422, 'provider is not that of the loan.'))
      expect(other.headers['x-mock-violations']).toBe('rule /body/provider')
    })

  test('FINT-04 compares the provider of a token with that of its loan, regardless of case', async () => {
    const app = await fresh('a customer has a meter')
    const reference = referenceOf(await app.post('disburse'))
    for (const provider of ['EKEDP', 'ekedp', 'Ekedp']) {
      expect((await app.token({ reference, provider })).status).toBe(200)
      expect((await app.post('token', { paymentReference: reference, provider })).status).toBe(200)
    }
    const answer = refused(422, 'provider is not that of the loan.')
    const other = await app.token({ reference, provider: 'IKEDC' })
    expect(other).toMatchObject(answer)
    expect(other.headers['x-mock-violations']).toBe('rule /query/provider')
    expect(await app.post('token', { paymentReference: reference, provider: 'IKEDC' })).toMatchObject(answer)
  })

  test.each(['1500', '1500.5', '1500.50', '0001500', '500.00', '1000000'])('FINT-05 takes %s as an amount', async (amount) => {
    const app = await fresh('a customer has a meter')
    expect((await app.post('disburse', { amount })).status).toBe(200)
  })

  test.each([1500, '1,500', '1500.505', '-1500', '+1500', '1.5e3', ' 1500', '1500.', '.5', '', 'NaN', '١٥٠٠', null, ['1500']])(
    'FINT-05 refuses %j as an amount',
    async (amount) => {
      const app = await fresh('a customer has a meter')
      const answer = refused(422, 'amount must be a decimal number with at most two decimals.')
      expect(await app.post('disburse', { amount })).toMatchObject(answer)
    },
  )

  test('FINT-06 refuses less than minPayable and more than a million', async () => {
    const app = await fresh('a customer has a meter')
    const linked = await app.post('link')
    expect(linked).toMatchObject({ body: { data: { minPayable: '500.00' } } })
    for (const amount of ['0', '0.00', '499.99'])
      expect(await app.post('disburse', { amount })).toMatchObject(refused(422, 'amount must not be less than 500.00.'))
    for (const amount of ['1000000.01', '9'.repeat(400)])
      expect(await app.post('disburse', { amount })).toMatchObject(refused(422, 'amount must not be more than 1000000.00.'))
  })

  test('FINT-07 knows partnerMeta and meterNumber as other names', async () => {
    const app = await fresh('a customer is registered')
    const meant = { partner_meta: undefined, partnerMeta: 'demo-partner' }
    expect((await app.post('verify', meant)).status).toBe(200)
    expect((await app.post('link', { ...meant, meter_number: undefined, meterNumber: meter })).status).toBe(200)
    const reference = referenceOf(await app.post('disburse', meant))
    const query = `partnerMeta=demo-partner&reference=${reference}`
    expect((await app.send({ path: '/v1/power/getRechargeToken', query })).status).toBe(200)
    expect((await app.post('verify', { partner_meta: 'demo-partner', partnerMeta: 'another' })).status).toBe(200)
  })

  test('FINT-08 wants 11 digits with a leading zero for a phone, and four digits for a PIN', async () => {
    const app = await fresh()
    for (const bad of ['0811111111', '081111111111', '18111111111', '0811111111a', 8111111111, '08111111111\n'])
      expect(await app.post('register', { phone: bad })).toMatchObject(refused(422, 'phone must have 11 digits and start with 0.'))
    for (const bad of ['123', '12345', '12a4', 1234, '１２３４'])
      expect(await app.post('register', { transaction_pin: bad })).toMatchObject(refused(422, 'transaction_pin must have four digits.'))
    expect((await app.post('register', { transaction_pin: '0007' })).status).toBe(200)
    await app.post('link')
    expect((await app.post('unlink', { transaction_pin: '0070' })).status).toBe(403)
    expect((await app.post('unlink', { transaction_pin: '0007' })).status).toBe(200)
  })

  test('FINT-09 gives a customer one meter and a meter one customer', async () => {
    const app = await fresh('a customer has a meter')
    await app.post('register', { phone: '08122222222' })
    const another = refused(409, 'another meter is linked to this customer.')
    expect(await app.post('link', { meter_number: '45099999999' })).toMatchObject(another)
    expect(await app.post('link', { phone: '08122222222' })).toMatchObject(refused(409, 'meter_number is linked to another customer.'))
    expect(await app.post('unlink')).toMatchObject({ status: 200, body: { data: { phone, meterNumber: null } } })
    expect((await app.post('link', { phone: '08122222222' })).status).toBe(200)
  })

  test('FINT-10 keeps the envelope in every refusal', async () => {
    const app = await fresh('a customer has a meter')
    const unknown = { phone: '08199999999' }
    expect(await app.post('register')).toMatchObject(refused(422, 'phone already in use.'))
    for (const operation of ['link', 'unlink', 'disburse'] as const)
      expect(await app.post(operation, unknown)).toMatchObject(refused(404, 'phone is not registered.'))
    for (const operation of ['unlink', 'disburse'] as const)
      expect(await app.post(operation, { transaction_pin: '9999' })).toMatchObject(refused(403, 'transaction_pin is wrong.'))
    await app.post('disburse')
    expect(await app.post('disburse')).toMatchObject(refused(409, 'a loan is unpaid.'))
    const reference = refused(404, 'no loan has this payment reference.')
    expect(await app.token({ reference: 'PL9' })).toMatchObject(reference)
    expect(await app.post('token', { paymentReference: 'PL9' })).toMatchObject(reference)
  })

  test('FINT-11 keeps the data of a partner from other partners', async () => {
    const app = await fresh('a customer has a meter')
    const other = { partner_meta: 'another' }
    const reference = referenceOf(await app.post('disburse'))
    expect((await app.post('verify', other)).status).toBe(404)
    expect((await app.token({ reference, ...other })).status).toBe(404)
    expect((await app.post('register', other)).status).toBe(200)
    await transport.control.world(app.world).given({ state: 'credentials are strict' })
    const answers: TestReply[] = []
    for (const operation of ['verify', 'register', 'link', 'unlink', 'disburse'] as const) answers.push(await app.post(operation, other))
    answers.push(await app.token({ reference, ...other }))
    for (const answer of answers) expect(answer).toMatchObject(refused(401, 'partner_meta is not known.'))
    expect((await app.token({ reference })).status).toBe(200)
    expect((await app.providers()).status).toBe(200)
  })

  test('FINT-12 gives a token of 20 digits and units of amount by tariff', async () => {
    const app = await fresh('a customer has a meter')
    const reference = referenceOf(await app.post('disburse', { amount: '1234.56' }))
    const token = await app.token({ reference })
    expect(token.body).toEqual({
      status: true,
      msg: 'Recharge Token',
      data: { stdToken: expect.stringMatching(/^\d{20}$/), units: '16.46', unitsType: 'kWh' },
    })
    expect((await app.token({ reference })).text).toBe(token.text)
  })

  test('FINT-13 lends again only when the loan is repaid', async () => {
    const app = await fresh('a customer has an unpaid loan')
    expect((await app.post('disburse')).status).toBe(409)
    await transport.control.world(app.world).given({ state: 'the loan is repaid' })
    const both = await Promise.all([app.post('disburse'), app.post('disburse')])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('FINT-14 wants 11 to 13 digits for a meter and a slug from the list', async () => {
    const app = await fresh('a customer is registered')
    for (const meter_number of ['1234567890', '12345678901234', 'abcdefghijk', 45012345678])
      expect(await app.post('link', { meter_number })).toMatchObject(refused(422, 'meter_number must have 11 to 13 digits.'))
    expect(await app.post('link', { provider: 'PHED' })).toMatchObject(refused(422, 'provider is not known.'))
    expect(await app.post('link', { provider: 'ÉKEDP' })).toMatchObject(refused(422, 'provider must be the slug of a provider.'))
    const { body } = await app.providers()
    expect(body).toMatchObject({ data: [{ slug: 'EKEDP' }, { slug: 'IKEDC' }] })
    expect((await app.post('link', { meter_number: '1234567890123', provider: 'ikedc' })).body).toMatchObject({
      data: { provider: 'IKEDC' },
    })
  })

  test('FINT-15 keeps a meter linked while a loan is unpaid', async () => {
    const app = await fresh('a customer is registered')
    expect(await app.post('disburse')).toMatchObject(refused(409, 'no meter is linked to this customer.'))
    expect(await app.post('unlink')).toMatchObject(refused(409, 'no meter is linked to this customer.'))
    const linked = await app.post('link')
    const again = await app.post('link')
    expect([again.status, again.text]).toEqual([200, linked.text])
    await app.post('disburse')
    expect(await app.post('unlink')).toMatchObject(refused(409, 'a loan is unpaid.'))
  })
})
