import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import ts from 'typescript'
import { beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../projectRoot.ts'
import { installed } from './installed.ts'
import { typescript5 } from './typescript5.ts'

const run = promisify(execFile)
const odd = fileURLToPath(new URL('../fixtures/odd.yaml', import.meta.url))
/** A folder of the project that has installed the packed package. */
const folder = join(installed, 'client')

const use = `
import { createOddClient, createOddClientOf, listPets, thenOperation, type OddClient } from './odd.client.ts'
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
const awaited: OddClient = await odd
await awaited.thenOperation({ id: '1', body: ['a'] })
const some = createOddClientOf({ 'list-pets': listPets, thenOperation }, { baseUrl: 'http://odd/v1', fetch: async () => Response.json([]) })
await some['list-pets']()

// Never called. Only the compiler checks it.
export const wrong = [
  // @ts-expect-error: a name that stands in two places needs its place
  () => odd['PUT /pets/{id}']({ id: 'p', name: 'Rex' }),
  // @ts-expect-error: ids are numbers
  () => odd['list-pets']({ ids: ['1'] }),
  // @ts-expect-error: Accept is not an input
  () => odd['list-pets']({ Accept: 'x' }),
  // @ts-expect-error: the path's field is missing
  () => odd.class({}),
  // @ts-expect-error: this client has other operations
  () => some.class({ id: '1' }),
  // @ts-expect-error: fetch cannot send TRACE
  () => odd.trace({ id: '1' }),
  // @ts-expect-error: the PIN is missing
  () => createFintClient({ baseUrl: '', partnerMeta: '' }).disburseLoan({ phone: '', amount: '' }),
]
console.log(JSON.stringify(sent))
`

/** Names of packages by their version of TypeScript. */
const compilers = { 6: 'typescript6', 7: 'typescript7' }

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
  // TypeScript's own declarations are not checked; those of the package are.
  skipDefaultLibCheck: true,
  types: [],
}

beforeAll(async () => {
  await tally('client', odd, '-o', join(folder, 'odd.client.ts'))
  await writeFile(join(folder, 'use.ts'), use)
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }))
})

/** Runs the command of the installed package. */
function tally(...args: readonly string[]): Promise<unknown> {
  return run(process.execPath, [join(installed, 'node_modules/.bin/tally'), ...args])
}

/** What a compiler reports on a project. An empty text means no errors. */
async function compile(version: keyof typeof compilers, at: string, ...flags: readonly string[]): Promise<string> {
  const tsc = join(projectRoot, 'node_modules', compilers[version], 'bin/tsc')
  const { stdout } = await run(process.execPath, [tsc, '-p', at, ...flags]).catch((error: unknown) => error as { stdout: string })
  return stdout
}

const programOf = typescript5(folder, compilerOptions)

test('a generated client compiles on TypeScript 5, and wrong calls do not', () => {
  expect(ts.version).toMatch(/^5\./)
  const errors = ts.getPreEmitDiagnostics(programOf('use.ts'))
  expect(errors.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([])
})

test('an editor shows what each method of a world and of a control does', async () => {
  await writeFile(join(folder, 'worlds.ts'), "export type { Control, TestWorld } from 'tallystick/testing'\n")
  const program = programOf('worlds.ts', { lib: [...compilerOptions.lib, 'esnext.disposable'] })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(join(folder, 'worlds.ts'))
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(source as ts.SourceFile) as ts.Symbol)
  const methods = exported.flatMap((each) => checker.getDeclaredTypeOfSymbol(checker.getAliasedSymbol(each)).getProperties())
  expect(methods.map(({ name }) => name)).toEqual(expect.arrayContaining(['given', 'advance', 'fault', 'health', 'createWorld']))
  const silent = methods.filter((each) => each.getDocumentationComment(checker).length === 0)
  expect(silent.map(({ name }) => name)).toEqual(['name'])
})

test.for([6, 7] as const)('a generated client compiles on TypeScript %i, and wrong calls do not', async (version) => {
  const { version: actual } = JSON.parse(await readFile(join(projectRoot, 'node_modules', compilers[version], 'package.json'), 'utf8'))
  expect(actual).toMatch(new RegExp(`^${version}\\.`))
  expect(await compile(version, folder)).toBe('')
})

test('a generated client compiles in a project for a bundler', async () => {
  expect(await compile(7, folder, '--module', 'esnext', '--moduleResolution', 'bundler')).toBe('')
})

test('a generated client runs without a build, and sends what it should', async () => {
  const { stdout } = await run(process.execPath, ['use.ts'], { cwd: folder })
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

test('types may be in a separate file', async () => {
  const apart = join(folder, 'apart')
  const types = join(apart, 'odd.types.ts')
  await mkdir(apart)
  await tally('types', odd, '-o', types)
  await tally('client', odd, '--types', './odd.types.ts', '--name', 'pet shop', '-o', join(apart, 'odd.client.ts'))
  expect(await readFile(types, 'utf8')).not.toContain('import')
  await writeFile(join(apart, 'use.ts'), use.replaceAll('OddClient', 'PetShopClient'))
  await writeFile(join(apart, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }))
  expect(await compile(7, apart)).toBe('')
})
