import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { createMock, type Mock, type MockOptions } from '../../src/index.ts'
import { listen } from '../../src/node.ts'
import { documentOf } from '../engine/shop.ts'
import { sharedBrowser } from './chromium.ts'

/** Tries to move the clock of the mock in all ways that need no permission, then says that it is done. */
const attack = `
  const done = () => fetch('/api/done', { mode: 'no-cors' });
  const admin = '/__admin/worlds/default/clock';
  Promise.allSettled([
    fetch(admin + '/advance', { method: 'POST', body: '{"by": "P30D"}' }),
    fetch(admin + '/advance', { method: 'POST', body: '{"by": "P30D"}', mode: 'no-cors' }),
    fetch(admin, { method: 'PUT', body: '{"now": "2030-01-01T00:00:00Z"}' }),
  ]).then(done);
`
const xhtml = 'http://www.w3.org/1999/xhtml'
const documents = {
  'text/html': `<!doctype html><title>x</title><script>${attack}</script>`,
  'application/xhtml+xml': `<html xmlns="${xhtml}"><head><title>x</title></head><body><script>${attack.replaceAll('>', '&gt;')}</script></body></html>`,
  'image/svg+xml': `<svg xmlns="http://www.w3.org/2000/svg"><script>${attack.replaceAll('>', '&gt;')}</script></svg>`,
  'application/xml': `<x><s:script xmlns:s="${xhtml}">${attack.replaceAll('>', '&gt;')}</s:script></x>`,
}
const types = Object.keys(documents) as (keyof typeof documents)[]

const text = (example: string): object => ({ schema: { type: 'string' }, example })
const responding = (content: object): object => ({ responses: { 200: { description: '', content } } })
const document = documentOf({
  ...Object.fromEntries(types.map((type, index) => [`/page-${index}`, { get: responding({ [type]: text(documents[type]) }) }])),
  '/form': {
    get: responding({
      'text/html': text(`<!doctype html><form method="post" enctype="text/plain" action="/__admin/worlds/default/clock/advance">
        <input name='{"by": "P30D", "x": "' value='"}'></form><script>document.forms[0].submit()</script>`),
    }),
  },
  '/done': { get: responding({ 'application/json': { example: {} } }) },
  '/things': {
    post: { ...responding({ 'application/json': { example: { id: 'a' } } }), parameters: [{ name: 'n', in: 'query', required: true }] },
  },
})

let browser: Browser
let site: Server
let siteUrl: string
beforeAll(async () => {
  browser = await sharedBrowser()
  site = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>a site</title>'))
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  // To a browser this is another site than 127.0.0.1.
  siteUrl = `http://localhost:${(site.address() as AddressInfo).port}/`
})
afterAll(() => void site.close())

interface Tried {
  readonly mock: Mock
  readonly url: string
  readonly page: Page
}

/** A mock that listens, and a page that shows another site. */
async function open(options: MockOptions = {}): Promise<Tried> {
  const mock = createMock({ specs: [{ name: 'api', document: document as never }], ...options })
  const { url, close } = await listen(mock, { port: 0 })
  const page = await browser.newPage()
  await page.goto(siteUrl)
  onTestFinished(async () => {
    await page.close()
    await close()
  })
  return { mock, url, page }
}

async function pathsOf(mock: Mock): Promise<string[]> {
  return (await mock.world().journal()).map(({ request }) => request.path)
}

async function expectRightTime(mock: Mock): Promise<void> {
  expect(Math.abs(Date.parse((await mock.world().clock()).now) - Date.now())).toBeLessThan(60_000)
}

describe('a reply that is shown as a document', () => {
  test.each(types)('cannot call the admin API: %s', async (type) => {
    const { mock, url, page } = await open()
    await page.goto(`${url}/api/page-${types.indexOf(type)}`)
    await expect.poll(() => pathsOf(mock)).toContain('/api/done')
    await expectRightTime(mock)
  })

  test.each(['iframe', 'object', 'embed'])('cannot call the admin API from an %s', async (element) => {
    const { mock, url, page } = await open()
    await mock.world().reset()
    await page.evaluate(
      ({ tag, address }) => {
        const frame = Object.assign(window.document.createElement(tag), { [tag === 'object' ? 'data' : 'src']: address })
        window.document.body.append(frame)
      },
      { tag: element, address: `${url}/api/page-0` },
    )
    await expect.poll(() => pathsOf(mock)).toContain('/api/done')
    await expectRightTime(mock)
  })

  test('cannot send the admin API a form', async () => {
    const { mock, url, page } = await open()
    const answered = page.waitForResponse((response) => response.url().includes('/__admin/'))
    await page.goto(`${url}/api/form`)
    expect((await answered).status()).toBe(403)
    await expectRightTime(mock)
  })
})

describe('a page of another site', () => {
  test('reads replies and their headers, with credentials and without', async () => {
    const { url, page } = await open()
    const calls = await page.evaluate(async (address) => {
      const read = async (credentials: RequestCredentials): Promise<unknown> => {
        const response = await fetch(`${address}/api/things`, { method: 'POST', credentials, headers: { 'x-own': 'a' } })
        return [response.status, response.headers.get('x-mock-violations')]
      }
      return [await read('omit'), await read('include')]
    }, url)
    expect(calls).toEqual([
      [422, 'required /query/n'],
      [422, 'required /query/n'],
    ])
  })

  test('creates no world by what it embeds', async () => {
    const { mock, url, page } = await open()
    await page.evaluate(async (address) => {
      for (const [tag, world] of [
        ['img', 'one'],
        ['iframe', 'two'],
      ] as const)
        await new Promise((resolve) => {
          const src = `${address}/@${world}/api/done`
          window.document.body.append(Object.assign(window.document.createElement(tag), { src, onload: resolve, onerror: resolve }))
        })
      await fetch(`${address}/@three/api/done`, { mode: 'no-cors' })
    }, url)
    expect(mock.worldNames()).toEqual([])
    await page.evaluate((address) => fetch(`${address}/@four/api/done`), url)
    expect(mock.worldNames()).toEqual(['four'])
  })

  test('is refused without CORS, whatever it sends', async () => {
    const { mock, url, page } = await open({ cors: false })
    await mock.world().reset()
    await page.evaluate(async (address) => {
      await fetch(`${address}/api/things?n=1`, { method: 'POST', mode: 'no-cors' })
      await fetch(`${address}/api/done`, { mode: 'no-cors' })
      await fetch(`${address}/api/done`).catch(() => {})
      await new Promise((resolve) => Object.assign(new Image(), { src: `${address}/api/done`, onerror: resolve }))
    }, url)
    const answered = page.waitForResponse(`${url}/api/done`)
    await page.evaluate((address) => (window.location.href = `${address}/api/done`), url)
    expect((await answered).status()).toBe(403)
    const journal = await mock.world().journal()
    expect(journal.map(({ reply }) => reply.status)).toEqual([403, 403, 403, 403, 403])
    const own = await browser.newPage()
    expect((await own.goto(`${url}/api/done`))?.status()).toBe(200)
    await own.close()
  })
})
