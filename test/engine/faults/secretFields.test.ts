import { expect, test } from 'vitest'
import { fint } from '../../../mocks/fint/index.ts'
import { createMock } from '../../../src/index.ts'
import { ask } from '../shop.ts'

const value = '83519274'

test.each([
  [{ kind: 'extra-field', field: '/transaction_pin', value }],
  [{ kind: 'extra-field', field: '/data/transaction_pin/inner', value }],
  [{ kind: 'extra-field', field: '/customer', value: [{ transaction_pin: value }] }],
] as const)('a fault that would show a secret field is refused when it is set: %o', async (fault) => {
  const mock = createMock({ providers: [fint] })
  await expect(mock.world().fault(fault)).rejects.toThrow('The field "transaction_pin" is a secret.')
  expect(JSON.stringify([await mock.world().state(), await mock.world().history()])).not.toContain(value)
})

test('a fault that a call asks for is refused too, and neither its reply nor the journal repeats the value', async () => {
  const mock = createMock({ providers: [fint] })
  const headers = { 'x-mock-fault': `extra-field; field=/transaction_pin; value=${value}` }
  const reply = await ask(mock, '/fint/v1/power/getUtilityServiceProviders', { method: 'GET', headers })
  expect(reply.status).toBe(422)
  expect(JSON.stringify([reply.body, await mock.world().journal()])).not.toContain(value)
})

test('other fields may be set', async () => {
  const mock = createMock({ providers: [fint] })
  await mock.world().fault({ kind: 'extra-field', field: '/note', value: { any: ['thing'] } })
  expect(await mock.world().faults()).toHaveLength(1)
})
