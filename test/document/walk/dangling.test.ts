import { expect, test } from 'vitest'
import { danglingReferences } from '../../../src/document/walk/dangling.ts'
import type { OpenApiDocument } from '../../../src/document/document.ts'
import { partOf } from '../../../src/document/walk/walk.ts'

const gone = { $ref: '#/components/schemas/Gone' }

/** Where references lead nowhere in a document with these components and this operation. */
function dangling(components: object, operation: object = {}): string[] {
  const document = { openapi: '3.1.0', info: {}, paths: { '/a': { get: operation } }, components }
  return danglingReferences(document as unknown as OpenApiDocument)
    .map(({ at }) => at)
    .toSorted()
}

test('finds a reference that does not resolve, with its pointer, and no others', () => {
  const List = { items: gone, contains: { $ref: '#/components/schemas/List' } }
  expect(dangling({ schemas: { List } })).toEqual(['/components/schemas/List/items'])
})

test.each(['default', 'example', 'examples', 'enum', 'const', 'value', 'x-note', '$ref', 'properties'])(
  'treats a field that is named %s like any other field',
  (name) => {
    expect(dangling({ schemas: { A: { properties: { [name]: gone } } } })).toEqual([`/components/schemas/A/properties/${name}`])
  },
)

test('does not take a string field named $ref for a reference', () => {
  expect(dangling({ schemas: { A: { properties: { $ref: '#/nowhere' } } } })).toEqual([])
})

test('does not take the default response, or a component named default, for a default value', () => {
  const responses = { default: { content: { 'application/json': { schema: gone } } } }
  expect(dangling({ responses }, { responses: structuredClone(responses) })).toEqual([
    '/components/responses/default/content/application~1json/schema',
    '/paths/~1a/get/responses/default/content/application~1json/schema',
  ])
})

test.each<[string, object]>([
  ['an example', { example: gone }],
  ['examples of a schema', { examples: [gone] }],
  ['a default', { default: { deep: [gone] } }],
  ['a constant', { const: gone }],
  ['an enum', { enum: [gone] }],
  ['an extension', { 'x-note': gone }],
])('ignores a $ref in %s', (_what, schema) => {
  expect(dangling({ schemas: { A: schema } })).toEqual([])
})

test('follows an example that is a reference, but not a $ref in the value of an example', () => {
  const examples = { kept: { $ref: '#/components/examples/Kept' }, gone: { $ref: '#/components/examples/Gone' }, own: { value: gone } }
  const media = { content: { 'application/json': { examples } } }
  expect(dangling({ examples: { Kept: { value: gone } } }, { requestBody: media })).toEqual([
    '/paths/~1a/get/requestBody/content/application~1json/examples/gone',
  ])
})

test('searches only a part and what its references lead to', () => {
  const schemas = { Own: { items: { $ref: '#/components/schemas/Next' } }, Next: { not: gone }, Other: gone }
  const document = { openapi: '3.1.0', info: {}, paths: {}, components: { schemas } }
  expect(danglingReferences(document, [partOf(schemas.Own, 'schema', '/components/schemas/Own')])).toEqual([
    { ref: gone.$ref, at: '/components/schemas/Next/not' },
  ])
})

test('stops at circular references and circular objects', () => {
  const circle: Record<string, unknown> = { not: gone }
  circle['items'] = circle
  const schemas = { A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' }, circle }
  expect(dangling({ schemas })).toEqual(['/components/schemas/circle/not'])
})

test('searches schemas that are nested deeper than the call stack', () => {
  let schema: object = gone
  for (let depth = 0; depth < 50_000; depth += 1) schema = { items: schema }
  expect(dangling({ schemas: { A: schema } })).toHaveLength(1)
})
