import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberFrom } from '../../../src/numbers/exactNumber.ts'
import { violationsOf } from '../../spec/documentOf.ts'

const components = {
  schemas: {
    Name: { type: 'string', minLength: 2 },
    Color: { type: 'string', enum: ['red', 'blue'] },
    Base: { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } },
  },
}
const old = { openapi: '3.0.3', components }
const name = { $ref: '#/components/schemas/Name' }

test.each([
  ['a type', { type: 'string', nullable: true }],
  ['an enum', { type: 'string', enum: ['a'], nullable: true }],
  ['an enum that lists null', { type: 'string', enum: ['a', null], nullable: true }],
  ['an enum without a type', { enum: ['a'], nullable: true }],
  ['allOf', { allOf: [name], nullable: true }],
  ['anyOf', { anyOf: [name, { type: 'string', maxLength: 1 }], nullable: true }],
  ['oneOf with a type', { type: 'string', oneOf: [name], nullable: true }],
  ['a reference', { ...name, nullable: true }],
  ['a reference to an enum', { $ref: '#/components/schemas/Color', nullable: true }],
  ['a nullable part of allOf', { allOf: [{ type: 'string', nullable: true }] }],
  ['a nullable branch', { oneOf: [{ type: 'string', nullable: true }, { type: 'integer' }] }],
  ['a pattern and a length', { type: 'string', pattern: '^a+$', minLength: 2, nullable: true }],
  ['an object', { type: 'object', required: ['a'], properties: { a: {} }, nullable: true }],
  ['not', { type: 'string', not: { enum: ['b', null] }, nullable: true }],
])('accepts null in OpenAPI 3.0 where %s is nullable', (_, schema) => {
  expect(violationsOf(schema, null, old)).toEqual([])
  expect(violationsOf(schema, 7.5, old)).not.toEqual([])
})

test.each([
  ['allOf of something not nullable', { allOf: [{ ...name, nullable: true }, { type: 'string' }] }],
  ['nullable: false', { type: 'string', nullable: false }],
  ['nullable written as text', { type: 'string', nullable: 'true' }],
])('refuses null in OpenAPI 3.0 for %s', (_, schema) => {
  expect(violationsOf(schema, null, old)).not.toEqual([])
})

test('ignores nullable in OpenAPI 3.1', () => {
  expect(violationsOf({ type: 'string', nullable: true }, null)).toEqual(['type '])
  expect(violationsOf({ type: ['string', 'null'] }, null)).toEqual([])
})

test.each([
  [{ minimum: 1, exclusiveMinimum: true }, 1, 1.5],
  [{ maximum: 1, exclusiveMaximum: true }, 1, 0.5],
  [{ minimum: 1, exclusiveMinimum: false }, 0.5, 1],
  [{ minimum: 0, exclusiveMinimum: true, maximum: 1, exclusiveMaximum: true }, 0, 0.5],
  [{ exclusiveMinimum: 1 }, 1, 2],
])('reads the bounds of %j in OpenAPI 3.0', (bounds, wrong, right) => {
  expect(violationsOf({ type: 'number', ...bounds }, wrong, old)).toHaveLength(1)
  expect(violationsOf({ type: 'number', ...bounds }, right, old)).toEqual([])
})

test('reports an exclusive bound of OpenAPI 3.0 once', () => {
  expect(violationsOf({ type: 'number', minimum: 1, exclusiveMinimum: true }, 0, old)).toEqual(['exclusiveMinimum '])
})

test('ignores keywords beside a reference in OpenAPI 3.0, and applies them in 3.1', () => {
  const schema = { ...name, maxLength: 3 }
  expect(violationsOf(schema, 'long enough', old)).toEqual([])
  expect(violationsOf(schema, 'long enough', { components })).toEqual(['maxLength '])
  expect(violationsOf(schema, 'x', { components })).toEqual(['minLength '])
})

test.for([
  ['a request', false, 'id', 'secret'],
  ['a reply', true, 'secret', 'id'],
] as const)('demands of %s no field that its sender does not send', ([, reply, unsent, sent]) => {
  const schema = {
    type: 'object',
    required: ['id', 'secret', 'name'],
    properties: { id: { type: 'integer', readOnly: true }, secret: { type: 'string', writeOnly: true }, name: { type: 'string' } },
  }
  expect(violationsOf(schema, {}, { reply })).toEqual([`required /${sent}`, 'required /name'])
  expect(violationsOf(schema, { name: 'x', [sent]: sent === 'id' ? 1 : 'y' }, { reply })).toEqual([])
  expect(violationsOf(schema, { name: 'x', id: 1, secret: 'y' }, { reply })).toEqual([])
  expect(violationsOf(schema, { name: 'x', [sent]: sent === 'id' ? 1 : 'y', [unsent]: [] }, { reply })).toEqual([`type /${unsent}`])
})

