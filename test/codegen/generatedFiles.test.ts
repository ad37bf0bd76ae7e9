import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { GeneratedFiles } from '../../src/codegen/generatedFiles.ts'

let folder: string
let root: URL
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tally-generated-'))
  root = pathToFileURL(`${folder}/`)
})
afterEach(() => rm(folder, { recursive: true }))

test('a generated file is written, with its folder', async () => {
  const files = new GeneratedFiles(root)
  await files.put('a/b.ts', 'text')
  expect(await readFile(join(folder, 'a/b.ts'), 'utf8')).toBe('text')
  expect(files.stale).toEqual(['a/b.ts'])
})

test('a generated file that is up to date is not written again', async () => {
  const file = join(folder, 'a.ts')
  await writeFile(file, 'text')
  await utimes(file, 1, 1)
  const files = new GeneratedFiles(root)
  await files.put('a.ts', 'text')
  expect((await stat(file)).mtimeMs).toBe(1000)
  expect(files.stale).toEqual([])
})

test('a check notes files that differ or are missing, and writes nothing', async () => {
  await writeFile(join(folder, 'a.ts'), 'text')
  const files = new GeneratedFiles(root, { check: true })
  await files.put('a.ts', 'other text')
  await files.put('b.ts', 'text')
  expect(files.stale).toEqual(['a.ts', 'b.ts'])
  expect([await files.read('a.ts'), await files.read('b.ts')]).toEqual(['text', undefined])
})
