import { beforeAll, expect, test } from 'vitest'
import { providers } from '../../../mocks/index.ts'
import { createMock } from '../../../src/control/mock.ts'
import { compile } from '../../../src/spec/api.ts'
import { mockTarget, serveMock } from '../../../src/verify/targets/mockTarget.ts'
import { replay } from '../../../src/verify/replay/replay.ts'
import type { InteractionResult, ProviderResult } from '../../../src/verify/result/result.ts'
import { goodPacts } from '../goodPacts.ts'
import { matcher, pact, type Told } from '../pacts.ts'
import { brief, resultNamed } from '../results.ts'

async function verify(provider: string, told: readonly Told[]): Promise<ProviderResult> {
  const behaviour = providers.find(({ name }) => name === provider)
  const mock = createMock({ providers: behaviour ? [behaviour] : [] })
  const listening = await serveMock(mock)
  const result = await replay(
    { provider, pacts: [pact(provider, told)], api: behaviour && compile(behaviour.document) },
    mockTarget(mock, listening, provider),
  )
  await listening.close()
  expect(mock.worldNames()).toEqual([])
  return result
}

const partner_meta = 'demo-partner'
const unknown = goodPacts['fint']?.[0] as Told
const metered = goodPacts['fint']?.[1] as Told
const disburses = goodPacts['fint']?.[2] as Told

/** Interactions with different descriptions. Pact takes a second to start, so all are verified in one run. */
const told: readonly Told[] = [
  { ...disburses, description: 'first loan' },
  { ...disburses, description: 'second loan' },
  {
    ...metered,
    description: 'differs',
    status: 201,
    replyHeaders: { 'X-Version': '2' },
    reply: { status: true, msg: 'Customer known', data: { has_meter: true, meterNumber: 7, borrower: { f_name: 1 } } },
    replyRules: { body: { '$.data.borrower.f_name': matcher('integer'), '$.data.meterNumber': matcher('type') } },
  },
  { ...unknown, description: 'state that does not exist', states: [{ name: 'the moon is full' }] },
  { ...unknown, description: 'state without such a parameter', states: [{ name: 'a customer is registered', params: { colour: 'red' } }] },
  { ...unknown, description: 'state that throws', states: [{ name: 'a customer is registered', params: { phone: '1' } }] },
  { ...unknown, description: 'pending', pending: true, status: 200 },
  { ...metered, description: 'value of a state', body: { partner_meta, phone: '0' }, requestGenerators: valueAt('$.phone', '${phone}') },
  { ...metered, description: 'value of no state', body: { partner_meta, phone: '0' }, requestGenerators: valueAt('$.phone', '${colour}') },
  { ...unknown, description: 'big', body: { partner_meta, phone: '08100000000', more: 'x'.repeat(300_000) } },
  {
    description: 'GET with a body',
    states: [{ name: 'a customer has an unpaid loan', params: { phone: '08111111111' } }],
    method: 'GET',
    path: '/v1/power/getRechargeToken',
    query: { partner_meta: [partner_meta] },
    headers: { 'x-requested-with': 'XMLHttpRequest' },
    body: { paymentReference: 'PL000000000001' },
    reply: { status: true },
  },
  {
    ...disburses,
    description: 'secrets',
    states: [{ name: 'a customer has a meter', params: { phone: '08111111111', pin: '9876' } }],
    status: 402,
  },
]

function valueAt(path: string, expression: string): NonNullable<Told['requestGenerators']> {
  return { body: { [path]: { type: 'ProviderState', expression, dataType: 'STRING' } } }
}

let result: ProviderResult
beforeAll(async () => {
  result = await verify('fint', told)
})

function of(description: string): InteractionResult {
  return resultNamed(result, description)
}

function outcome(description: string): unknown[] {
  return [of(description).outcome, ...of(description).findings.map(({ code }) => code)]
}

test.concurrent.each(providers.map(({ name }) => name))('pacts that agree with the mock of %s pass', async (name) => {
  const { interactions, status } = await verify(name, goodPacts[name] ?? [])
  expect(interactions.map(({ case: { interaction }, findings }) => [interaction.description, findings])).toEqual(
    (goodPacts[name] ?? []).map(({ description }) => [description, []]),
  )
  expect(status).toBe('passed')
})

test('every interaction has its own world', () => {
  expect([outcome('first loan'), outcome('second loan')]).toEqual([['passed'], ['passed']])
})

test('differences are reported by place, with what was expected and what came', () => {
  expect(brief(of('differs')).split(/: (?=\w+\.differs)/)).toEqual([
    'differs: failed',
    'status.differs status 201 200',
    'header.differs header X-Version "2" nothing',
    expect.stringMatching(/^body\.differs body \/data\/borrower\/f_name integer, such as 1 "\w+"$/),
    'body.differs body /data/has_meter true nothing',
    'body.differs body /data/meterNumber any number, such as 7 "45012345678"',
    'body.differs body /msg "Customer known" "Customer exists"',
  ])
})

test('an interaction whose provider state the mock does not have is not verified, and the reason names the states that there are', () => {
  expect(of('state that does not exist')).toMatchObject({
    outcome: 'not verified',
    why: { code: 'no-such-state', said: expect.stringContaining('There is no state "the moon is full". States: "fint: ') },
    findings: [],
  })
})

test('an interaction fails if its provider state does not have the parameter, or throws', () => {
  expect(outcome('state without such a parameter')).toEqual(['failed', 'state.params'])
  expect(outcome('state that throws')).toEqual(['failed', 'state.params'])
})

test('an interaction that the pact marks as pending does not pass', () => {
  expect(of('pending')).toMatchObject({ outcome: 'pending', why: { code: 'pending-in-pact' } })
})

test('values of provider states reach the request, and a missing value is a failure', () => {
  expect(outcome('value of a state')).toEqual(['passed'])
  expect(outcome('value of no state')).toEqual(['failed', 'state.value-missing'])
})

test('a body of more than 150 kB and the body of a GET reach the provider', () => {
  expect([outcome('big'), outcome('GET with a body')]).toEqual([['passed'], ['passed']])
})

test('findings have no secrets', () => {
  expect(of('secrets').outcome).toBe('failed')
  expect(JSON.stringify(of('secrets').findings)).not.toMatch(/\b1234\b|9876/)
})

test('a provider fails if one interaction fails', () => {
  expect(result.status).toBe('failed')
})
