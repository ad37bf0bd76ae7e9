import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { folderWith } from '../verify/pacts.ts'
import { tally } from './inProcess.ts'

const odd = fileURLToPath(new URL('../fixtures/odd.yaml', import.meta.url))

/** An empty folder, which must not be the project's: commands write there. */
const cwd = await folderWith({})

test('without -o, or with -o -, only the source is printed', async () => {
  const file = join(cwd, 'odd.client.ts')
  await tally(['client', odd, '-o', file])
  const [bare, dash] = [await tally(['client', odd]), await tally(['client', odd, '-o', '-'])]
  expect(bare).toEqual({ code: 0, out: await readFile(file, 'utf8'), err: '' })
  expect(dash).toEqual(bare)
})

test('the output file and the client name can be set in the environment', async () => {
  const file = join(cwd, 'from/environment.ts')
  const { err } = await tally(['client', odd], { env: { TALLY_OUTPUT: file, TALLY_NAME: '3d shop' } })
  expect(err).toBe(`Wrote ${file}.\n`)
  expect(await readFile(file, 'utf8')).toContain('export function createApi3dShopClient(')
})

test('types can be written for a built-in provider', async () => {
  const { code, out } = await tally(['types', 'lipa-later'])
  expect([code, out.includes('export interface operations')]).toEqual([0, true])
})

const response = '{ description: x, content: { application/json: { schema: { $ref: "#/components/schemas/Nope" } } } }'
const dangling = `openapi: 3.1.0\ninfo: { title: x, version: '1' }\npaths:\n  /x:\n    get:\n      responses:\n        '200': ${response}\n`

test.each<[string, readonly string[], unknown]>([
  ['a file that does not exist', ['types', 'nope.yaml'], '2 tally: nope.yaml: No such file.'],
  [
    'a reference that does not resolve',
    ['client', './dangling.yaml'],
    expect.stringMatching(
      /^2 tally: \.\/dangling\.yaml:7:\d+: The reference "[^"]+" does not resolve\. \(\/paths\/~1x\/get\/responses\/200/,
    ),
  ],
  ['a folder to write to', ['types', odd, '-o', 'folder'], '2 tally: folder: The file cannot be written: it is a folder (EISDIR).'],
  [
    'a server that does not answer',
    ['types', 'http://127.0.0.1:1/spec.yaml'],
    expect.stringMatching(/^3 tally: http:\/\/127\.0\.0\.1:1\/spec\.yaml: The server did not answer \(bad port\)\.$/),
  ],
  ['a name without letters', ['client', odd, '--name', '!'], '2 tally: --name must contain a letter or a digit.'],
  ['no spec', ['types'], "2 tally: Missing required argument 'provider|spec'"],
])('%s is reported in one line, with position and exit code', async (_what, args, line) => {
  await mkdir(join(cwd, 'folder'), { recursive: true })
  await writeFile(join(cwd, 'dangling.yaml'), dangling)
  const { code, out, err } = await tally(args, { cwd })
  expect(`${code} ${err.split('\n')[0]}`).toEqual(line)
  expect(out).toBe('')
  expect(err).not.toContain('    at ')
})
