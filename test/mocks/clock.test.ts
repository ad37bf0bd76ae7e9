import { describe, expect, test } from 'vitest'
import { providers } from '../../mocks/index.ts'
import { createMock } from '../../src/index.ts'
import { compile } from '../../src/spec/api.ts'
import { openTransport } from '../transports/transports.ts'
import { validCalls } from './randomCalls.ts'

const century = 100 * 366 * 86_400_000
const seeds = [0, 1, 2, 3, 4]
const apis = providers.map((provider) => {
  const api = compile(provider.document)
  const callOf = validCalls(api, `/${provider.name}`)
  const calls = api.operations.flatMap((operation) => seeds.flatMap((seed) => callOf(operation, seed)?.call ?? []))
  return { name: provider.name, provider, calls }
})
/** Tokens are asked for with the one, all else with the other. */
const authorizations = ['Bearer any', `Basic ${btoa('demo-key:demo-secret')}`]

describe.each(['1970-01-01T00:00:00Z', '9000-01-01T00:00:00Z'])('at %s', (bound) => {
  test.each(apis)('$name sets up its states and answers, and so it does when all has fallen due', async ({ provider, calls }) => {
    let now = Date.UTC(2026, 0, 1)
    const mock = createMock({ providers: [provider], now: () => now })
    const transport = await openTransport('direct', mock)
    for (const [index, state] of Object.keys(provider.states).entries()) {
      const world = `world-${index}`
      await mock.world(world).setClock(bound)
      await mock.world(world).given({ state })
      for (const call of calls) {
        for (const authorization of authorizations) {
          const headers = { ...call.headers, authorization, 'x-mock-world': world }
          expect(await transport.call({ ...call, headers })).not.toMatchObject({ status: 500 })
        }
      }
      now += century
      await mock.world(world).state()
    }
    await transport.close()
  })
})
