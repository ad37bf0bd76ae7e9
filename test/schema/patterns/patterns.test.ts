import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { growthOf } from '../../../src/schema/patterns/growth.ts'
import { linearMatcher } from '../../../src/schema/patterns/linear.ts'
import { expressionOf, patternEngine } from '../../../src/schema/patterns/patterns.ts'
import { foreignPatterns, unreadablePatterns } from './foreignPatterns.ts'
import { checkOf, violationsOf } from '../../spec/documentOf.ts'

function matches(pattern: string, text: string, findings: string[] = []): boolean {
  return patternEngine(({ code }) => findings.push(code))(pattern, 'u').test(text)
}

const long = 50_000
const as = 'a'.repeat(long)

/** Each keeps the built-in engine busy for minutes or for ever on the text beside it. */
test.each([
  ['^(a+)+$', `${as}!`, false],
  ['^(a+)+$', as, true],
  ['(a|a)*b', as, false],
  ['(x+x+)+y', 'x'.repeat(long), false],
  ['^([a-z0-9]+)*@', as, false],
  ['(.*)*=', as, false],
  ['a*b', 'a'.repeat(1_000_000), false],
  ['\\s+$', `${' '.repeat(long)}x`, false],
  ['^\\s*.*\\s*\\S*x$', ' '.repeat(long), false],
  [`${'a?'.repeat(40)}${'a'.repeat(40)}`, 'a'.repeat(39), false],
  [`${'a?'.repeat(40)}${'a'.repeat(40)}`, 'a'.repeat(40), true],
  [`^${'(a|a)'.repeat(40)}$`, `${'a'.repeat(40)}!`, false],
  ['(a{0,20}){12}b', 'a'.repeat(200), false],
  ['^(\\w+\\s?)*$', `${'word '.repeat(2_000)}!`, false],
  ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'.repeat(40), false],
  ['(?:\\u0061|[a-z])*\\u{1f600}', as, false],
  ['/^(a+)+$/i', `${'A'.repeat(long)}!`, false],
])('matches %s in time', (pattern, text, expected) => {
  const findings: string[] = []
  expect(matches(pattern, text, findings)).toBe(expected)
  expect(findings).toEqual([])
})

test('accepts and reports a string that no engine can check in time', () => {
  const findings: string[] = []
  expect(matches('^(?!x)(a+)+$', `${as}!`, findings)).toBe(true)
  expect(matches('(a+)+\\1b', as, findings)).toBe(true)
  expect(findings).toEqual(['slow-pattern', 'slow-pattern'])
})

test.each([
  ['^(?=.*[A-Z])(?=.*\\d).{8,}$', 'Passw0rdlong'.repeat(1_000), 'password'.repeat(1_000)],
  ['^(["\']).*\\1$', `"${as}"`, `"${as}'`],
  ['^.{0,5000}$', 'a'.repeat(5_000), 'a'.repeat(5_001)],
  ['^[^\\s]+$', as, `${as} `],
  ['^(?!0)\\d+$', '1'.repeat(long), `0${'1'.repeat(long)}`],
])('checks %s on long strings with the built-in engine', (pattern, right, wrong) => {
  const findings: string[] = []
  expect([matches(pattern, right, findings), matches(pattern, wrong, findings)]).toEqual([true, false])
  expect(findings).toEqual([])
})

test.each(['(', '[a', '*', '(?<a', '\\', '{1,2}{3}', 'a{2,1}', ...unreadablePatterns])(
  'accepts any string for %s, which is not a valid expression, and reports it',
  (pattern) => {
    const { check, findings } = checkOf({ type: 'string', pattern })
    expect(check('anything', '')).toEqual([])
    expect(findings).toEqual([{ code: 'bad-pattern', at: '', values: { pattern: JSON.stringify(pattern) } }])
  },
)

test.each([
  ['^\\p{L}+$', '\u00e9\u03b1\u0436', 'a1'],
  ['^.$', '\u{1f600}', '\u{1f600}\u{1f600}'],
  ['^[\u{1f600}-\u{1f64f}]$', '\u{1f602}', 'x'],
  ['^\\u{1F600}$', '\u{1f600}', 'x'],
  ['^[\\w-.]+$', 'a-b.c', 'a b'],
  ['^\\d+\\-\\d+\\@$', '1-2@', '1-2'],
  ['^\\x41\\/$', 'A/', 'a/'],
  ['/^[a-z]+$/i', 'ABC', 'a1'],
  ['/^[0-9]{5}$/', '12345', '1234'],
])('reads the expression %s', (pattern, right, wrong) => {
  expect([matches(pattern, right), matches(pattern, wrong)]).toEqual([true, false])
})

