import { expect, test } from 'vitest'
import { formats } from '../../src/spec/formats.ts'
import { checkOf, violationsOf } from './documentOf.ts'

test.each([
  ['date', '2024-02-29', '2023-02-29'],
  ['date-time', '2024-02-29T10:00:00Z', '2024-02-30T10:00:00Z'],
  ['date-time', '2024-02-29T10:00:00.123+01:00', '2024-02-29T10:00:00'],
  ['date-time', '2024-02-29t23:59:60z', '2024-02-29T25:00:00Z'],
  ['time', '10:00:00Z', '24:00:00Z'],
  ['email', 'ada@example.com', 'ada'],
  ['uuid', '6ba7b810-9dad-11d1-80b4-00c04fd430c8', '6ba7b810'],
  ['uri', 'https://example.com/a?b=c', '/a'],
  ['url', 'http://localhost:3000/x', 'not a url'],
  ['hostname', 'example.com', '-x'],
  ['ipv4', '127.0.0.1', '127.0.0.256'],
  ['ipv6', '::1', '1::2::3'],
  ['duration', 'P3DT4H', 'P'],
  ['json-pointer', '/a~1b', 'a'],
  ['regex', '^a$', '('],
  ['byte', 'YQ==', 'a'],
])('knows by format %s that %s is one and %s is none', (format, right, wrong) => {
  expect(violationsOf({ type: 'string', format }, right)).toEqual([])
  expect(violationsOf({ type: 'string', format }, wrong)).toEqual(['format '])
})

const hostile = ['a', ':', '/~', 'a.', '-a', '%41', '{a,', '1Y', 'a@', '[::', '\u00a1-'].map((piece) => piece.repeat(8_000))

test.each(Object.keys(formats))('answers in time whether a long text is of format %s', (format) => {
  const { check } = checkOf({ format })
  for (const start of ['', 'http://', 'a@', 'P', '{']) {
    for (const text of hostile) expect(check(`${start}${text}\n!`, '').length).toBeLessThan(2)
  }
})

test('base64 is checked to its end, however long it is', () => {
  const long = 'A'.repeat(6_000_000)
  expect(violationsOf({ type: 'string', format: 'byte' }, long)).toEqual([])
  expect(violationsOf({ type: 'string', format: 'byte' }, `${long.slice(1)}!`)).toEqual(['format '])
  expect(violationsOf({ type: 'string', format: 'byte' }, '?!garbage\nabcd')).toEqual(['format '])
})
