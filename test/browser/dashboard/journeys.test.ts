import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Looking } from './dashboardPage.ts'
import { Person } from './person.ts'

let looking: Looking

beforeAll(async () => void (looking = await Looking.start()), 60_000)
afterAll(() => looking.close())

const phone = '08133333333'
const loan = { partner_meta: 'demo-partner', phone, amount: '500', transaction_pin: '1234' }

function disburse(world: string, body: object = loan): Promise<Response> {
  return looking.call('/fint/v1/power/disburseLoan', body, world)
}

/** A world in which a second loan was refused. */
async function refusedLoan(world: string): Promise<void> {
  await looking.mock.world(world).given({ state: 'a customer has a meter', params: { phone } })
  expect([(await disburse(world)).status, (await disburse(world)).status]).toEqual([200, 409])
}

/** The page when it shows the last call, which is one of this world. Before, it may show calls of the tests before. */
async function openWith(world: string): Promise<Page> {
  const page = await looking.open('')
  await page.locator('.list tbody tr').first().filter({ hasText: world }).waitFor()
  return page
}

test('why a loan was refused takes one click', async () => {
  await refusedLoan('why')
  const person = new Person(await openWith('why'), 'why')
  const { page } = person
  await person.click(page.locator('.list tbody tr').filter({ hasText: '409' }).first())
  const detail = page.getByRole('region', { name: 'Call', exact: true })
  for (const said of ['The customer has no unpaid loan.', 'Decision FINT-13', 'Repaying is a provider state.', 'made by call 1'])
    await expect.poll(() => detail.textContent()).toContain(said)
  expect(person.clicks).toBe(1)
})

test('an unpaid loan of an API that has no repayments is repaid by a provider state, to which the page leads in four clicks', async () => {
  await refusedLoan('repay')
  const person = new Person(await openWith('repay'), 'repay')
  const { page } = person
  await person.click(page.locator('.list tbody tr').filter({ hasText: '409' }).first())
  await person.click(page.getByRole('button', { name: 'Show world repay' }))
  const clock = page.getByRole('region', { name: 'Clock' })
  await expect.poll(() => clock.textContent()).toContain('set up a provider state')
  await person.choose(page.getByLabel('Provider state', { exact: true }), 'fint: the loan is repaid')
  await expect.poll(() => page.getByLabel('phone').inputValue()).toBe(phone)
  await person.click(page.getByRole('button', { name: 'Set up' }))
  await page.getByText('Done: the world has changed.').waitFor()
  expect((await disburse('repay')).status).toBe(200)
  expect(person.clicks).toBe(4)
})

test('a repayment is collected by moving the clock to what falls due next, in four clicks', async () => {
  // The page begins with the world of the last call.
  await looking.call('/library/books', undefined, 'clock')
  const world = looking.mock.world('clock')
  const person = new Person(await openWith('clock'), 'clock')
  const { page } = person
  await person.click(page.getByRole('button', { name: 'World', exact: true }))
  await expect.poll(() => page.locator('#world').inputValue()).toBe('clock')
  await person.choose(page.getByLabel('Provider state', { exact: true }), 'etranzact: a mandate exists')
  await person.click(page.getByRole('button', { name: 'Set up' }))
  const clock = page.getByRole('region', { name: 'Clock' })
  await clock.getByRole('listitem').filter({ hasText: 'etranzact/mandates' }).waitFor()
  const due = (await world.due(1))[0]?.time ?? ''
  await person.click(clock.getByRole('button', { name: 'To the next due item' }))
  await expect.poll(() => clock.locator('.clock time').getAttribute('datetime')).toContain(due.slice(0, 10))
  const { records } = await world.records({ provider: 'etranzact', collection: 'mandates' })
  expect(records[0]?.record).toMatchObject({ collected: 1 })
  expect(person.clicks).toBe(4)
})

test('the next disbursement times out after three clicks on the last one', async () => {
  await refusedLoan('timeout')
  await looking.mock.world('timeout').given({ state: 'the loan is repaid', params: { phone } })
  const person = new Person(await openWith('timeout'), 'timeout')
  const { page } = person
  await person.click(page.locator('.list tbody tr').filter({ hasText: 'disburseLoan' }).first())
  await person.click(page.getByRole('button', { name: 'Make the next call fail' }))
  await expect.poll(() => page.locator('#world').inputValue()).toBe('timeout')
  const faults = page.getByRole('region', { name: 'Faults' })
  await expect.poll(() => faults.getByLabel('Operation').inputValue()).toBe('fint/disburseLoan')
  await person.click(faults.getByRole('button', { name: 'Arm' }))
  await faults.getByText('fired 0 of 1, 1 left').waitFor()
  expect(person.clicks).toBe(3)
  const waiting = fetch(`${looking.server.url}/fint/v1/power/disburseLoan`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'XMLHttpRequest', 'x-mock-world': 'timeout' },
    body: JSON.stringify(loan),
    signal: AbortSignal.timeout(1_000),
  })
  await expect(waiting).rejects.toThrow('timeout')
  await faults.getByText('fired 1 of 1, ended').waitFor()
  await person.click(page.getByRole('button', { name: 'Now' }))
  await person.click(page.locator('.list tbody tr').filter({ hasText: 'disburseLoan' }).first())
  const detail = page.getByRole('region', { name: 'Call', exact: true })
  await expect.poll(() => detail.textContent()).toContain('The client did not get this reply: hang.')
  expect((await disburse('timeout')).status).toBe(409)
})
