import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runTally, type Finished } from './command.ts'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const odd = fileURLToPath(new URL('../fixtures/odd.yaml', import.meta.url))
/** A project of a user's: this package as it is published, its client's dependencies, and three versions of TypeScript. */
let project = ''

const use = `
import { createOddClient, type OddClient } from './odd.client.ts'
import { createFintClient } from 'tallystick/clients/fint'

const sent: string[] = []
const odd: OddClient = createOddClient({
  baseUrl: 'http://odd/v1',
  fetch: async (request) => {
    sent.push(request.method + ' ' + decodeURIComponent(request.url.replace('http://odd/v1', '')) + ' ' + (await request.text()))
    return new Response(request.method === 'POST' ? null : '[]', { status: request.method === 'POST' ? 204 : 200, headers: { 'content-type': 'application/json' } })
  },
})
const listed = await odd['list-pets']({ 'filter[name]': 'a', ids: [1, 2], deep: { 'a-b': 'c' }, class: 'x' })
if (listed.kind === 'ok') listed.data.map((pet) => pet['odd-key */']?.toUpperCase())
if (listed.kind === 'refusal') listed.body.title?.toUpperCase()
await odd['POST /pets']()
const put = await odd['PUT /pets/{id}']({ 'path.id': 'p', 'body.id': 7, name: 'Rex' })
if (put.kind === 'refusal') put.body.ok?.valueOf()
const photo = await odd.class({ id: '1' })
if (photo.kind === 'ok') void photo.data.arrayBuffer?.()
await odd.__proto__({ id: '1' })
await odd['photo#put/"quoted"']({ id: '1', file: new Blob(['x']) })
const then = odd.then
await then({ id: '1', body: ['a'] })

// Never called: the compiler alone looks at it.
export const wrong = [
  // @ts-expect-error: a name that stands in two places needs its place
  () => odd['PUT /pets/{id}']({ id: 'p', name: 'Rex' }),
  // @ts-expect-error: ids are numbers
  () => odd['list-pets']({ ids: ['1'] }),
  // @ts-expect-error: Accept is not an input
  () => odd['list-pets']({ Accept: 'x' }),
  // @ts-expect-error: the path's field is missing
  () => odd.class({}),
  // @ts-expect-error: fetch cannot send TRACE
  () => odd.trace({ id: '1' }),
  // @ts-expect-error: the PIN is missing
  () => createFintClient({ baseUrl: '', partnerMeta: '' }).disburseLoan({ phone: '', amount: '' }),
]
console.log(JSON.stringify(sent))
`

const compilerOptions = {
  target: 'es2024',
  lib: ['es2024', 'dom', 'dom.iterable', 'dom.asynciterable'],
  module: 'nodenext',
  noEmit: true,
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  allowImportingTsExtensions: true,
  skipLibCheck: false,
  types: [],
}

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'tally-client-'))
  const modules = join(project, 'node_modules')
  const typescript = ['5.9.3', '6.0.3', '7.0.2'].map((version) => `typescript${version[0]}@npm:typescript@${version}`)
  await writeFile(join(project, 'package.json'), '{ "type": "module" }')
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...typescript], { cwd: project })
  const own = join(modules, 'tallystick')
  await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--outDir', join(own, 'dist')], {
    cwd: root,
  })
  await copyFile(join(root, 'package.json'), join(own, 'package.json'))
  for (const name of ['openapi-fetch', 'openapi-typescript-helpers']) await symlink(join(root, 'node_modules', name), join(modules, name))
  await runTally(['client', odd, '-o', join(project, 'odd.client.ts')])
  await writeFile(join(project, 'use.ts'), use)
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }))
}, 300_000)

afterAll(() => rm(project, { recursive: true, force: true }))

/** What a compiler says of the project; nothing is best. */
async function compile(version: string, ...flags: readonly string[]): Promise<string> {
  const tsc = join(project, `node_modules/typescript${version}/bin/tsc`)
  const { stdout } = await run(process.execPath, [tsc, '-p', '.', ...flags], { cwd: project }).catch(
    (error: unknown) => error as { stdout: string },
  )
  return stdout
}

test.for(['5', '6', '7'])('a generated client compiles on TypeScript %s, and what is wrong does not', async (version) => {
  expect(await compile(version)).toBe('')
})

test('a generated client compiles in a project that is bundled', async () => {
  expect(await compile('7', '--module', 'esnext', '--moduleResolution', 'bundler')).toBe('')
})

