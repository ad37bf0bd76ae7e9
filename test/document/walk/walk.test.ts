import { expect, test } from 'vitest'
import { partOf, walk } from '../../../src/document/walk/walk.ts'

const ref = { $ref: '#/components/schemas/It' }

/** Places and kinds of all parts within a document with this operation and these components. */
function kindsIn(operation: object, components: object = {}): Record<string, string> {
  const document = { openapi: '3.1.0', info: {}, paths: { '/a': { get: operation } }, components }
  return Object.fromEntries([...walk([partOf(document)])].map(({ at, kind, named }) => [at, named ? `${kind}s` : kind]))
}

/** Those below a place, which is left out of them. */
function below(start: string, kinds: Record<string, string>): Record<string, string> {
  const found = Object.entries(kinds).filter(([at]) => at.startsWith(`${start}/`))
  return Object.fromEntries(found.map(([at, kind]) => [at.slice(start.length), kind]))
}

const inOperation = (operation: object): Record<string, string> => below('/paths/~1a/get', kindsIn(operation))
const inSchema = (schema: object): Record<string, string> => below('/components/schemas/A', kindsIn({}, { schemas: { A: schema } }))

test('knows the kind of each part of an operation', () => {
  const media = { 'application/json': { schema: {}, encoding: { a: { headers: { b: {} } } } } }
  expect(
    inOperation({
      parameters: [{ name: 'q', in: 'query', schema: {} }],
      requestBody: { content: media },
      responses: { default: { headers: { 'x-a': { schema: {} } }, links: { next: { server: {} } } } },
      callbacks: { done: { '{$url}': { post: { security: [{}] } } } },
      servers: [{ url: '/', variables: { a: {} } }],
    }),
  ).toMatchInlineSnapshot(`
    {
      "/callbacks": "callbacks",
      "/callbacks/done": "callback",
      "/callbacks/done/{$url}": "pathItem",
      "/callbacks/done/{$url}/post": "operation",
      "/callbacks/done/{$url}/post/security": "other",
      "/callbacks/done/{$url}/post/security/0": "other",
      "/parameters": "parameter",
      "/parameters/0": "parameter",
      "/parameters/0/schema": "schema",
      "/requestBody": "requestBody",
      "/requestBody/content": "mediaTypes",
      "/requestBody/content/application~1json": "mediaType",
      "/requestBody/content/application~1json/encoding": "encodings",
      "/requestBody/content/application~1json/encoding/a": "encoding",
      "/requestBody/content/application~1json/encoding/a/headers": "headers",
      "/requestBody/content/application~1json/encoding/a/headers/b": "header",
      "/requestBody/content/application~1json/schema": "schema",
      "/responses": "responses",
      "/responses/default": "response",
      "/responses/default/headers": "headers",
      "/responses/default/headers/x-a": "header",
      "/responses/default/headers/x-a/schema": "schema",
      "/responses/default/links": "links",
      "/responses/default/links/next": "link",
      "/responses/default/links/next/server": "server",
      "/servers": "server",
      "/servers/0": "server",
      "/servers/0/variables": "others",
      "/servers/0/variables/a": "other",
    }
  `)
})

test.each('default example examples enum const value x-own $ref properties items'.split(' '))(
  'treats a field or component that is named %s as a schema',
  (name) => {
    expect(inSchema({ properties: { [name]: { not: {} } } })).toEqual({
      '/properties': 'schemas',
      [`/properties/${name}`]: 'schema',
      [`/properties/${name}/not`]: 'schema',
    })
    expect(kindsIn({}, { schemas: { [name]: {} } })).toMatchObject({ [`/components/schemas/${name}`]: 'schema' })
  },
)

test.each<[string, object]>([
  ['an example', { example: { properties: { a: ref } } }],
  ['a list of examples', { examples: [ref] }],
  ['a default', { default: { deep: [ref] } }],
  ['a constant', { const: ref }],
  ['the values of an enum', { enum: [ref] }],
  ['an extension', { 'x-own': { schema: ref } }],
])('does not visit %s of a schema', (_what, schema) => {
  expect(inSchema(schema)).toEqual({})
})

test.each<[string, object]>([
  ['the example', { example: ref }],
  ['a list of examples', { examples: [ref] }],
  ['an extension', { 'x-own': ref }],
])('does not visit %s of a media type', (_what, media) => {
  expect(below('/content/a', below('/requestBody', inOperation({ requestBody: { content: { a: media } } })))).toEqual({})
})

test('visits named examples, but not their values', () => {
  const media = { examples: { one: ref, 'x-two': { value: ref, dataValue: ref } } }
  expect(below('/requestBody/content/a', inOperation({ requestBody: { content: { a: media } } }))).toEqual({
    '/examples': 'examples',
    '/examples/one': 'example',
    '/examples/x-two': 'example',
  })
})

test('skips extensions beside paths and responses, but not headers whose names start with x-', () => {
  const responses = { 'x-own': { content: {} }, 200: { headers: { 'x-request-id': {} } } }
  expect(inOperation({ responses })).toMatchObject({ '/responses/200/headers/x-request-id': 'header' })
  expect(inOperation({ responses })).not.toHaveProperty(['/responses/x-own'])
})

test('visits parts in the order of the document, and targets of references last', () => {
  const start = partOf({ parameters: [ref, { schema: {} }] }, 'operation', '/get')
  const parts = walk([start], { follow: { components: { schemas: { It: { items: {} } } } } })
  expect([...parts].map(({ at }) => at)).toEqual([
    '/get',
    '/get/parameters',
    '/get/parameters/0',
    '/get/parameters/1',
    '/get/parameters/1/schema',
    '/components/schemas/It',
    '/components/schemas/It/items',
  ])
})

test('gives the target of a reference the kind of the reference', () => {
  const document = { components: { schemas: { A: { $ref: '#/x-own/It' } } }, 'x-own': { It: { items: {} } } }
  const parts = [...walk([partOf(document)], { follow: document })]
  expect(parts.filter(({ kind, named }) => kind === 'schema' && !named).map(({ at }) => at)).toEqual([
    '/components/schemas/A',
    '/x-own/It',
    '/x-own/It/items',
  ])
})

test('visits an object once for each kind that it is used as', () => {
  const shared = { schema: {} }
  const kinds = [...walk([partOf({ info: shared, components: { headers: { a: shared }, parameters: { b: shared, c: shared } } })])]
  expect(kinds.filter(({ value }) => value === shared).map(({ at }) => at)).toEqual([
    '/info',
    '/components/headers/a',
    '/components/parameters/b',
  ])
})

test('stops in circular documents, and does not overflow the stack in deep ones', () => {
  const circle: Record<string, unknown> = {}
  circle['items'] = circle
  let deep: object = circle
  for (let depth = 0; depth < 50_000; depth += 1) deep = { items: deep }
  expect([...walk([partOf(deep, 'schema')])]).toHaveLength(50_001)
})
