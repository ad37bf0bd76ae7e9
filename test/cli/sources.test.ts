import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../verify/pacts.ts'
import { readSources } from '../../src/cli/sources.ts'
import { petstore } from './petstore.ts'

test.each(['before', 'after'])('a spec called like a provider gives way to it, also where it is named %s it', async (order) => {
  const folder = await folderWith({ 'fint.yaml': petstore })
  const path = join(folder, 'fint.yaml')
  const { providers, specs } = await readSources(order === 'before' ? [path, 'fint'] : ['fint', path])
  expect([providers.map(({ name }) => name), specs.map(({ name }) => name)]).toEqual([['fint'], ['fint-2']])
})

test('providers are mocked once and in the order named', async () => {
  const { providers } = await readSources(['interswitch', 'fint', 'interswitch'])
  expect(providers.map(({ name }) => name)).toEqual(['interswitch', 'fint'])
})

test('specs of one file name get names of their own', async () => {
  const folders = await Promise.all([1, 2, 3].map(() => folderWith({ 'pets.yaml': petstore })))
  const { specs } = await readSources(folders.map((folder) => join(folder, 'pets.yaml')))
  expect(specs.map(({ name }) => name)).toEqual(['pets', 'pets-2', 'pets-3'])
})

test('a spec called like a provider keeps its name where that provider is not asked for', async () => {
  const folder = await folderWith({ 'fint.yaml': petstore })
  const { specs } = await readSources([join(folder, 'fint.yaml'), 'advancly'])
  expect(specs.map(({ name }) => name)).toEqual(['fint'])
})
