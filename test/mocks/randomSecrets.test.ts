import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { providers } from '../../mocks/index.ts'
import type { Mock } from '../../src/index.ts'
import { compile, type Api } from '../../src/spec/api.ts'
import { giveBack, takeMock } from '../transports/mockPool.ts'
import { openTransport, type TestCall } from '../transports/transports.ts'
import { validCalls } from './randomCalls.ts'

const apis = providers.map((provider) => ({ name: provider.name, api: compile(provider.document) }))

const setup = { providers }

/** Makes secrets, some of them short, that occur nowhere else, and knows all that it made. */
class MadeSecrets {
  readonly made: string[] = []

  next(): string {
    const number = this.made.length + 1
    const secret = number % 3 === 0 ? `ß${number}` : `zq${number}/é sekret`
    this.made.push(secret)
    return secret
  }

  /** Those that are in a text, in any spelling. */
  in(text: string): readonly string[] {
    return this.made.filter((each) => spellings(each).some((spelling) => text.includes(spelling)))
  }
}

function spellings(secret: string): readonly string[] {
  const inForm = new URLSearchParams({ a: secret }).toString().slice(2)
  return [secret, encodeURIComponent(secret), inForm, JSON.stringify(secret).slice(1, -1)]
}

/** The same value with a new secret wherever the name says that there is one. */
function withSecrets(value: unknown, { api, secrets }: { readonly api: Api; readonly secrets: MadeSecrets }): unknown {
  if (Array.isArray(value)) return value.map((each) => withSecrets(each, { api, secrets }))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, api.isSecret(name) ? secrets.next() : withSecrets(each, { api, secrets })]),
  )
}

function secretly({ body, query = '', headers, ...call }: TestCall, parts: { readonly api: Api; readonly secrets: MadeSecrets }): TestCall {
  const { api, secrets } = parts
  const isJson = headers?.['content-type'] === 'application/json'
  const pairs = [...new URLSearchParams(query)].map(([name, value]) => [name, api.isSecret(name) ? secrets.next() : value])
  const more = { 'x-api-key': encodeURIComponent(secrets.next()), cookie: `sid=${encodeURIComponent(secrets.next())}` }
  return {
    ...call,
    query: new URLSearchParams([...pairs, ['token', secrets.next()]] as [string, string][]).toString(),
    headers: { ...headers, ...more, authorization: `Bearer ${encodeURIComponent(secrets.next())}` },
    ...(body !== undefined && { body: isJson ? JSON.stringify(withSecrets(JSON.parse(String(body)), parts)) : body }),
  }
}

/** Everything that the mock tells about its calls, by what tells it. */
async function toldBy(mock: Mock): Promise<Readonly<Record<string, unknown>>> {
  const told: Record<string, unknown> = { metrics: await mock.run('metrics', {}) }
  for (const name of ['journals', 'harOfAll'] as const) told[name] = await mock.run(name, {})
  for (const world of mock.worldNames())
    for (const name of ['journal', 'history', 'har', 'calls', 'state', 'faults', 'overrides'] as const)
      told[`${name} of ${world}`] = await mock.run(name, { world })
  return told
}

test.each(apis)('nothing that the mock of $name tells about random calls has their secrets', async ({ name, api }) => {
  const callOf = validCalls(api, `/${name}`)
  const call = fc.record({ operation: fc.nat(api.operations.length - 1), seed: fc.nat(), fault: fc.nat(9) })
  const faults = ['missing-field; field=/data', 'malformed-json', 'truncated', 'error; status=503', 'wrong-content-type']
  let secretsSent = 0
  const property = fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 12, size: 'max' }), async (steps) => {
    const mock = takeMock(setup)
    const events: string[] = []
    const remove = mock.audience.add((recorded) => events.push(JSON.stringify(recorded.exchange())))
    const transport = await openTransport('direct', mock)
    const secrets = new MadeSecrets()
    for (const { operation, seed, fault } of steps) {
      const made = callOf(api.operations[operation] as Api['operations'][number], seed)
      if (!made) continue
      const { headers, ...sent } = secretly(made.call, { api, secrets })
      const asked = faults[fault]
      await transport.call({ ...sent, headers: { ...headers, ...(asked !== undefined && { 'x-mock-fault': asked }) } }).catch(() => {})
    }
    secretsSent += secrets.made.length
    for (const [by, told] of Object.entries({ ...(await toldBy(mock)), events }))
      expect([by, secrets.in(typeof told === 'string' ? told : JSON.stringify(told))]).toEqual([by, []])
    await transport.close()
    remove()
    await giveBack(setup, mock)
  })
  await fc.assert(property, { numRuns: 15 })
  expect(secretsSent).toBeGreaterThan(100)
})
