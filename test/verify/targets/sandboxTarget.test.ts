import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { providers } from '../../../mocks/index.ts'
import { readPacts } from '../../../src/verify/pact/readPacts.ts'
import { environmentOf } from '../../sandbox/environment.ts'
import { startSandbox } from '../../sandbox/startSandbox.ts'
import { brief } from '../results.ts'
import { verifySandbox } from '../standIn.ts'
import { disburses, metered, reasonOf, unknown, useSandbox } from './useSandbox.ts'

const sandbox = useSandbox()
const { verify } = sandbox

function calls(): number {
  return sandbox.standIn.calls['fint.disburseLoan'] ?? 0
}

test('a request that changes data is only sent if that is allowed', async () => {
  const before = calls()
  const refused = await verify({ provider: 'fint', told: [disburses] })
  expect([refused.status, calls() - before]).toEqual(['not run', 0])
  expect(refused.interactions.map(brief)).toEqual([
    'disburses a loan: not verified: disburseLoan changes data there: it is sent only with --allow-writes.',
  ])
  const allowed = await verify({ provider: 'fint', told: [disburses, metered], allowWrites: true })
  expect([allowed.status, calls() - before]).toEqual(['passed', 1])
})

test('a run makes at most as many calls as its limit', async () => {
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
