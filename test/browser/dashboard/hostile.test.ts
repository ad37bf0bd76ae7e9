import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { fint } from '../../../mocks/fint/index.ts'
import { createMock, type Mock } from '../../../src/index.ts'
import { listen } from '../../../src/node.ts'
import { rebound, sharedBrowser } from '../chromium.ts'

let browser: Browser
let site: Server
beforeAll(async () => {
  browser = await sharedBrowser()
  site = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>hostile</title>'),
  )
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
})
afterAll(() => void site.close())

const secret = 'A world that nobody else may see'

interface Attacked {
  readonly mock: Mock
  readonly url: string
  readonly page: Page
}

/** A mock with something to steal and to break, and a page of another origin. */
async function attacked(hostile: (mockPort: number) => string, adminToken?: string): Promise<Attacked> {
  const mock = createMock({ providers: [fint] })
  const { url, port, close } = await listen(mock, { port: 0, adminToken })
  const world = mock.world()
  await world.given({ state: 'a customer is registered', params: { phone: '08111111111', first_name: secret } })
  await world.fault({ id: 'mine', kind: 'latency', ms: 0, operation: 'disburseLoan' })
  await fetch(`${url}/fint/v1/power/getUtilityServiceProviders`, { headers: { 'x-requested-with': 'XMLHttpRequest' } })
  const page = await browser.newPage()
  // The site that the host name led to, before it was given the address of this machine.
  await page.route('**/hostile', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>hostile</title>' }))
  await page.goto(hostile(port))
  onTestFinished(async () => {
    await page.close()
    await close()
  })
  return { mock, url, page }
}

/** Everything that the admin API could change. */
async function stateOf(mock: Mock): Promise<unknown> {
  const world = mock.world()
  const { mode, offset } = await world.clock()
  const { version, strict, validateRequest, collections } = await world.state()
  const { exchanges } = (await mock.run('journals', {})) as { readonly exchanges: readonly object[] }
  const [worlds, faults, overrides] = [mock.worldNames(), await world.faults(), await world.overrides()]
  return { worlds, mode, offset, version, strict, validateRequest, collections, faults, overrides, calls: exchanges.length }
}

/** What a page can try against an address without any permission. Returns what it could read. */
async function tryEverything(base: string): Promise<string[]> {
  const read: string[] = []
  const admin = `${base}/__admin`
  const changes: readonly (readonly [string, string, string])[] = [
    ['POST', '/worlds/default/clock/advance', '{"by": "P30D"}'],
    ['PUT', '/worlds/default/settings', '{"strict": true}'],
    ['PATCH', '/worlds/default/settings', '{"strict": true}'],
    ['POST', '/worlds/default/faults', '{"kind": "outage"}'],
    ['PATCH', '/worlds/default/faults/mine', '{"on": false}'],
    ['DELETE', '/worlds/default/faults', ''],
    ['POST', '/worlds/default/journal/1/again', '{}'],
    ['POST', '/worlds/default/overrides', '{"operation": "disburseLoan", "reply": {"status": 503}}'],
    ['POST', '/worlds/default/reset', ''],
    ['POST', '/worlds', '{"name": "theirs"}'],
    ['DELETE', '/worlds/default', ''],
    ['DELETE', '/worlds/default/journal', ''],
  ]
  const places = [
    '',
    '/worlds',
    '/apis',
    '/apis/fint/evidence',
    '/journal',
    '/worlds/default',
    '/worlds/default/history',
    '/metrics',
    '/ui/app.js',
  ]
  const note = async (what: string, response: Response): Promise<void> => {
    const text = await response.text().catch(() => '')
    if (response.ok && response.type !== 'opaque' && text !== '') read.push(`${what} ${response.status}`)
  }
  for (const mode of ['cors', 'no-cors'] as const) {
    for (const type of ['application/json', 'text/plain']) {
      for (const [method, path, body] of changes) {
        const init = { method, mode, headers: { 'content-type': type }, ...(body !== '' && { body }), credentials: 'include' } as const
        await fetch(admin + path, init).then(
          (response) => note(`${mode} ${method} ${path}`, response),
          () => {},
        )
      }
    }
    for (const path of places)
      await fetch(admin + path, { mode }).then(
        (response) => note(`${mode} GET ${path}`, response),
        () => {},
      )
  }
  for (const [, path, body] of changes) navigator.sendBeacon(admin + path, body)
  await new Promise<void>((resolve) => {
    const events = new EventSource(`${admin}/journal/events`)
    events.addEventListener('open', () => (read.push('events'), resolve()))
    events.addEventListener('error', () => (events.close(), resolve()))
  })
  await new Promise<void>((resolve) => {
    const src = `${admin}/ui/app.js`
    const script = Object.assign(document.createElement('script'), {
      src,
      onload: () => (read.push('script'), resolve()),
      onerror: () => resolve(),
    })
    document.body.append(script)
  })
  for (const [, path, body] of changes.filter(([method]) => method === 'POST')) {
    const name = `frame-${path}`
    const frame = Object.assign(document.createElement('iframe'), { name })
    const form = Object.assign(document.createElement('form'), {
      method: 'post',
      enctype: 'text/plain',
      action: admin + path,
      target: name,
    })
    const field = Object.assign(document.createElement('input'), { name: body.replace('}', ', "x": "'), value: '"}' })
    form.append(field)
    document.body.append(frame, form)
    // A reply without a body leaves the frame as it is.
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true })
      setTimeout(resolve, 500)
    })
    form.submit()
    await loaded
  }
  return read
}

