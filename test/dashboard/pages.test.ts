import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createMock } from '../../src/index.ts'
import { listen, type Listening } from '../../src/node.ts'
import { send } from './send.ts'

let open: Listening
let locked: Listening

beforeAll(async () => {
  open = await listen(createMock(), { port: 0 })
  locked = await listen(createMock(), { port: 0, adminToken: 'let-me-in' })
})

afterAll(() => Promise.all([open.close(), locked.close()]))

describe('the page', () => {
  test.each([
    ['/__admin/ui', 'text/html; charset=utf-8'],
    ['/__admin/ui/', 'text/html; charset=utf-8'],
    ['/__admin/ui/app.js', 'text/javascript; charset=utf-8'],
    ['/__admin/ui/index.css', 'text/css; charset=utf-8'],
  ])('is served at %s with a policy that lets it load only its own files', async (path, type) => {
    const { status, headers } = await send(open, path)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe(type)
    expect(headers['content-security-policy']).toBe("default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'")
  })

  test('is smaller than 70 kB together, compressed', async () => {
    const files = ['/__admin/ui', '/__admin/ui/app.js', '/__admin/ui/index.css']
    const sizes = await Promise.all(files.map(async (path) => gzipSync((await send(open, path)).body).length))
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(70_000)
  })

  test('names only files that exist', async () => {
    const { body } = await send(open, '/__admin/ui')
    const names = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, name = '']) => name)
    expect(names).toHaveLength(2)
    for (const name of names) expect((await send(open, name)).status).toBe(200)
  })

  test.each([
    '/__admin/ui/../../package.json',
    '/__admin/ui/%2e%2e/%2e%2e/package.json',
    '/__admin/ui/constructor',
    '/__admin/ui/missing.js',
  ])('has no file %s', async (path) => {
    const { status, body } = await send(open, path)
    expect(status).toBe(404)
    expect(body).not.toContain('"version"')
  })

  test('is only read', async () => {
    expect((await send(open, '/__admin/ui', { method: 'POST' })).status).toBe(405)
    const { status, body } = await send(open, '/__admin/ui', { method: 'HEAD' })
    expect([status, body]).toEqual([200, ''])
  })
})

describe('access', () => {
  const opened = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }

  test('a link on another site opens the page, but no other site loads its files or frames it', async () => {
    expect((await send(open, '/__admin/ui', { headers: opened })).status).toBe(200)
    const others: readonly Readonly<Record<string, string>>[] = [
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
      { ...opened, 'sec-fetch-dest': 'iframe' },
      { origin: 'https://evil.example' },
    ]
    for (const headers of others) expect((await send(open, '/__admin/ui', { headers })).status).toBe(403)
  })

  test('another host name is refused, since any site can give its own name the address of this machine', async () => {
    expect((await send(open, '/__admin/ui', { headers: { host: 'evil.example' } })).status).toBe(403)
  })

  test('the page needs no token, and what it asks for does', async () => {
    expect((await send(locked, '/__admin/ui')).status).toBe(200)
    expect((await send(locked, '/__admin/apis')).status).toBe(401)
    expect((await send(locked, '/__admin/apis', { headers: { authorization: 'Bearer let-me-in' } })).status).toBe(200)
  })

  test('a link on another site opens nothing else of the admin API', async () => {
    expect((await send(open, '/__admin/worlds', { headers: opened })).status).toBe(403)
  })
})
