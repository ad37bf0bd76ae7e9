import { expect, test } from 'vitest'
import { repeatedNames } from '../../../src/load/text/repeatedNames.ts'

function repeatedIn(text: string): string[] {
  JSON.parse(text)
  return repeatedNames(text, 'a.json').map(({ at, values, position }) => `${at} ${values['name']} ${position.line}:${position.column}`)
}

test.each([
  ['twice in an object, and in one within a list', '{"a": [{"b": 1, "b": 2}],\n "a": 3}', ['/a/0/b b 1:17', '/a a 2:2']],
  ['three times', '{"a":1,"a":2,"a":3}', ['/a a 1:8', '/a a 1:14']],
  ['with an escape and without', String.raw`{"a\"b": 1, "a\u0022b": 2, "c\\": 3, "c\\": 4}`, ['/a"b a"b 1:13', String.raw`/c\ c\ 1:38`]],
])('finds a name that occurs %s', (_how, text, expected) => {
  expect(repeatedIn(text)).toEqual(expected)
})

test.each([
  ['other objects', '{"a": {"a": {"b": 1}}, "b": [{"a": 1}, {"a": 1}]}'],
  ['texts', String.raw`{"a": "{\"a\": 1, \"a\": 2}", "b": ["a", "a", "]", "}", "\\"], "c": "a,", "d": "\\\""}`],
])('does not take the same name in %s for a repeated one', (_where, text) => {
  expect(repeatedIn(text)).toEqual([])
})