test.each(foreignPatterns)('translates %s from another language', (pattern, right, wrong) => {
  const findings: string[] = []
  expect([matches(pattern, right, findings), matches(pattern, wrong, findings)]).toEqual([true, false])
  expect(findings).toEqual([])
  const names = { type: 'object', patternProperties: { [pattern]: true }, additionalProperties: false }
  expect([violationsOf(names, { [right]: 1 }).length, violationsOf(names, { [wrong]: 1 }).length]).toEqual([0, 1])
})

test.each(['^[[:alpha:]$', '^\\p{L}[A-Z]\\$$', '^\\[\\:a\\:\\]$'])('does not change %s, which is valid in JavaScript', (pattern) => {
  expect(expressionOf(pattern)?.source).toBe(pattern)
})

test.each([
  ['(?s)^(a|a)*.b$', `${as}\n`, false],
  ['(?i)^([a-z]+)*@', as.toUpperCase(), false],
])('matches %s in time', (pattern, text, expected) => {
  expect(matches(pattern, text)).toBe(expected)
})

test('reads patterns of values and of field names in the same way', () => {
  const schema = { type: 'object', patternProperties: { '^(x+)+$': { pattern: '^(a+)+$' } }, additionalProperties: false }
  expect(violationsOf(schema, { [`${'x'.repeat(long)}!`]: 1 })[0]).toMatch(/^additionalProperties/)
  expect(violationsOf(schema, { x: `${as}!` })).toEqual(['pattern /x'])
})

/** Expressions of all the kinds that are translated, with texts of their own alphabet. */
const atom = fc.constantFrom(
  'a',
  'b',
  '.',
  '\\s',
  '\\S',
  '\\d',
  '\\w',
  '[ab]',
  '[^a]',
  '[\\s\\d]',
  '\\u0061',
  '\\n',
  '-',
  '\\.',
  '\\/',
  '\\b',
)
const term = fc
  .tuple(atom, fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,3}', '*?'))
  .map(([each, times]) => (each === '\\b' ? each : each + times))
const sequence = fc.array(term, { minLength: 1, maxLength: 5 }).map((terms) => terms.join(''))
const grouped = fc
  .tuple(sequence, sequence, fc.constantFrom('', '*', '+', '?'))
  .map(([left, right, times]) => `(?:${left}|${right})${times}`)
const expressions = fc
  .tuple(fc.constantFrom('', '^'), fc.array(fc.oneof(sequence, grouped), { minLength: 1, maxLength: 3 }), fc.constantFrom('', '$'))
  .map(([start, pieces, end]) => `${start}${pieces.join('')}${end}`)
const texts = fc
  .array(fc.constantFrom('a', 'b', '1', ' ', '\n', '\r', '\u00a0', '\u2028', '\ufeff', '\u000b', '.', '-', '/', '\u00e9'), { maxLength: 6 })
  .map((parts) => parts.join(''))

test('matches the same strings with the linear engine as with the built-in one', () => {
  fc.assert(
    fc.property(expressions, texts, fc.constantFrom('u', 'su', 'iu'), (source, text, flags) => {
      const expression = new RegExp(source, flags)
      expect(linearMatcher(expression)?.test(text)).toBe(expression.test(text))
    }),
    { numRuns: 250 },
  )
})

const size = (source: string): number => {
  const { factor, power } = growthOf(new RegExp(source, 'u'))
  return factor * 100 ** power
}

test.each(['^.$', '^\\s$', '^\\S$', '^[\\s-]$', '^\\w$', '^\\D$'])(
  'the linear engine reads the class %s like the built-in one',
  (source) => {
    const expression = new RegExp(source, 'u')
    const linear = linearMatcher(expression)
    const codes = [...Array.from({ length: 0x3010 }, (_, code) => code), 0xfeff, 0x1f600]
    const differ = codes.filter((code) => linear?.test(String.fromCodePoint(code)) !== expression.test(String.fromCodePoint(code)))
    expect(differ).toEqual([])
  },
)

test('counts more ways for an expression that contains another', () => {
  fc.assert(
    fc.property(expressions, (source) => {
      expect(size(`^(?:${source})b?`)).toBeGreaterThanOrEqual(size(`^(?:${source})`))
    }),
  )
  expect(growthOf(/^a{3}b$/u)).toEqual({ factor: 1, power: 0 })
  expect(growthOf(/^a+b$/u)).toEqual({ factor: 1, power: 1 })
  expect(growthOf(/a+b/u)).toEqual({ factor: 1, power: 2 })
  expect(growthOf(/^(a+)+$/u).factor).toBe(Infinity)
})

test.each([
  ['\\A[a-z]+\\Z', 'abc', true],
  ['\\A[a-z]+\\z', 'abc1', false],
  ['\\A[a-z]+\\z', 'A', false],
  ['\\Aa+', 'ba', false],
  ['^\\\\Z$', '\\Z', true],
  ['x\\\\Z', 'x\\Z!', true],
])('reads the anchors of Python and Ruby in %s', (pattern, text, expected) => {
  expect(matches(pattern, text)).toBe(expected)
})
