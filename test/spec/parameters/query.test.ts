import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText, parsePairs } from '../../../src/spec/parameters/query.ts'

test('reads what URLSearchParams writes', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '+', '%', '&', '=', ' ', '\0', '\u00e9', '\u{1f600}', '[', '%zz') })
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text)), (pairs) => {
      const read = parsePairs(new URLSearchParams(pairs).toString()).map(([name, raw]) => [name, decodeText(raw)])
      expect(read).toEqual(pairs)
    }),
  )
})

test('takes broken names as they are, and names without a value as empty', () => {
  expect(parsePairs('%zz=1&&b&=c&d=e=f')).toEqual([
    ['%zz', '1'],
    ['b', ''],
    ['', 'c'],
    ['d', 'e=f'],
  ])
  expect(parsePairs('')).toEqual([])
})
