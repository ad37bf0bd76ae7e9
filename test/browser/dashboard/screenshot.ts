import { fileURLToPath } from 'node:url'
import { fint } from '../../../mocks/fint/index.ts'
import { buildDashboard } from '../../../src/dashboard/build.ts'
import { createMock } from '../../../src/index.ts'
import { listen } from '../../../src/node.ts'
import { launch } from '../chromium.ts'

/** Makes `docs/dashboard.png`, which the README shows: a second loan is refused, and the dashboard says why. */
await buildDashboard(fileURLToPath(new URL('../../../dist/dashboard/', import.meta.url)))
const mock = createMock({ providers: [fint], now: () => Date.UTC(2026, 2, 1, 8) })
const server = await listen(mock, { port: 0 })
const browser = await launch()
const page = await browser.newPage({ viewport: { width: 1280, height: 820 }, colorScheme: 'light' })
const customer = { partner_meta: 'demo', phone: '08111111111' }
const calls: readonly (readonly [string, object])[] = [
  ['registerCustomer', { ...customer, transaction_pin: '1234', first_name: 'Ada', last_name: 'Obi' }],
  ['linkMeterNumber', { ...customer, provider: 'EKEDP', meter_number: '45012345678' }],
  ['disburseLoan', { ...customer, amount: '1500', transaction_pin: '1234' }],
  ['disburseLoan', { ...customer, amount: 'much', transaction_pin: '1234' }],
  ['disburseLoan', { ...customer, amount: '1500', transaction_pin: '1234' }],
]
for (const [operation, body] of calls)
  await fetch(`${server.url}/fint/v1/power/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'XMLHttpRequest' },
    body: JSON.stringify(body),
  })
await page.goto(`${server.url}/__admin/ui`)
await page.locator('.list tbody tr').first().click()
await page.screenshot({ path: fileURLToPath(new URL('../../../docs/dashboard.png', import.meta.url)) })
await browser.close()
await server.close()
