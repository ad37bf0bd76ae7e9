import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bundleForPage, type PageBundle } from '../pageBundle.ts'

/** Bytes of a minified and gzipped bundle, without what is loaded later. The figures are in docs/clients.md. */
const ceilings = {
  'client.ts': 5_250,
  'clients/advancly.ts': 7_000,
  'clients/etranzact.ts': 7_000,
  'clients/fint.ts': 7_000,
  'clients/interswitch.ts': 7_000,
  'clients/lipa-later.ts': 7_000,
}

function bundle(file: string): Promise<PageBundle> {
  return bundleForPage(fileURLToPath(new URL(`../../src/${file}`, import.meta.url)))
}

test.for(Object.entries(ceilings))('the bundle of %s is smaller than %i bytes and needs no Node.js', async ([file, ceiling]) => {
  const { entry, nodeModules } = await bundle(file)
  expect(nodeModules).toEqual([])
  expect(entry).not.toMatch(/__vite-browser-external|\bimport\s[^;]*?["']node:/)
  expect(gzipSync(entry).length).toBeLessThan(ceiling)
})

test('validator and spec are not in the first bundle of a client, but loaded later', async () => {
  const { entry, later } = await bundle('clients/fint.ts')
  expect(later).toContain('unevaluatedProperties')
  expect(later).toContain('FINT-01')
  expect(entry).not.toContain('unevaluatedProperties')
  expect(entry).not.toContain('FINT-01')
})
