import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const here = fileURLToPath(new URL('.', import.meta.url))

/** Imports of a file, also dynamic ones. */
function importsOf(file: string): { file: string; from: string }[] {
  const text = readFileSync(join(here, file), 'utf8')
  const names = [...text.matchAll(/(?<!\.)\b(?:from|import|require)[\s(]+['"`]([^'"`]+)['"`]/g)].map(([, name = '']) => name)
  return names.map((name) => ({ file, from: name.startsWith('.') ? relative(here, join(here, dirname(file), name)) : name }))
}

const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
const imports = files.flatMap(importsOf)

test('the stand-in imports only its own files and modules of Node.js', () => {
  const foreign = imports.filter(({ from }) => !from.startsWith('node:') && from !== 'vitest' && !files.includes(from))
  expect(imports.length).toBeGreaterThan(30)
  expect(foreign).toEqual([])
})

test('the stand-in reads no spec', () => {
  const naming = files.filter((file) => !file.endsWith('.test.ts') && /specs\/|\.ya?ml/.test(readFileSync(join(here, file), 'utf8')))
  expect(naming).toEqual([])
})
