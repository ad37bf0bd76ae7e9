import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../../verify/pacts.ts'
import { startMock, type StartedMock } from '../inProcess.ts'

function specOf(path: string): string {
  return `openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\npaths:\n  ${path}: { get: { responses: { '200': { description: Fine } } } }\n`
}

function referring(file: string): string {
  return `openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\npaths:\n  /thing:\n    $ref: ${file}\n`
}

function item(status: string): string {
  return `get: { responses: { '${status}': { description: Fine } } }\n`
}

async function watching(folder: string): Promise<StartedMock> {
  return startMock([join(folder, 'spec.yaml'), '--port', '0', '--watch'])
}

async function expectSoon(mock: StartedMock, path: string, status: number): Promise<void> {
  await expect.poll(() => mock.status(path), { interval: 25 }).toBe(status)
}

/** Saves as editors and git do: a new file replaces the old one. */
async function replaceFile(folder: string, name: string, content: string): Promise<void> {
  await writeFile(join(folder, `${name}.new`), content)
  await rename(join(folder, `${name}.new`), join(folder, name))
}

test('--watch notices every save that replaces the file', async () => {
  const folder = await folderWith({ 'spec.yaml': specOf('/zero') })
  const mock = await watching(folder)
  for (const path of ['/one', '/two', '/three']) {
    await replaceFile(folder, 'spec.yaml', specOf(path))
    await expectSoon(mock, path, 200)
  }
  expect(mock.noted).toEqual([])
})

test('--watch notices a file that was missing for a while', async () => {
  const folder = await folderWith({ 'spec.yaml': specOf('/zero') })
  const mock = await watching(folder)
  await rm(join(folder, 'spec.yaml'))
  await expect.poll(() => mock.noted.join('\n'), { interval: 25 }).toContain('No such file')
  expect(await mock.status('/zero')).toBe(200)
  await writeFile(join(folder, 'spec.yaml'), specOf('/one'))
  await expectSoon(mock, '/one', 200)
})

test('--watch notices changes in files that a spec refers to, even if it did not at the start', async () => {
  const folder = await folderWith({ 'spec.yaml': referring('./parts/first.yaml') })
  await mkdir(join(folder, 'parts'))
  await writeFile(join(folder, 'parts/first.yaml'), item('200'))
  const mock = await watching(folder)
  await replaceFile(folder, 'parts/first.yaml', item('201'))
  await expectSoon(mock, '/thing', 201)
  await writeFile(join(folder, 'second.yaml'), item('202'))
  await replaceFile(folder, 'spec.yaml', referring('./second.yaml'))
  await expectSoon(mock, '/thing', 202)
  await replaceFile(folder, 'second.yaml', item('203'))
  await expectSoon(mock, '/thing', 203)
  expect(mock.noted).toEqual([])
})

test('--watch notices when a missing file that a spec refers to is created', async () => {
  const folder = await folderWith({ 'spec.yaml': specOf('/zero') })
  const mock = await watching(folder)
  await replaceFile(folder, 'spec.yaml', referring('./later.yaml'))
  await expect.poll(() => mock.noted.join('\n'), { interval: 25 }).toContain('the specs were not reloaded')
  await writeFile(join(folder, 'later.yaml'), item('204'))
  await expectSoon(mock, '/thing', 204)
})

test('--watch notices changes in the target of a symbolic link', async () => {
  const elsewhere = await folderWith({ 'real.yaml': specOf('/zero') })
  const folder = await folderWith({})
  await symlink(join(elsewhere, 'real.yaml'), join(folder, 'spec.yaml'))
  const mock = await watching(folder)
  await replaceFile(elsewhere, 'real.yaml', specOf('/one'))
  await expectSoon(mock, '/one', 200)
  expect(mock.noted).toEqual([])
})

test('--watch ignores other files in the folder', async () => {
  const folder = await folderWith({ 'spec.yaml': specOf('/zero') })
  const mock = await watching(folder)
  await writeFile(join(folder, 'notes.txt'), 'not part of a spec')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(mock.printed.filter((line) => line.includes('reloaded the specs'))).toEqual([])
})
