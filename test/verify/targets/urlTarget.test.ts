import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { providers } from '../../../mocks/index.ts'
import { createMock } from '../../../src/control/mock.ts'
import { listen, type Listening } from '../../../src/adapters/listen.ts'
import { replay } from '../../../src/verify/replay/replay.ts'
import type { ProviderResult } from '../../../src/verify/result/result.ts'
import { urlTarget, type UrlOptions } from '../../../src/verify/targets/urlTarget.ts'
import { goodPacts } from '../goodPacts.ts'
import { pact, type Told } from '../pacts.ts'
import { brief } from '../results.ts'

const options: UrlOptions = { provider: 'fint', mount: 'fint', defaults: () => ({}) }
const told = goodPacts['fint'] ?? []

async function verify(address: string, given: Partial<UrlOptions>, pacts: readonly Told[]): Promise<ProviderResult> {
  const target = await urlTarget(address, { ...options, ...given })
  return replay({ provider: 'fint', pacts: [pact('fint', pacts)], api: undefined }, target)
}

let mock: Listening
/** A provider with a state of its own: a thing exists or does not. */
let own: Server
let address = ''
const asked: string[] = []

beforeAll(async () => {
  mock = await listen(createMock({ providers }), { port: 0, adminToken: 'let-me-in' })
  const things = new Set<string>()
  own = createServer((request, response) => {
    void answer(request, things).then(([status, body]) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    )
  })
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(own.address() as AddressInfo).port}/api`
})

afterAll(async () => {
  own.close()
  own.closeAllConnections()
  await mock.close()
})

async function answer(request: IncomingMessage, things: Set<string>): Promise<[number, object]> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  if (request.url === '/states') {
    const { action, state, params } = JSON.parse(Buffer.concat(chunks).toString()) as {
      action: string
      state: string
      params: { id: string }
    }
    asked.push(`${action} ${state}`)
    if (state !== 'a thing exists') return [404, {}]
    if (action === 'setup') things.add(params.id)
    else things.delete(params.id)
    return [200, { id: params.id, secondId: `${params.id}-b` }]
  }
  const id = (request.url ?? '').slice('/api/things/'.length)
  return things.has(id.replace(/-b$/, '')) ? [200, { id }] : [404, {}]
}

const there: Told = {
  description: 'there',
  method: 'GET',
  path: '/things/7',
  states: [{ name: 'a thing exists', params: { id: '7' } }],
  reply: { id: '7' },
}
const gone: Told = { description: 'not there', method: 'GET', path: '/things/7', status: 404 }
const unheard: Told = { ...gone, description: 'unheard of', states: [{ name: 'the moon is full' }] }
const second: Told = {
  ...there,
  description: 'second',
  path: '/things/7',
  requestGenerators: { path: { type: 'ProviderState', expression: '/things/${secondId}', dataType: 'STRING' } },
  requestRules: { path: { combine: 'AND', matchers: [{ match: 'regex', regex: '/things/.*' }] } },
  reply: { id: '7-b' },
}

test('a mock in another process gets its states through the admin API, in worlds that are deleted afterwards', async () => {
  const given = { adminToken: 'let-me-in' }
  for (const url of [mock.url, `${mock.url}/fint`]) {
    const result = await verify(url, given, told)
    expect(result).toMatchObject({ status: 'passed', against: { target: 'mock', url: `${mock.url}/fint` } })
  }
  const worlds = await fetch(`${mock.url}/__admin/worlds`, { headers: { authorization: 'Bearer let-me-in' } })
  expect(await worlds.json()).toEqual({ worlds: [] })
})

test('an interaction whose state a mock in another process does not have is not verified', async () => {
  const result = await verify(mock.url, { adminToken: 'let-me-in' }, [...told, unheard])
  expect(result.status).toBe('passed')
  expect(result.interactions.at(-1)).toMatchObject({ outcome: 'not verified', why: { code: 'no-such-state' } })
})

test('a mock that requires its admin token, or serves another provider, is an error', async () => {
  await expect(verify(mock.url, {}, told)).rejects.toThrow('requires its admin token; pass it with --admin-token.')
  await expect(verify(mock.url, { adminToken: 'let-me-in', mount: 'petstore', provider: 'petstore' }, told)).rejects.toThrow(
    'does not serve petstore; it serves',
  )
})

test('any other provider sets up its states as for Pact, and a state that it refuses fails the interaction', async () => {
  asked.length = 0
  const result = await verify(address, { statesUrl: address.replace('/api', '/states') }, [there, gone, unheard, second])
  expect(result.interactions.map(brief)).toEqual([
    'there: passed',
    'not there: passed',
    'unheard of: failed: state.failed',
    'second: passed',
  ])
  expect(asked.slice(0, 2)).toEqual(['setup a thing exists', 'teardown a thing exists'])
})

test('interactions with states are not verified if states cannot be set up', async () => {
  const result = await verify(address, {}, [there, gone])
  expect(result.interactions.map(({ outcome }) => outcome)).toEqual(['not verified', 'passed'])
  expect(result.interactions[0]?.why).toEqual({ code: 'no-states-url' })
  expect((await verify(address, {}, [there])).status).toBe('not run')
})

test('a provider that does not answer is unreachable', async () => {
  const result = await verify('http://127.0.0.1:9', {}, [gone])
  expect(result).toMatchObject({
    status: 'unreachable',
    why: { code: 'unreachable', unreachable: { origin: 'http://127.0.0.1:9', cause: 'refused' } },
  })
})

test('interactions with states say that nothing answers, not that their states cannot be set up', async () => {
  for (const pacts of [[there, gone], [there]]) {
    const { status, interactions } = await verify('http://127.0.0.1:9', {}, pacts)
    expect([status, ...interactions.map(({ why }) => why?.code)]).toEqual(['unreachable', ...pacts.map(() => 'unreachable')])
  }
})
