import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { providers } from '../../../src/cli/providers.ts'
import { readPacts } from '../../../src/verify/pact/readPacts.ts'
import { whyWords } from '../../../src/verify/report/whyWords.ts'
import type { ProviderResult, Why } from '../../../src/verify/result/result.ts'
import type { Drift } from '../../sandbox/drift.ts'
import { startSandbox, type Sandbox as StandIn } from '../../sandbox/startSandbox.ts'
import { goodPacts } from '../goodPacts.ts'
import type { Told } from '../pacts.ts'
import { environmentOf } from '../../sandbox/environment.ts'
import { verifySandbox, type Against } from '../standIn.ts'
import { brief } from '../results.ts'
import { statusVerifier } from '../statusVerifier.ts'

let standIn: StandIn
let environment: Record<string, string>

beforeAll(async () => {
  standIn = await startSandbox()
  environment = environmentOf(standIn)
})
afterEach(() => standIn.setDrift([]))
afterAll(() => standIn.stop())

function verify(against: Omit<Against, 'environment'>): Promise<ProviderResult> {
  return verifySandbox({ environment, verifier: statusVerifier, ...against })
}

/** As `verify`, but Pact compares the replies completely. */
function verifyByPact(against: Omit<Against, 'environment'>): Promise<ProviderResult> {
  return verifySandbox({ environment, ...against })
}

function reasonOf({ why }: { readonly why?: Why }): string | undefined {
  return why && whyWords(why)
}

const [unknown, metered, disburses] = goodPacts['fint'] as [Told, Told, Told]

function calls(): number {
  return standIn.calls['fint.disburseLoan'] ?? 0
}

test('a request that changes data is only sent if that is allowed', async () => {
  const before = calls()
  const refused = await verify({ provider: 'fint', told: [disburses] })
  expect([refused.status, calls() - before]).toEqual(['not run', 0])
  expect(refused.interactions.map(brief)).toEqual([
    'disburses a loan: not verified: disburseLoan changes data there: only sent with --allow-writes.',
  ])
  const allowed = await verify({ provider: 'fint', told: [disburses, metered], allowWrites: true })
  expect([allowed.status, calls() - before]).toEqual(['passed', 1])
})

test.for<[string, string, Drift, readonly string[]]>([
  [
    'a renamed field',
    'fint',
    { operation: 'fint.verifyCustomer', kind: 'rename', at: '/data/hasMeter', to: 'has_meter' },
    ['verifies a customer with a meter: failed: body.differs body /data/hasMeter true nothing'],
  ],
  [
    'a type that changed in a list',
    'interswitch',
    { operation: 'interswitch.getTenuredOffers', kind: 'type', at: '/offers/*/interest', to: 'string' },
    [
      expect.stringMatching(
        /^asks for offers: failed: body\.differs body \/offers\/0\/interest number, such as 12\.5 "[\d.]+"/,
      ) as unknown as string,
    ],
  ],
  [
    '200 instead of 404',
    'fint',
    { operation: 'fint.verifyCustomer', kind: 'status', from: 404, to: 200 },
    ['verifies an unknown customer: failed: status.differs status 404 200'],
  ],
  [
    'an expired token',
    'etranzact',
    { operation: 'etranzact.createToken', kind: 'expired-token' },
    [expect.stringMatching(/^reads a mandate: failed: status\.differs status 200 401/) as unknown as string],
  ],
])('%s is reported by its place, what was expected and what came', async ([, provider, drift, named]) => {
  standIn.setDrift([drift])
  const { status, interactions } = await verifyByPact({ provider })
  expect(status).toBe('failed')
  expect(interactions.filter(({ outcome }) => outcome === 'failed').map(brief)).toEqual(named)
  expect(standIn.drifted[drift.operation]).toBeGreaterThan(0)
})

test('a new field that no consumer relies on is no difference', async () => {
  standIn.setDrift([{ operation: 'fint.*', kind: 'add', at: '/data/loyalty', value: 'gold' }])
  expect((await verifyByPact({ provider: 'fint' })).status).toBe('passed')
})

