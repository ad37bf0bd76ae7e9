import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fint } from '../mocks/fint/index.ts'
import { createMock } from '../src/index.ts'
import { listen, type Listening } from '../src/node.ts'

const shell = promisify(execFile)
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block as string)
let server: Listening

beforeAll(async () => {
  server = await listen(createMock({ providers: [fint] }), { port: 0 })
})

afterAll(() => server.close())

/** Runs a block of the README as it stands, but for the port. */
async function run(containing: string): Promise<string[]> {
  const block = blocks.find((each) => each.includes(containing)) ?? ''
  const { stdout } = await shell('sh', ['-euc', block.replaceAll('http://127.0.0.1:4010', server.url)])
  return stdout.split('\n').filter((line) => line !== '')
}

test('the two command lines stand in the README', () => {
  expect(readme).toContain('npm ci && npm start')
  expect(readme).toContain('npm ci && npm test')
})

test('the first journey does what its comments say', async () => {
  const answers = (await run('send() {')).map((line) => JSON.parse(line) as { status: boolean; data: Record<string, unknown> })
  expect(answers.map(({ status }) => status)).toEqual([false, true, true, true, true, true, false])
  expect(answers[3]?.data).toMatchObject({ hasMeter: true, minPayable: '500.00' })
  expect(answers[4]?.data).toMatchObject({ paymentReference: 'PL000000000001' })
  expect(answers[5]?.data['stdToken']).toMatch(/^\d{20}$/)
})

test('worlds, states and the clock do what the comments say', async () => {
  const answers = (await run('@elsewhere')).join('')
  expect(answers).toContain('Customer Not Found')
  expect(answers).toContain('"now":')
  expect(answers).not.toContain('problem')
})
