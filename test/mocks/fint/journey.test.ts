import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fint } from '../../../mocks/fint/index.ts'
import { startMock, type Running, type Transport } from '../../transports/transports.ts'
import { FintApp, meter, phone, referenceOf } from './calls.ts'
import { over } from '../transport.ts'

describe(`FINT over ${over}`, () => {
  let transport: Running
  beforeAll(async () => {
    transport = await startMock(over, { providers: [fint] })
  })
  afterAll(() => transport.close())

  test('lends to a customer from registering to the second loan', async () => {
    const app = new FintApp(transport, 'journey')
    expect(await app.post('verify')).toMatchObject({
      status: 404,
      body: { status: false, msg: 'Customer Not Found', data: { customerExists: false, borrower: null } },
    })
    expect(await app.post('register')).toMatchObject({
      status: 200,
      body: { status: true, msg: 'Registration Success', data: { first_name: 'Ada', last_name: 'Obi', phone } },
    })
    const unmetered = await app.post('verify')
    expect(unmetered).toMatchObject({ status: 200, body: { data: { hasMeter: false, meterNumber: null, borrower: { f_name: 'Ada' } } } })
    expect(unmetered.text).not.toContain('minPayable')
    expect(await app.post('link')).toMatchObject({ status: 200, body: { data: { phone, provider: 'EKEDP', meterNumber: meter } } })
    expect(await app.post('verify')).toMatchObject({ body: { data: { hasMeter: true, meterNumber: meter, minPayable: '500.00' } } })

    const disbursed = await app.post('disburse')
    expect(disbursed).toMatchObject({ status: 200, body: { status: true, data: { meterNumber: meter } } })
    const reference = referenceOf(disbursed)
    const token = await app.token({ reference })
    expect(token).toMatchObject({ status: 200, body: { data: { units: '20.00', unitsType: 'kWh' } } })
    expect(await app.token({ reference })).toEqual({ ...token, headers: expect.anything() })

    expect(await app.post('disburse')).toMatchObject({ status: 409, body: { status: false, msg: 'Loan Not Repaid' } })
    await transport.control.world('journey').given({ state: 'the loan is repaid' })
    const second = await app.post('disburse', { amount: '750.50' })
    expect(second.status).toBe(200)
    expect(referenceOf(second)).not.toBe(reference)
    expect((await app.token({ reference })).text).toBe(token.text)
  })

  test('keeps the worlds apart', async () => {
    await new FintApp(transport, 'apart').post('register')
    expect((await new FintApp(transport, 'apart').post('verify')).status).toBe(200)
    expect((await new FintApp(transport, 'elsewhere').post('verify')).status).toBe(404)
    expect((await new FintApp(transport, '').post('verify')).status).toBe(404)
  })

  test('finds the world in the path if no header names one', async () => {
    await new FintApp(transport, 'named').post('register')
    const verify = (path: string, headers: Record<string, string>): ReturnType<Transport['call']> =>
      transport.call({ method: 'POST', path, headers, body: { partner_meta: 'demo-partner', phone } })
    const path = '/fint/v1/powerverifyCustomer'
    expect((await verify(`/@named${path}`, {})).status).toBe(200)
    expect((await verify(`/@other${path}`, {})).status).toBe(404)
    expect((await verify(`/@other${path}`, { 'x-mock-world': 'named' })).status).toBe(200)
    expect((await verify(`/@named${path}`, { 'x-mock-world': 'other' })).status).toBe(404)
  })

  test('gives one loan for equal disbursements sent at once', async () => {
    const app = new FintApp(transport, 'at-once')
    await transport.control.world('at-once').given({ state: 'a customer has a meter' })
    const replies = await Promise.all(Array.from({ length: 10 }, () => app.post('disburse')))
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 9 }, () => 409)])
    const { collections } = await transport.control.world('at-once').state()
    expect(collections['fint/loans']?.total).toBe(1)
  })
})
