import { join } from 'node:path'
import { expect, test } from 'vitest'
import { providers } from '../../../mocks/index.ts'
import { compile } from '../../../src/spec/api.ts'
import type { Sandbox, UnusableSandbox } from '../../../src/verify/targets/sandboxEntry.ts'
import { readSandboxes } from '../../../src/verify/targets/sandboxFile.ts'
import { folderWith } from '../pacts.ts'
import { sandboxesFile } from '../standIn.ts'

async function read(text: string, environment: Record<string, string> = {}): Promise<Sandbox | UnusableSandbox | undefined> {
  return (await readSandboxes(join(await folderWith({ 'sandboxes.yaml': text }), 'sandboxes.yaml'), environment)).get('things')
}

test('variables are filled in from the environment, or from their defaults', async () => {
  const text = "things: { baseUrl: '${URL:-https://x.example}/v1', credentials: { headers: { Key: '${KEY}' } } }"
  expect(await read(text, { KEY: 'k-1', URL: '' })).toMatchObject({
    baseUrl: 'https://x.example/v1',
    credentials: { headers: { Key: 'k-1' } },
    secrets: ['k-1'],
  })
  expect(await read(text, { KEY: 'k-1', URL: 'http://y' })).toMatchObject({ baseUrl: 'http://y/v1' })
})

test('a sandbox is unusable if an address or credential is not set, and the variables are named', async () => {
  expect(
    await read(
      "things: { baseUrl: '${URL}', credentials: { fields: { a: '${A}' } }, login: { url: 'http://x', token: /t, form: { b: '${B}' } } }",
    ),
  ).toEqual({ unset: ['URL', 'A', 'B'] })
})

test('a fixture with an unset variable is left out, and the variable is named', async () => {
  const found = await read("things: { baseUrl: 'http://x', fixtures: { a: [{ x: '${X}' }, { x: '${Y}' }], b: { x: '${X}' }, c: } }", {
    Y: '1',
  })
  if (!found || 'unset' in found) throw new Error('unusable')
  expect([found.fixtures.get('a'), found.fixtures.get('b'), found.fixtures.get('c')]).toEqual([[{ x: '1' }], [], [{}]])
  expect(found.lacking).toEqual(new Map([['b', ['X']]]))
})

test.each([
  ['no YAML', 'things: [', /sandboxes\.yaml:1:\d+: /],
  ['a list', '- 1', 'must be an object.'],
  ['an unknown field', 'things: { baseURL: x }', 'unknown field "baseURL"; known are baseUrl, '],
  ['no address', 'things: {}', '"baseUrl" must be a string.'],
  ['another scheme', "things: { baseUrl: 'ftp://x' }", '"baseUrl" must be an http(s) URL.'],
  [
    'a known difference without a day',
    "things: { baseUrl: 'http://x', known: [{ interaction: a, reason: b }] }",
    'a known difference needs an interaction, a reason, and an expiry date',
  ],
  [
    'a day that does not exist',
    "things: { baseUrl: 'http://x', known: [{ interaction: a, reason: b, expires: '2027-02-30' }] }",
    'such as 2027-01-31.',
  ],
  [
    'a month that does not exist',
    "things: { baseUrl: 'http://x', known: [{ interaction: a, reason: b, expires: '2027-13-01' }] }",
    'such as 2027-01-31.',
  ],
  [
    'a negative limit',
    "things: { baseUrl: 'http://x', limits: { calls: -1 } }",
    'limits must be whole numbers; known are calls, pause, patience.',
  ],
  ['a limit of another name', "things: { baseUrl: 'http://x', limits: { retries: 1 } }", 'limits must be whole numbers'],
  ['reads that are no list', "things: { baseUrl: 'http://x', reads: getThing }", 'things: reads must be a list of strings.'],
  ['a login without a place', "things: { baseUrl: 'http://x', login: { token: /t } }", 'login needs an operation or url'],
])('a file with %s is refused', async (_what, text, message) => {
  await expect(read(text)).rejects.toThrow(message)
})

test('a missing file is refused', async () => {
  await expect(readSandboxes('./gone.yaml', {})).rejects.toThrow('./gone.yaml: No such file.')
})

test('the sandboxes of this project name existing operations and provider states', async () => {
  const everything = new Proxy<Record<string, string>>(
    {},
    { get: (_, name) => (String(name).endsWith('_URL') ? 'https://x.example' : 'x') },
  )
  const sandboxes = await readSandboxes(sandboxesFile, everything)
  expect([...sandboxes.keys()]).toEqual(providers.map(({ name }) => name))
  for (const { name, document, states } of providers) {
    const sandbox = sandboxes.get(name)
    if (!sandbox || 'unset' in sandbox) throw new Error(`${name} cannot be used`)
    const { reads, writes, repeatable, credentials, login, fixtures } = sandbox
    const named = [
      ...reads,
      ...writes,
      ...repeatable,
      ...Object.keys(credentials.operations ?? {}),
      ...(login?.operation === undefined ? [] : [login.operation]),
    ]
    expect(named.filter((id) => !compile(document).operation(id))).toEqual([])
    const listed = [...fixtures].map(([key, all]) => ({ all, used: key.split(' + ') }))
    expect(listed.flatMap(({ used }) => used).filter((state) => !Object.hasOwn(states, state))).toEqual([])
    const odd = listed.flatMap(({ all, used }) => {
      const known = new Set(used.flatMap((state) => Object.keys(states[state]?.params ?? {})))
      return all.flatMap((each) => Object.keys(each)).filter((param) => param !== 'replace' && !known.has(param))
    })
    expect(odd).toEqual([])
  }
})
