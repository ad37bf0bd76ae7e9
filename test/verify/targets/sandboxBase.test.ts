import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Sandbox } from '../../../src/verify/targets/sandboxEntry.ts'
import { sandboxTarget } from '../../../src/verify/targets/sandboxTarget.ts'
import { apiOf, onlyOperation } from '../../spec/documentOf.ts'

const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(request.url ?? '')
  response.end('{}')
})

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise((resolve) => server.close(resolve)))

const own = [{ url: 'https://vendor.example/login' }]
const item = { get: { operationId: 'it', responses: { 200: { description: 'Done' } } } }
const servers = [{ url: 'https://vendor.example/v1' }]

test.each([
  ['those of the operation', { servers, paths: { '/token': { get: { ...item.get, servers: own } } } }, '/login/token'],
  ['those of its path', { servers, paths: { '/token': { ...item, servers: own } } }, '/login/token'],
  [
    'those of a path that is a reference',
    {
      servers,
      paths: { '/token': { $ref: '#/components/pathItems/Token' } },
      components: { pathItems: { Token: { ...item, servers: own } } },
    },
    '/login/token',
  ],
  ['no others', { servers, paths: { '/token': item } }, '/sandbox/token'],
])('an operation is called at its own servers in a sandbox: %s', async (_which, around, url) => {
  const api = apiOf({}, around)
  const settings = {
    credentials: {},
    reads: [],
    writes: [],
    repeatable: [],
    unsigned: [],
    known: [],
    fixtures: new Map(),
    lacking: new Map(),
  }
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sandbox`
  const sandbox = {
    ...settings,
    baseUrl,
    secrets: [],
    login: undefined,
    limits: { calls: 9, pause: 0, patience: 5_000 },
  } as unknown as Sandbox
  const target = sandboxTarget(sandbox, { api, pacts: [], allowWrites: false, today: '2026-01-01', defaults: () => ({}) })
  const interaction = { description: 'asks', response: { status: 200 } }
  const request = { method: 'GET', path: '/token', headers: {}, body: Buffer.of() }
  await target.exchange('1', { interaction, operation: onlyOperation(api) } as never, request)
  expect(asked.splice(0)).toEqual([url])
})
