import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../../verify/pacts.ts'
import { readSources } from '../../../src/cli/sources.ts'
import { tally } from '../inProcess.ts'
import { petstore } from '../petstore.ts'

test.each(['before', 'after'])('a spec with the name of a provider is renamed, if it is given %s the provider too', async (order) => {
  const folder = await folderWith({ 'fint.yaml': petstore })
  const path = join(folder, 'fint.yaml')
  const { providers, specs } = await readSources(order === 'before' ? [path, 'fint'] : ['fint', path])
  expect([providers.map(({ name }) => name), specs.map(({ name }) => name)]).toEqual([['fint'], ['fint-2']])
})

test('providers are mocked once, in the given order', async () => {
  const { providers } = await readSources(['interswitch', 'fint', 'interswitch'])
  expect(providers.map(({ name }) => name)).toEqual(['interswitch', 'fint'])
})

test('specs with the same file name get different names', async () => {
  const folders = await Promise.all([1, 2, 3].map(() => folderWith({ 'pets.yaml': petstore })))
  const { specs } = await readSources(folders.map((folder) => join(folder, 'pets.yaml')))
  expect(specs.map(({ name }) => name)).toEqual(['pets', 'pets-2', 'pets-3'])
})

test('a spec with the name of a provider keeps it if that provider is not mocked', async () => {
  const folder = await folderWith({ 'fint.yaml': petstore })
  const { specs } = await readSources([join(folder, 'fint.yaml'), 'advancly'])
  expect(specs.map(({ name }) => name)).toEqual(['fint'])
})

test('a name of one word is a file or a folder if there is one, unless a provider has it', async () => {
  const cwd = await folderWith({ openapi: petstore, fint: petstore })
  await mkdir(join(cwd, 'specs'))
  expect(await tally(['lint', 'openapi', 'fint'], { cwd })).toMatchObject({ code: 0, out: '0 errors, 0 warnings\n' })
  const { code, err } = await tally(['lint', 'specs'], { cwd })
  expect([code, err]).toEqual([2, 'tally: specs: This is a folder. Name a file, such as specs/openapi.yaml.\n'])
})
