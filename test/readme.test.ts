import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { providers } from '../src/cli/providers.ts'
import { createMock } from '../src/index.ts'
import { listen, type Listening } from '../src/node.ts'

const shell = promisify(execFile)
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block as string)
let server: Listening

beforeAll(async () => {
  server = await listen(createMock({ providers }), { port: 0 })
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

/** Answers that are JSON, by line. */
async function answersOf(containing: string): Promise<Record<string, unknown>[]> {
  return (await run(containing)).map((line) => JSON.parse(line) as Record<string, unknown>)
}

test('the journey through Interswitch ends with a refusal of a second loan', async () => {
  expect(await answersOf('# Interswitch')).toMatchObject([
    { responseCode: '00', loanId: expect.any(String) },
    { responseCode: '01', offers: [] },
  ])
})

function scheduleOf(answer: unknown): unknown {
  return (answer as { data: { collectionPaymentSchedule: object[] } }).data.collectionPaymentSchedule
}

test('the journey through eTranzact collects the first repayment', async () => {
  const answers = await answersOf('# eTranzact')
  expect(scheduleOf(answers[0])).toMatchObject([{ responseCode: null }, { responseCode: null }])
  expect(scheduleOf(answers[2])).toMatchObject([{ responseCode: '00' }, { responseCode: null }])
})

test('the journey through Advancly finds the customer that came on board', async () => {
  const answers = await answersOf('# Advancly')
  expect(answers).toMatchObject([{ status_code: 201 }, { status: true }, { data: [{ email: 'ada.obi@mail.example' }] }])
})

test('the journey through Lipa Later ends with an expired token', async () => {
  const answers = await answersOf('# Lipa Later')
  expect(answers).toMatchObject([
    { success: true, data: [{ id: 43 }, { id: 45 }] },
    { now: expect.any(String) },
    { success: false, msg: 'invalid token' },
  ])
})

test('every call of the table is understood', async () => {
  const commands = [...readme.matchAll(/^\| [\w-]+ +\| (\w+) +\| `(curl .*)` +\|$/gm)].map(
    ([, id, command]) => [id, (command as string).replaceAll('\\|', '|')] as const,
  )
  const operations = providers.flatMap(({ document }) =>
    Object.values((document as { paths: Record<string, object> }).paths).flatMap((item) => Object.keys(item)),
  )
  expect(commands).toHaveLength(operations.filter((name) => ['get', 'post', 'put', 'delete', 'patch'].includes(name)).length)
  for (const [id, command] of commands) {
    const { stdout } = await shell('sh', [
      '-euc',
      `${command.replaceAll('http://127.0.0.1:4010', server.url)} -s -o /dev/null -D - -H 'x-mock-world: table'`,
    ])
    expect([id, /^HTTP\/1.1 (\d+)/.exec(stdout)?.[1], /x-mock-violations: .*/i.exec(stdout)?.[0]]).toEqual([
      id,
      expect.stringMatching(/^(?:20[01]|404|409)$/),
      undefined,
    ])
  }
})
