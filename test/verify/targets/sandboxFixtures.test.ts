import { expect, test } from 'vitest'
import type { Told } from '../pacts.ts'
import { brief } from '../results.ts'
import { verifySandbox } from '../standIn.ts'
import { statusVerifier } from '../statusVerifier.ts'
import { disburses, metered, reasonOf, unknown, useSandbox } from './useSandbox.ts'

const sandbox = useSandbox()
const { verify } = sandbox

test('an interaction whose state has no fixture is not verified', async () => {
  const told: Told[] = [
    unknown,
    { ...metered, states: [{ name: 'the loan is repaid' }] },
    { ...metered, description: 'moon', states: [{ name: 'the moon is full' }] },
  ]
  const { interactions, status } = await verify({ provider: 'fint', told })
  expect(interactions.map(brief)).toEqual([
    'verifies an unknown customer: passed',
    'verifies a customer with a meter: not verified: no fixture: none of "the loan is repaid"',
    'moon: not verified: no fixture: none of "the moon is full"',
  ])
  expect(status).toBe('passed')
})

test('an interaction whose fixture has an unset variable is not verified, and the result names the variable', async () => {
  const { FINT_METERED_PIN: _, ...rest } = sandbox.environment
  const without = Object.fromEntries(Object.entries(rest).filter(([name]) => !/FINT_METERED_[23]/.test(name)))
  const { interactions } = await verifySandbox({ provider: 'fint', told: [metered], environment: without, verifier: statusVerifier })
  expect(reasonOf(interactions[0] ?? {})).toMatch(
    /^no fixture: none of "a customer has a meter" \(FINT_METERED_PIN, FINT_METERED_2_PHONE, .* not set\)$/,
  )
})

test('a fixture of several states together is preferred to those of each state', async () => {
  const told: Told = { ...metered, states: [{ name: 'the moon is full' }, ...(metered.states ?? [])] }
  const [, , , customer] = sandbox.standIn.fixtures.fint.hasMeter
  const fixture = { phone: customer.phone, meter_number: customer.meterNumber }
  const fixtures = new Map([['the moon is full + a customer has a meter', [fixture]]])
  expect((await verify({ provider: 'fint', told: [told], settings: { fixtures } })).interactions.map(({ outcome }) => outcome)).toEqual([
    'passed',
  ])
})

test('requests that change data use fixtures up, and are sent after all others', async () => {
  const told: Told[] = [
    disburses,
    { ...disburses, description: 'disburses another' },
    { ...disburses, description: 'and another' },
    metered,
  ]
  const all = sandbox.standIn.fixtures.fint.hasMeter
    .slice(1, 3)
    .map(({ phone, pin, meterNumber, provider }) => ({ phone, pin, meter_number: meterNumber, provider }))
  const settings = { fixtures: new Map([['a customer has a meter', all]]) }
  const { interactions } = await verify({ provider: 'fint', told, settings, allowWrites: true })
  expect(interactions.map(brief)).toEqual([
    'disburses a loan: passed',
    'disburses another: passed',
    'and another: not verified: no fixture: all 2 of "a customer has a meter" are used up',
    'verifies a customer with a meter: passed',
  ])
})

test('refused requests, and repeatable operations, use no fixtures up', async () => {
  const refused: Told = {
    ...disburses,
    description: 'wrong PIN',
    status: 403,
    reply: { status: false },
    body: { ...(disburses.body as object), transaction_pin: '0000' },
  }
  const [one] = sandbox.standIn.fixtures.fint.hasMeter
    .slice(3)
    .map(({ phone, pin, meterNumber }) => ({ phone, pin, meter_number: meterNumber }))
  const settings = { fixtures: new Map([['a customer has a meter', [one ?? {}]]]) }
  const { interactions } = await verify({
    provider: 'fint',
    told: [refused, { ...refused, description: 'again' }, disburses],
    settings,
    allowWrites: true,
  })
  expect(interactions.map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'passed'])
  const links: Told = {
    description: 'links',
    states: metered.states ?? [],
    path: '/v1/power/linkMeterNumber',
    headers: { 'x-requested-with': 'XMLHttpRequest' },
    body: { partner_meta: 'demo-partner', phone: '08111111111', provider: 'EKEDP', meter_number: '45012345678' },
    reply: { status: true },
  }
  const twice = { provider: 'fint', told: [links, { ...links, description: 'links again' }], settings, allowWrites: true }
  expect((await verify(twice)).interactions.map(({ outcome }) => outcome)).toEqual(['passed', 'not verified'])
  const repeated = { ...twice, settings: { ...settings, repeatable: ['linkMeterNumber'] } }
  expect((await verify(repeated)).interactions.map(({ outcome }) => outcome)).toEqual(['passed', 'passed'])
})
