import { expect, test } from 'vitest'
import { apiOf, decoded, onlyOperation, operationOf } from '../documentOf.ts'

const query = (schema: object, more: object = {}): ReturnType<typeof operationOf> =>
  operationOf({ parameters: [{ name: 'q', in: 'query', schema, ...more }] })

test.each([
  [{ type: 'integer' }, 'q=12', 12],
  [{ type: 'integer' }, 'q=-0', -0],
  [{ type: 'integer' }, 'q=1e3', 1000],
  [{ type: 'number' }, 'q=1.50', 1.5],
  [{ type: 'boolean' }, 'q=true', true],
  [{ type: 'string' }, 'q=12', '12'],
  [{ type: ['integer', 'null'] }, 'q=', null],
  [{ type: ['string', 'null'] }, 'q=', ''],
  [{ type: ['string', 'integer'] }, 'q=9007199254740993', '9007199254740993'],
  [{ anyOf: [{ type: 'integer' }, { type: 'boolean' }] }, 'q=true', true],
  [{ allOf: [{ type: 'number' }, { minimum: 1 }] }, 'q=2', 2],
  [{ enum: [1, 2, 3] }, 'q=2', 2],
  [{ const: true }, 'q=true', true],
  [{ $ref: '#/components/schemas/Page' }, 'q=3', 3],
  [{ type: 'array', items: { $ref: '#/components/schemas/Page' } }, 'q=3&q=4', [3, 4]],
  [{}, 'q=12', '12'],
  [{ type: 'array', items: { type: 'object' } }, 'q=%7B%22a%22%3A1%7D', [{ a: 1 }]],
])('reads text as what %j wants', (schema, text, value) => {
  const around = { components: { schemas: { Page: { $ref: '#/components/schemas/Count' }, Count: { type: 'integer' } } } }
  const operation = operationOf({ parameters: [{ name: 'q', in: 'query', schema }] }, around)
  expect(decoded(operation, { query: text })).toEqual({
    values: { path: { id: '1' }, query: { q: value }, header: {}, cookie: {} },
    wrong: [],
  })
})

test.each([
  [{ type: 'integer' }, '1.5'],
  [{ type: 'integer' }, ''],
  [{ type: 'integer' }, '007'],
  [{ type: 'integer' }, '0x10'],
  [{ type: 'integer' }, ' 1'],
  [{ type: 'integer' }, '1_000'],
  [{ type: 'number' }, 'NaN'],
  [{ type: 'number' }, 'Infinity'],
  [{ type: 'number' }, '1e999'],
  [{ type: 'boolean' }, 'TRUE'],
  [{ type: 'boolean' }, '1'],
])('refuses for %j the text %j', (schema, text) => {
  expect(decoded(query(schema), { query: `q=${encodeURIComponent(text)}` }).wrong).toEqual(['type /query/q'])
})

test('accepts an empty value if the document allows it', () => {
  expect(decoded(query({ type: 'integer' }, { allowEmptyValue: true, required: true }), { query: 'q=' })).toMatchObject({
    values: { query: { q: '' } },
    wrong: [],
  })
  expect(decoded(query({ type: 'integer' }, { allowEmptyValue: true }), { query: 'q=x' }).wrong).toContain('type /query/q')
})

test('reads the first of a name that is repeated though one value is wanted', () => {
  expect(decoded(query({ type: 'integer' }), { query: 'q=1&q=2' })).toMatchObject({ values: { query: { q: 1 } }, wrong: [] })
})

