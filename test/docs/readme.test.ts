import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { providers } from '../../mocks/index.ts'
import { createMock, type MockOptions } from '../../src/index.ts'
import { listen, type Listening } from '../../src/node.ts'
import { tally } from '../cli/inProcess.ts'
import { examples, read, runScript, runShell, shown } from './blocks.ts'

const readme = read('README.md')
const shellBlocks = [...readme.matchAll(/^```sh\n([\s\S]*?)```/gm)].map(([, block = '']) => block)
const petstore = /^```yaml\n(openapi:[\s\S]*?)```/m.exec(readme)?.[1] ?? ''
let server: Listening
let petServer: Listening

function serve(options: MockOptions): Promise<Listening> {
  return listen(createMock(options), { port: 0 })
}

beforeAll(async () => {
  server = await serve({ providers })
  petServer = await serve({ specs: [{ name: 'petstore', document: parse(petstore) as never }] })
})

afterAll(() => Promise.all([server.close(), petServer.close()]))

test('the commands that start the mock and run all checks are in the README', () => {
  expect(readme).toContain('npm ci && npm start')
  expect(readme).toContain('npm ci && npm test')
})

test('the README has examples with their output', () => {
  expect(examples(readme, 'sh')).toHaveLength(3)
  expect(examples(readme, 'ts')).toHaveLength(2)
})

test.for(examples(readme, 'sh'))('block %$ of shell commands prints the output below it', async ({ code, output }) => {
  const { url } = code.includes('/pets') ? petServer : server
  expect(await runShell(code, url)).toEqual(shown(output))
})

test.for(examples(readme, 'ts'))('block %$ of TypeScript prints the output below it', async ({ code, output }) => {
  expect(await runScript(code, server.url)).toBe(output)
})

test('the README lists the flags that `tally mock --help` lists', async () => {
  const { out: help } = await tally(['mock', '--help'])
  const flags = [...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, flag]) => flag).filter((flag) => flag !== '--help')
  const listed = [...readme.matchAll(/^\| (?:`-\w`, )?`(--[\w-]+)` /gm)].map(([, flag]) => flag)
  expect(flags.length).toBeGreaterThan(0)
  expect(listed.toSorted()).toEqual(flags.toSorted())
})

/** The replies of a block that prints one JSON object a line. */
async function repliesOf(title: string): Promise<Record<string, unknown>[]> {
  const block = shellBlocks.find((each) => each.startsWith(`# ${title}: `)) ?? ''
  const lines = (await runShell(block, server.url)).split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

test('the journey through Interswitch ends without offers', async () => {
  expect(await repliesOf('Interswitch')).toMatchObject([
    { responseCode: '00', loanId: expect.any(String) },
    { responseCode: '01', offers: [] },
  ])
})

function scheduleOf(reply: unknown): unknown {
  return (reply as { data: { collectionPaymentSchedule: object[] } }).data.collectionPaymentSchedule
}

test('the journey through eTranzact collects the first repayment', async () => {
  const replies = await repliesOf('eTranzact')
  expect(scheduleOf(replies[0])).toMatchObject([{ responseCode: null }, { responseCode: null }])
  expect(scheduleOf(replies[2])).toMatchObject([{ responseCode: '00' }, { responseCode: null }])
})

test('the journey through Advancly finds the customer by e-mail address', async () => {
  expect(await repliesOf('Advancly')).toMatchObject([{ status_code: 201 }, { status: true }, { data: [{ email: 'ada.obi@mail.example' }] }])
})

test('the journey through Lipa Later ends with an expired token', async () => {
  expect(await repliesOf('Lipa Later')).toMatchObject([
    { success: true, data: [{ id: 43 }, { id: 45 }] },
    { now: expect.any(String) },
    { success: false, msg: 'invalid token' },
  ])
})

test('every operation has a call in the README that the mock accepts', async () => {
  const commands = [...readme.matchAll(/^\| [\w-]+ +\| (\w+) +\| `(curl .*)` +\|$/gm)].map(
    ([, id, command]) => [id, (command as string).replaceAll('\\|', '|')] as const,
  )
  const operations = providers.flatMap(({ document }) =>
    Object.values((document as { paths: Record<string, object> }).paths).flatMap((item) => Object.keys(item)),
  )
  expect(commands).toHaveLength(operations.filter((name) => ['get', 'post', 'put', 'delete', 'patch'].includes(name)).length)
  for (const [id, command] of commands) {
    const head = await runShell(`${command} -s -o /dev/null -D - -H 'x-mock-world: table'`, server.url)
    expect([id, /^HTTP\/1.1 (\d+)/.exec(head)?.[1], /x-mock-violations: .*/i.exec(head)?.[0]]).toEqual([
      id,
      expect.stringMatching(/^(?:20[01]|404|409)$/),
      undefined,
    ])
  }
})
