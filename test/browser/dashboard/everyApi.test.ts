import { afterAll, beforeAll, expect, test } from 'vitest'
import { Looking } from './dashboardPage.ts'

let looking: Looking

beforeAll(async () => void (looking = await Looking.start()), 60_000)
afterAll(() => looking.close())

interface Example {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

const cases = [
  { api: 'fint', operation: 'getUtilityServiceProviders', state: 'a customer has a meter', records: 'fint/customers' },
  { api: 'interswitch', operation: 'createToken', state: 'a customer has offers', records: 'interswitch/offers' },
  { api: 'etranzact', operation: 'createToken', state: 'a mandate exists', records: 'etranzact/mandates' },
  { api: 'advancly', operation: 'getCustomers', state: 'an individual customer exists', records: 'advancly/customers' },
  { api: 'lipa-later', operation: 'createToken', state: 'a plan exists', records: 'lipa-later/plans' },
  { api: 'library', operation: 'createBook', state: undefined, records: 'library/books' },
]

test.each(cases)(
  'a call of $api is explained, a state is set up, and the world shows its records',
  async ({ api, operation, state, records }) => {
    const world = `every-${api}`
    const page = await looking.open('now')
    const { method, path, headers, body } = (await looking.mock.run('exampleCall', { provider: api, operation })) as Example
    const reply = await fetch(looking.server.url + path, { method, headers: { ...headers, 'x-mock-world': world }, ...(body && { body }) })
    await page.getByLabel('World', { exact: true }).selectOption(world)
    await page.locator('.list tbody tr').first().click()
    const detail = page.getByRole('region', { name: 'Call', exact: true })
    await expect.poll(() => detail.locator('.facts').textContent()).toContain(`${api}/${operation}`)
    await expect.poll(() => detail.locator('h2').textContent()).toContain(String(reply.status))
    await expect.poll(() => detail.locator('.why li').count()).toBeGreaterThan(3)
    await detail.getByRole('button', { name: `Show world ${world}` }).click()
    if (state !== undefined) {
      await page.getByLabel('Provider state', { exact: true }).selectOption(`${api}: ${state}`)
      await page.getByRole('button', { name: 'Set up' }).click()
      await page.getByText('Done: the world has changed.').waitFor()
    }
    await page.getByRole('tab', { name: records }).click()
    await expect.poll(() => page.getByRole('region', { name: 'Records' }).locator('tbody tr').count()).toBeGreaterThan(0)
  },
)
