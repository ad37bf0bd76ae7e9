import { expect, test } from 'vitest'
import { checkOf, violationsOf } from '../../spec/documentOf.ts'

test.each([
  ['if', { if: { required: ['k'] }, else: { properties: { e: {} }, required: ['e'] } }, { b: 1, k: 1 }],
  ['if and properties in it', { if: { properties: { k: {} } }, else: { properties: { e: {} } } }, { b: 1, k: 1 }],
  ['dependentSchemas', { dependentSchemas: { k: { properties: { k: {} } } } }, { b: 1 }],
])('remembers the fields evaluated before %s if its condition is false', (_, keywords, value) => {
  const schema = { properties: { b: {}, k: {} }, ...keywords, unevaluatedProperties: false }
  expect(violationsOf(schema, value)).toEqual([])
  expect(violationsOf(schema, { ...value, z: 1 })).toEqual(['unevaluatedProperties /z'])
})

test('checks patternProperties beside branches that do not match', () => {
  const schema = { anyOf: [{ properties: { a: { type: 'string' } } }], patternProperties: { '^a': {} }, unevaluatedProperties: false }
  expect(violationsOf(schema, { a: 0 })).toEqual(['type /a', 'anyOf '])
})

test.each([true, false])('checks the keywords after prefixItems in a shorter list (all violations: %s)', (all) => {
  const { check } = checkOf({ prefixItems: [{ type: 'string' }, { type: 'string' }], uniqueItems: true, minContains: 2, contains: {} })
  expect(check([], '', all).map(({ code }) => code)).toEqual(['contains'])
  expect(check([1], '', all).map(({ code, at }) => `${code} ${at}`)).toEqual(all ? ['type /0', 'contains '] : ['type /0'])
  expect(check(['a', 'b'], '', all)).toEqual([])
})

test.each([
  ['a', ['minLength ', 'pattern ']],
  ['\u{1f600}\u{1f600}', ['minLength ', 'pattern ']],
  ['abc', []],
  ['\u{1f600}\u{1f600}\u{1f600}', ['pattern ']],
  ['abcde', []],
  ['\u{1f600}\u{1f600}\u{1f600}\u{1f600}\u{1f600}', ['pattern ']],
  ['\u{1f600}bcdef', ['maxLength ', 'pattern ']],
  ['abcdef', ['maxLength ']],
  ['\ud83d\ud83d', ['minLength ', 'pattern ']],
])('counts the characters of %j at the limits of a length', (text, expected) => {
  const schema = { type: 'string', minLength: 3, maxLength: 5, pattern: '^[b-z]*$|^abc' }
  expect(violationsOf(schema, text)).toEqual(expected)
})