test('a generated client runs as it stands, and sends what it should', async () => {
  const { stdout } = await run(process.execPath, ['use.ts'], { cwd: project })
  const sent = JSON.parse(stdout) as string[]
  expect(sent.map((each) => each.replace(/------\S+[\s\S]*/, '<form>'))).toEqual([
    'GET /pets?filter[name]=a&ids=1,2&deep[a-b]=c ',
    'POST /pets ',
    'PUT /pets/p {"id":7,"name":"Rex"}',
    'GET /pets/1 ',
    'DELETE /pets/1 ',
    'PUT /pets/1/photo/ <form>',
    'POST /pets/1/photo/ ["a"]',
  ])
})

test('types may stand in a file of their own', async () => {
  const types = join(project, 'apart/odd.types.ts')
  const apart = join(project, 'apart/odd.client.ts')
  expect((await runTally(['types', odd, '-o', types])).code).toBe(0)
  await runTally(['client', odd, '--types', './odd.types.ts', '--name', 'pet shop', '-o', apart])
  expect(await readFile(types, 'utf8')).not.toContain('import')
  await writeFile(join(dirname(apart), 'use.ts'), use.replaceAll('OddClient', 'PetShopClient'))
  const config = { extends: '../tsconfig.json', files: ['use.ts'] }
  await writeFile(join(dirname(apart), 'tsconfig.json'), JSON.stringify(config))
  const { stdout } = await run(process.execPath, [join(project, 'node_modules/typescript7/bin/tsc'), '-p', 'apart'], {
    cwd: project,
  }).catch((error: unknown) => error as { stdout: string })
  expect(stdout).toBe('')
})

function tally(...args: string[]): Promise<Finished> {
  return runTally(args, { cwd: project })
}

test('without -o, and with -o -, the source is printed and nothing else', async () => {
  const [bare, dash] = [await tally('client', odd), await tally('client', odd, '-o', '-')]
  expect(bare.out).toBe(await readFile(join(project, 'odd.client.ts'), 'utf8'))
  expect(dash).toEqual({ ...bare, code: 0, err: '' })
})

test('the file and its name may come from the environment', async () => {
  const file = join(project, 'from/environment.ts')
  const { err } = await runTally(['client', odd], { env: { TALLY_OUTPUT: file, TALLY_NAME: '3d shop' } })
  expect(err).toBe(`Wrote ${file}.\n`)
  expect(await readFile(file, 'utf8')).toContain('export function createApi3dShopClient(')
})

test('a built-in provider has types too', async () => {
  const { code, out } = await tally('types', 'lipa-later')
  expect([code, out.includes('export interface operations')]).toEqual([0, true])
})

test('what cannot be read or written is said in one line each, with its place and exit code', async () => {
  await mkdir(join(project, 'broken'), { recursive: true })
  const broken = join('broken', 'dangling.yaml')
  const response = '{ description: x, content: { application/json: { schema: { $ref: "#/components/schemas/Nope" } } } }'
  await writeFile(
    join(project, broken),
    `openapi: 3.1.0\ninfo: { title: x, version: '1' }\npaths:\n  /x:\n    get:\n      responses:\n        '200': ${response}\n`,
  )
  const outcomes = await Promise.all([
    tally('types', 'nope.yaml'),
    tally('client', broken),
    tally('types', odd, '-o', 'node_modules'),
    tally('types', 'http://127.0.0.1:1/spec.yaml'),
    tally('client', odd, '--name', '!'),
    tally('types'),
  ])
  expect(outcomes.map(({ code, err }) => `${code} ${err.split('\n')[0]}`)).toEqual([
    '2 tally: nope.yaml: No such file.',
    expect.stringMatching(/^2 tally: broken\/dangling\.yaml:7:\d+: This reference leads nowhere\. \(\/paths\/~1x\/get\/responses\/200/),
    '2 tally: node_modules: The file cannot be written: it is a folder (EISDIR).',
    expect.stringMatching(/^3 tally: http:\/\/127\.0\.0\.1:1\/spec\.yaml: The server did not answer \(bad port\)\.$/),
    '2 tally: --name must contain a letter or a digit.',
    "2 error: missing required argument 'provider|spec'",
  ])
  expect(outcomes.every(({ out, err }) => out === '' && !err.includes('    at '))).toBe(true)
})
