import { describe, expect, test } from 'vitest'
import { providers } from '../../src/cli/providers.ts'
import { createMock } from '../../src/index.ts'
import { compile } from '../../src/spec/api.ts'
import { openTransport } from '../transports.ts'
import { validCall } from './randomCalls.ts'

const century = 100 * 366 * 86_400_000
const apis = providers.map((provider) => ({ name: provider.name, provider, api: compile(provider.document) }))
const seeds = [0, 1, 2, 3, 4]
/** Tokens are asked for with the one, all else with the other. */
const authorizations = ['Bearer any', `Basic ${btoa('demo-key:demo-secret')}`]

describe.each(['1970-01-01T00:00:00Z', '9000-01-01T00:00:00Z'])('at %s', (bound) => {
  test.each(apis)('$name sets up its states and answers, and so it does when all has fallen due', async ({ name, provider, api }) => {
    let now = Date.UTC(2026, 0, 1)
    const mock = createMock({ providers: [provider], now: () => now })
    const transport = await openTransport('direct', mock)
    for (const [index, state] of Object.keys(provider.states).entries()) {
      const world = `world-${index}`
      await mock.world(world).setClock(bound)
      await mock.world(world).given({ state })
      for (const operation of api.operations) {
        for (const seed of seeds) {
          const made = validCall(api, `/${name}`, operation, seed)
          if (!made) continue
          for (const authorization of authorizations) {
            const headers = { ...made.call.headers, authorization, 'x-mock-world': world }
            expect(await transport.call({ ...made.call, headers })).not.toMatchObject({ status: 500 })
          }
        }
      }
      now += century
      await mock.world(world).state()
    }
    await transport.close()
  })
})
