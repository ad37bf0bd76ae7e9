import { expect, test } from 'vitest'
import { tryServers } from './manyServers.ts'

test('three servers lose no acknowledged write and show no stale read, while one is killed and PostgreSQL is away for a while', async () => {
  const trial = { servers: 3, clients: 24, worlds: 4, seed: 1, lasts: 6, killAt: 2, downFrom: 3, downFor: 1.5 }
  const { wrong, ...result } = await tryServers(trial)
  expect(wrong).toEqual([])
  expect(result).toMatchObject({ readiness: [200, 503], servedAfterwards: true })
  expect([result.calls > 50, result.steps > 5, result.loans > 0, result.unplaced < result.calls / 5]).toEqual([true, true, true, true])
}, 120_000)
