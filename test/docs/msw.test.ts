/** The example of docs/msw.md and the README, with imports from this project's sources. */
import { read } from './blocks.ts'
// begin
import { setupServer } from 'msw/node'
import { afterAll, beforeAll } from 'vitest'
import { fint } from '../../mocks/fint/index.ts'
import { handlers } from '../../src/msw.ts'
import { currentWorld, worldTest } from '../../src/vitest.ts'

const mocked = handlers([fint], { world: currentWorld })
const server = setupServer(...mocked)
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterAll(() => server.close())

const test = worldTest(mocked.control)

test('shows the meter of a customer', async ({ world, expect }) => {
  await world.given({ state: 'a customer has a meter', params: { phone: '08111111111' } })
  const response = await fetch('https://api.fint.ng/v1/powerverifyCustomer', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"partner_meta": "demo-partner", "phone": "08111111111"}',
  })
  expect(await response.json()).toMatchObject({ data: { hasMeter: true } })
})
// end

test('the guide and the README show this example', ({ expect }) => {
  const [, example = ''] = read('test/docs/msw.test.ts').split(/\/\/ (?:begin|end)\n/)
  const published = example
    .replaceAll(/'\.\.\/\.\.\/mocks\/(.*)\/index\.ts'/g, "'tallystick/mocks/$1'")
    .replaceAll(/'\.\.\/\.\.\/src\/(.*)\.ts'/g, "'tallystick/$1'")
  expect(read('docs/msw.md')).toContain(`\`\`\`ts\n${published}\`\`\``)
  expect(read('README.md')).toContain(`\`\`\`ts\n${published}\`\`\``)
})
