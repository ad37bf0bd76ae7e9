import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { providers } from '../../mocks/index.ts'
import { ControlError, createMock } from '../../src/index.ts'
import { compile } from '../../src/spec/api.ts'
import { projectRoot } from '../projectRoot.ts'
import { openTransport, type TestReply, type Transport } from '../transports/transports.ts'
import { junkCalls, pathsOf, validCalls, type RandomCall } from './randomCalls.ts'

const apis = providers.map((provider) => ({ name: provider.name, api: compile(provider.document), states: Object.keys(provider.states) }))
type Known = (typeof apis)[number]

/** Calls of operations by their place in the list, and states to be set up between them. */
function journeys({ api, states }: Known): fc.Arbitrary<({ operation: number; seed: number } | { state: number })[]> {
  const call = fc.record({ operation: fc.nat(api.operations.length - 1), seed: fc.nat() })
  const step = fc.oneof({ weight: 6, arbitrary: call }, fc.record({ state: fc.nat(states.length - 1) }))
  return fc.array(step, { minLength: 1, maxLength: 20, size: 'max' })
}

/** What is wrong with a reply, found without the mock: undeclared, against the spec, or no answer at all. */
function faultsOf({ operation }: RandomCall, { status, headers, body, text }: TestReply): unknown[] {
  const isOurs = headers['content-type'] === 'application/problem+json'
  return isOurs ? [text] : [...operation.checkReply({ status, headers, body: text === '' ? undefined : body })]
}

/** A state may not go with what calls left behind. */
function notSetUp(error: unknown): void {
  if (!(error instanceof ControlError && error.problem.status === 422)) throw error
}

/** Node's client refuses to send some of the junk. */
function neverSent(error: NodeJS.ErrnoException): TestReply {
  if (/^ERR_INVALID|^ERR_UNESCAPED/.test(error.code ?? '')) return { status: 0, headers: {}, body: undefined, text: '' }
  throw error
}

describe.each([
  ['direct', 60],
  ['node http', 20],
] as const)('over %s', (name, numRuns) => {
  const mock = createMock({ providers, mostWorlds: 10_000 })
  let transport: Transport
  let worlds = 0
  beforeAll(async () => {
    transport = await openTransport(name, mock)
  })
  afterAll(() => transport.close())

  test.each(apis)('random calls to $name that keep its spec get replies that keep it', async (known) => {
    const { name: provider, api, states } = known
    const callOf = validCalls(api, `/${provider}`)
    const tried = new Set<string>()
    const journey = fc.asyncProperty(journeys(known), async (steps) => {
      worlds += 1
      const world = `random-${worlds}`
      for (const each of steps) {
        if ('state' in each) {
          await mock
            .world(world)
            .given({ provider, state: String(states[each.state]) })
            .catch(notSetUp)
          continue
        }
        const made = callOf(api.operations[each.operation] as RandomCall['operation'], each.seed)
        if (!made) continue
        const reply = await transport.call({ ...made.call, headers: { ...made.call.headers, 'x-mock-world': world } })
        expect(faultsOf(made, reply)).toEqual([])
        tried.add(made.operation.id)
      }
    })
    await fc.assert(journey, { numRuns })
    expect([...tried].toSorted()).toEqual(api.operations.map(({ id }) => id).toSorted())
  })

  test('random junk is answered, and never by a mistake', async () => {
    const property = fc.asyncProperty(junkCalls(pathsOf(providers)), async (call) => {
      const reply = await transport.call(call).catch(neverSent)
      expect(reply.status).toBeLessThan(500)
      expect(reply.text).not.toMatch(/node_modules|\n\s+at /)
      expect(reply.text).not.toContain(projectRoot)
    })
    await fc.assert(property, { numRuns: 400 })
  })
})
