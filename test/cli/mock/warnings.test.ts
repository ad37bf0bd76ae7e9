import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../../verify/pacts.ts'
import { startMock } from '../inProcess.ts'

const fine = "{ get: { responses: { '200': { description: Fine } } } }"

function specOf(...paths: readonly string[]): string {
  return `openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\npaths:\n${paths.map((path) => `  ${path}: ${fine}\n`).join('')}`
}

async function specFile(content: string): Promise<string> {
  return join(await folderWith({ 'spec.yaml': content }), 'spec.yaml')
}

test('an ignored path is a warning, and the others are served', async () => {
  const from = await specFile(specOf('/pets', 'cats'))
  const mock = await startMock([from, 'fint', '--port', '0'])
  expect(mock.noted).toEqual([`tally: ${from}:5:9: A path must start with a slash. It is ignored. (/paths/cats)`])
  expect(await mock.status('/spec/pets')).toBe(200)
})

test('a correct spec has no warnings', async () => {
  const mock = await startMock([await specFile(specOf('/pets')), '--port', '0'])
  expect(mock.noted).toEqual([])
})

test('--watch shows the warnings of the reloaded specs', async () => {
  const from = await specFile(specOf('/pets'))
  const mock = await startMock([from, '--port', '0', '--watch'])
  await writeFile(from, specOf('/pets', 'dogs'))
  await expect.poll(() => mock.noted, { interval: 25 }).toEqual([expect.stringContaining('(/paths/dogs)')])
})

test('examples that break their schema are told after the start', async () => {
  const content = `{ type: integer }, example: ten`
  const reply = `{ get: { responses: { '200': { description: Fine, content: { application/json: { schema: ${content} } } } } } }`
  const from = await specFile(`openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\npaths:\n  /pets: ${reply}\n`)
  const mock = await startMock([from, '--port', '0'])
  await expect
    .poll(() => mock.noted, { interval: 25 })
    .toEqual([expect.stringMatching(/:4:\d+: This example breaks its schema: must be integer\. It is corrected in replies\./)])
})
