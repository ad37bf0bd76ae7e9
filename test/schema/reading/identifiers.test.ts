import { expect, test } from 'vitest'
import { lint } from '../../../src/lint/lint.ts'
import { violationsOf } from '../../spec/documentOf.ts'

const schemas = {
  Leaf: { $id: 'https://schemas.example/leaf', type: 'string' },
  Kind: { $id: '/api/v9/kind', type: 'object', properties: { name: { type: 'string' } } },
  Holder: { type: 'object', $defs: { whole: { $anchor: 'whole', type: 'integer' } } },
}

test.each([
  ['https://schemas.example/leaf', 'text', 1],
  ['/api/v9/kind', { name: 'x' }, { name: 1 }],
  ['#whole', 1, 'text'],
])('resolves a reference to the identifier %s', ($ref, good, bad) => {
  expect(violationsOf({ $ref }, good, { components: { schemas } })).toEqual([])
  expect(violationsOf({ $ref }, bad, { components: { schemas } })).not.toEqual([])
})

function foundFor($ref: string): string[] {
  const document = {
    openapi: '3.1.0',
    info: { title: 'Ids', version: '1' },
    paths: {},
    components: { schemas: { ...schemas, It: { $ref } } },
  }
  return lint(document)
    .filter(({ at }) => at === '/components/schemas/It')
    .map(({ code }) => code)
}

test('reports no reference to an identifier, but one that does not resolve', () => {
  expect(foundFor('/api/v9/kind')).toEqual([])
  expect(foundFor('#whole')).toEqual([])
  expect(foundFor('#nothing')).toEqual(['dangling-reference'])
})
