import { expect, test } from 'vitest'
import { goodPacts } from '../goodPacts.ts'
import type { Told } from '../pacts.ts'
import { brief } from '../results.ts'
import { verifySandbox } from '../standIn.ts'
import { reasonOf, useSandbox } from './useSandbox.ts'

const sandbox = useSandbox()
const { verify, verifyByPact } = sandbox

test('a sandbox without an address or credentials is not run, and the result names the variables', async () => {
  const result = await verifySandbox({ provider: 'interswitch', environment: { INTERSWITCH_CLIENT_ID: 'x' } })
  expect([result.status, reasonOf(result)]).toEqual(['not run', 'INTERSWITCH_CLIENT_SECRET is not set.'])
  const nowhere = await verifySandbox({ provider: 'lipa-later', environment: { LIPA_LATER_KEY: 'k', LIPA_LATER_SECRET: 's' } })
  expect(reasonOf(nowhere)).toBe('LIPA_LATER_SANDBOX_URL is not set.')
})

test('interactions that need a login are not verified if it is refused', async () => {
  const result = await verifySandbox({
    provider: 'interswitch',
    environment: { ...sandbox.environment, INTERSWITCH_CLIENT_SECRET: 'not-the-secret' },
  })
  expect(result.status).toBe('not run')
  expect(reasonOf(result.interactions[0] ?? {})).toMatch(
    /^No token: the login at http:\/\/127\.0\.0\.1:\d+\/passport\/oauth\/token answered 401\.$/,
  )
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
  sandbox.standIn.setDrift([
    { operation: 'fint.*', kind: 'add', at: '/msg', value: `hello ${sandbox.standIn.credentials.fint.partnerMeta}` },
  ])
  const asked = ['fint', 'interswitch']
  const results = await Promise.all(
    asked.map((name) => verifyByPact({ provider: name, told: (goodPacts[name] ?? []).map((each) => ({ ...each, status: 299 })) })),
  )
  const text = JSON.stringify(results)
  expect(text).toContain('hello •••')
  const { fint, interswitch } = sandbox.standIn.credentials
  for (const secret of [fint.partnerMeta, interswitch.clientSecret]) expect(text).not.toContain(secret)
})
