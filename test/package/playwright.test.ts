import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installedBrowser } from '../browser/chromium.ts'
import { projectRoot } from '../projectRoot.ts'
import { importInstalled, install, installed } from './installed.ts'

const run = promisify(execFile)
/** A folder of the project that has installed the packed package. */
const folder = join(installed, 'pages')

/** The example of the docs, with tests that run at the same time. `MOCK` is the address of the mock. */
const tests = `
import { expect, test as base } from '@playwright/test'
import type { fint } from 'tallystick/mocks/fint'
import { worldFixtures, type OwnWorld } from 'tallystick/playwright'
import { httpControl } from 'tallystick/testing'

const address = String(process.env['MOCK'])
const control = httpControl<typeof fint>(address)
const test = base.extend<{ world: OwnWorld<typeof fint> }>(worldFixtures(control))
const headers = { 'content-type': 'application/json', 'x-requested-with': 'XMLHttpRequest' }
const loan = { partner_meta: 'demo-partner', phone: '08111111111', amount: '1500', transaction_pin: '1234' }

for (const name of ['first', 'second']) {
  test('a page calls the world of the ' + name + ' test', async ({ page, world }) => {
    await world.given({ state: 'a customer has a meter', params: { phone: loan.phone } })
    await world.fault({ kind: 'outage', operation: 'disburseLoan', times: 1 })
    await page.goto(address + '/__admin/health')
    const borrow = (): Promise<number> =>
      page.evaluate(
        async ({ init, path }) => (await fetch(path, init)).status,
        { path: '/fint/v1/power/disburseLoan', init: { method: 'POST', headers, body: JSON.stringify(loan) } },
      )
    expect([await borrow(), await borrow(), await borrow()]).toEqual([503, 200, 409])
    expect((await world.state()).collections['fint/loans']?.total).toBe(1)
  })
}

test('a request of the test goes to its world too', async ({ request, world }) => {
  const reply = await request.post(address + '/fint/v1/power/disburseLoan', { data: loan, headers })
  expect(reply.status()).toBe(404)
  expect((await world.calls({ operation: 'disburseLoan' })).count).toBe(1)
})

// Never called. Only the compiler checks it.
export const wrong = [
  // @ts-expect-error: there is no such state
  (world: OwnWorld<typeof fint>) => world.given({ state: 'a customer has a metre' }),
]
`

const config = `
import { defineConfig } from '@playwright/test'
export default defineConfig({ testMatch: '*.pw.ts', workers: 2, fullyParallel: true, reporter: 'json', use: { launchOptions: JSON.parse(String(process.env['BROWSER'])) } })
`

const compilerOptions = {
  target: 'es2024',
  lib: ['es2024', 'dom', 'esnext.disposable'],
  module: 'nodenext',
  noEmit: true,
  strict: true,
  noPropertyAccessFromIndexSignature: true,
  // Playwright's own declarations are not checked.
  skipLibCheck: true,
  types: ['node'],
  typeRoots: [join(projectRoot, 'node_modules/@types')],
}

let server: Awaited<ReturnType<typeof startMock>>
beforeAll(async () => {
  server = await startMock()
  for (const name of ['@playwright', 'playwright', 'playwright-core']) install(name)
  await mkdir(folder)
  await writeFile(join(folder, 'meter.pw.ts'), tests)
  await writeFile(join(folder, 'playwright.config.ts'), config)
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['meter.pw.ts'] }))
})
afterAll(() => server.close())

async function startMock() {
  const { createMock } = (await importInstalled('tallystick')) as typeof import('../../src/index.ts')
  const { listen } = (await importInstalled('tallystick/node')) as typeof import('../../src/node.ts')
  const { fint } = (await importInstalled('tallystick/mocks/fint')) as typeof import('../../mocks/fint/index.ts')
  return listen(createMock({ providers: [fint] }), { port: 0 })
}

test("each test of Playwright's own runner has a world of its own, which is gone afterwards", async () => {
  const env = {
    ...process.env,
    MOCK: server.url,
    BROWSER: JSON.stringify(await installedBrowser()),
    // What it compiled in an earlier run.
    PLAYWRIGHT_TRANSFORM_CACHE_DIR: join(projectRoot, 'node_modules/.cache/playwright'),
  }
  const cli = join(installed, 'node_modules/@playwright/test/cli.js')
  const { stdout } = await run(process.execPath, [cli, 'test'], { cwd: folder, env })
  expect((JSON.parse(stdout) as { readonly stats: object }).stats).toMatchObject({ expected: 3, unexpected: 0, flaky: 0, skipped: 0 })
  const worlds = (await (await fetch(`${server.url}/__admin/worlds`)).json()) as { readonly worlds: readonly string[] }
  expect(worlds.worlds.filter((name) => name !== 'default')).toEqual([])
})

test('the types of the fixtures fit those of Playwright', async () => {
  const compiler = join(projectRoot, 'node_modules/typescript7/bin/tsc')
  const errors = run(process.execPath, [compiler, '-p', folder]).then(
    () => '',
    (error: { readonly stdout: string }) => error.stdout,
  )
  expect(await errors).toBe('')
})
