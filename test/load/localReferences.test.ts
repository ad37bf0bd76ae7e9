import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../verify/pacts.ts'
import { loadSpec } from '../../src/node.ts'
import { makeReferencesLocal } from '../../src/load/localReferences.ts'

type Schemas = Readonly<Record<string, object>>

/** The schemas of a document, with local references. */
function localised(schemas: Schemas): Readonly<Record<string, unknown>> {
  const document = { openapi: '3.1.0', info: {}, paths: {}, components: { schemas: structuredClone(schemas) } }
  makeReferencesLocal(document)
  return document.components.schemas as Readonly<Record<string, unknown>>
}

/** What the references of `A` become. */
function refsOf(schemas: Schemas): unknown {
  return localised(schemas)['A']
}

const $defs = { c: { type: 'string' }, leaf: { $anchor: 'leaf', type: 'integer' } }

test('a pointer within a schema with an $id begins there', () => {
  expect(refsOf({ A: { $id: 'https://x.example/a', properties: { c: { $ref: '#/$defs/c' } }, $defs } })).toMatchObject({
    properties: { c: { $ref: '#/components/schemas/A/$defs/c' } },
  })
})

test('a pointer that the schema with an $id does not have begins at the document', () => {
  const ref = { $ref: '#/components/schemas/B' }
  expect(refsOf({ A: { $id: 'https://x.example/a', properties: { b: ref } }, B: {} })).toMatchObject({ properties: { b: ref } })
})

test.each([
  ['a full address', 'https://x.example/sub/b', '#/components/schemas/B'],
  ['a relative address', '../sub/b', '#/components/schemas/B'],
  ['an anchor there', 'b#leaf', '#/components/schemas/B/%24defs/leaf'],
  ['a pointer there', 'b#/$defs/c', '#/components/schemas/B/$defs/c'],
])('%s of another schema leads to it', (_, $ref, local) => {
  const schemas = { A: { $id: 'https://x.example/sub/a', items: { $ref } }, B: { $id: 'https://x.example/sub/b', $defs } }
  expect(refsOf(schemas)).toMatchObject({ items: { $ref: local } })
})

test('equal anchors of two schemas lead to their own', () => {
  const [A, B] = ['a', 'b'].map((name) => ({ $id: `https://x.example/${name}`, items: { $ref: '#leaf' }, $defs: structuredClone($defs) }))
  expect(localised({ A: A as object, B: B as object })).toMatchObject({
    A: { items: { $ref: '#/components/schemas/A/%24defs/leaf' } },
    B: { items: { $ref: '#/components/schemas/B/%24defs/leaf' } },
  })
})

test('a document of OpenAPI 3.0 keeps its references', async () => {
  const schema = { $id: 'https://x.example/a', properties: { c: { $ref: '#/$defs/c' } }, $defs }
  const text = (openapi: string): string => JSON.stringify({ openapi, info: {}, paths: {}, components: { schemas: { A: schema } } })
  const folder = await folderWith({ 'old.json': text('3.0.3'), 'new.json': text('3.1.0') })
  const refIn = async (name: string): Promise<unknown> => (await loadSpec(join(folder, name))).document
  expect(await refIn('old.json')).toMatchObject({ components: { schemas: { A: schema } } })
  expect(await refIn('new.json')).not.toMatchObject({ components: { schemas: { A: schema } } })
})
