import { expect, test } from 'vitest'
import { secretNames } from '../../src/spec/secrets.ts'
import { apiOf } from './documentOf.ts'

test.each([
  'password',
  'new_password',
  'transaction_pin',
  'userPIN',
  'pin',
  'BVN',
  'accessToken',
  'X-Api-Key',
  'apikey',
  'client-secret',
  'cvv',
  'otp',
  'Authorization',
  'Set-Cookie',
  'privateKey',
  'Proxy-Authorization',
])('takes %s for the name of a secret', (name) => {
  expect(apiOf({}).isSecret(name)).toBe(true)
})

test.each([
  'name',
  'pinned',
  'shipping',
  'opinion',
  'keyboard',
  'monkey',
  'id',
  'tokens_used',
  'secretary',
  'access-control-allow-credentials',
  '',
  'x'.repeat(100_000),
])('does not take %.20s for the name of a secret', (name) => {
  expect(apiOf({}).isSecret(name)).toBe(false)
})

test('knows secrets that the document marks, by all their names', () => {
  const pass = { type: 'string', format: 'password' }
  const api = apiOf(
    {
      parameters: [
        { name: 'X-Code', in: 'header', schema: { 'x-secret': true } },
        { name: 'q', in: 'query', 'x-secret': true },
      ],
      requestBody: {
        content: {
          'application/json': {
            schema: { properties: { nested: { items: { properties: { Magic: { 'x-secret': true, 'x-synonyms': ['wand'] } } } } } },
          },
        },
      },
      responses: { 200: { headers: { 'X-Ticket': { schema: pass } } } },
    },
    {
      components: {
        schemas: {
          Pass: pass,
          User: { properties: { word: { $ref: '#/components/schemas/Pass' }, plain: { $ref: '#/components/schemas/None' } } },
        },
        securitySchemes: { key: { type: 'apiKey', in: 'query', name: 'K' }, other: { type: 'http', scheme: 'basic' } },
      },
    },
  )
  for (const name of ['x-code', 'xCode', 'q', 'magic', 'X-Magic', 'ma_gic', 'WAND', 'X-Ticket', 'word', 'k'])
    expect([name, api.isSecret(name)]).toEqual([name, true])
  for (const name of ['nested', 'plain', 'user', 'pass', 'other', 'code', 'xx']) expect([name, api.isSecret(name)]).toEqual([name, false])
})

test('stops in circular documents', () => {
  const schema: Record<string, unknown> = { properties: { code: { 'x-secret': true } } }
  schema['items'] = schema
  const isSecret = secretNames({
    openapi: '3.1.0',
    info: {},
    components: {
      schemas: { schema, Self: { properties: { a: { $ref: '#/components/schemas/Self' } } }, Loop: { $ref: '#/components/schemas/Loop' } },
    },
  })
  expect([isSecret('code'), isSecret('a')]).toEqual([true, false])
})

test.each([
  ['an example of a body', { requestBody: { content: { 'application/json': { example: { name: 'id', format: 'password' } } } } }],
  [
    'a named example',
    { requestBody: { content: { 'application/json': { examples: { one: { value: { properties: { id: { 'x-secret': true } } } } } } } } },
  ],
  ['an example of a schema', { parameters: [{ name: 'q', in: 'query', schema: { examples: [{ name: 'id', format: 'password' }] } }] }],
  ['a default value', { parameters: [{ name: 'q', in: 'query', schema: { default: { headers: { id: { format: 'password' } } } } }] }],
  ['an extension', { 'x-own': { name: 'id', format: 'password' } }],
])('does not take a name for a secret because of %s', (_, operation) => {
  expect(apiOf(operation).isSecret('id')).toBe(false)
})

test('a field is a secret if a schema that it joins is marked', () => {
  const schema = { properties: { word: { allOf: [{ $ref: '#/components/schemas/Pass' }], nullable: true } } }
  const components = { schemas: { Pass: { format: 'password' }, Loop: { allOf: [{ $ref: '#/components/schemas/Loop' }] } } }
  const api = apiOf({ requestBody: { content: { 'application/json': { schema } } } }, { components })
  expect([api.isSecret('word'), api.isSecret('other')]).toEqual([true, false])
})
