import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen, type Listening } from '../../src/node.ts'
import { localControl } from '../../src/testing.ts'
import { shopMock } from '../engine/shop.ts'
import { sharedBrowser } from './chromium.ts'

const mock = shopMock()
let server: Listening
let folder: string
let context: BrowserContext
let page: Page
beforeAll(async () => {
  server = await listen(mock, { port: 0 })
  folder = await mkdtemp(join(tmpdir(), 'tally-har-'))
  context = await (await sharedBrowser()).newContext()
  page = await context.newPage()
  await page.goto(`${server.url}/__admin/health`)
})
afterAll(async () => {
  await context.close()
  await rm(folder, { recursive: true })
})

/** What a page sees of a call: status, media type and body. */
function call(path: string, id?: string): Promise<readonly [number, string | null, string]> {
  return page.evaluate(
    async ([at, body]) => {
      const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id: body }) }
      const response = await fetch(at, body === undefined ? {} : sent)
      return [response.status, response.headers.get('content-type'), await response.text()] as const
    },
    [path, id] as const,
  )
}

test('Playwright replays an exported archive to a page, with what faults made of replies', async () => {
  const calls = [
    ['/shop/things', 'a'],
    ['/shop/things', 'b'],
    ['/shop/things/a'],
    ['/shop/things/b?one=1&one=2&q=%20%C3%A9'],
    ['/shop/nowhere'],
    ['/shop/things/b'],
  ] as const
  const live: unknown[] = []
  for (const [path, id] of calls.slice(0, -1)) live.push(await call(path, id))
  await mock.world().fault({ kind: 'malformed-json', operation: 'getThing' })
  live.push(await call('/shop/things/b'))
  const archive = join(folder, 'calls.har')
  await writeFile(archive, JSON.stringify(await localControl(mock).world().har()))
  await server.close()
  await page.routeFromHAR(archive, { url: '**/shop/**', notFound: 'abort' })
  const replayed: unknown[] = []
  for (const [path, id] of calls) replayed.push(await call(path, id))
  expect(replayed).toEqual(live)
  expect(replayed.at(-1)).toEqual([200, 'application/json', '{"id":"b",'])
  await expect(call('/shop/other')).rejects.toThrow('Failed to fetch')
})
