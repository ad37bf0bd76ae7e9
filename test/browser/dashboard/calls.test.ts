import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createMock } from '../../../src/index.ts'
import { listen } from '../../../src/node.ts'
import { Looking, photograph } from './dashboardPage.ts'

let looking: Looking

beforeAll(async () => void (looking = await Looking.start()), 60_000)
afterAll(() => looking.close())

const call: Looking['call'] = (...args) => looking.call(...args)

/** The page with the last call of a world open. */
async function openLast(world: string): Promise<{ readonly page: Page; readonly detail: Locator }> {
  const page = await looking.open('now')
  await page.getByLabel('World', { exact: true }).selectOption(world)
  await page.locator('.list tbody tr').first().click()
  return { page, detail: page.getByRole('region', { name: 'Call', exact: true }) }
}

describe('sending a call again', () => {
  test('is done by the server, in the world of the call, and opens the new call', async () => {
    await call('/library/books', { title: 'Sent again' }, 'again')
    const { detail } = await openLast('again')
    await detail.getByRole('button', { name: 'Send again' }).click()
    await expect.poll(() => detail.textContent()).toContain('call again/2')
    const { total } = await looking.mock.world('again').records({ provider: 'library', collection: 'books', text: 'Sent again' })
    expect(total).toBe(2)
  })

  test('is disabled with the reason if the journal has not kept everything', async () => {
    await call('/fint/v1/power/disburseLoan', { partner_meta: 'demo', phone: '08111111111', transaction_pin: '1234' }, 'kept')
    const { detail } = await openLast('kept')
    const button = detail.getByRole('button', { name: 'Send again' })
    expect(await button.isDisabled()).toBe(true)
    expect(await detail.locator('#not-again').textContent()).toContain(
      'The journal does not keep secrets, and this call has 2: partner_meta, transaction_pin.',
    )
    expect(await button.getAttribute('aria-describedby')).toBe('not-again')
  })
})

test('each violation is at its place in the body, with the place in the spec that states it and its evidence', async () => {
  await call('/fint/v1/power/disburseLoan', { amount: 'much', phone: '08111111111' }, 'broken')
  const { page, detail } = await openLast('broken')
  const lines = await detail.locator('.json').first().locator('> span').allTextContents()
  const at = lines.findIndex((each) => each.includes('"amount": "much"'))
  expect(lines[at + 1]).toMatch(/must match pattern.*Spec: \/components\/schemas\/NairaAmount.*assumed.*FINT-05/)
  expect(lines.join('\n')).toMatch(/\/partner_meta is required.*Spec: .*(?:assumed|documented)/)
  await photograph(page, 'violations')
})