test.each(['%', '%zz', '%ff', '%C3', 'a%2'])('calls the broken encoding %j a violation and leaves the value out', (text) => {
  const operation = operationOf({
    parameters: [
      { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
      { name: 'q', in: 'query', schema: { type: 'array', items: { type: 'string' } } },
    ],
  })
  expect(decoded(operation, { id: text, query: `q=a&q=${text}` })).toEqual({
    values: { path: {}, query: {}, header: {}, cookie: {} },
    wrong: ['encoding /path/id', 'encoding /query/q', 'required /path/id'],
  })
})

test('decodes a plus in a query and leaves it in a path', () => {
  const operation = operationOf({ parameters: ['path', 'query'].map((place) => ({ name: 'id', in: place, schema: { type: 'string' } })) })
  expect(decoded(operation, { id: 'a+b%20c', query: 'id=a+b%20c' })).toMatchObject({
    values: { path: { id: 'a+b c' }, query: { id: 'a b c' } },
  })
})

test('reads values that are written as JSON, each decoded as its place is', () => {
  const content = { 'application/json': { schema: { type: 'object', properties: { a: { type: 'string' } } } } }
  const operation = operationOf({ parameters: ['path', 'query', 'header', 'cookie'].map((place) => ({ name: 'id', in: place, content })) })
  const headers = { id: '{"a":"%20+"}', cookie: 'id={"a":"%20+"}' }
  expect(decoded(operation, { id: '%7B%22a%22:%22%20+%22%7D', query: 'id=%7B%22a%22:%22%20+%22%7D', headers })).toEqual({
    values: { path: { id: { a: ' +' } }, query: { id: { a: '  ' } }, header: { id: { a: '%20+' } }, cookie: { id: { a: ' +' } } },
    wrong: [],
  })
  expect(decoded(operation, { id: '{', query: 'id={"a":1}' }).wrong).toEqual(['encoding /path/id', 'required /path/id', 'type /query/id/a'])
})

test('reads a list in the style deepObject by its name alone as well', () => {
  const operation = query({ type: 'array', items: { type: 'string' } }, { style: 'deepObject', explode: true })
  for (const text of ['q[0]=a&q[1]=b', 'q[]=a&q[]=b', 'q=a&q=b'])
    expect(decoded(operation, { query: text })).toMatchObject({ values: { query: { q: ['a', 'b'] } }, wrong: [] })
})

test.each([
  ['ada', 'ada'],
  ['7', '7'],
  ['%22ada%22', 'ada'],
])('takes %s in a path for text if the parameter is declared as JSON text', (id, expected) => {
  const operation = operationOf({
    parameters: [{ name: 'id', in: 'path', required: true, content: { 'application/json': { schema: { type: 'string' } } } }],
  })
  expect(decoded(operation, { id })).toMatchObject({ values: { path: { id: expected } }, wrong: [] })
})

test('takes no prototype from JSON in a parameter', () => {
  const operation = operationOf({
    parameters: [{ name: 'q', in: 'query', content: { 'application/json': { schema: { type: 'object' } } } }],
  })
  const { values } = decoded(operation, { query: 'q={"__proto__":{"admin":true},"b":1}' })
  expect(values).toMatchObject({ query: { q: { b: 1 } } })
  expect(Object.keys((values as { query: { q: object } }).query.q)).toEqual(['b'])
})

test('reads cookies among others, encoded or not', () => {
  const operation = operationOf({ parameters: [{ name: 'sid', in: 'cookie', required: true, schema: { type: 'string' } }] })
  expect(decoded(operation, { headers: { cookie: 'asid=1; sid=a%20b=c; x=2' } })).toMatchObject({
    values: { cookie: { sid: 'a b=c' } },
    wrong: [],
  })
  expect(decoded(operation, { headers: { cookie: ['x=1', 'sid=50%'] } })).toMatchObject({ values: { cookie: { sid: '50%' } }, wrong: [] })
  expect(decoded(operation, { headers: { cookie: 'asid=1' } }).wrong).toEqual(['required /cookie/sid'])
})

test('finds headers in any case, also repeated ones, and ignores those that OpenAPI describes elsewhere', () => {
  const names = ['X-Ids', 'Accept', 'content-type', 'AUTHORIZATION']
  const schema = { type: 'array', items: { type: 'integer' } }
  const operation = operationOf({ parameters: names.map((name) => ({ name, in: 'header', required: true, schema })) })
  expect(operation.parameters.map(({ name }) => name)).toEqual(['X-Ids', 'id'])
  expect(decoded(operation, { headers: { 'x-ids': ['1', '2, 3'] } })).toMatchObject({
    values: { header: { 'X-Ids': [1, 2, 3] } },
    wrong: [],
  })
})

test('takes other names that a parameter or its schema goes by, the canonical one first', () => {
  const parameters = [
    { name: 'partner_meta', in: 'query', schema: { type: 'string', 'x-synonyms': ['partnerMeta'] } },
    { name: 'X-Partner', in: 'header', 'x-synonyms': ['X-Partner-Meta'], schema: { type: 'string' } },
    { name: 'sid', in: 'cookie', 'x-synonyms': ['session', 7], schema: { type: 'string' } },
  ]
  const operation = operationOf({ parameters })
  const sent = { query: 'partnerMeta=a', headers: { 'x-partner-meta': 'b', cookie: 'session=c' } }
  expect(decoded(operation, sent)).toMatchObject({
    values: { query: { partner_meta: 'a' }, header: { 'X-Partner': 'b' }, cookie: { sid: 'c' } },
  })
  expect(decoded(operation, { query: 'partnerMeta=a&partner_meta=b' })).toMatchObject({ values: { query: { partner_meta: 'b' } } })
})

test("lets an operation's own parameter stand for its path's", () => {
  const schema = { type: 'integer' }
  const paths = {
    '/things': {
      parameters: [{ name: 'q', in: 'query', required: true, schema }, { $ref: '#/components/parameters/Page' }],
      get: { parameters: [{ name: 'q', in: 'query', schema: { type: 'string' } }] },
    },
  }
  const api = apiOf({}, { paths, components: { parameters: { Page: { name: 'page', in: 'query', required: true, schema } } } })
  expect(decoded(onlyOperation(api), { query: 'q=x' })).toMatchObject({ values: { query: { q: 'x' } }, wrong: ['required /query/page'] })
})

test('ignores invalid parameters, and reports them', () => {
  const parameters = [
    null,
    { in: 'query' },
    { name: 'b', in: 'body' },
    { name: '__proto__', in: 'query' },
    { name: 'other', in: 'path' },
    { name: 'q', in: 'query' },
  ]
  const api = apiOf({ parameters })
  expect(decoded(onlyOperation(api), { query: 'q=1&__proto__=2' })).toMatchObject({ values: { query: { q: '1' } }, wrong: [] })
  expect(api.findings.map(({ code, values }) => [code, values])).toEqual([
    ['unusable-parameter', {}],
    ['unused-path-parameter', { name: 'other', path: '/things/{id}' }],
  ])
})

test('reads parameters named like what objects know', () => {
  const names = ['constructor', 'toString', 'hasOwnProperty']
  const operation = operationOf({ parameters: names.map((name) => ({ name, in: 'query', required: true, schema: { type: 'string' } })) })
  expect(decoded(operation, {}).wrong).toEqual(names.map((name) => `required /query/${name}`))
  expect(decoded(operation, { query: names.map((name) => `${name}=1`).join('&') }).wrong).toEqual([])
})

test('escapes names in the places of violations', () => {
  const operation = operationOf({ parameters: [{ name: 'a/b~c', in: 'query', required: true, schema: { type: 'string' } }] })
  expect(decoded(operation, {}).wrong).toEqual(['required /query/a~1b~0c'])
  expect(decoded(operation, { query: 'a/b~c=%zz' }).wrong[0]).toBe('encoding /query/a~1b~0c')
})

test('a placeholder of the path that no parameter declares is a parameter with any value', () => {
  const operation = operationOf({ parameters: [{ name: 'q', in: 'query', schema: { type: 'integer' } }] })
  expect(decoded(operation, { id: 'a7', query: 'q=1' })).toEqual({
    values: { path: { id: 'a7' }, query: { q: 1 }, header: {}, cookie: {} },
    wrong: [],
  })
})