test.each([
  ['required: true', { type: 'string', required: true }],
  ['an unknown type', { type: 'text' }],
  ['an empty type', { type: '' }],
  ['type: null written as null', { type: null }],
  ['items in a list', { type: 'string', items: [{ type: 'string' }] }],
  ['an empty enum', { type: 'string', enum: [] }],
  ['bounds as text', { type: 'string', minLength: '1', maximum: '7', pattern: 7 }],
  ['a negative length', { type: 'string', minLength: -1, maxLength: 1.5 }],
  ['multipleOf 0', { multipleOf: 0 }],
  ['an empty allOf', { allOf: [], anyOf: [], oneOf: [] }],
  ['allOf that is no list', { allOf: { type: 'integer' } }],
  ['properties that are no map', { properties: ['a'] }],
  ['a schema that is no schema', { allOf: [null, 7, 'x', []] }],
  ['an unknown format', { type: 'string', format: 'no-such-format' }],
  [
    'keywords of elsewhere',
    { type: 'string', xml: {}, externalDocs: 7, discriminator: 'x', $id: '%', $schema: 'no:such', $anchor: 1, 'x-any': { $ref: 'x' } },
  ],
])('ignores %s', (_, schema) => {
  expect(violationsOf(schema, 'text', old)).toEqual([])
  expect(violationsOf(schema, 'text')).toEqual([])
})

test('accepts any value without a schema, or if the schema is true', () => {
  for (const schema of [undefined, true, {}, null]) expect(violationsOf(schema, { any: ['thing'] })).toEqual([])
  expect(violationsOf(false, 1)).toEqual(['false schema '])
})

