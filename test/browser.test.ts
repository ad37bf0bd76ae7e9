import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { bundleForPage } from './pageBundle.ts'

describe.each([
  ['a mock', 'page.ts', 485],
  ['MSW with one provider', 'mswPage.ts', 590],
])('%s bundled for browsers', async (_, fixture, most) => {
  const { entry, later, nodeModules } = await bundleForPage(fileURLToPath(new URL(`fixtures/${fixture}`, import.meta.url)))
  const code = entry + later

  test('imports no module of Node.js, not even through a dependency', () => {
    expect(code).toContain('Power Loan')
    expect(nodeModules).toEqual([])
    expect(code).not.toMatch(/__vite-browser-external|\bimport\s[^;]*?["']node:/)
  })

  test('contains only the provider that it names', () => {
    expect(code).not.toMatch(/AntPeer|Interswitch|Advancly|Lipa Later/i)
  })

  test(`takes no more than ${most} kB, zipped`, () => {
    expect(Math.round(gzipSync(code).length / 1000)).toBeLessThanOrEqual(most)
  })
})
