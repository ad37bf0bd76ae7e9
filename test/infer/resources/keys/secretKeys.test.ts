import { expect, test } from 'vitest'
import { createMock } from '../../../../src/index.ts'
import { ask, documentOf } from '../../../engine/shop.ts'
import { object, param, reply, takes, text } from '../../pets.ts'

test('a key that is a secret is repeated neither in refusals nor in the journal', async () => {
  const voucher = object({ pin: { ...text, format: 'password' }, amount: { type: 'integer' } }, ['pin'])
  const document = documentOf({
    '/vouchers': {
      get: { operationId: 'list', responses: reply({ type: 'array', items: voucher }) },
      post: { operationId: 'create', requestBody: takes(voucher), responses: reply(voucher, 201) },
    },
    '/vouchers/{pin}': {
      parameters: [param('pin')],
      get: { operationId: 'read', responses: reply(voucher) },
      put: { operationId: 'change', requestBody: takes(voucher), responses: reply(voucher) },
    },
  })
  const mock = createMock({ specs: [{ name: 'x', document: document as never }] })
  const secret = '83519274'
  const missing = await ask(mock, `/x/vouchers/${secret}`)
  expect(missing).toMatchObject({ status: 404, body: { detail: 'There is no voucher with this key.' } })
  const send = (): ReturnType<typeof ask> => ask(mock, '/x/vouchers', { body: { pin: secret, amount: 5 } })
  expect([(await send()).status, await send()]).toMatchObject([
    201,
    { status: 409, body: { detail: 'A voucher with this key already exists.' } },
  ])
  await ask(mock, `/x/vouchers/${secret}`)
  expect(JSON.stringify([await mock.world().journal(), await mock.world().history(), await mock.world().har()])).not.toContain(secret)
})
