import { expect, test } from 'vitest'
import { danglingReferences } from '../../src/document/dangling.ts'
import type { OpenApiDocument } from '../../src/document/document.ts'
import { partOf } from '../../src/document/walk.ts'

const gone = { $ref: '#/components/schemas/Gone' }

/** Where references lead nowhere in a document with these components and this operation. */
function dangling(components: object, operation: object = {}): string[] {
  const document = { openapi: '3.1.0', info: {}, paths: { '/a': { get: operation } }, components }
  return danglingReferences(document as unknown as OpenApiDocument)
    .map(({ at }) => at)
    .toSorted()
}

test('a reference that does not resolve is found with its pointer, and one that resolves is not', () => {
  const List = { items: gone, contains: { $ref: '#/components/schemas/List' } }
  expect(dangling({ schemas: { List } })).toEqual(['/components/schemas/List/items'])
})

test.each(['default', 'example', 'examples', 'enum', 'const', 'value', 'x-note', '$ref', 'properties'])(
  'a field called %s is a field like any other',
  (name) => {
    expect(dangling({ schemas: { A: { properties: { [name]: gone } } } })).toEqual([`/components/schemas/A/properties/${name}`])
  },
)

test('a field called $ref that is a text is no reference', () => {
  expect(dangling({ schemas: { A: { properties: { $ref: '#/nowhere' } } } })).toEqual([])
})

test('the default response is no default value, nor is a component that is called default', () => {
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
])('%s may hold a $ref that does not resolve', (_what, schema) => {
  expect(dangling({ schemas: { A: schema } })).toEqual([])
})

test('an example of a media type may be a reference, and its value may look like one', () => {
  const examples = { kept: { $ref: '#/components/examples/Kept' }, gone: { $ref: '#/components/examples/Gone' }, own: { value: gone } }
  const media = { content: { 'application/json': { examples } } }
  expect(dangling({ examples: { Kept: { value: gone } } }, { requestBody: media })).toEqual([
    '/paths/~1a/get/requestBody/content/application~1json/examples/gone',
  ])
})

test('of a part, everything it depends on is searched, and nothing else', () => {
  const schemas = { Own: { items: { $ref: '#/components/schemas/Next' } }, Next: { not: gone }, Other: gone }
  const document = { openapi: '3.1.0', info: {}, paths: {}, components: { schemas } }
  expect(danglingReferences(document, [partOf(schemas.Own, 'schema', '/components/schemas/Own')])).toEqual([
    { ref: gone.$ref, at: '/components/schemas/Next/not' },
  ])
})

test('circular references and objects come to an end', () => {
  const circle: Record<string, unknown> = { not: gone }
  circle['items'] = circle
  const schemas = { A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' }, circle }
  expect(dangling({ schemas })).toEqual(['/components/schemas/circle/not'])
})

test('a schema may be nested deeper than functions can be', () => {
  let schema: object = gone
  for (let depth = 0; depth < 50_000; depth += 1) schema = { items: schema }
  expect(dangling({ schemas: { A: schema } })).toHaveLength(1)
})