const sites = {
  'another site': () => `http://localhost:${(site.address() as AddressInfo).port}/`,
  'another port of this machine': () => `http://127.0.0.1:${(site.address() as AddressInfo).port}/`,
}

describe.each(Object.entries(sites))('a page of %s', (_, hostile) => {
  test.each([undefined, 'let-me-in'])('reads and changes nothing, whatever it sends (token: %s)', async (token) => {
    const { mock, url, page } = await attacked(hostile, token)
    const before = await stateOf(mock)
    expect(await page.evaluate(tryEverything, url)).toEqual([])
    expect(await stateOf(mock)).toEqual(before)
  })

  test.each(['iframe', 'object', 'embed'])('cannot show the dashboard in an %s', async (tag) => {
    const { url, page } = await attacked(hostile)
    await page.evaluate(
      ({ name, address }) =>
        new Promise((resolve) => {
          const attribute = name === 'object' ? 'data' : 'src'
          const frame = Object.assign(document.createElement(name), { [attribute]: address, onload: resolve, onerror: resolve })
          document.body.append(frame)
          setTimeout(resolve, 1_500)
        }),
      { name: tag, address: `${url}/__admin/ui` },
    )
    const inside = await Promise.all(page.frames().map((frame) => frame.evaluate(() => document.body.textContent).catch(() => '')))
    expect(inside.join(' ')).not.toMatch(/Tallystick|Pages|Live/)
  })

  test('opens the dashboard by a link, but cannot look into it or write to it', async () => {
    const { mock, url, page } = await attacked(hostile)
    const before = await stateOf(mock)
    const opening = page.context().waitForEvent('page')
    await page.evaluate((address) => void Object.assign(globalThis, { opened: window.open(address) }), `${url}/__admin/ui`)
    const dashboard = await opening
    await dashboard.getByText('Live').waitFor()
    const seen = await page.evaluate(() => {
      try {
        return (globalThis as { opened?: Window | null }).opened?.document.body.textContent ?? 'nothing'
      } catch (error) {
        return (error as Error).name
      }
    })
    expect(await dashboard.evaluate(() => window.opener as unknown)).toBeNull()
    expect(['nothing', 'SecurityError', '']).toContain(seen)
    expect(await stateOf(mock)).toEqual(before)
    await dashboard.close()
  })
})

test('a host name of somebody else that leads to this machine reaches nothing, though it is the origin of its own page', async () => {
  const { mock, page } = await attacked((port) => `http://${rebound}:${port}/hostile`)
  const before = await stateOf(mock)
  expect(await page.evaluate(() => location.origin)).toContain(rebound)
  expect(await page.evaluate(tryEverything, '')).toEqual([])
  expect(await stateOf(mock)).toEqual(before)
  expect((await page.goto(new URL('/__admin/ui', page.url()).href))?.status()).toBe(403)
})

test('the same attacks succeed from the origin of the mock itself, so that they prove something', async () => {
  const { mock, url, page } = await attacked((port) => `http://127.0.0.1:${port}/hostile`)
  const before = await stateOf(mock)
  expect((await page.evaluate(tryEverything, url)).length).toBeGreaterThan(15)
  expect(await stateOf(mock)).not.toEqual(before)
})
