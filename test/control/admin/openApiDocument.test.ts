import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { lintFromString, loadConfig } from '@redocly/openapi-core'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { operations } from '../../../src/control/operationTable.ts'
import { createMock } from '../../../src/index.ts'
import { listen } from '../../../src/node.ts'
import { compile } from '../../../src/spec/api.ts'
import { localControl } from '../../../src/testing.ts'
import { tally } from '../../cli/inProcess.ts'
import { projectRoot } from '../../projectRoot.ts'

const mock = createMock()
const listening = await listen(mock, { port: 0 })
afterAll(() => listening.close())
const document = await localControl(mock).openApi()

test('the document describes every operation of the table and nothing else', () => {
  const { findings, operations: described } = compile(document)
  expect(findings).toEqual([])
  const declared = Object.entries(operations).map(([name, { method, path }]) => `${name}: ${method} ${path}`)
  expect(described.map(({ id, method, path }) => `${id}: ${method} ${path}`).toSorted()).toEqual(declared.toSorted())
})

test('the document has no findings of the linter', async () => {
  const config = await loadConfig({ configPath: join(projectRoot, '.redocly.yaml') })
  const findings = await lintFromString({ source: JSON.stringify(document), absoluteRef: join(projectRoot, 'admin.json'), config })
  expect(findings.map(({ message, location }) => `${location[0]?.pointer}: ${message}`)).toEqual([])
})

const use = `
import { createAdminClient } from './client.ts'

export async function use(baseUrl: string): Promise<unknown[]> {
  const admin = createAdminClient({ baseUrl })
  const set = await admin.setClock({ world: 'one', now: '2030-01-01T00:00:00Z' })
  const shown = await admin.state({ world: 'one', limit: 3 })
  const journal = await admin.journal({ world: 'none' })
  const states = await admin.given({ world: 'one', state: 'nothing' })
  return [
    set.kind,
    shown.kind === 'ok' && [shown.data.world, shown.data.version, shown.data.now.slice(0, 10)],
    journal.kind === 'ok' ? journal.data.exchanges[0]?.request.path : journal.kind === 'refusal' && journal.status,
    states.kind === 'refusal' && states.body.type,
  ]
}

export const wrong = [
  // @ts-expect-error: the time is a string
  () => createAdminClient({ baseUrl: '' }).setClock({ world: 'one', now: 7 }),
  // @ts-expect-error: the state is missing
  () => createAdminClient({ baseUrl: '' }).given({ world: 'one' }),
]
`

/** What TypeScript prints about a folder. */
async function compilerErrors(folder: string): Promise<string> {
  const tsc = join(projectRoot, 'node_modules/typescript7/bin/tsc')
  const { stdout } = await promisify(execFile)(process.execPath, [tsc, '-p', folder]).catch((error: unknown) => error as { stdout: string })
  return stdout
}

test('a client that is generated from the document compiles and works', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tally-admin-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const [spec, client, main] = ['admin.json', 'client.ts', 'use.ts'].map((name) => join(folder, name)) as [string, string, string]
  await writeFile(spec, JSON.stringify(document))
  const { code, out: source } = await tally(['client', spec, '--name', 'admin', '-o', '-'])
  expect(code).toBe(0)
  await writeFile(client, source.replace("'tallystick/client'", JSON.stringify(join(projectRoot, 'src/client.ts'))))
  await writeFile(main, use)
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  const compilerOptions = { rootDir: '/', rewriteRelativeImportExtensions: false, types: [] }
  const extended = join(projectRoot, 'tsconfig.json')
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ extends: extended, compilerOptions, include: ['use.ts'] }))
  expect(await compilerErrors(folder)).toBe('')
  const { use: run } = (await import(main)) as { use: (baseUrl: string) => Promise<unknown[]> }
  expect(await run(`${listening.url}/__admin`)).toEqual(['ok', ['one', 1, '2030-01-01'], 404, 'urn:tallystick:problem:no-such-state'])
})
