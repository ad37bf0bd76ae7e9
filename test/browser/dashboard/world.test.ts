import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Looking, photograph, shots } from './dashboardPage.ts'

let looking: Looking

beforeAll(async () => void (looking = await Looking.start()), 60_000)
afterAll(() => looking.close())

const open: Looking['open'] = (...args) => looking.open(...args)
const call: Looking['call'] = (...args) => looking.call(...args)

describe('World', () => {
  test('sets up a provider state from a form, and shows the records that it makes', async () => {
    const page = await open('world/default')
    await page.getByLabel('Provider state', { exact: true }).selectOption('fint: a customer has a meter')
    await page.getByLabel('phone').fill('08122222222')
    await page.getByRole('button', { name: 'Set up' }).click()
    await page.getByRole('tab', { name: /fint\/customers/ }).click()
    await expect.poll(() => page.getByText('08122222222').count()).toBeGreaterThan(0)
    await photograph(page, 'world')
  })

  test('moves the clock', async () => {
    const page = await open('world/default')
    const clock = page.locator('.clock time')
    const before = Date.parse((await clock.getAttribute('datetime')) ?? '')
    await page.getByRole('button', { name: '+30 days' }).click()
    await expect.poll(async () => (Date.parse((await clock.getAttribute('datetime')) ?? '') - before) / 86_400_000).toBeCloseTo(30, 1)
  })

  test('changes, adds and deletes records, and says why an edit is refused', async () => {
    await call('/library/books', undefined, 'edits')
    const page = await open('world/edits')
    const records = page.getByRole('region', { name: 'Records' })
    await records.getByRole('tab', { name: 'library/books' }).click()
    await expect.poll(() => records.locator('tbody tr').count()).toBe(3)
    await records.getByRole('button', { name: 'Add a record' }).click()
    await records.getByLabel('Key').fill('77')
    await records.getByLabel('Record as JSON').fill('{"id": "77", "key": "77", "data": {"id": 77, "title": 5}}')
    await records.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('title')
    await records
      .getByLabel('Record as JSON')
      .fill('{"id": "77", "key": 77, "data": {"id": 77, "title": "By hand", "createdAt": "2026-03-01T08:00:00Z"}}')
    await records.getByRole('button', { name: 'Save' }).click()
    await expect.poll(async () => (await call('/library/books/77', undefined, 'edits')).json()).toMatchObject({ title: 'By hand' })
    await records.getByText('By hand').click()
    await records
      .getByLabel('Record as JSON')
      .fill('{"id": "77", "key": 77, "data": {"id": 77, "title": "Changed", "createdAt": "2026-03-01T08:00:00Z"}}')
    await records.getByRole('button', { name: 'Save' }).click()
    await expect.poll(async () => (await call('/library/books/77', undefined, 'edits')).json()).toMatchObject({ title: 'Changed' })
    await records.getByText('Changed').click()
    await photograph(page, 'world-record')
    await records.getByRole('button', { name: 'Delete' }).click()
    await expect.poll(async () => (await call('/library/books/77', undefined, 'edits')).status).toBe(404)
  })

  test('exports the journal as an HTTP archive', async () => {
    await call('/library/books', undefined, 'archive')
    const page = await open('world/archive')
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export the journal' }).click()
    const saved = await saving
    expect(saved.suggestedFilename()).toBe('archive.har')
    await saved.saveAs(`${shots}archive.har`)
    expect(JSON.parse(await readFile(`${shots}archive.har`, 'utf8'))).toMatchObject({
      log: { version: '1.2', entries: [{ response: { status: 200 } }] },
    })
  })

  test('says why something was refused', async () => {
    const page = await open('world/default')
    await page.getByLabel('New time').fill('tomorrow')
    await page.getByRole('button', { name: 'Set', exact: true }).click()
    expect(await page.getByRole('alert').textContent()).toContain('RFC 3339')
  })

  test('arms a fault that makes the next call lose its reply, and counts it', async () => {
    const page = await open('world/test-3')
    await page.getByText('There is no world').waitFor()
    await call('/library/books', undefined, 'test-3')
    const faults = page.getByRole('region', { name: 'Faults' })
    await faults.getByLabel('Operation').fill('library/listBooks')
    await page.getByLabel('Kind of fault').selectOption('error')
    await page.getByRole('button', { name: 'Arm' }).click()
    await page.getByText('fired 0 of 1').waitFor()
    expect((await call('/library/books', undefined, 'test-3')).status).toBe(500)
    expect((await call('/library/books', undefined, 'test-3')).status).toBe(200)
    await page.getByText('fired 1 of 1, ended').waitFor()
    await photograph(page, 'world-fault')
  })

  test('switches a fault off and on, and counts down its calls and its time', async () => {
    const world = looking.mock.world('switch')
    await world.freeze('2026-03-01T08:00:00Z')
    await world.fault({ id: 'down', kind: 'outage', times: 3, until: '2026-03-01T08:10:00Z' })
    const page = await open('world/switch')
    const faults = page.getByRole('region', { name: 'Faults' })
    await faults.getByText('fired 0 of 3, 3 left, ends in 10 minutes').waitFor()
    const power = faults.getByRole('switch', { name: /down/ })
    await power.click()
    await faults.getByText('switched off').waitFor()
    expect((await call('/library/books', undefined, 'switch')).status).toBe(200)
    await power.click()
    await expect.poll(() => faults.textContent()).not.toContain('switched off')
    expect((await call('/library/books', undefined, 'switch')).status).toBe(503)
    await faults.getByText('fired 1 of 3, 2 left').waitFor()
    await photograph(page, 'world-switch')
    await world.advance('PT10M')
    await faults.getByText('fired 1 of 3, ended').waitFor()
  })

  test('changes the settings of a world', async () => {
    await call('/library/books', undefined, 'settings')
    const page = await open('world/settings')
    const settings = page.getByRole('region', { name: 'Settings' })
    expect((await call('/library/books?limit=many', undefined, 'settings')).status).toBe(422)
    await settings.getByLabel('Refuse requests that break the spec').click()
    await expect.poll(async () => (await looking.mock.world('settings').state(0)).validateRequest).toBe(false)
    expect((await call('/library/books?limit=many', undefined, 'settings')).status).not.toBe(422)
    await settings.getByLabel('Accept only seeded and issued credentials').click()
    await expect.poll(async () => (await looking.mock.world('settings').state(0)).strict).toBe(true)
    await page.getByLabel('Speed').selectOption('3600')
    await expect.poll(async () => (await looking.mock.world('settings').clock()).factor).toBe(3_600)
    await settings.getByRole('button', { name: 'Delete the world' }).click()
    await expect.poll(() => looking.mock.worldNames()).not.toContain('settings')
  })

  test('says what falls due, in how long, and at which real time', async () => {
    const world = looking.mock.world('due')
    await world.given({ state: 'etranzact: a mandate exists' })
    const page = await open('world/due')
    const clock = page.getByRole('region', { name: 'Clock' })
    const item = clock.getByRole('listitem').first()
    await expect.poll(() => item.textContent()).toMatch(/etranzact\/mandates.* UTC, in \d+ days/)
    expect(await item.locator('time').getAttribute('title')).toMatch(/^Real time: \d{4}-/)
    await clock.getByRole('button', { name: 'Freeze' }).click()
    await expect.poll(() => item.locator('time').getAttribute('title')).toBe('The clock is frozen')
  })

  test('shows the command to run where there is nothing', async () => {
    await call('/library/books', undefined, 'nothing')
    const page = await open('world/nothing')
    const shown = (name: string): Promise<string | null> => page.getByRole('region', { name }).locator('.command pre').textContent()
    await page.getByRole('region', { name: 'Faults' }).waitFor()
    expect(await shown('Faults')).toContain('/__admin/worlds/nothing/faults')
    expect(await shown('Overrides')).toContain('/__admin/worlds/nothing/overrides')
    await page.evaluate(() => void (location.hash = 'world/none-yet'))
    await expect.poll(() => page.locator('.empty pre').textContent()).toContain("curl -H 'x-mock-world: none-yet'")
    await photograph(page, 'world-missing')
    await page.getByRole('button', { name: 'Make it now' }).click()
    await page.getByRole('region', { name: 'Clock' }).waitFor()
  })
})
