import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { random } from '../../../src/sample/random.ts'
import { expressionOf } from '../../../src/schema/patterns/patterns.ts'
import { foreignPatterns, unreadablePatterns } from '../../schema/patterns/foreignPatterns.ts'
import { textOf } from '../../../src/sample/values/texts/pattern.ts'

function textsOf(pattern: string, { minLength = 0, maxLength = Infinity } = {}): (string | undefined)[] {
  return Array.from({ length: 20 }, (_, seed) => textOf(pattern, { minLength, maxLength, random: random(seed).int }))
}

test.each([
  '^[A-Z]{3}-\\d{2,4}$',
  '^(?:\\+234|0)[789][01]\\d{8}$',
  '^(red|green|(?:dark )?blue)$',
  '^[0-9]{4}-?[0-9]{2}( |T)?[0-9]{2}:?(\\.[0-9]{1,6})?(Z|[+][0-9]{2}(:|)[0-9]{2})$',
  '[0-9a-f]{7,}?',
  '^http://localhost.*|^https://.*',
  '^[\\w.@+-]+$',
  '^[^\\s/]+/[^\\s/]+$',
  '^[^a-zA-Z0-9 ]$',
  '^\\p{Lu}\\p{L}+$',
  '^[\\u0400-\\u04ff]+$',
  '^[^\\x00-\\x7f]$',
  '^[\u{1f600}-\u{1f64f}]{2}$',
  '^(["\']).\\1$',
  '^(?<year>\\d{4})-\\k<year>$',
  '^(?=.*[A-Z])(?=.*\\d)(?=.*[!@#]).{8,}$',
  '^(?!0000)\\d{4}[1-9]$',
  '^\\S+\\s\\S+$',
  '^\\t\\n$',
  '\\bword\\b',
  '^$',
  '',
  '^(a|)$',
  '^[\\w-]+\\@[a-z]+\\.(com|co\\.ke)$',
  '^\\/v\\d\\/.+$',
])('makes texts that match %s', (pattern) => {
  const expression = ((): RegExp => {
    try {
      return new RegExp(pattern, 'u')
    } catch {
      return new RegExp(pattern)
    }
  })()
  for (const text of textsOf(pattern)) expect(text).toMatch(expression)
})

test.each(foreignPatterns)('writes texts that %s matches, which is of another language', (pattern) => {
  for (const text of textsOf(pattern)) expect(text).toMatch(expressionOf(pattern) as RegExp)
})

test('reads patterns that are written as literals with slashes', () => {
  for (const text of textsOf('/^[a-z]{3}$/i')) expect(text).toMatch(/^[a-z]{3}$/i)
})

test('returns undefined for an invalid pattern', () => {
  for (const pattern of ['(', '[z-a]', ...unreadablePatterns]) expect(textsOf(pattern)[0]).toBeUndefined()
})

test.each([
  ['^[a-z]*$', { minLength: 30, maxLength: 33 }],
  ['^[a-z]+(-[a-z]+)*$', { minLength: 17, maxLength: 60 }],
  ['^\\d{2,20}$', { minLength: 20, maxLength: 20 }],
  ['^\\d{2,20}$', { minLength: 2, maxLength: 2 }],
  ['^x?y?z$', { minLength: 3, maxLength: 3 }],
])('makes texts for %s with a length of %j', (pattern, lengths) => {
  for (const text of textsOf(pattern, lengths)) {
    expect(text).toMatch(new RegExp(pattern))
    expect(text?.length).toBeGreaterThanOrEqual(lengths.minLength)
    expect(text?.length).toBeLessThanOrEqual(lengths.maxLength)
  }
})

test('stops at nested repetitions without end', () => {
  for (const pattern of ['^((a{1000}){1000}){1000}$', '^(a{0,99999}){99999}$', '^a{1000000}$']) {
    expect(textOf(pattern, { minLength: 0, maxLength: Infinity, random: random(1).int })?.length ?? 0).toBeLessThan(2_000_000)
  }
})

const atom = fc.constantFrom('a', '\\d', '\\w', '[a-f]', '[^a-z]', '.', '\\s', '(?:x|yz)', '(b|c)', '\\p{L}', '\\.', '\\u00e9', '[\\s-]')
const term = fc.tuple(atom, fc.constantFrom('', '*', '+', '?', '{2}', '{1,3}', '{2,}', '*?')).map((pieces) => pieces.join(''))
const expressions = fc.array(term, { minLength: 1, maxLength: 6 }).map((terms) => `^${terms.join('')}$`)

test('makes texts that match any pattern without lookarounds', () => {
  fc.assert(
    fc.property(expressions, fc.integer(), (pattern, seed) => {
      expect(textOf(pattern, { minLength: 0, maxLength: Infinity, random: random(seed).int })).toMatch(new RegExp(pattern, 'u'))
    }),
    { numRuns: 200 },
  )
})
