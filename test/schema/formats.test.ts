import { fullFormats } from 'ajv-formats/dist/formats.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formats } from '../../src/schema/formats.ts'
import { checkOf, violationsOf } from '../spec/documentOf.ts'

test.each([
  ['date', '2024-02-29', '2023-02-29'],
  ['date-time', '2024-02-29T10:00:00Z', '2024-02-30T10:00:00Z'],
  ['date-time', '2024-02-29T10:00:00.123+01:00', '2024-02-29T10:00:00'],
  ['date-time', '2024-02-29t23:59:60z', '2024-02-29T25:00:00Z'],
  ['time', '10:00:00Z', '24:00:00Z'],
  ['email', 'ada@example.com', 'ada'],
  ['uuid', '6ba7b810-9dad-11d1-80b4-00c04fd430c8', '6ba7b810'],
  ['uri', 'https://example.com/a?b=c', '/a'],
  ['uri', 'urn:isbn:0451450523', 'https://example.com/{id}'],
  ['uri', 'https://[::1]:80/%C3%BC?a=(b)#c', 'https://example.com/a b'],
  ['uri', 'mailto:ada@example.com', 'https://example.com/ü'],
  ['uri', 'http://localhost', 'https://example.com/%zz'],
  ['uri-reference', '/a?b=c#d', '/a/{id}'],
  ['uri-reference', '', '<a>'],
  ['url', 'http://localhost:3000/x', 'not a url'],
  ['hostname', 'example.com', '-x'],
  ['ipv4', '127.0.0.1', '127.0.0.256'],
  ['ipv6', '::1', '1::2::3'],
  ['duration', 'P3DT4H', 'P'],
  ['json-pointer', '/a~1b', 'a'],
  ['regex', '^a$', '('],
  ['byte', 'YQ==', 'a'],
])('the format %s accepts %s and refuses %s', (format, right, wrong) => {
  expect(violationsOf({ type: 'string', format }, right)).toEqual([])
  expect(violationsOf({ type: 'string', format }, wrong)).toEqual(['format '])
})

test('accepts the same date-times by the fast check and by the full one', () => {
  const { validate } = fullFormats['date-time'] as { validate: (text: string) => boolean }
  const offset = fc.oneof(
    fc.constantFrom('Z', 'z', '', '+0100', '+01'),
    fc.tuple(near(22, 24), near(58, 60)).map(([hours, minutes]) => `+${hours}:${minutes}`),
  )
  const parts = fc.tuple(
    near(0, 13),
    fc.oneof(near(0, 2), near(27, 32)),
    fc.constantFrom('T', 'T', 'T', 't', ' ', '\n'),
    near(22, 24),
    near(58, 60),
    near(58, 61),
    fc.constantFrom('', '', '.5', '.123456', '.', ',1'),
    offset,
  )
  const { check } = checkOf({ format: 'date-time' })
  fc.assert(
    fc.property(parts, ([month, day, between, hour, minute, second, fraction, zone]) => {
      const text = `2024-${month}-${day}${between}${hour}:${minute}:${second}${fraction}${zone}`
      expect([text, check(text, '').length === 0]).toEqual([text, validate(text)])
    }),
    { numRuns: 3_000 },
  )
})

/** Numbers about a limit, in two digits. */
function near(min: number, max: number): fc.Arbitrary<string> {
  return fc.integer({ min, max }).map((each) => String(each).padStart(2, '0'))
}

const hostile = ['a', ':', '/~', 'a.', '-a', '%41', '{a,', '1Y', 'a@', '[::', '\u00a1-'].map((piece) => piece.repeat(8_000))

test.each(Object.keys(formats))('checks a long string against the format %s in time', (format) => {
  const { check } = checkOf({ format })
  for (const start of ['', 'http://', 'a@', 'P', '{']) {
    for (const text of hostile) expect(check(`${start}${text}\n!`, '').length).toBeLessThan(2)
  }
})

test('checks long base64 to its end', () => {
  const long = 'A'.repeat(6_000_000)
  expect(violationsOf({ type: 'string', format: 'byte' }, long)).toEqual([])
  expect(violationsOf({ type: 'string', format: 'byte' }, `${long.slice(1)}!`)).toEqual(['format '])
  expect(violationsOf({ type: 'string', format: 'byte' }, '?!garbage\nabcd')).toEqual(['format '])
})