test.for<[string, object, unknown, string[]]>([
  ['prefixItems and items', { prefixItems: [{ type: 'string' }], items: false }, ['a', 'b'], ['items ']],
  ['contains', { contains: { type: 'string' }, maxContains: 1 }, ['a', 'b'], ['contains ']],
  ['dependentRequired', { dependentRequired: { a: ['b'] } }, { a: 1 }, ['dependentRequired /b']],
  ['dependentSchemas', { dependentSchemas: { a: { required: ['b'] } } }, { a: 1 }, ['required /b']],
  ['if', { if: { required: ['a'] }, else: { required: ['c'] } }, {}, ['required /c', 'if ']],
  ['propertyNames', { propertyNames: { maxLength: 1 } }, { ab: 1 }, ['maxLength ', 'propertyNames /ab']],
  ['patternProperties', { patternProperties: { '^x': { type: 'string' } } }, { xa: 1 }, ['type /xa']],
  [
    'unevaluatedProperties',
    { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
    { a: 1, b: 2 },
    ['unevaluatedProperties /b'],
  ],
  [
    'uniqueItems',
    { uniqueItems: true },
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    ['uniqueItems '],
  ],
  ['const', { const: { a: 1 } }, { a: 2 }, ['const ']],
  ['not', { not: { type: 'string' } }, 'a', ['not ']],
  ['multipleOf', { multipleOf: 0.01 }, 0.015, ['multipleOf ']],
])('checks %s', ([, schema, value, expected]) => {
  expect(violationsOf(schema, value)).toEqual(expected)
})

test('checks decimal fractions and whole numbers of 64 bits correctly', () => {
  for (const value of [0.1 + 0.2, 19.99, 1.1, 4.35, 1_000_000.01])
    expect(violationsOf({ type: 'number', multipleOf: 0.01 }, value)).toEqual([])
  expect(violationsOf({ type: 'integer', format: 'int64', minimum: -(2 ** 63), maximum: 2 ** 63 }, 2 ** 63)).toEqual([])
  expect(violationsOf({ type: 'integer', format: 'int32' }, 2 ** 31)).toEqual(['format '])
})

test.each<[string, object, string, string[]]>([
  ['the largest int64', { type: 'integer', format: 'int64' }, '9223372036854775807', []],
  ['the least int64', { type: 'integer', format: 'int64' }, '-9223372036854775808', []],
  ['one more than the largest int64', { type: 'integer', format: 'int64' }, '9223372036854775808', ['format ']],
  ['one less than the least int64', { type: 'integer', format: 'int64' }, '-9223372036854775809', ['format ']],
  ['what JavaScript writes for the largest int64', { type: 'integer', format: 'int64' }, '9223372036854776000', ['format ']],
  ['an int64 where int32 is asked for', { format: 'int32' }, '9007199254740993', ['format ']],
  ['a large number that is not whole', { type: 'integer' }, '9007199254740993.5', ['type ']],
  ['a large number that is not whole as int64', { type: 'number', format: 'int64' }, '9007199254740993.5', ['format ']],
  ['a decimal of many digits', { type: 'number', multipleOf: 0.01 }, '12345678901234567.89', []],
  ['a decimal of too many digits', { type: 'number', multipleOf: 0.01 }, '12345678901234567.895', ['multipleOf ']],
  ['a decimal where text is asked for', { type: 'string' }, '12345678901234567.89', ['type ']],
  ['a number where any object will do', { type: 'object' }, '9007199254740993', ['type ']],
  ['a number where an object is asked for', { type: 'object', required: ['id'] }, '9007199254740993', ['type ']],
])('checks all digits of %s', (_, ...[schema, text, expected]) => {
  expect(violationsOf(schema, numberFrom(text))).toEqual(expected)
  expect(violationsOf({ properties: { list: { items: schema } } }, { list: [numberFrom(text)] })).toEqual(
    expected.map((each) => `${each}/list/0`),
  )
})

test.each<[string, object, string[], string[]]>([
  ['enum', { enum: [numberFrom('9007199254740993')] }, ['9007199254740993'], ['9007199254740992', '9007199254740994']],
  ['const', { const: { id: numberFrom('9007199254740993') } }, [], ['9007199254740993']],
  ['minimum', { minimum: numberFrom('9007199254740993') }, ['9007199254740993', '1e20'], ['9007199254740992', '3']],
  ['maximum', { maximum: 2 ** 53 }, ['9007199254740992', '3'], ['9007199254740993']],
  ['exclusiveMinimum', { exclusiveMinimum: 2 ** 53 }, ['9007199254740993'], ['9007199254740992']],
  ['exclusiveMaximum', { exclusiveMaximum: numberFrom('9007199254740993') }, ['9007199254740992'], ['9007199254740993']],
  ['multipleOf', { multipleOf: 10 }, ['9007199254740990', '9007199254741010'], ['9007199254740993', '9007199254740995']],
])('compares all digits of a large number with %s', (keyword, ...[schema, good, bad]) => {
  for (const text of good) expect(violationsOf({ items: schema }, [numberFrom(text)])).toEqual([])
  for (const text of bad) expect(violationsOf({ items: schema }, [numberFrom(text)])).toEqual([`${keyword} /0`])
  for (const text of bad) expect(violationsOf(schema, numberFrom(text))).toEqual([`${keyword} `])
})

test('distinguishes large numbers in a list', () => {
  const list = ['9007199254740992', '9007199254740993', '9007199254740995'].map(numberFrom)
  expect(violationsOf({ items: { type: 'integer' }, uniqueItems: true }, list)).toEqual([])
  expect(violationsOf({ items: { type: 'integer' }, uniqueItems: true }, [...list, numberFrom('9007199254740993')])).toEqual([
    'uniqueItems ',
  ])
})

test('accepts an int64 within its bounds, and no other number, whatever its digits', () => {
  const edge = 2n ** 63n
  fc.assert(
    fc.property(fc.bigInt(-edge - 3_000n, edge + 3_000n), fc.bigInt(-3_000n, 3_000n), fc.constantFrom(-edge, edge), (any, near, end) => {
      for (const value of [any, end + near]) {
        const isGood = value >= -edge && value < edge
        expect(violationsOf({ type: 'integer', format: 'int64' }, numberFrom(String(value)))).toEqual(isGood ? [] : ['format '])
      }
    }),
  )
})

test('refuses numbers that JSON cannot contain', () => {
  for (const value of [Number.NaN, Infinity]) expect(violationsOf({ type: 'number' }, value)).toEqual(['type '])
})

test('counts a surrogate pair as one character', () => {
  expect(violationsOf({ type: 'string', maxLength: 2 }, '\u{1f600}\u{1f600}')).toEqual([])
})
