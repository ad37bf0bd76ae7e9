import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { toViolations, violationCodes, violationsHeader, type Violation } from '../../src/schema/violation.ts'
import { checkOf } from '../spec/documentOf.ts'

const secret = 'S3CRET-1234'

/** Schemas that break in every way, with values that must not be told. */
const broken: readonly (readonly [object, unknown])[] = [
  [{ type: 'integer' }, secret],
  [{ enum: ['a'] }, secret],
  [{ const: 'a' }, secret],
  [{ type: 'string', maxLength: 3, minLength: 50, pattern: '^x$', format: 'email' }, secret],
  [{ minimum: 5_000, exclusiveMinimum: 5_000 }, 1234],
  [{ maximum: 5, exclusiveMaximum: 5, multipleOf: 5 }, 1234],
  [{ uniqueItems: true, maxItems: 1 }, [secret, secret]],
  [{ minItems: 3, contains: { type: 'integer' } }, [secret]],
  [{ prefixItems: [{}], items: false }, [1, secret]],
  [{ required: ['a'], minProperties: 3, dependentRequired: { b: ['c'] } }, { b: secret }],
  [{ maxProperties: 0 }, { b: secret }],
  [{ anyOf: [{ type: 'integer' }, { const: 1 }] }, secret],
  [{ oneOf: [{ type: 'string' }, { minLength: 1 }] }, secret],
  [{ not: { type: 'string' } }, secret],
  [{ if: { type: 'integer' }, else: { type: 'integer' } }, secret],
  [
    { additionalProperties: { type: 'integer' }, properties: { x: false } },
    { a: secret, x: secret },
  ],
  [{ unevaluatedProperties: false }, { a: secret }],
  [{ unevaluatedItems: false }, [secret]],
]

test('reports only known codes, and never a value', () => {
  for (const [schema, value] of broken) {
    const violations = checkOf(schema).check(value, '/body')
    expect(violations).not.toEqual([])
    for (const { code, at, message } of violations) {
      expect(violationCodes).toContain(code)
      expect(at).toMatch(/^\/body/)
      expect(message).not.toContain(secret)
      expect(message).not.toContain('1234')
    }
  }
})

const words = (schema: object, value: unknown): string[] =>
  checkOf(schema)
    .check(value, '')
    .map(({ message }) => message)

test('describes what a keyword requires in a few words', () => {
  expect(words({ required: ['a'] }, {})).toEqual(['is required'])
  expect(words({ additionalProperties: false }, { a: 1 })).toEqual(['is not allowed here'])
  expect(words({ unevaluatedProperties: false }, { a: 1 })).toEqual(['is not allowed here'])
  expect(words({ uniqueItems: true }, [1, 1])).toEqual(['contains an item twice'])
  expect(words({ type: ['integer', 'null'] }, 'a')).toEqual(['must be integer or null'])
})

test.each([
  [{ enum: ['cat', 7, null] }, 'dog', 'must be "cat", 7 or null'],
  [{ enum: ['cat'] }, 'dog', 'must be "cat"'],
  [{ const: { a: 1 } }, 'dog', 'must be {"a":1}'],
  [{ enum: [1, 9_007_199_254_740_993n].map(String) }, 'dog', 'must be "1" or "9007199254740993"'],
  [{ minLength: 1 }, '', 'must have at least 1 character'],
  [{ maxLength: 2 }, 'dog', 'must have at most 2 characters'],
  [{ minItems: 2 }, [], 'must have at least 2 items'],
  [{ maxItems: 0 }, [1], 'must have at most 0 items'],
  [{ minProperties: 1 }, {}, 'must have at least 1 field'],
  [{ maxProperties: 1 }, { a: 1, b: 2 }, 'must have at most 1 field'],
  [{ multipleOf: 5 }, 7, 'must be a multiple of 5'],
  [{ contains: { type: 'string' } }, [1], 'must contain at least 1 item of the kind that is required'],
  [{ contains: { type: 'string' }, maxContains: 1 }, ['a', 'b'], 'must contain 1 to 1 item of the kind that is required'],
  [{ dependentRequired: { a: ['b'] } }, { a: 1 }, 'is required beside the other fields'],
  [{ not: {} }, 7, 'must not match the schema of "not"'],
  [{ oneOf: [{ type: 'number' }, { minimum: 1 }] }, 7, 'must match only one schema of "oneOf", and matches several'],
])('words the violation of %o by %o', (schema, value, message) => {
  expect(words(schema, value).at(-1)).toBe(message)
})

