import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { isUpToDate } from '../../src/codegen/upToDate.ts'
import { folderWith } from '../verify/pacts.ts'

test('outputs are up to date until a file of an input folder changes, or one of them is missing', async () => {
  const at = await folderWith({ 'lock.json': '' })
  await Promise.all(['out', 'src/deep'].map((folder) => mkdir(join(at, folder), { recursive: true })))
  await Promise.all(['out/a.js', 'out/b.js', 'src/deep/x%20y.ts'].map((file) => writeFile(join(at, file), '')))
  const url = (path: string): URL => pathToFileURL(join(at, path))
  const touch = (path: string, seconds: number): Promise<void> => utimes(join(at, path), seconds, seconds)
  const inputs = [url('src/'), url('lock.json')]
  const outputs = [url('out/a.js'), url('out/b.js')]
  for (const path of ['src', 'src/deep', 'src/deep/x%20y.ts', 'lock.json']) await touch(path, 100)
  for (const path of ['out/a.js', 'out/b.js']) await touch(path, 200)
  expect(await isUpToDate(outputs, inputs)).toBe(true)
  await touch('src/deep/x%20y.ts', 201)
  expect(await isUpToDate(outputs, inputs)).toBe(false)
  await touch('out/a.js', 202)
  expect(await isUpToDate(outputs, inputs)).toBe(false)
  await touch('out/b.js', 202)
  expect(await isUpToDate(outputs, inputs)).toBe(true)
  expect(await isUpToDate([...outputs, url('out/c.js')], inputs)).toBe(false)
  expect(await isUpToDate(outputs, [url('nowhere')])).toBe(false)
})
