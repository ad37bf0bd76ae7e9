import { expect, onTestFinished, test } from 'vitest'
import { listen } from '../../src/adapters/listen.ts'
import { createMock } from '../../src/index.ts'
import { documentOf, shopMock } from '../engine/shop.ts'

async function serve(mock: Parameters<typeof listen>[0], options: Parameters<typeof listen>[1] = {}): Promise<string> {
  const { url, close } = await listen(mock, { port: 0, ...options })
  onTestFinished(close)
  return url
}

test.each(['/', '/__admin', '/__admin/'])('%s lists the served APIs with their addresses, as JSON', async (path) => {
  const response = await fetch((await serve(shopMock())) + path)
  expect([response.status, await response.json()]).toEqual([
    200,
    {
      mocks: [{ name: 'shop', title: expect.any(String), path: '/shop', alsoAt: '/', operations: expect.any(Number) }],
      admin: {
        path: '/__admin',
        dashboard: '/__admin/ui',
        health: '/__admin/health',
        openapi: '/__admin/openapi.json',
        worlds: '/__admin/worlds',
      },
    },
  ])
})

test('a browser gets a page that can neither load nor run anything, and in which titles are text', async () => {
  const document = { ...documentOf({ '/x': { get: { operationId: 'x', responses: {} } } }), info: { title: '<script>', version: '1' } }
  const url = await serve(createMock({ specs: [{ name: 'api', document: document as never }] }))
  const response = await fetch(url, { headers: { accept: 'text/html,*/*' } })
  const page = await response.text()
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
  expect(page).toContain('<b>api</b>: &#60;script&#62;, <code>/api</code> and <code>/</code>, 1 operation<')
  expect(page).toContain('<a href="/__admin/openapi.json">')
  expect(page).toContain('<a href="/__admin/ui">dashboard</a>')
  expect(page).toContain('<meta name="color-scheme" content="light dark">')
  expect(page).not.toMatch(/<script|<style|src=/)
})

test('a document that serves / answers it itself', async () => {
  const document = documentOf({ '/': { get: { operationId: 'root', responses: { 204: { description: 'none' } } } } })
  const url = await serve(createMock({ specs: [{ name: 'api', document: document as never }] }))
  expect((await fetch(url)).status).toBe(204)
})

test('a page of another origin does not get the front page', async () => {
  const url = await serve(shopMock({}, { cors: false }))
  const headers = { 'sec-fetch-site': 'cross-site' }
  expect([(await fetch(url, { headers })).status, (await fetch(`${url}/__admin`, { headers })).status]).toEqual([403, 403])
})

test('with a token, /__admin says nothing without it', async () => {
  const url = await serve(shopMock(), { adminToken: 'abc' })
  expect((await fetch(`${url}/__admin`)).status).toBe(401)
  expect((await fetch(`${url}/__admin`, { headers: { authorization: 'Bearer abc' } })).status).toBe(200)
})
