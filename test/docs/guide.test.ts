import { expect, onTestFinished, test } from 'vitest'
import { fint } from '../../mocks/fint/index.ts'
import { createMock, type Mock } from '../../src/index.ts'
import { listen } from '../../src/node.ts'
import { read, runScript, runShell } from './blocks.ts'

const guide = read('docs/guide.md')
const loan = { partner_meta: 'demo-partner', phone: '08111111111', amount: '5000', transaction_pin: '1234' }
const headers = { 'content-type': 'application/json', 'x-requested-with': 'XMLHttpRequest' }

function blocks(language: 'sh' | 'ts'): string[] {
  return [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)\`\`\`$`, 'gm'))].map(([, code = '']) => code)
}

async function serve(): Promise<{ readonly url: string; readonly mock: Mock }> {
  const mock = createMock({ providers: [fint] })
  const { url, close } = await listen(mock, { port: 0 })
  onTestFinished(close)
  return { url, mock: mock as Mock }
}

test('the commands of the guide that call the admin API work in the order of the page', async () => {
  const { url, mock } = await serve()
  for (let call = 0; call < 7; call += 1) await mock.fetch(new Request('http://mock/fint/v1/power/getUtilityServiceProviders', { headers }))
  const commands = blocks('sh').filter((code) => code.includes('/__admin/'))
  expect(commands).toHaveLength(4)
  // With -f, curl fails if the reply is an error.
  for (const code of commands) await runShell(code.replaceAll('curl -s ', 'curl -sSf '), url)
  expect(await mock.run('worldNames', {})).toEqual({ worlds: ['checkout', 'default'] })
})

test('the TypeScript of the guide runs in the order of the page', async () => {
  const { url } = await serve()
  const code = blocks('ts').filter((each) => !each.includes('openStore'))
  expect(code.length).toBeGreaterThan(5)
  const before = `
    import { equal } from 'node:assert'
    import { httpControl } from 'tallystick/testing'
    const url = '${url}'
    const control = httpControl(url)
    const expect = (count) => ({ toBe: (wanted) => equal(count, wanted) })
    const borrow = (world) => fetch(url + '/fint/v1/power/disburseLoan', {
      method: 'POST', headers: { ...world.headers, ...${JSON.stringify(headers)} }, body: '${JSON.stringify(loan)}' })`
  const script = code.join('\n').replace('const { count }', 'await borrow(world)\nconst { count }')
  expect(await runScript(`${before}\n${script}\nconsole.log('done')`, url)).toBe('done\n')
})
