import { expect, test } from 'vitest'
import type { Drift } from '../../sandbox/drift.ts'
import { brief } from '../results.ts'
import { reasonOf, useSandbox } from './useSandbox.ts'

const sandbox = useSandbox()
const { verify, verifyByPact } = sandbox

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
  sandbox.standIn.setDrift([drift])
  const { status, interactions } = await verifyByPact({ provider })
  expect(status).toBe('failed')
  expect(interactions.filter(({ outcome }) => outcome === 'failed').map(brief)).toEqual(named)
  expect(sandbox.standIn.drifted[drift.operation]).toBeGreaterThan(0)
})

test('a new field that no consumer uses is not a difference', async () => {
  sandbox.standIn.setDrift([{ operation: 'fint.*', kind: 'add', at: '/data/loyalty', value: 'gold' }])
  expect((await verifyByPact({ provider: 'fint' })).status).toBe('passed')
})

test.each<[string, Drift]>([
  ['resets connections', { operation: 'etranzact.getMandate', kind: 'down' }],
  ['is too slow', { operation: 'etranzact.getMandate', kind: 'slow', ms: 60_000 }],
  ['answers 503', { operation: 'etranzact.getMandate', kind: 'status', to: 503 }],
])('a sandbox that %s is unreachable, with the name of the operation', async (_what, drift) => {
  sandbox.standIn.setDrift([drift])
  const result = await verify({ provider: 'etranzact', settings: { limits: { calls: 10, pause: 0, patience: 3_000 } } })
  expect([result.status, reasonOf(result)]).toEqual(['unreachable', expect.stringMatching(/^getMandate: http:\/\/127\.0\.0\.1:\d+ /)])
  expect(result.interactions.map(({ outcome }) => outcome)).toEqual(['not verified'])
})

test('a sandbox that is down is unreachable, and nothing is verified', async () => {
  const result = await verify({ provider: 'fint', settings: { baseUrl: 'http://127.0.0.1:9' } })
  expect([result.status, reasonOf(result)]).toEqual(['unreachable', 'http://127.0.0.1:9 refused the connection.'])
})
