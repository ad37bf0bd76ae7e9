import { expect, test } from 'vitest'
import { typesSource } from '../../src/codegen/types/typesSource.ts'
import { compile } from '../../src/spec/api.ts'
import { compileErrors } from './compiled.ts'

type JsonObject = Readonly<Record<string, unknown>>

const json = (schema: JsonObject): JsonObject => ({ content: { 'application/json': { schema } } })
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` })
const text = { type: 'string' }

/** The types of a document with these schemas, in OpenAPI 3.0. The operation `send` sends and receives an `It`. */
async function typesOf(
  schemas: JsonObject,
  { more = {}, openapi = '3.0.3' }: { more?: JsonObject; openapi?: string } = {},
): Promise<string> {
  const send = { operationId: 'send', requestBody: json(ref('It')), responses: { 200: { description: '', ...json(ref('It')) } }, ...more }
  return typesSource(compile({ openapi, info: { title: '', version: '' }, paths: { '/it': { post: send } }, components: { schemas } }))
}

const names = `
type Value = components['schemas']['It']
type Sent = NonNullable<operations['send']['requestBody']>['content']['application/json']
type Got = operations['send']['responses'][200]['content']['application/json']
`

/** Compile errors of code that uses the types. */
async function errorsOf(use: string, ...types: Parameters<typeof typesOf>): Promise<string[]> {
  return compileErrors(`${await typesOf(...types)}${names}${use}`)
}

/** A branch with this kind and one more field. */
function branchOf(kind: string, more: string): JsonObject {
  return { type: 'object', required: ['kind', more], properties: { kind: { type: 'string', enum: [kind] }, [more]: text } }
}

test('a discriminator has the values that the branches allow, not their names', async () => {
  const schemas = {
    It: { oneOf: [ref('Cat'), ref('Dog')], discriminator: { propertyName: 'kind' } },
    Cat: branchOf('cat', 'meow'),
    Dog: branchOf('dog', 'bark'),
  }
  const use = `
    const cat: Value = { kind: 'cat', meow: '' }
    // @ts-expect-error: the name of the schema is not a value
    const wrong: Value = { kind: 'Cat', meow: '' }
    const sound = (it: Value): string => it.kind === 'cat' ? it.meow : it.bark`
  expect(await errorsOf(use, schemas)).toEqual([])
  expect(await typesOf(schemas)).toContain('It: components["schemas"]["Cat"] | components["schemas"]["Dog"];')
})

test('a mapping gives a discriminator its values', async () => {
  const branch = { type: 'object', required: ['kind'], properties: { kind: text } }
  const mapping = { c: '#/components/schemas/Cat', d: 'Dog' }
  const schemas = {
    It: { oneOf: [ref('Cat'), ref('Dog')], discriminator: { propertyName: 'kind', mapping } },
    Cat: { ...branch, properties: { kind: text, meow: text } },
    Dog: branch,
  }
  const use = `
    const its: Value[] = [{ kind: 'c', meow: '' }, { kind: 'd' }]
    // @ts-expect-error: no such value
    const wrong: Value = { kind: 'Dog' }`
  expect(await errorsOf(use, schemas)).toEqual([])
})

test('a base schema with a discriminator is a choice between its children', async () => {
  const schemas = {
    It: { type: 'object', required: ['kind'], properties: { kind: text, id: text }, discriminator: { propertyName: 'kind' } },
    Cat: { allOf: [ref('It'), { type: 'object', required: ['meow'], properties: { meow: text } }] },
    Dog: { allOf: [ref('It'), { type: 'object', properties: { bark: text } }] },
  }
  const use = `
    const cat: Value = { kind: 'Cat', id: '', meow: '' }
    const sound = (it: Value): string | undefined => it.kind === 'Cat' ? it.meow : it.bark
    // @ts-expect-error: a cat has its sound
    const silent: Value = { kind: 'Cat' }`
  expect(await errorsOf(use, schemas)).toEqual([])
})

test('a read-only field is not sent, and a write-only one is not received', async () => {
  const schemas = {
    It: {
      type: 'object',
      required: ['id', 'name', 'secret', 'part'],
      properties: { id: { ...text, readOnly: true }, name: text, secret: { ...text, writeOnly: true }, part: ref('Part') },
    },
    Part: { type: 'object', required: ['id'], properties: { id: ref('Id') } },
    Id: { ...text, readOnly: true },
    Plain: { type: 'object', properties: { a: text } },
  }
  const use = `
    const sent: Sent = { name: '', secret: '', part: {} }
    const got = (it: Got): string => it.id + it.part.id
    // @ts-expect-error: it is not received
    const secret = (it: Got) => it.secret
    const request: components['schemas']['ItRequest'] = sent
    const part: components['schemas']['PartRequest'] = {}
    // @ts-expect-error: both versions are alike
    type Same = components['schemas']['PlainRequest']`
  expect(await errorsOf(use, schemas)).toEqual([])
})

test('a component that only requests use keeps its name without read-only fields', async () => {
  const schemas = { It: { type: 'object', required: ['id'], properties: { id: { ...text, readOnly: true } } } }
  const types = await typesOf(schemas, { more: { responses: { 204: { description: '' } } } })
  expect(compileErrors(`${types}\nconst it: components['schemas']['It'] = {}`)).toEqual([])
  expect(types).not.toContain('ItRequest')
})

test.for([
  ['another part', { allOf: [ref('Base'), { required: ['name'] }] }],
  ['the schema around it', { required: ['name'], allOf: [ref('Base')] }],
  ['the schema around a nullable part', { required: ['name'], allOf: [ref('MaybeBase')] }],
  ['the schema around an opaque part', { required: ['name'], allOf: [ref('Base'), ref('Opaque'), { type: 'object' }] }],
] as const)('a field of a part is required by %s', async ([, It]) => {
  const Base = { type: 'object', properties: { name: text, other: text } }
  const schemas = { It, Base, MaybeBase: { ...Base, nullable: true }, Opaque: { type: 'object' } }
  const use = `
    const it: Value = { name: '' }
    const name = (given: Value): string => given.name
    // @ts-expect-error: name is required
    const nameless: Value = { other: '' }`
  expect(await errorsOf(use, schemas)).toEqual([])
})

test('a required field without a schema may have any value', async () => {
  const use = `
    const its: Value[] = [{ any: 1 }, { any: null }]
    // @ts-expect-error: it is required
    const wrong: Value = {}`
  expect(await errorsOf(use, { It: { type: 'object', required: ['any'] } })).toEqual([])
})

test('one of several lists of required fields must be given', async () => {
  const It = { type: 'object', properties: { a: text, b: text }, anyOf: [{ required: ['a'] }, { required: ['b'] }] }
  const use = `
    const its: Value[] = [{ a: '' }, { b: '' }, { a: '', b: '' }]
    // @ts-expect-error: one is required
    const wrong: Value = {}
    // @ts-expect-error: it is text
    const number: Value = { a: 1 }`
  expect(await errorsOf(use, { It })).toEqual([])
})

test('an object without keywords accepts any field, and one that forbids fields accepts none', async () => {
  const use = `
    const open: components['schemas']['It'] = { a: 1 }
    // @ts-expect-error: it is closed
    const closed: components['schemas']['Closed'] = { a: 1 }`
  expect(await errorsOf(use, { It: { type: 'object' }, Closed: { type: 'object', additionalProperties: false } })).toEqual([])
})

test('additional fields have their type beside declared ones of other types', async () => {
  const It = {
    type: 'object',
    required: ['total'],
    properties: { total: { type: 'integer' } },
    additionalProperties: { type: 'array', items: text },
  }
  const use = `
    const it: Value = { total: 1, tags: ['a'] }
    const total = (given: Value): number => given.total
    // @ts-expect-error: other fields are lists
    const wrong: Value = { total: 1, tags: true }`
  expect(await errorsOf(use, { It })).toEqual([])
})

test('a field with a default may be left out unless it is required', async () => {
  const It = { type: 'object', required: ['b'], properties: { a: { type: 'integer', default: 1 }, b: { type: 'integer', default: 2 } } }
  const use = `
    const it: Sent = { b: 1 }
    // @ts-expect-error: b is required
    const wrong: Sent = { a: 1 }`
  expect(await errorsOf(use, { It })).toEqual([])
})

test('a parameter that is sent as JSON has the type of its schema', async () => {
  const filter = {
    name: 'filter',
    in: 'query',
    content: { 'application/json': { schema: { type: 'object', properties: { a: { type: 'integer' } } } } },
  }
  const use = `const query: operations['send']['parameters']['query'] = { filter: { a: 1 } }`
  expect(await errorsOf(use, { It: text }, { more: { parameters: [filter] } })).toEqual([])
})

test.for(['3.0.3', '3.1.0'])('null is a value if OpenAPI %s allows it', async (openapi) => {
  const orNull = openapi === '3.0.3' ? { type: 'string', nullable: true } : { type: ['string', 'null'] }
  const named = openapi === '3.0.3' ? { nullable: true, allOf: [ref('Named')] } : { oneOf: [{ type: 'null' }, ref('Named')] }
  const It = {
    type: 'object',
    required: ['text', 'word', 'named'],
    properties: { text: orNull, word: { ...orNull, enum: ['a', null] }, named },
  }
  const use = `
    const its: Value[] = [{ text: null, word: null, named: null }, { text: '', word: 'a', named: { id: '' } }]
    // @ts-expect-error: no such word
    const wrong: Value = { text: null, word: 'b', named: null }`
  expect(await errorsOf(use, { It, Named: { type: 'object', properties: { id: text } } }, { openapi })).toEqual([])
})

test('keywords beside a reference count in OpenAPI 3.1', async () => {
  const It = { ...ref('Base'), required: ['id'] }
  const use = `
    // @ts-expect-error: id is required
    const it: Value = {}`
  expect(await errorsOf(use, { It, Base: { type: 'object', properties: { id: text } } }, { openapi: '3.1.0' })).toEqual([])
})

test('definitions within a schema are not fields', async () => {
  const It = { type: 'object', properties: { a: { $ref: '#/components/schemas/It/$defs/A' } }, $defs: { A: text } }
  expect(await errorsOf(`const it: Value = { a: '' }`, { It }, { openapi: '3.1.0' })).toEqual([])
})

test('a schema may refer to itself in lists and choices', async () => {
  const It = { oneOf: [text, { type: 'array', items: ref('It') }, ref('Other')] }
  const Other = { type: 'array', items: { oneOf: [ref('It'), { type: 'boolean' }] } }
  const use = `
    const it: Value = ['a', ['b', [true, 'c']]]
    // @ts-expect-error: no numbers
    const wrong: Value = ['a', [1]]`
  expect(await errorsOf(use, { It, Other })).toEqual([])
})

test('a schema that only refers to itself accepts everything', async () => {
  expect(await errorsOf('const it: Value = 1', { It: { allOf: [ref('Other')] }, Other: { oneOf: [ref('It')] } })).toEqual([])
})

test('the reply to HEAD has no body', async () => {
  const path = { head: { operationId: 'peek', responses: { 200: { description: '', ...json(text) } } } }
  const types = await typesSource(compile({ openapi: '3.1.0', info: { title: '', version: '' }, paths: { '/it': path } }))
  expect(compileErrors(`${types}\nconst content: operations['peek']['responses'][200]['content'] = undefined as never`)).toEqual([])
  expect(types).toContain('content?: never;')
})

test('the placeholder of a path that no parameter declares is a text or a number', async () => {
  const get = { operationId: 'read', parameters: [{ name: 'at', in: 'path', required: true, schema: text }], responses: {} }
  const paths = { '/its/{id}/{at}': { get } }
  const types = await typesSource(compile({ openapi: '3.1.0', info: { title: '', version: '' }, paths }))
  const use = `
    type Path = operations['read']['parameters']['path']
    const path: Path = { id: 7, at: 'a' }
    const other: Path = { id: '7', at: 'a' }
    // @ts-expect-error: the path needs both
    const wrong: Path = { at: 'a' }`
  expect(compileErrors(`${types}${use}`)).toEqual([])
})
