import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { providers } from '../../src/cli/providers.ts'
import { compile } from '../../src/spec/api.ts'
import { createMock } from '../../src/index.ts'
import { openTransport, type TestReply, type Transport } from '../transports.ts'
import { junkCalls, pathsOf, validCall, type RandomCall } from './randomCalls.ts'

const apis = providers.map(({ name, document }) => ({ name, api: compile(document) }))
const operations = apis.flatMap(({ name, api }) => api.operations.map((operation) => ({ name, api, operation })))
const states = providers.flatMap((provider) => Object.keys(provider.states).map((state) => ({ provider: provider.name, state })))

/** A call of the operation at this place in the list, or a state to be set up. */
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ operation: fc.nat(operations.length - 1), seed: fc.nat() }) },
  fc.record({ state: fc.nat(states.length - 1) }),
)

/** What is wrong with a reply, found without the mock: undeclared, against the spec, or no answer at all. */
function faultsOf({ operation }: RandomCall, { status, headers, body, text }: TestReply): unknown[] {
  const isOurs = headers['content-type'] === 'application/problem+json'
  return isOurs ? [text] : [...operation.checkReply({ status, headers, body: text === '' ? undefined : body })]
}

/** Node's client refuses to send some of the junk. */
function neverSent(error: NodeJS.ErrnoException): TestReply {
  if (/^ERR_INVALID|^ERR_UNESCAPED/.test(error.code ?? '')) return { status: 0, headers: {}, body: undefined, text: '' }
  throw error
}

describe.each(['direct', 'node http'] as const)('over %s', (name) => {
  const mock = createMock({ providers, mostWorlds: 10_000 })
  let transport: Transport
  let worlds = 0
  beforeAll(async () => {
    transport = await openTransport(name, mock)
  })
  afterAll(() => transport.close())

  test('random calls that keep the spec get replies that keep it', async () => {
    const seen = new Set<string>()
    const journey = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      worlds += 1
      const world = `random-${worlds}`
      for (const each of steps) {
        if ('state' in each) {
          await mock.world(world).given(states[each.state] as (typeof states)[number])
          continue
        }
        const { name: provider, api, operation } = operations[each.operation] as (typeof operations)[number]
        const made = validCall(api, `/${provider}`, operation, each.seed)
        if (!made) continue
        const reply = await transport.call({ ...made.call, headers: { ...made.call.headers, 'x-mock-world': world } })
        expect(faultsOf(made, reply)).toEqual([])
        seen.add(`${provider} ${operation.id} ${reply.status}`)
      }
    })
    await fc.assert(journey, { numRuns: 60 })
    const untried = operations.filter(
      ({ name: provider, operation }) => ![...seen].some((each) => each.startsWith(`${provider} ${operation.id} `)),
    )
    expect(untried.map(({ operation }) => operation.id)).toEqual([])
    expect([...seen].filter((each) => each.endsWith(' 200')).length).toBeGreaterThan(0)
  })

  test('random junk is answered, and never by a mistake', async () => {
    const property = fc.asyncProperty(junkCalls(pathsOf(providers)), async (call) => {
      const reply = await transport.call(call).catch(neverSent)
      expect(reply.status).toBeLessThan(500)
      expect(reply.text).not.toMatch(/\/work\/|node_modules|\n\s+at /)
    })
    await fc.assert(property, { numRuns: 500 })
  })
})
