import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyJson, holdsExact, mayHaveExact, parseExactJson, parseUntrustedJson } from '../../src/numbers/exactJson.ts'
import { ExactNumber, numberFrom } from '../../src/numbers/exactNumber.ts'

/** Texts above 100,000 characters are searched in another way. */
const long = ' '.repeat(100_000)

test('finds numbers of many digits anywhere in a text', () => {
  fc.assert(
    fc.property(fc.tuple(fc.nat(40), fc.nat(40)), fc.bigInt(10n ** 15n, 10n ** 20n), fc.nat(19), ([before, after], digits, point) => {
      const text = String(digits)
      const number = point > 0 && point < text.length ? `${text.slice(0, point)}.${text.slice(point)}` : text
      const short = `${' '.repeat(before)}${number}${' '.repeat(after)}`
      expect([mayHaveExact(short), mayHaveExact(`${short}${long}`)]).toEqual([true, true])
    }),
  )
})

test('finds no exact numbers among short ones, or in quotes', () => {
  for (const text of [
    '{"a":123456789012345,"b":"2026-01-01T00:00:00.000Z"}',
    '{"card":"4111111111111111"}',
    '["41111111111111111111111111111111111111"]',
    '["6ca3721222109997540bd6d9ccd396902e0ad2f9"]',
    '',
  ])
    expect([mayHaveExact(text), mayHaveExact(`${text}${long}`)]).toEqual([false, false])
  const both = '["4111111111111111",9007199254740993]'
  expect([mayHaveExact(both), mayHaveExact(`${both}${long}`)]).toEqual([true, true])
})

test('keeps all digits when JSON is read and written again', () => {
  const digits = fc.bigInt(-(2n ** 80n), 2n ** 80n).map(String)
  const number = fc.oneof(
    digits,
    fc.tuple(digits, fc.integer({ min: 1, max: 999_999_999 })).map(([whole, part]) => `${whole}.${part}7`),
  )
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      const text = `{"list":[${numbers.join(',')}],"text":"9007199254740993"}`
      const expected = numbers.map((each) => (String(Number(each)) === each || `${Number(each)}` === each ? each : undefined))
      const again = JSON.parse(JSON.stringify(parseExactJson(text)), (_name, value: unknown, context?: { source?: string }) =>
        typeof value === 'number' ? context?.source : value,
      ) as { list: string[]; text: string }
      expect(again.text).toBe('9007199254740993')
      again.list.forEach((each, index) => expect(each).toBe(expected[index] ?? asRead(numbers[index] as string)))
    }),
  )
})

/** JSON writes usual numbers its own way. */
function asRead(text: string): string {
  const [number] = parseExactJson(`[${text}]`) as [unknown]
  return number instanceof ExactNumber ? text : JSON.stringify(number)
}

test('drops __proto__ from untrusted JSON, and keeps all digits', () => {
  const read = parseUntrustedJson('{"__proto__":{"a":1},"id":9007199254740993}') as object
  expect(JSON.stringify(read)).toBe('{"id":9007199254740993}')
  expect(Object.keys(parseUntrustedJson('{"__proto__":{"a":1},"id":1}') as object)).toEqual(['id'])
})

test('copies a value with its exact numbers, without sharing parts', () => {
  const value = parseExactJson('{"a":[{"id":9007199254740993}],"b":null}') as { a: object[] }
  const copy = copyJson(value)
  expect(JSON.stringify(copy)).toBe(JSON.stringify(value))
  expect(copy.a[0]).not.toBe(value.a[0])
  expect([holdsExact(value), holdsExact({ a: [1, 'b', null] })]).toEqual([true, false])
})

test('reads what JSON.parse reads with the source of each number, and refuses what it refuses', () => {
  const number = fc.constantFrom('12345678901234567890', '-0.12345678901234567', '1.5e-3', '012345678901234567', '1e400', '0', '7', '-')
  const text = fc.constantFrom(
    '"12345678901234567890"',
    '"\\""',
    '"\\\\"',
    '"\\u00811"',
    '"\u00811"',
    '"a: 12345678901234567"',
    '"[12345678901234567, 1]"',
    '"__proto__"',
    '"a"',
  )
  const mark = fc.constantFrom('{', '}', '[', ']', ':', ',', ' ', '\u00a0', '\n')
  const pair = fc.tuple(text, number).map(([name, value]) => `{${name}:${value}}`)
  const loose = fc.array(fc.oneof(number, text, mark, pair), { maxLength: 6 }).map((parts) => parts.join(''))
  const list = fc.array(fc.oneof(number, text, pair), { maxLength: 6 }).map((parts) => `[${parts.join(', ')}]`)
  fc.assert(
    fc.property(fc.oneof(loose, list), (json) => {
      // The number at the end makes every text one that may have exact numbers.
      const whole = `[${json},9007199254740993]`
      expect(outcome(() => parseExactJson(whole))).toBe(outcome(() => JSON.parse(whole, exactly)))
    }),
    { numRuns: 2_000 },
  )
})

function exactly(_name: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === 'number' ? numberFrom(context?.source ?? '') : value
}

function outcome(read: () => unknown): string {
  try {
    return JSON.stringify(read())
  } catch {
    return 'refused'
  }
}
