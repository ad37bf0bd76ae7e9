import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { setupServer } from 'msw/node'
import { expect, test } from 'vitest'
import { expressHandler } from '../../src/express.ts'
import { createMock, infer } from '../../src/index.ts'
import { handlers } from '../../src/msw.ts'
import { documentOf } from '../engine/shop.ts'
import { object, param, reply, takes, text } from '../infer/pets.ts'

const url = { type: 'string', format: 'uri' }
const pet = object({ id: text, self: url }, ['id', 'self'])
const many = object({ items: { type: 'array', items: pet }, next: { type: ['string', 'null'], format: 'uri' } }, ['items', 'next'])
const created = { 201: { description: '', headers: { Location: { schema: text } }, content: { 'application/json': { schema: pet } } } }
const paging = ['limit', 'offset'].map((name) => ({ name, in: 'query', schema: { type: 'integer' } }))
const document = documentOf({
  '/pets': {
    get: { parameters: paging, responses: reply(many) },
    post: { requestBody: takes(object({ name: text })), responses: created },
  },
  '/pets/{id}': { parameters: [param('id')], get: { responses: reply(pet) } },
}) as never

const server = setupServer(...handlers([infer({ name: 'x', document })], { baseUrls: { x: 'https://api.vendor.example/v1' } }))

/** Creates a pet, and follows all links that the replies have: the statuses, and where the links lead. */
async function followed(
  base: string,
  send: (request: Request) => Promise<Response> = fetch,
): Promise<readonly (readonly [number, string])[]> {
  const headers = { 'content-type': 'application/json' }
  const made = await send(new Request(`${base}/pets`, { method: 'POST', headers, body: '{"name": "Rex"}' }))
  const { self } = (await made.json()) as { readonly self: string }
  const { next } = (await (await send(new Request(`${base}/pets?limit=1`))).json()) as { readonly next: string }
  const links = [new URL(made.headers.get('location') as string, `${base}/pets`).href, self, next]
  return Promise.all(links.map(async (link) => [(await send(new Request(link))).status, link] as const))
}

const leading = (base: string): unknown => [
  [200, expect.stringMatching(new RegExp(`^${base}/pets/[^/]+$`))],
  [200, expect.stringMatching(new RegExp(`^${base}/pets/[^/]+$`))],
  [200, `${base}/pets?limit=1&offset=1`],
]

test('links in replies lead to the host that MSW stands for', async () => {
  server.listen({ onUnhandledFrame: 'error' })
  const base = 'https://api.vendor.example/v1'
  expect(await followed(base)).toEqual(leading(base))
  server.close()
})

test('links in replies lead to the path of an app where the handler is mounted', async () => {
  const listening = createServer(express().use('/mocks', expressHandler(createMock({ specs: [{ name: 'x', document }] }))))
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(listening.address() as AddressInfo).port}/mocks/x`
  expect(await followed(base)).toEqual(leading(base))
  listening.close()
})

test('links in replies to Fetch requests lead to the host of the request', async () => {
  const mock = createMock({ specs: [{ name: 'x', document }] })
  const base = 'https://mock.example/x'
  expect(await followed(base, mock.fetch)).toEqual(leading(base))
})
