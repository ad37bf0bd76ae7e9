import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fint } from '../../../mocks/fint/index.ts'
import { createMock } from '../../../src/index.ts'
import { listen } from '../../../src/node.ts'
import { Looking, photograph } from './dashboardPage.ts'

let looking: Looking

beforeAll(async () => void (looking = await Looking.start()), 60_000)
afterAll(() => looking.close())

const open: Looking['open'] = (...args) => looking.open(...args)
const call: Looking['call'] = (...args) => looking.call(...args)

describe('Now', () => {
  test('shows a command to run as long as there are no calls, and then each call as it comes', async () => {
    const other = await listen(createMock({ providers: [fint] }), { port: 0 })
    const page = await open('apis')
    const exampleIsKnown = Promise.withResolvers<void>()
    await page.route('**/example', (route) => exampleIsKnown.promise.then(() => route.continue()))
    await open('now', other.url)
    await page.getByText('No calls yet').waitFor()
    expect(await page.locator('.empty pre').count()).toBe(0)
    exampleIsKnown.resolve()
    expect(await page.locator('.empty pre').textContent()).toContain(`curl ${other.url}/fint/`)
    await photograph(page, 'now-empty')
    await fetch(`${other.url}/fint/v1/power/getUtilityServiceProviders`)
    await page.getByText('getUtilityServiceProviders').first().waitFor()
    await page.close()
    await other.close()
  })

  test('opens a refused call: who answered, and what is wrong at its place in the body', async () => {
    await call('/fint/v1/power/disburseLoan', { amount: 'much', phone: '08111111111' }, 'test-1')
    const page = await open('now')
    await page.getByRole('button', { name: '/fint/v1/power/disburseLoan' }).click()
    const detail = page.getByRole('region', { name: 'Call', exact: true })
    await expect.poll(() => detail.textContent()).toContain('test-1')
    await expect.poll(() => detail.locator('.json .marked').allTextContents()).toEqual([expect.stringContaining('"amount": "much"')])
    await photograph(page, 'now-refused')
  })

  test('finds calls by any text, by world and by status, and moves with the keyboard', async () => {
    await call('/library/books')
    await call('/library/nothing', undefined, 'test-2')
    const page = await open('now')
    await page.getByLabel('Search calls').fill('library nothing')
    const rows = page.locator('.list tbody tr')
    await expect.poll(() => rows.count()).toBe(1)
    await page.getByLabel('Search calls').fill('')
    await page.getByLabel('World', { exact: true }).selectOption('test-2')
    await expect.poll(() => rows.count()).toBe(1)
    await page.getByRole('button', { name: 'All calls' }).click()
    await rows.first().getByRole('button').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.locator('tr.chosen').count()).toBe(1)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('tr.chosen').count()).toBe(0)
  })

  test('keeps the last 5,000 calls and draws only those that can be seen', async () => {
    const page = await open('now')
    await page.locator('.list').waitFor()
    const one = { method: 'GET', path: '/library/books', query: '', headers: {} }
    const send = async (rounds: number): Promise<void> => {
      for (let round = 0; round < rounds; round += 1) {
        for (let count = 0; count < 1_000; count += 1) await looking.mock.handle(one)
        await page.waitForTimeout(50)
      }
    }
    const height = (): Promise<number> => page.locator('.list table').evaluate((table) => table.clientHeight)
    // The page may miss some calls if the machine is busy.
    await send(6)
    while ((await height()) < 4_900 * 30) await send(1)
    await send(2)
    expect(await height()).toBeLessThan(5_003 * 31)
    expect(await page.locator('.list tbody tr').count()).toBeLessThan(80)
  })
})

test('a refused loan says why, and the next one is made while its reply is lost', async () => {
  const world = 'journey'
  const loan = { partner_meta: 'demo-partner', phone: '08133333333', amount: '500', transaction_pin: '1234' }
  const disburse = (phone = loan.phone): Promise<Response> => call('/fint/v1/power/disburseLoan', { ...loan, phone }, world)
  await looking.mock.world(world).given({ state: 'a customer has a meter', params: { phone: loan.phone } })
  expect([(await disburse()).status, (await disburse()).status]).toEqual([200, 409])
  const page = await open('now')
  await page.getByLabel('World', { exact: true }).selectOption(world)
  await page.getByRole('button', { name: 'disburseLoan' }).first().click()
  const detail = page.getByRole('region', { name: 'Call', exact: true })
  await expect.poll(() => detail.textContent()).toContain('The customer has no unpaid loan.')
  expect(await detail.textContent()).toContain('Decision FINT-13')
  await photograph(page, 'refused-loan')
  await detail
    .getByRole('button', { name: /made by call 1/ })
    .first()
    .click()
  await expect.poll(() => detail.textContent()).toContain('created fint/loans/')
  await detail.getByRole('button', { name: `Show world ${world}` }).click()
  await page.getByLabel('Kind of fault').selectOption('commit-then-drop')
  await page.getByRole('region', { name: 'Faults' }).getByLabel('Operation').fill('fint/disburseLoan')
  await page.getByRole('button', { name: 'Arm' }).click()
  await page.getByText('fired 0 of 1').waitFor()
  await looking.mock.world(world).given({ state: 'a customer has a meter', params: { phone: '08144444444', meter_number: '45044444444' } })
  await expect(disburse('08144444444')).rejects.toThrow('fetch failed')
  await page.getByText('fired 1 of 1, ended').waitFor()
  await page.getByRole('button', { name: 'Now' }).click()
  await page.getByRole('button', { name: 'disburseLoan' }).first().click()
  await expect.poll(() => detail.textContent()).toContain('The client did not get this reply')
  await photograph(page, 'lost-reply')
})

test('a reply becomes the answer to the next call with one click', async () => {
  const world = 'again'
  await call('/library/books/987654', undefined, world)
  const page = await open('now')
  await page.getByLabel('World', { exact: true }).selectOption(world)
  await page.locator('.list tbody tr').first().click()
  await page.getByRole('button', { name: 'Answer the next call like this' }).click()
  await page.getByText('used 0 of 1').waitFor()
  expect((await call('/library/books/1', undefined, world)).status).toBe(404)
  await page.getByText('used 1 of 1, ended').waitFor()
  expect((await call('/library/books/987654', undefined, world)).status).toBe(404)
})

test('APIs lists the operations of each API, and finds one by its text', async () => {
  const page = await open('apis')
  await page.getByText('library').first().waitFor()
  await page.getByLabel('Search operations').fill('disburse')
  await expect.poll(() => page.getByRole('row', { name: /disburse/i }).count()).toBe(1)
  await photograph(page, 'apis')
})

describe('a mock with a token', () => {
  test('the token in the fragment is used and leaves the address; without it the page asks', async () => {
    const locked = await listen(createMock({ providers: [fint] }), { port: 0, adminToken: 'let-me-in' })
    const page = await open('token=let-me-in', locked.url)
    await page.getByText('Live').waitFor()
    expect(page.url()).not.toContain('let-me-in')
    await page.reload()
    await page.getByLabel('Admin token').fill('wrong')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByLabel('Admin token').fill('let-me-in')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('Live').waitFor()
    expect(await page.context().cookies()).toEqual([])
    await page.close()
    await locked.close()
  })
})
