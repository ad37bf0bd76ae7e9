import { expect, test } from 'vitest'
import { createClient } from '../../src/client.ts'
import { describeOperations } from '../../src/codegen/clients/operationDescriptions.ts'
import { createMock } from '../../src/index.ts'
import { compile } from '../../src/spec/api.ts'

type JsonObject = Readonly<Record<string, unknown>>

const [text, integer] = [{ type: 'string' }, { type: 'integer' }]
const list = (items: JsonObject): JsonObject => ({ type: 'array', items })
const object = (properties: JsonObject): JsonObject => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

/** What the mock finds wrong with this input as a client sends it; undefined if nothing. */
async function wrongIn(operation: JsonObject, input: JsonObject): Promise<string | null | undefined> {
  const responses = { 204: { description: '' }, 422: { description: '' } }
  const document = {
    openapi: '3.1.0',
    info: { title: '', version: '' },
    paths: { '/x': { post: { operationId: 'send', responses, ...operation } } },
  }
  const mock = createMock({ specs: [{ name: 'api', document }] })
  const operations = Object.fromEntries(describeOperations(compile(document)).map(({ names, description }) => [names.method, description]))
  interface Client {
    readonly send: (given: JsonObject) => Promise<{ kind: string; headers: Headers }>
  }
  const { send } = createClient<Client>({ name: 'api', servers: [], operations }, { baseUrl: 'http://mock/api', fetch: mock.fetch })
  const result = await send(input)
  return result.kind === 'ok' ? undefined : result.headers.get('x-mock-violations')
}

test.for([
  [
    'a nested object in style deepObject',
    { in: 'query', style: 'deepObject', explode: true, schema: object({ a: object({ b: list(integer) }) }) },
    { a: { b: [1, 2] } },
  ],
  ['an object in style form', { in: 'query', schema: object({ a: integer }) }, { a: 1 }],
  ['reserved characters', { in: 'query', allowReserved: true, schema: { const: 'a/b?c&d' } }, 'a/b?c&d'],
  ['a list with commas', { in: 'query', explode: false, schema: list(text) }, ['a,b', 'c']],
  ['JSON in the query', { in: 'query', content: { 'application/json': { schema: object({ a: integer }) } } }, { a: 1 }],
  ['a text as JSON in the query', { in: 'query', content: { 'application/json': { schema: text } } }, 'a'],
  ['an object in a header', { in: 'header', schema: object({ a: integer, b: text }) }, { a: 1, b: 'z' }],
  ['an exploded object in a header', { in: 'header', explode: true, schema: object({ a: integer, b: text }) }, { a: 1, b: 'z' }],
  ['a list in a header', { in: 'header', schema: list(integer) }, [1, 2]],
  ['a list of cookies', { in: 'cookie', schema: { ...list(integer), minItems: 2 } }, [1, 2]],
  ['a list in one cookie', { in: 'cookie', explode: false, schema: { ...list(integer), minItems: 2 } }, [1, 2]],
] as const)('the mock accepts %s as a client sends it', async ([, parameter, value]) => {
  const operation = { parameters: [{ name: 'p', required: true, ...parameter }] }
  expect(await wrongIn(operation, { p: value })).toBe(undefined)
  expect(await wrongIn(operation, {})).toContain('required')
})

test.for([
  ['application/x-www-form-urlencoded', undefined],
  [
    'application/x-www-form-urlencoded',
    { a: { style: 'deepObject', explode: true }, b: { contentType: 'application/json' }, c: { style: 'form', explode: false } },
  ],
  ['multipart/form-data', undefined],
  [
    'multipart/form-data',
    { a: { contentType: 'application/json' }, b: { contentType: 'application/json' }, c: { style: 'form', explode: false } },
  ],
] as const)('the mock accepts a form in %s with the encoding %j as a client sends it', async ([type, encoding]) => {
  const schema = object({
    a: object({ n: integer, tags: list(text) }),
    b: list(object({ n: integer })),
    c: { ...list(integer), minItems: 2 },
  })
  const operation = { requestBody: { required: true, content: { [type]: { schema, ...(encoding && { encoding }) } } } }
  expect(await wrongIn(operation, { a: { n: 1, tags: ['x', 'y'] }, b: [{ n: 1 }, { n: 2 }], c: [1, 2] })).toBe(undefined)
  expect(await wrongIn(operation, { a: { n: 'x', tags: [] }, b: [], c: [1, 2] })).toContain('/body/a/n')
})