test.each<[string, Drift]>([
  ['resets connections', { operation: 'etranzact.getMandate', kind: 'down' }],
  ['is too slow', { operation: 'etranzact.getMandate', kind: 'slow', ms: 3_000 }],
  ['answers 503', { operation: 'etranzact.getMandate', kind: 'status', to: 503 }],
])('a sandbox that %s is unreachable, with the name of the operation', async (_what, drift) => {
  standIn.setDrift([drift])
  const result = await verify({ provider: 'etranzact', settings: { limits: { calls: 10, pause: 0, patience: 500 } } })
  expect([result.status, reasonOf(result)]).toEqual(['unreachable', expect.stringMatching(/^getMandate: http:\/\/127\.0\.0\.1:\d+ /)])
  expect(result.interactions.map(({ outcome }) => outcome)).toEqual(['not verified'])
})

test('a sandbox that is down is unreachable, and nothing is verified', async () => {
  const result = await verify({ provider: 'fint', settings: { baseUrl: 'http://127.0.0.1:9' } })
  expect([result.status, reasonOf(result)]).toEqual(['unreachable', 'http://127.0.0.1:9 refused the connection.'])
})

test('a sandbox without an address or credentials is not run, and the result names the variables', async () => {
  const result = await verifySandbox({ provider: 'interswitch', environment: { INTERSWITCH_CLIENT_ID: 'x' } })
  expect([result.status, reasonOf(result)]).toEqual(['not run', 'INTERSWITCH_CLIENT_SECRET is not set.'])
  const nowhere = await verifySandbox({ provider: 'lipa-later', environment: { LIPA_LATER_KEY: 'k', LIPA_LATER_SECRET: 's' } })
  expect(reasonOf(nowhere)).toBe('LIPA_LATER_SANDBOX_URL is not set.')
})

test('interactions that need a login are not verified if it is refused', async () => {
  const result = await verifySandbox({
    provider: 'interswitch',
    environment: { ...environment, INTERSWITCH_CLIENT_SECRET: 'not-the-secret' },
  })
  expect(result.status).toBe('not run')
  expect(reasonOf(result.interactions[0] ?? {})).toMatch(
    /^No token: the login at http:\/\/127\.0\.0\.1:\d+\/passport\/oauth\/token was answered 401\.$/,
  )
})

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
  const { FINT_METERED_PIN: _, ...rest } = environment
  const without = Object.fromEntries(Object.entries(rest).filter(([name]) => !/FINT_METERED_[23]/.test(name)))
  const { interactions } = await verifySandbox({ provider: 'fint', told: [metered], environment: without, verifier: statusVerifier })
  expect(reasonOf(interactions[0] ?? {})).toMatch(
    /^no fixture: none of "a customer has a meter" \(FINT_METERED_PIN, FINT_METERED_2_PHONE, .* not set\)$/,
  )
})

