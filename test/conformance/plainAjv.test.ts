import { expect, test } from 'vitest'
import { BrokenSchemaError, PlainAjv } from '../../conformance/corpus/plainAjv.ts'
import type { OpenApiDocument, Schema } from '../../src/document/document.ts'

const schemas = {
  Name: { type: 'string', nullable: true },
  Loop: { type: 'object', properties: { next: { $ref: '#/components/schemas/Loop' }, age: { type: 'integer' } } },
}

function check(schema: Schema, { openapi = '3.0.3', side = 'response' }: { openapi?: string; side?: 'request' | 'response' } = {}) {
  return new PlainAjv({ openapi, info: {}, components: { schemas } } as OpenApiDocument, side).check(schema)
}

test('nullable means something in OpenAPI 3.0 only', () => {
  expect(check({ $ref: '#/components/schemas/Name' })(null)).toBeUndefined()
  expect(check({ $ref: '#/components/schemas/Name' }, { openapi: '3.1.0' })(null)).toContain('must be string')
})

test('schemas that refer to themselves are followed', () => {
  expect(check({ $ref: '#/components/schemas/Loop' })({ next: { next: { age: 'x' } } })).toContain('next/next/age must be integer')
})

test('a field that one side may not send is required of the other side only', () => {
  const schema = { type: 'object', required: ['id'], properties: { id: { type: 'string', readOnly: true } } }
  expect(check(schema, { side: 'request' })({})).toBeUndefined()
  expect(check(schema, { side: 'response' })({})).toContain("required property 'id'")
})

test('limits of OpenAPI 3.0 exclude their value if they are exclusive', () => {
  expect(check({ type: 'number', minimum: 1, exclusiveMinimum: true })(1)).toContain('must be > 1')
  expect(check({ type: 'number', minimum: 1 })(1)).toBeUndefined()
})

test('a reference that does not resolve makes a broken schema', () => {
  expect(() => check({ $ref: '#/components/schemas/None' })).toThrow(BrokenSchemaError)
})

test('text that is not a number is not read as one', () => {
  expect(check({ type: 'number' })(Number('x'))).toContain('must be number')
})
