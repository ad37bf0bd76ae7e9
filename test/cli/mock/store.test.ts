import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { callHttp } from '../../transports/transports.ts'
import { startMock, tally } from '../inProcess.ts'

const folder = mkdtempSync(join(tmpdir(), 'tally-store-'))
afterAll(() => rmSync(folder, { recursive: true }))

const registered = { state: 'a customer is registered', params: { phone: '08111111111' } }

async function register(url: string, world = 'default'): Promise<number> {
  return (await callHttp(url, { method: 'POST', path: `/__admin/worlds/${world}/states`, body: registered })).status
}

async function namesOf(url: string): Promise<unknown> {
  return (await callHttp(url, { path: '/__admin/worlds' })).body
}

async function totalsOf(url: string, world = 'default'): Promise<unknown> {
  const { body } = await callHttp(url, { path: `/__admin/worlds/${world}?limit=0` })
  return (body as { readonly collections: object }).collections
}

test('worlds in a store are there after a restart, and other providers or another seed are refused with 2', async () => {
  const file = join(folder, 'worlds.db')
  const first = await startMock(['fint', '--port', '0', '--store', file])
  expect([await register(first.url), await register(first.url, 'other')]).toEqual([204, 204])
  const before = await totalsOf(first.url)
  expect(before).toMatchObject({ 'fint/customers': { total: 1 } })
  const second = await tally(['mock', 'fint', '--port', '0', '--store', file])
  expect(second).toMatchObject({ code: 2, err: expect.stringMatching(/worlds\.db is in use by process \d+/) as string })
  await first.stop()
  const again = await startMock(['fint', '--port', '0', '--store', file])
  expect(await namesOf(again.url)).toEqual({ worlds: ['default', 'other'] })
  expect(await totalsOf(again.url)).toEqual(before)
  await callHttp(again.url, { method: 'DELETE', path: '/__admin/worlds/other' })
  expect(await namesOf(again.url)).toEqual({ worlds: ['default'] })
  await again.stop()
  const seeded = await tally(['mock', 'fint', '--port', '0', '--store', file, '--seed', '2'])
  expect(seeded).toMatchObject({ code: 2, err: expect.stringContaining('was made with the seed 1, not 2. Start with --seed 1') as string })
  const others = await tally(['mock', 'advancly', '--port', '0', '--store', file])
  expect(others).toMatchObject({ code: 2, err: expect.stringContaining('has worlds of fint, not of advancly') as string })
})

function spec(path: string): string {
  const schema = `{ type: object, required: [id], properties: { id: { type: string }, name: { type: string } } }`
  const content = `{ application/json: { schema: ${schema} } }`
  return `openapi: 3.1.0
info: { title: things, version: '1' }
paths:
  /things:
    post: { requestBody: { content: ${content} }, responses: { '201': { description: Made, content: ${content} } } }
  /things/{id}:
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { '200': { description: Found, content: ${content} }, '404': { description: None } }
  ${path}: { get: { responses: { '200': { description: Fine } } } }
`
}

test('--watch keeps stored worlds, and warns of the changed document', async () => {
  const document = join(folder, 'things.yaml')
  writeFileSync(document, spec('/one'))
  const mock = await startMock([document, '--port', '0', '--watch', '--store', join(folder, 'watched.db')])
  const made = await callHttp(mock.url, { method: 'POST', path: '/things', body: { id: 'a', name: 'kept' } })
  expect(made.status).toBe(201)
  writeFileSync(document, spec('/two'))
  await expect.poll(() => mock.status('/two'), { interval: 25 }).toBe(200)
  expect((await callHttp(mock.url, { path: '/things/a' })).body).toEqual({ id: 'a', name: 'kept' })
  await expect.poll(() => mock.noted.join('\n')).toContain('The document of things has changed since')
  expect(mock.printed.join('\n')).toContain('tally: reloaded the specs; stored worlds are kept')
  await mock.stop()
})

test('a durability that does not exist is refused with 2', async () => {
  const refused = await tally(['mock', 'fint', '--store', join(folder, 'none.db'), '--durability', 'some'])
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('--durability must be one of full, normal.') as string })
})