test('an operation without an operationId is named by its method and path once, and a spec without evidence says nothing of it', async () => {
  const get = { parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer' } }], responses: { 200: { description: 'ok' } } }
  const document = { openapi: '3.1.0', info: { title: 'Pets', version: '1' }, paths: { '/pets': { get } } }
  const server = await listen(createMock({ specs: [{ name: 'pets', document }] }), { port: 0 })
  await fetch(`${server.url}/pets/pets?limit=many`)
  const page = await looking.open('now', server.url)
  const row = page.locator('.list tbody tr').first()
  expect((await row.locator('.call').textContent())?.trim()).toBe('GET /pets/pets')
  await row.click()
  const statement = await page.locator('.violations .rule').textContent()
  expect(statement).toBe('Spec: /paths/~1pets/get/parameters/0/schema/type (type)')
  await page.getByText('APIs', { exact: true }).click()
  await page.locator('summary', { hasText: 'Pets' }).click()
  expect(await page.locator('.operations tbody td').first().textContent()).toBe('GET /pets')
  await server.close()
})

test('a violation outside of the body is shown in a list with its statement', async () => {
  await call('/library/books?limit=many', undefined, 'query')
  const { detail } = await openLast('query')
  expect(await detail.locator('.violations').textContent()).toMatch(/\/query\/limit.*Spec: \/paths\/~1books\/get\/parameters\/0/)
})

describe('records of a call', () => {
  test('are shown before and after, and lead to the call that made them and to all calls that used them', async () => {
    const made = (await (await call('/library/books', { title: 'First' }, 'records')).json()) as { readonly id: number }
    const path = `/library/books/${made.id}`
    const put = { method: 'PUT', headers: { 'content-type': 'application/json', 'x-mock-world': 'records' } }
    await fetch(looking.server.url + path, { ...put, body: JSON.stringify({ title: 'Second' }) })
    await call(path, undefined, 'records')
    const { page, detail } = await openLast('records')
    await detail.getByRole('button', { name: 'made by call 1' }).click()
    await expect.poll(() => detail.textContent()).toContain('created library/books/')
    await page.locator('.list tbody tr').nth(1).click()
    await expect.poll(() => detail.locator('.changes').textContent()).toMatch(/title.*"First".*"Second"/)
    await photograph(page, 'records-of-call')
    await detail
      .getByRole('button', { name: new RegExp(`library/books/.*${made.id}`) })
      .first()
      .click()
    await expect.poll(() => page.locator('.list tbody tr').count()).toBe(3)
    await expect.poll(() => page.getByLabel('Record or phone').inputValue()).toContain('library/books/')
  })
})

describe('filters', () => {
  test('find calls by a phone number, by a record and by an operation', async () => {
    const phone = '08199999999'
    await looking.mock.world('phones').given({ state: 'a customer has a meter', params: { phone, meter_number: '45099999999' } })
    await call('/fint/v1/power/disburseLoan', { partner_meta: 'demo-partner', phone, amount: '500', transaction_pin: '1234' }, 'phones')
    await call('/fint/v1/powerverifyCustomer', { partner_meta: 'demo-partner', phone: '08100000000' }, 'phones')
    const page = await looking.open('now')
    const rows = page.locator('.list tbody tr')
    await page.getByLabel('Record or phone').fill(phone)
    await expect.poll(() => rows.count()).toBe(1)
    await page.getByLabel('Record or phone').fill('fint/loans')
    await expect.poll(() => rows.count()).toBe(1)
    await page.getByRole('button', { name: 'All calls' }).click()
    await page.getByLabel('Operation').selectOption('fint/verifyCustomer')
    await expect.poll(() => rows.count()).toBe(1)
    await page.getByLabel('Refused only').check()
    await expect.poll(() => rows.count()).toBe(1)
  })
})

test('a row names world, caller, status, milliseconds and who answered; times are those of the world, with the real one on hover', async () => {
  const world = looking.mock.world('future')
  await world.setClock('2040-05-06T07:08:09Z')
  await world.given({ state: 'a customer is registered', params: { phone: '08111111111' } })
  await call('/fint/v1/powerverifyCustomer', { partner_meta: 'demo-partner', phone: '08111111111' }, 'future')
  await fetch(`${looking.server.url}/library/books`, {
    method: 'OPTIONS',
    headers: { origin: 'https://shop.example', 'access-control-request-method': 'GET', 'x-mock-world': 'future' },
  })
  const { page, detail } = await openLast('future')
  await page.getByRole('button', { name: 'Close' }).click()
  const row = page.locator('.list tbody tr').last()
  const cells = await row.locator('td').allTextContents()
  expect(cells).toEqual([
    expect.stringMatching(/^07:08:/),
    '200',
    expect.stringContaining('powerverifyCustomer'),
    'future',
    expect.stringMatching(/^[0-9a-f]{32}$/),
    'handler',
    expect.stringMatching(/^\d+\.\d$/),
  ])
  expect(await row.locator('time').getAttribute('title')).toMatch(/Real time: (?!2040)\d{4}-/)
  expect(await page.locator('.list tbody tr').first().textContent()).toContain('OPTIONS')
  await row.click()
  const time = detail.locator('.facts time')
  expect(await time.textContent()).toContain('2040-05-06 07:08:')
  expect(await time.getAttribute('title')).toMatch(/Real time: (?!2040)\d{4}-/)
  await expect.poll(() => page.locator('svg.strip, canvas').count()).toBe(1)
})

test('pausing stops the list and counts what comes, and resuming shows it', async () => {
  await call('/library/books', undefined, 'paused')
  const page = await looking.open('now')
  await page.getByLabel('World', { exact: true }).selectOption('paused')
  await page.getByRole('button', { name: 'Pause' }).click()
  await call('/library/books', undefined, 'paused')
  await page.getByRole('button', { name: 'Resume (1 new)' }).waitFor()
  expect(await page.locator('.list tbody tr').count()).toBe(1)
  await page.getByRole('button', { name: 'Resume (1 new)' }).click()
  await expect.poll(() => page.locator('.list tbody tr').count()).toBe(2)
})

test('a record that a call did not find in its world is named with the world that has it', async () => {
  const { id } = (await (await call('/library/books', { title: 'Elsewhere' }, 'right')).json()) as { readonly id: number }
  await call(`/library/books/${id}`, undefined, 'wrong')
  const { page, detail } = await openLast('wrong')
  await detail.getByRole('button', { name: 'Show world right' }).click()
  await expect.poll(() => page.locator('#world').inputValue()).toBe('right')
})

test('a hidden page does not listen, and shows what came meanwhile when it is seen again', async () => {
  await call('/library/books', undefined, 'hidden')
  const page = await looking.open('now')
  await page.getByLabel('World', { exact: true }).selectOption('hidden')
  await page.getByText('Live').waitFor()
  const listening = (): boolean => looking.mock.audience.tell !== undefined
  expect(listening()).toBe(true)
  const setHidden = (isHidden: boolean): Promise<void> =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden })
      document.dispatchEvent(new Event('visibilitychange'))
    }, isHidden)
  await setHidden(true)
  await page.getByText('Paused while hidden').waitFor()
  await expect.poll(listening).toBe(false)
  await call('/library/books', undefined, 'hidden')
  await setHidden(false)
  await expect.poll(() => page.locator('.list tbody tr').count()).toBe(2)
})

test('a page that is open for 20,000 calls does not grow', async () => {
  const page = await looking.open('now')
  await page.getByText('Live').waitFor()
  const devTools = await page.context().newCDPSession(page)
  const heap = async (): Promise<number> => {
    await devTools.send('HeapProfiler.collectGarbage')
    return ((await devTools.send('Runtime.getHeapUsage')) as { readonly usedSize: number }).usedSize / 1e6
  }
  const one = { method: 'GET', path: '/library/books', query: '', headers: { 'x-mock-world': 'many' } }
  const send = async (count: number): Promise<void> => {
    for (let sent = 0; sent < count; sent += 1) {
      await looking.mock.handle(one)
      if (sent % 1_000 === 999) await page.waitForTimeout(50)
    }
    await page.waitForTimeout(500)
  }
  // The page keeps 5,000 calls, each in a row of at least 30 pixels. It may miss some if the machine is busy.
  const height = (): Promise<number> => page.locator('.list table').evaluate((table) => table.clientHeight)
  await send(10_000)
  while ((await height()) < 4_990 * 30) await send(1_000)
  const early = await heap()
  await send(10_000)
  expect(await heap()).toBeLessThan(early * 1.02 + 0.3)
  expect(await page.locator('*').count()).toBeLessThan(1_500)
}, 180_000)
