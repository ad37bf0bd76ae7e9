import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { describe, expect, test } from 'vitest'

interface Bundled {
  readonly code: string
  /** Modules of Node.js that something asked for. */
  readonly imported: readonly string[]
}

async function bundle(fixture: string): Promise<Bundled> {
  const imported: string[] = []
  const spy = {
    name: 'spy',
    enforce: 'pre' as const,
    resolveId: (id: string) => {
      if (id.startsWith('node:')) imported.push(id)
      return undefined
    },
  }
  const input = fileURLToPath(new URL(`fixtures/${fixture}`, import.meta.url))
  const rolldownOptions = { input, preserveEntrySignatures: 'strict' as const }
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: 'es2024', rolldownOptions },
    plugins: [spy],
  })
  const chunks = [result].flat().flatMap((each) => ('output' in each ? each.output : []))
  return { code: chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join(''), imported }
}

describe.each([
  ['a mock', 'page.ts', 320],
  ['MSW with one provider', 'mswPage.ts', 490],
])('%s bundled for browsers', async (_, fixture, most) => {
  const { code, imported } = await bundle(fixture)

  test('pulls in no module of Node.js, also not through a dependency', () => {
    expect(code).toContain('Power Loan')
    expect(imported).toEqual([])
    expect(code).not.toMatch(/__vite-browser-external|\bimport\s[^;]*?["']node:/)
  })

  test('holds no provider but the one it names', () => {
    expect(code).not.toMatch(/AntPeer|Interswitch|Advancly|Lipa Later/i)
  })

  test(`takes no more than ${most} kB, zipped`, () => {
    expect(Math.round(gzipSync(code).length / 1000)).toBeLessThanOrEqual(most)
  })
})
