import { afterAll, beforeAll, expect, test } from 'vitest'
import { findEvidence } from '../../../src/cli/mock/findEvidence.ts'
import type { FindEvidence } from '../../../src/mock/apiEvidence.ts'
import { Looking, photograph } from './dashboardPage.ts'

/** What is known, with certain results in place of those of the last runs on this machine. */
const known: FindEvidence = async (mounted) => {
  const found = await findEvidence(mounted)
  const operations = found.operations.map((each) => {
    const { of } = each.spec
    const spec = { passed: of, failed: 0, of, date: '2026-03-01' }
    const mock = each.operation === 'disburseLoan' ? { passed: of - 1, failed: 1, of, date: '2026-03-02' } : { ...spec, date: '2026-03-02' }
    return { ...each, spec, mock, sandbox: { passed: 0, failed: 0, of } }
  })
  return { ...found, operations }
}

let looking: Looking

beforeAll(async () => void (looking = await Looking.start({ findEvidence: known })), 60_000)
afterAll(() => looking.close())

test('an operation has its role, its evidence, the statuses that contracts cover, and what was checked when', async () => {
  const page = await looking.open('apis')
  await page.getByText('FINT Power Loan API').click()
  const row = page.getByRole('row', { name: /disburseLoan/ })
  await expect.poll(() => row.textContent()).toContain('documented')
  const cells = await row.locator('td').allTextContents()
  expect(cells.slice(1)).toEqual([
    'handler',
    expect.stringMatching(/\d+ documented\d+ sibling\d+ assumed/),
    expect.stringMatching(/^200 ×2401, 403, 404, 409 ×2, 422$/),
    '400',
    '8 of 82026-03-01',
    '7 of 8, 1 differ2026-03-02',
    'not checked',
    'Copy curl',
  ])
  const text = await page.locator('details').first().textContent()
  expect(text).toContain("Replayed against the vendor's sandboxnever")
  expect(text).toContain('npx tally verify fint --against sandbox')
  await photograph(page, 'apis-fint')
})

test('the assumptions are a letter to the vendor, which can be saved', async () => {
  const page = await looking.open('apis')
  await page.getByText('FINT Power Loan API').click()
  await page.getByText('Assumptions: the letter to the vendor').click()
  const letter = page.getByRole('article', { name: 'Letter to the vendor' })
  await expect.poll(() => letter.textContent()).toContain('Questions about the FINT Power Loan API')
  expect(await letter.textContent()).toMatch(/An answer to any of these \d+ questions.*\(AUTH-00\).*Until we know:/s)
  await letter.scrollIntoViewIfNeeded()
  await photograph(page, 'letter')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as Markdown' }).click()
  expect((await saving).suggestedFilename()).toBe('questions-fint.md')
})

test('an inferred document has roles with their reasons, and says that no pact and no evidence was found', async () => {
  const page = await looking.open('apis')
  await page.locator('summary').filter({ hasText: '/library' }).click()
  const row = page.getByRole('row', { name: /createBook/ })
  await expect.poll(() => row.textContent()).toContain('create')
  const text = page.locator('details').filter({ hasText: '/library' })
  await expect.poll(() => text.textContent()).toContain('No pact with “library” was found')
  expect(await text.textContent()).toContain('does not say where its statements come from')
  expect(await text.textContent()).toContain('npx tally verify library --against spec')
})

test('a search shows only the APIs that have such an operation, and says if there is none', async () => {
  const page = await looking.open('apis')
  await page.getByLabel('Search operations').fill('mandate')
  await expect.poll(() => page.locator('details.panel').count()).toBe(1)
  await page.getByLabel('Search operations').fill('nothing like it')
  await page.getByText('No operation has').waitFor()
})
