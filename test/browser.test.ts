import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { expect, test } from 'vitest'

const entry = fileURLToPath(new URL('fixtures/page.ts', import.meta.url))

test('a mock bundled for browsers pulls in no module of Node.js, also not through a dependency', async () => {
  const imported: string[] = []
  const spy = {
    name: 'spy',
    enforce: 'pre' as const,
    resolveId: (id: string) => {
      if (id.startsWith('node:')) imported.push(id)
      return undefined
    },
  }
  const lib = { entry, formats: ['es' as const], fileName: 'page' }
  const result = await build({ configFile: false, logLevel: 'silent', build: { write: false, minify: false, lib }, plugins: [spy] })
  const chunks = [result].flat().flatMap((each) => ('output' in each ? each.output : []))
  const code = chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('')
  expect(code).toContain('Power Loan')
  expect(imported).toEqual([])
  expect(code).not.toMatch(/__vite-browser-external|\bimport\s[^;]*?["']node:/)
})
