import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findEvidence } from '../../../src/cli/mock/findEvidence.ts'
import { createMock } from '../../../src/index.ts'
import { listen } from '../../../src/node.ts'
import { Looking, photograph } from './dashboardPage.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
let looking: Looking

beforeAll(async () => {
  looking = await Looking.start({ findEvidence })
  const loan = { partner_meta: 'demo-partner', phone: '08133333333', amount: '500', transaction_pin: '1234' }
  const world = looking.mock.world()
  await world.given({ state: 'a customer has a meter', params: { phone: loan.phone } })
  for (let count = 0; count < 2; count += 1) await looking.call('/fint/v1/power/disburseLoan', loan)
  await looking.call('/fint/v1/power/disburseLoan', { ...loan, amount: 'much' }, 'test-1')
  await looking.call('/library/books')
  await looking.call('/library/nothing')
  await world.given({ state: 'etranzact: a mandate exists' })
  await world.fault({ kind: 'hang', operation: 'fint/disburseLoan', times: 3 })
}, 60_000)
afterAll(() => looking.close())

/** The findings of axe that keep somebody from using the page. */
async function seriousFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await readFile(axe, 'utf8'))
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: { run(): Promise<{ violations: readonly Finding[] }> } }).axe.run()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}

interface Finding {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}

/** Waits until nothing has changed in the page for ten frames. */
function settled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let before = '', still = 0; still < 10; still += 1) {
      await new Promise(requestAnimationFrame)
      const now = document.body.innerHTML
      if (now !== before) still = 0
      before = now
    }
  })
}

/** What is done on a page before it is looked at. */
const views = {
  now: { hash: 'now', open: (page) => page.locator('.list tbody tr').first().waitFor() },
  refused: {
    hash: 'now',
    open: async (page) => {
      await page.locator('.list tbody tr').filter({ hasText: '409' }).first().click()
      await page.getByText('The customer has no unpaid loan.').first().waitFor()
    },
  },
  world: { hash: 'world/default', open: (page) => page.getByText('etranzact/mandates').first().waitFor() },
  api: {
    hash: 'apis',
    open: async (page) => {
      await page.getByText('FINT Power Loan API').click()
      await page.getByText('disburseLoan').first().waitFor()
    },
  },
} as const satisfies Readonly<Record<string, { readonly hash: string; readonly open: (page: Page) => Promise<unknown> }>>

const kinds = [
  [1280, 'light'],
  [1280, 'dark'],
  [390, 'light'],
  [390, 'dark'],
] as const

describe.each(Object.keys(views) as (keyof typeof views)[])('%s', (view) => {
  let page: Page
  beforeAll(async () => {
    const { hash, open } = views[view]
    page = await looking.open(hash)
    await page.getByText('Live').waitFor()
    await open(page)
  })

  test.each(kinds)('at %i pixels, %s: axe finds nothing serious, and nothing is cut off at the side', async (width, colorScheme) => {
    await page.setViewportSize({ width, height: 850 })
    await page.emulateMedia({ colorScheme })
    await settled(page)
    await photograph(page, `${view}-${width}-${colorScheme}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect(await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)).toBeLessThanOrEqual(0)
    expect(await seriousFindings(page)).toEqual([])
  })
})

test.each([
  ['now', 'No calls yet'],
  ['world/default', 'None of the APIs has states.'],
  ['apis', 'This mock serves no API.'],
])('%s of a mock that nobody has used: axe finds nothing serious', async (hash, shows) => {
  const unused = await listen(createMock(), { port: 0 })
  const page = await looking.open(hash, unused.url)
  await page.getByText('Live').waitFor()
  await page.getByText(shows).waitFor()
  await settled(page)
  await photograph(page, `empty-${hash.replace('/', '-')}`)
  expect(await seriousFindings(page)).toEqual([])
  await page.close()
  await unused.close()
})
