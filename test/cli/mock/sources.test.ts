import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../../verify/pacts.ts'
import { readSources } from '../../../src/cli/sources.ts'
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
