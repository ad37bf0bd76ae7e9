/** The example of docs/faults.md for MSW, with imports from this project's sources. */
import { describe } from 'vitest'
import { createMock } from '../../src/index.ts'
import { listen } from '../../src/node.ts'
import { examples, read, runScript, runShell } from './blocks.ts'
// begin
import { setupServer } from 'msw/node'
import { afterAll, beforeAll } from 'vitest'
import { createFintClient, type FintClient } from '../../src/clients/fint.ts'
import { fint } from '../../mocks/fint/index.ts'
import { handlers } from '../../src/msw.ts'
import { currentWorld, worldTest } from '../../src/vitest.ts'

const mocked = handlers([fint], { world: currentWorld })
const server = setupServer(...mocked)
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterAll(() => server.close())

const test = worldTest(mocked.control)
const loan = { phone: '08111111111', amount: '1500', transaction_pin: '1234' }

/** The app under test: if no answer comes, it asks again. "Loan Not Repaid" then means that the first call went through. */
async function borrow(client: FintClient): Promise<'lent' | 'refused' | 'unknown'> {
  const first = await client.disburseLoan(loan)
  if (first.kind !== 'failure') return first.kind === 'ok' ? 'lent' : 'refused'
  const second = await client.disburseLoan(loan)
  if (second.kind === 'failure') return 'unknown'
  return second.kind === 'ok' || second.code === 'Loan Not Repaid' ? 'lent' : 'refused'
}

test('lends once, even if the answer to the first call is lost', async ({ world, expect }) => {
  await world.given({ state: 'a customer has a meter', params: { phone: loan.phone } })
  await world.fault({ kind: 'commit-then-drop', operation: 'disburseLoan', times: 1 })

  expect(await borrow(createFintClient({ baseUrl: 'https://api.fint.ng', partnerMeta: 'demo-partner' }))).toBe('lent')

  const { collections } = await world.state()
  expect(collections['fint/loans']?.total).toBe(1)
})
// end

const page = read('docs/faults.md')

test('the page on faults shows this example', ({ expect }) => {
  const [, example = ''] = read('test/docs/faults.test.ts').split(/\/\/ (?:begin|end)\n/)
  const published = example
    .replaceAll(/'\.\.\/\.\.\/mocks\/(.*)\/index\.ts'/g, "'tallystick/mocks/$1'")
    .replaceAll(/'\.\.\/\.\.\/src\/(.*)\.ts'/g, "'tallystick/$1'")
  expect(page).toContain(`\`\`\`ts\n${published}\`\`\``)
})

test('the recipe for a kind of fault shows a case of the table that it tells to extend', ({ expect }) => {
  const [, shown = ''] = /for you\s+to copy:\s+```ts\s+(.*)\n/.exec(read('CONTRIBUTING.md')) ?? []
  expect(shown).toContain('missing-field')
  expect(read('test/adapters/faults.test.ts')).toContain(shown)
})

// These run in processes of their own, so MSW does not see their requests.
describe('against a server', () => {
  test('the script of the page on faults prints the output below it', async ({ expect }) => {
    const blocks = examples(page, 'ts')
    expect(blocks).toHaveLength(1)
    const { url, close } = await listen(createMock({ providers: [fint] }), { port: 0 })
    for (const { code, output } of blocks) expect(await runScript(code, url)).toBe(output)
    await close()
  })

  test('the commands of the page on faults print the output below them', async ({ expect }) => {
    const blocks = examples(page, 'sh')
    expect(blocks).toHaveLength(2)
    const { url, close } = await listen(createMock({ providers: [fint] }), { port: 0 })
    for (const { code, output } of blocks) expect(await runShell(code, url)).toBe(output)
    await close()
  })
})
