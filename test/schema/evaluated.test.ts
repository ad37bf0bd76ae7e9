import { expect, test } from 'vitest'
import { asksForEvaluated } from '../../src/schema/compiling/evaluated.ts'
import { violationsOf } from '../spec/documentOf.ts'

test.each([
  ['unevaluatedProperties', { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false }],
  ['unevaluatedItems', { prefixItems: [{}], unevaluatedItems: false }],
  ['$dynamicRef', { $dynamicRef: '#node' }],
  ['closed beside joined schemas', { anyOf: [{ properties: { a: {} } }], additionalProperties: false }],
])('account is kept of what was looked at where a schema has %s', (_keyword, schema) => {
  expect(asksForEvaluated({ components: { schemas: { A: { items: { properties: { a: schema } } } } } })).toBe(true)
})

test.each([
  ['nothing of the kind', { type: 'object', properties: { a: { allOf: [{ type: 'string' }] } } }],
  ['a closed object alone', { properties: { a: {} }, additionalProperties: false }],
])('no account is kept where schemas have %s', (_what, schema) => {
  expect(asksForEvaluated({ components: { schemas: { A: schema } } })).toBe(false)
})

test('what an example holds asks for nothing, and what a reference leads to does wherever it stands', () => {
  const closed = { unevaluatedProperties: false }
  expect(asksForEvaluated({ components: { schemas: { A: { example: closed } } } })).toBe(false)
  expect(asksForEvaluated({ components: { schemas: { A: { $ref: '#/x-own/B' } } }, 'x-own': { B: closed } })).toBe(true)
})

test('documents that contain themselves are looked at once', () => {
  const circular: Record<string, unknown> = {}
  circular['items'] = { items: circular }
  expect(asksForEvaluated({ components: { schemas: { circular } } })).toBe(false)
})

test('a closed object sees the fields of the schemas joined beside it', () => {
  const schema = { allOf: [{ type: 'object', properties: { a: {} } }], additionalProperties: false }
  expect(violationsOf(schema, { a: 1 })).toEqual([])
  expect(violationsOf(schema, { b: 1 })).not.toEqual([])
})
