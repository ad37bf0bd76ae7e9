import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, test } from 'vitest'

/** Bytes of a minified and gzipped bundle, without what is loaded only when asked for. The figures are in docs/clients.md. */
const ceilings = {
  'client.ts': 6_500,
  'clients/advancly.ts': 8_000,
  'clients/etranzact.ts': 8_000,
  'clients/fint.ts': 8_000,
  'clients/interswitch.ts': 8_000,
  'clients/lipa-later.ts': 8_000,
}

interface Bundled {
  /** What a page loads at first. */
  readonly entry: string
  /** What it loads for `validate: true`. */
  readonly later: string
  readonly nodeModules: readonly string[]
}

async function bundle(file: string): Promise<Bundled> {
  const nodeModules: string[] = []
  const spy = {
    name: 'spy',
    enforce: 'pre' as const,
    resolveId(id: string) {
      if (id.startsWith('node:')) nodeModules.push(id)
      return undefined
    },
  }
  const entry = fileURLToPath(new URL(`../../src/${file}`, import.meta.url))
  // As an application's build, since one of a library keeps its white space.
  const rolldownOptions = { input: entry, preserveEntrySignatures: 'strict' as const }
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, modulePreload: false, rolldownOptions },
    plugins: [spy],
  })
  const chunks = [result].flat().flatMap((each) => ('output' in each ? each.output : []))
  const code = (isEntry: boolean): string =>
    chunks.map((chunk) => (chunk.type === 'chunk' && chunk.isEntry === isEntry ? chunk.code : '')).join('')
  return { entry: code(true), later: code(false), nodeModules }
}

test.for(Object.entries(ceilings))('%s stays below %i bytes, and needs no Node.js', async ([file, ceiling]) => {
  const { entry, nodeModules } = await bundle(file)
  expect(nodeModules).toEqual([])
  expect(entry).not.toMatch(/__vite-browser-external|\bimport\s[^;]*?["']node:/)
  expect(gzipSync(entry).length).toBeLessThan(ceiling)
})

test('a client brings validator and spec only as what is loaded later', async () => {
  const { entry, later } = await bundle('clients/fint.ts')
  expect(later).toContain('unevaluatedProperties')
  expect(later).toContain('FINT-01')
  expect(entry).not.toContain('unevaluatedProperties')
  expect(entry).not.toContain('FINT-01')
})