test('a fixture of several states together is preferred to those of each state', async () => {
  const told: Told = { ...metered, states: [{ name: 'the moon is full' }, ...(metered.states ?? [])] }
  const [, , , customer] = standIn.fixtures.fint.hasMeter
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
  const all = standIn.fixtures.fint.hasMeter
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
  const [one] = standIn.fixtures.fint.hasMeter.slice(3).map(({ phone, pin, meterNumber }) => ({ phone, pin, meter_number: meterNumber }))
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

test('a run makes no more calls than its limit', async () => {
  const told = [unknown, { ...unknown, description: 'two' }, { ...unknown, description: 'three' }]
  const { interactions } = await verify({ provider: 'fint', told, settings: { limits: { calls: 3, pause: 0, patience: 5_000 } } })
  expect(interactions.map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'not verified'])
  expect(reasonOf(interactions[2] ?? {})).toBe('The limit of 3 calls in one run is reached.')
})

test('a known difference is pending until its day, fails after it, and is reported when it is gone', async () => {
  const wrong = { ...unknown, status: 410 }
  const known = [{ interaction: 'verifies an unknown customer', reason: 'they answer 404', expires: '2026-12-01' }]
  const until = await verify({ provider: 'fint', told: [wrong], settings: { known } })
  expect([until.status, ...until.interactions.map(brief)]).toEqual([
    'passed',
    'verifies an unknown customer: pending: they answer 404 (until 2026-12-01): status.differs status 410 404',
  ])
  const after = await verify({ provider: 'fint', told: [wrong], settings: { known }, today: '2026-12-02' })
  expect([after.status, after.interactions[0]?.findings[0]?.code]).toEqual(['failed', 'difference.expired'])
  const gone = await verify({ provider: 'fint', told: [unknown], settings: { known } })
  expect([gone.status, ...gone.interactions.map(brief)]).toEqual(['passed', 'verifies an unknown customer: passed: difference.gone'])
})

test('a list that names an unknown operation or interaction is refused', async () => {
  await expect(verify({ provider: 'fint', settings: { reads: ['verify'] } })).rejects.toThrow('lists the operation "verify"')
  const known = [{ interaction: 'verifys', reason: 'x', expires: '2027-01-01' }]
  await expect(verify({ provider: 'fint', settings: { known } })).rejects.toThrow('lists the interaction "verifys"')
})

test('an interaction that expects a refusal of credentials is sent with those of the pact', async () => {
  const told: Told[] = [
    { ...(goodPacts['advancly']?.[0] as Told), description: 'wrong key', states: [], status: 401, reply: { status: false } },
    { ...(goodPacts['lipa-later']?.[0] as Told), description: 'wrong token', states: [], status: 401, reply: { success: false } },
  ]
  expect((await verify({ provider: 'advancly', told: told.slice(0, 1) })).interactions.map(brief)).toEqual(['wrong key: passed'])
  expect((await verify({ provider: 'lipa-later', told: told.slice(1) })).interactions.map(brief)).toEqual(['wrong token: passed'])
})

test('operations that issue tokens are verified with the real credentials', async () => {
  const told: Told = {
    description: 'logs in',
    path: '/auth/token',
    body: { username: 'demo', password: 'demo' },
    reply: { access_token: 'x', expires_in: 900 },
    replyRules: {
      body: {
        '$.access_token': { combine: 'AND', matchers: [{ match: 'type' }] },
        '$.expires_in': { combine: 'AND', matchers: [{ match: 'integer' }] },
      },
    },
  }
  expect((await verify({ provider: 'etranzact', told: [told] })).interactions.map(brief)).toEqual(['logs in: passed'])
})

test('a result has no credentials, even if the sandbox repeats them', async () => {
  standIn.setDrift([{ operation: 'fint.*', kind: 'add', at: '/msg', value: `hello ${standIn.credentials.fint.partnerMeta}` }])
  const asked = ['fint', 'interswitch']
  const results = await Promise.all(
    asked.map((name) => verifyByPact({ provider: name, told: (goodPacts[name] ?? []).map((each) => ({ ...each, status: 299 })) })),
  )
  const text = JSON.stringify(results)
  expect(text).toContain('hello •••')
  const { fint, interswitch } = standIn.credentials
  for (const secret of [fint.partnerMeta, interswitch.clientSecret]) expect(text).not.toContain(secret)
})

test('the committed contracts pass, except for those without a fixture', async () => {
  const fresh = await startSandbox()
  const pacts = await readPacts(fileURLToPath(new URL('../../../contracts/pacts', import.meta.url)))
  const results = await Promise.all(
    providers.map(({ name }) =>
      verifySandbox({
        provider: name,
        pacts: pacts.filter(({ provider }) => provider === name),
        environment: environmentOf(fresh),
        allowWrites: true,
      }),
    ),
  )
  await fresh.stop()
  expect(results.map(({ provider, status }) => [provider, status])).toEqual(providers.map(({ name }) => [name, 'passed']))
  const open = results.flatMap(({ interactions }) => interactions).filter(({ outcome }) => outcome !== 'passed')
  expect(open.map(({ case: { operation }, why }) => [operation?.id, why?.code])).toEqual([
    ['unlinkMeterNumber', 'fixtures-used-up'],
    ['acceptTenuredOffer', 'no-fixture'],
  ])
})
