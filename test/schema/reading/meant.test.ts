import { expect, test } from 'vitest'
import { violationsOf } from '../../spec/documentOf.ts'

const components = { schemas: { Named: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } } } }
const named = { $ref: '#/components/schemas/Named' }

test.each([
  [{ type: 'string', enum: [1, 2] }, ['1', '2'], ['3', 1]],
  [{ type: 'integer', enum: ['1', '2'] }, [1, 2], [3, '1']],
  [{ type: 'number', enum: ['1.5'] }, [1.5], [1, '1.5']],
  [{ type: 'boolean', enum: ['true'] }, [true], [false, 'true']],
  [{ type: 'integer', enum: ['0 (User)', '1 (Organization)'] }, [0, 7], ['0 (User)']],
  [{ type: 'object', enum: ['PKW'] }, [{}], ['PKW']],
  [{ type: 'array', enum: ['a', 'b'], items: { type: 'string' } }, [[], ['a', 'b']], [['c'], 'a']],
  [{ type: 'array', enum: ['a'] }, [['a']], [['c']]],
])('corrects the enum of %j to match the type', (schema, right, wrong) => {
  for (const value of right) expect(violationsOf(schema, value)).toEqual([])
  for (const value of wrong) expect(violationsOf(schema, value)).not.toEqual([])
})

test('keeps an enum if one of its values has the type', () => {
  expect(violationsOf({ type: 'string', enum: ['a', 1] }, '1')).toEqual(['enum '])
  expect(violationsOf({ type: ['string', 'null'], enum: ['a', null] }, 'null')).toEqual(['enum '])
  expect(violationsOf({ type: 'array', enum: [['a']] }, ['b'])).toEqual(['enum '])
})

test('allows the fields of joined schemas in a closed schema, and no others', () => {
  const schema = { type: 'object', additionalProperties: false, allOf: [named] }
  expect(violationsOf(schema, { name: 'x' }, { components })).toEqual([])
  expect(violationsOf(schema, { name: 'x', other: 1 }, { components })).toEqual(['unevaluatedProperties /other'])
  expect(violationsOf({ additionalProperties: false, properties: { a: {} }, allOf: [named] }, { name: 'x' }, { components })).toEqual([
    'additionalProperties /name',
  ])
})

test('does not require a field that a closed schema does not allow', () => {
  const schema = { type: 'object', additionalProperties: false, required: ['a', 'b'], properties: { a: {} } }
  expect(violationsOf(schema, { a: 1 })).toEqual([])
  expect(violationsOf(schema, {})).toEqual(['required /a'])
})

test('reads type null beside a choice as "or null"', () => {
  const schema = { type: 'null', oneOf: [{ type: 'number' }, { type: 'boolean' }] }
  for (const value of [null, 1, true]) expect(violationsOf(schema, value)).toEqual([])
  expect(violationsOf(schema, 'x')).not.toEqual([])
  expect(violationsOf({ type: 'null' }, 1)).toEqual(['type '])
})
