import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { ControlError, pageControl, type Control } from '../../src/testing.ts'
import { openPage } from './mockPage/client.ts'

const vendor = 'https://api.fint.ng/v1'
const verify = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: '{"partner_meta":"demo-partner","phone":"08111111111"}',
}

/** Calls a URL as an app in the page does, and returns what the page sees. */
function callIn(page: Page, url: string, init: object = {}): Promise<{ status: number; text: string } | { error: string }> {
  return page.evaluate(
    async (sent) => {
      try {
        const response = await fetch(sent.url, sent.init)
        return { status: response.status, text: await response.text() }
      } catch (error) {
        return { error: String(error) }
      }
    },
    { url, init },
  )
}

describe('an app in a browser whose vendors are mocked', () => {
  let page: Page
  let control: Control
  beforeAll(async () => {
    page = await openPage()
    control = pageControl(page, 'vendors')
    await page.evaluate(() => suite.mockVendors())
  })
  afterAll(() => page.evaluate(() => suite.stopVendors()))

  test('calls them at their own hosts, in a world that the test controls', async () => {
    expect(await callIn(page, `${vendor}/powerverifyCustomer`, verify)).toMatchObject({ status: 404 })
    await control.world().given({ state: 'a customer has a meter', params: { phone: '08111111111' } })
    expect(await callIn(page, `${vendor}/powerverifyCustomer`, verify)).toMatchObject({ status: 200 })
    expect((await control.world().advance('P30D')).now).toMatch(/^\d{4}-\d\d-\d\dT/)
    expect(await control.world().journal()).toHaveLength(2)
    await control.world().reset()
    expect(await callIn(page, `${vendor}/powerverifyCustomer`, verify)).toMatchObject({ status: 404 })
  })

  test('gets an error for a request that no mock handles, as its policy says', async () => {
    const printed: string[] = []
    page.on('console', (message) => printed.push(message.text()))
    expect(await callIn(page, `${vendor}/power/nothing`)).toMatchObject({
      status: 500,
      text: expect.stringContaining('[MSW] Cannot bypass'),
    })
    expect(printed.join('\n')).toContain('intercepted a request without a matching request handler')
    page.removeAllListeners('console')
  })

  test('gets the reason from the control if the mock refuses', async () => {
    const refused = control.world().given({ state: 'no such state' })
    await expect(refused).rejects.toThrow(ControlError)
    await expect(refused).rejects.toMatchObject({
      problem: { status: 404 },
      message: expect.stringContaining('"fint: a customer has a meter"'),
    })
    await expect(control.world('bad name').reset()).rejects.toMatchObject({ problem: { status: 400 } })
  })

  test('runs under a policy that forbids making code', async () => {
    await page.evaluate(() => {
      setTimeout(() => {
        try {
          // oxlint-disable-next-line no-new-func -- this tests whether it is forbidden
          Reflect.set(globalThis, 'made', new Function('return 1')())
        } catch (error) {
          Reflect.set(globalThis, 'made', (error as Error).name)
        }
      })
    })
    await page.waitForFunction(() => 'made' in globalThis)
    expect(await page.evaluate(() => Reflect.get(globalThis, 'made') as unknown)).toBe('EvalError')
  })

  test('gets a 500 that says what to do from a mock whose validators were not compiled ahead', async () => {
    const { status, text } = (await callIn(page, 'https://compiling.example/v1/power/getUtilityServiceProviders', {
      headers: { 'x-requested-with': 'XMLHttpRequest' },
    })) as { status: number; text: string }
    expect(status).toBe(500)
    expect(text).toContain('unsafe-eval')
  })

  test('sends cookies that it received', async () => {
    const cookies = await page.evaluate(async () => {
      const first = await fetch('https://cookies.example/me', { credentials: 'include' })
      document.cookie = 'other=c d'
      const second = await fetch('https://cookies.example/me', { credentials: 'include' })
      const without = await fetch('https://cookies.example/me', { credentials: 'omit' })
      return [await first.json(), await second.json(), await without.json()] as unknown[]
    })
    expect(cookies).toEqual([{}, { sid: 'a b', other: 'c d' }, {}])
  })
})
