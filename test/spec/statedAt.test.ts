import { expect, test } from 'vitest'
import { compile } from '../../src/spec/api.ts'
import { statedAt } from '../../src/spec/statedAt.ts'
import type { Violation } from '../../src/schema/violation.ts'
import { documentOf } from '../engine/shop.ts'

const decided = { level: 'assumed', decision: 'X-1' }
const base = { required: ['kind'], properties: { kind: { enum: ['a', 'b'] } } }
const loan = {
  'x-evidence': decided,
  allOf: [{ $ref: '#/components/schemas/Base' }, { required: ['amount'], properties: { amount: { type: 'string', pattern: '^[0-9]+$' } } }],
  properties: {
    'a/b': { type: 'array', maxItems: 2, items: { type: 'integer', minimum: 1 } },
    pair: { prefixItems: [{ type: 'string' }] },
  },
  additionalProperties: false,
}
const parameters = [
  { name: 'limit', in: 'query', required: true, schema: { type: 'integer', maximum: 100 } },
  { $ref: '#/components/parameters/Tenant' },
]
const json = (schema: object): object => ({ 'application/json': { schema } })
const { operations } = compile(
  documentOf(
    {
      '/loans/{id}': {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', minLength: 3 } }],
        post: {
          operationId: 'lend',
          parameters,
          requestBody: {
            required: true,
            content: { 'text/plain': { schema: { type: 'string' } }, ...json({ $ref: '#/components/schemas/Loan' }) },
          },
          responses: { 200: { description: '', content: json({ $ref: '#/components/schemas/Base' }) } },
        },
      },
    },
    {
      security: [{ key: [] }],
      components: {
        schemas: { Base: base, Loan: loan },
        parameters: { Tenant: { name: 'X-Tenant', in: 'header', schema: { type: 'string', format: 'uuid' } } },
        securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'k' } },
      },
    },
  ) as never,
)
const operation = operations[0] as (typeof operations)[number]
const own = '/paths/~1loans~1{id}/post'
const bodies = {
  request: `${own}/requestBody/content/application~1json`,
  reply: `${own}/responses/200/content/application~1json`,
}

test.each<[Violation['code'], string, string]>([
  ['required', '/body/amount', '/components/schemas/Loan/allOf/1/required'],
  ['required', '/body/kind', '/components/schemas/Base/required'],
  ['pattern', '/body/amount', '/components/schemas/Loan/allOf/1/properties/amount/pattern'],
  ['enum', '/body/kind', '/components/schemas/Base/properties/kind/enum'],
  ['additionalProperties', '/body/other', '/components/schemas/Loan/additionalProperties'],
  ['maxItems', '/body/a~1b', '/components/schemas/Loan/properties/a~1b/maxItems'],
  ['minimum', '/body/a~1b/7', '/components/schemas/Loan/properties/a~1b/items/minimum'],
  ['type', '/body/pair/0', '/components/schemas/Loan/properties/pair/prefixItems/0/type'],
  ['required', '/body', `${own}/requestBody/required`],
  ['media-type', '/body', `${own}/requestBody/content`],
  ['maximum', '/query/limit', `${own}/parameters/0/schema/maximum`],
  ['required', '/query/limit', `${own}/parameters/0/required`],
  ['format', '/header/x-tenant', '/components/parameters/Tenant/schema/format'],
  ['minLength', '/path/id', '/paths/~1loans~1{id}/parameters/0/schema/minLength'],
  ['security', '/header/k', '/security'],
  ['status', '/reply/status', `${own}/responses`],
  ['enum', '/reply/body/kind', '/components/schemas/Base/properties/kind/enum'],
  ['rule', '/body/amount', '/components/schemas/Loan/allOf/1/properties/amount'],
  ['type', '/body/unknown/deeper', '/components/schemas/Loan'],
])('the spec states %s of %s at %s', (code, at, pointer) => {
  expect(statedAt(operation, { code, at }, bodies).pointer).toBe(pointer)
})

test('the evidence is that of the nearest part that has some', () => {
  expect(statedAt(operation, { code: 'pattern', at: '/body/amount' }, bodies).evidence).toEqual(decided)
  expect(statedAt(operation, { code: 'maximum', at: '/query/limit' }, bodies)).not.toHaveProperty('evidence')
})

test('without the media type of a body, the first one is taken', () => {
  expect(statedAt(operation, { code: 'type', at: '/body' })).toEqual({ pointer: `${own}/requestBody/content/text~1plain/schema/type` })
})
