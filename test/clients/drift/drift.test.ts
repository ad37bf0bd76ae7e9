import { expect, test } from 'vitest'
import { checkOf } from '../../../src/clientCheck.ts'
import { createClient } from '../../../src/client.ts'
import { createFintClient, type FintClient, type FintOptions } from '../../../src/clients/fint.ts'
import { createLipaLaterClient } from '../../../src/clients/lipa-later.ts'
import type { Drift } from '../../../src/clients/options.ts'
import document from '../../../src/generated/fint.json' with { type: 'json' }
import { description } from '../../../src/clients/generated/fint.ts'
import { inShort, json, scripted, setUp } from '../setup.ts'

const loan = { phone: '08111111111', amount: '1500', transaction_pin: '1234' }
const disbursed = { paymentReference: 'PL000000000001', meterNumber: '45012345678' }

function watched(
  answer: () => Response,
  validate: FintOptions['validate'] = true,
): { readonly fint: FintClient; readonly drifts: Drift[] } {
  const drifts: Drift[] = []
  const { fetch } = scripted(answer)
  const onDrift = (drift: Drift): void => void drifts.push(drift)
  return { fint: createFintClient({ baseUrl: 'http://provider', partnerMeta: 'p', fetch, validate, onDrift }), drifts }
}

test('an answer that keeps the spec is not reported', async () => {
  const { fint, drifts } = watched(json(200, { status: true, msg: '', data: disbursed }))
  expect(inShort(await fint.disburseLoan(loan))).toBe('ok 200')
  expect(drifts).toEqual([])
})

test.for([
  [
    'a renamed field',
    200,
    { status: true, msg: '', data: { reference: 'PL1', meterNumber: '45012345678' } },
    ['required /reply/body/data/paymentReference'],
  ],
  [
    'a field of another type',
    200,
    { status: true, msg: '', data: { ...disbursed, meterNumber: 45012345678 } },
    ['type /reply/body/data/meterNumber'],
  ],
  ['a refusal with 200', 200, { status: false, msg: 'No', data: [] }, ['const /reply/body/status']],
  ['an undeclared status', 500, { status: false, msg: 'No', data: [] }, ['status /reply/status']],
] as const)('%s is reported, and the result of the call stays the same', async ([, status, body, expected]) => {
  const { fint, drifts } = watched(json(status, body))
  const { fint: unwatched } = watched(json(status, body), false)
  expect(inShort(await fint.disburseLoan(loan))).toBe(inShort(await unwatched.disburseLoan(loan)))
  expect(drifts).toMatchObject([{ operation: 'disburseLoan', status }])
  expect(drifts[0]?.violations.map(({ code, at }) => `${code} ${at}`)).toEqual(expect.arrayContaining([...expected]))
})

test('answers of the mock, its tokens included, are not reported', async () => {
  const drifts: Drift[] = []
  const options = { ...setUp().options('lipa-later'), validate: true, onDrift: (drift: Drift) => void drifts.push(drift) }
  const lipa = createLipaLaterClient({ ...options, key: 'k', secret: 's' })
  expect(inShort(await lipa.getInstallmentPlanList({ member_id: '999' }))).toBe('refusal 200 500')
  expect(drifts).toEqual([])
})

test('a check of the user replaces the built-in one', async () => {
  const { fint, drifts } = watched(json(500, {}), checkOf(document))
  await fint.disburseLoan(loan)
  expect(drifts).toMatchObject([{ violations: [{ code: 'status' }] }])
})

test('a check that throws is reported, and the result of the call stays the same', async () => {
  const { fint, drifts } = watched(json(200, { status: true, msg: '', data: disbursed }), () => {
    throw new EvalError('unsafe-eval is not allowed')
  })
  expect(inShort(await fint.disburseLoan(loan))).toBe('ok 200')
  expect(drifts).toMatchObject([
    { violations: [{ code: 'unchecked', message: 'The answer could not be checked: unsafe-eval is not allowed' }] },
  ])
})

test('validate without onDrift is an error, and so is validate: true without a spec', () => {
  expect(() => createFintClient({ baseUrl: 'http://provider', partnerMeta: 'p', validate: true })).toThrow(/onDrift/)
  expect(() => createClient(description, { baseUrl: 'http://provider', validate: true, onDrift: () => {} })).toThrow(/client\/check/)
})
