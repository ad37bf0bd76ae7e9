import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fint } from '../../mocks/fint/index.ts'
import { createMock } from '../../src/index.ts'
import { listen } from '../../src/node.ts'
import { worldFixtures } from '../../src/playwright.ts'
import { httpControl, type OwnWorld } from '../../src/testing.ts'
import { launch } from '../browser/chromium.ts'

const listening = await listen(createMock({ providers: [fint] }), { port: 0 })
const control = httpControl<typeof fint>(listening.url)
/** The app under test, at another origin than the mock. */
const app = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<title>App</title>')).listen(0, '127.0.0.1')
await once(app, 'listening')
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await listening.close()
  app.close()
})

/** The worlds of tests. The browser's preflights have no header of ours, so they are answered in the world `default`. */
async function ownWorlds(): Promise<string[]> {
  return (await control.worldNames()).filter((name) => name !== 'default')
}

/** Runs a test as Playwright would: it sets the fixtures up in order, opens a context with the headers, and takes everything down. */
async function runTest(
  fixtures: ReturnType<typeof worldFixtures<never>>,
  body: (given: { readonly world: OwnWorld<typeof fint>; readonly verify: () => Promise<number> }) => Promise<void>,
): Promise<void> {
  await fixtures.world({}, (world) =>
    fixtures.extraHTTPHeaders({ world, extraHTTPHeaders: { 'x-team': 'lending' } }, async (headers) => {
      const context = await browser.newContext({ extraHTTPHeaders: headers })
      const page = await context.newPage()
      await page.goto(`http://127.0.0.1:${(app.address() as AddressInfo).port}/`)
      const verify = (): Promise<number> =>
        page.evaluate(async (mock) => {
          const init = {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: '{"partner_meta":"demo-partner","phone":"08111111111"}',
          }
          return (await fetch(`${mock}/fint/v1/powerverifyCustomer`, init)).status
        }, listening.url)
      await body({ world: world as OwnWorld<typeof fint>, verify })
      await context.close()
    }),
  )
}

test('the requests of a page go to the world of its test, which is gone afterwards', async () => {
  const fixtures = worldFixtures(control) as never
  await runTest(fixtures, async ({ world, verify }) => {
    expect(await verify()).toBe(404)
    await world.given({ state: 'a customer is registered' })
    expect(await verify()).toBe(200)
    expect((await world.journal()).at(-1)?.request.headers).toMatchObject({ 'x-team': 'lending', 'x-mock-world': world.name })
    await runTest(fixtures, async (other) => expect(await other.verify()).toBe(404))
    expect(await ownWorlds()).toEqual([world.name])
  })
  expect(await ownWorlds()).toEqual([])
})

test('a world is deleted if its test fails', async () => {
  const failing = runTest(worldFixtures(control) as never, async () => Promise.reject(new Error('the test failed')))
  await expect(failing).rejects.toThrow('the test failed')
  expect(await ownWorlds()).toEqual([])
})

test('each world can be a copy of a template', async () => {
  await using source = await control.createWorld()
  await source.given({ state: 'a customer is registered' })
  await source.saveTemplate('registered')
  await runTest(worldFixtures(control, { template: 'registered', ttl: 'PT10M' }) as never, async ({ verify }) =>
    expect(await verify()).toBe(200),
  )
})

test('Playwright can read from the source which fixtures each of them needs', () => {
  const { world, extraHTTPHeaders } = worldFixtures(control)
  expect(String(world)).toMatch(/^async world\(\{ *\}, use\)/)
  expect(String(extraHTTPHeaders)).toMatch(/^async extraHTTPHeaders\(\{ extraHTTPHeaders, world \}, use\)/)
})
