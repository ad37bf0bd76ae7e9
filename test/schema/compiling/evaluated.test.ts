import { expect, test } from 'vitest'
import { asksForEvaluated } from '../../../src/schema/compiling/evaluated.ts'
import { violationsOf } from '../../spec/documentOf.ts'

test.each([
  ['unevaluatedProperties', { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false }],
  ['unevaluatedItems', { prefixItems: [{}], unevaluatedItems: false }],
  ['$dynamicRef', { $dynamicRef: '#node' }],
  ['closed beside joined schemas', { anyOf: [{ properties: { a: {} } }], additionalProperties: false }],
])('records evaluated fields if a schema has %s', (_keyword, schema) => {
  expect(asksForEvaluated({ components: { schemas: { A: { items: { properties: { a: schema } } } } } })).toBe(true)
})

test.each([
  ['nothing of the kind', { type: 'object', properties: { a: { allOf: [{ type: 'string' }] } } }],
  ['a closed object alone', { properties: { a: {} }, additionalProperties: false }],
])('does not record evaluated fields if schemas have %s', (_what, schema) => {
  expect(asksForEvaluated({ components: { schemas: { A: schema } } })).toBe(false)
})

test('ignores keywords within examples, and finds those in targets of references at any place', () => {
  const closed = { unevaluatedProperties: false }
  expect(asksForEvaluated({ components: { schemas: { A: { example: closed } } } })).toBe(false)
  expect(asksForEvaluated({ components: { schemas: { A: { $ref: '#/x-own/B' } } }, 'x-own': { B: closed } })).toBe(true)
})

test('stops in circular documents', () => {
  const circular: Record<string, unknown> = {}
  circular['items'] = { items: circular }
  expect(asksForEvaluated({ components: { schemas: { circular } } })).toBe(false)
})

test('allows the fields of joined schemas in a closed object', () => {
  const schema = { allOf: [{ type: 'object', properties: { a: {} } }], additionalProperties: false }
  expect(violationsOf(schema, { a: 1 })).toEqual([])
  expect(violationsOf(schema, { b: 1 })).not.toEqual([])
})