test('says that no schema matches, after what is wrong with each', () => {
  expect(words({ anyOf: [{ type: 'string' }] }, 7)).toEqual(['must be string', 'must match at least one schema of "anyOf"'])
  expect(words({ oneOf: [{ type: 'string' }] }, 7)).toEqual(['must be string', 'must match one schema of "oneOf", and matches none'])
  expect(words({ if: false, else: { type: 'string' } }, 7)).toEqual(['must be string', 'must match the schema of "else"'])
})

test('cuts a long list of allowed values, and says how many more there are', () => {
  const names = Array.from({ length: 300 }, (_, index) => `name-${index}`)
  const [message = ''] = words({ enum: names }, 'x')
  expect(message).toMatch(/^must be one of "name-0", "name-1", .*, "name-1\d" and 2\d\d more$/)
  expect(message.length).toBeLessThan(250)
  expect(words({ const: 'x'.repeat(1_000) }, 'x')).toEqual(['must be equal to one of the allowed values'])
})

test('reports a violation of an unknown keyword', () => {
  const error = { keyword: 'noSuchKeyword', instancePath: '/a', schemaPath: '', params: {}, message: 'must be so' }
  expect(toViolations([error], '/body')).toEqual([{ code: 'rule', at: '/body/a', message: 'must be so' }])
})

test('escapes names in places', () => {
  const schema = { properties: { 'a/b': { type: 'object', required: ['c~d'], additionalProperties: false, properties: { 'c~d': {} } } } }
  expect(
    checkOf(schema)
      .check({ 'a/b': { 'e/f': 1 } }, '/body')
      .map(({ at }) => at),
  ).toEqual(['/body/a~1b/c~0d', '/body/a~1b/e~1f'])
})

test('reports the same violation of a place once, and stops after thirty', () => {
  expect(checkOf({ anyOf: [{ required: ['a'] }, { required: ['a'] }] }).check({}, '')).toHaveLength(2)
  expect(checkOf({ items: { type: 'integer' } }).check(Array(5_000).fill('x'), '')).toHaveLength(30)
})

test('stops at the first violation if the check is not thorough', () => {
  expect(checkOf({ items: { type: 'integer' } }).check(Array(5_000).fill('x'), '', false)).toHaveLength(1)
  expect(checkOf({ required: ['a', 'b'] }).check({}, '', false)).toHaveLength(1)
})

test('writes codes and places into a header', () => {
  const violations: Violation[] = [
    { code: 'required', at: '/body/phone', message: 'is required' },
    { code: 'false schema', at: '/query/a b,c', message: '' },
    { code: 'format', at: '/body/na\u00efve/\u{1f600}/\ud800', message: '' },
  ]
  expect(violationsHeader(violations)).toBe(
    'required /body/phone, false-schema /query/a%20b%2Cc, format /body/na%C3%AFve/%F0%9F%98%80/%EF%BF%BD',
  )
  expect(violationsHeader([])).toBe('')
})

test('writes headers of printable ASCII, at most 4 kB, whatever the names', () => {
  const name = fc
    .tuple(fc.constantFrom('a', ' ', ',', '\u00e9', '\u{1f600}', '\ud800', '%', '\n'), fc.nat(350))
    .map(([piece, times]) => `/${piece.repeat(times)}`)
  const violation = fc.record({
    code: fc.constantFrom(...violationCodes),
    at: name,
    message: fc.string(),
  })
  fc.assert(
    fc.property(fc.array(violation, { maxLength: 40 }), (violations) => {
      const header = violationsHeader(violations)
      expect(header).toMatch(/^[\x20-\x7e]*$/)
      expect(header).not.toMatch(/%(?![0-9A-F]{2})/)
      expect(header.length).toBeLessThanOrEqual(4_096)
    }),
    { numRuns: 40 },
  )
  const many: Violation[] = Array.from({ length: 500 }, (_, index) => ({
    code: 'type',
    at: `/body/${index}/${'x'.repeat(100)}`,
    message: '',
  }))
  expect(violationsHeader(many)).toMatch(/, \.\.\.$/)
})
