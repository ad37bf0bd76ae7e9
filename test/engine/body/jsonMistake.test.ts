import { expect, test } from 'vitest'
import { jsonMistake } from '../../../src/engine/body/jsonMistake.ts'
import { parseJsonText } from '../../../src/engine/body/json.ts'

test.each([
  ['{bad}', 'expected a name in double quotes or "}", at line 1, column 2'],
  ["{'a': 1}", 'expected a name in double quotes or "}", at line 1, column 2'],
  ['{"a": 1,}', 'expected a name in double quotes, at line 1, column 9'],
  ['{"a": 1,\n 2: 3}', 'expected a name in double quotes, at line 2, column 2'],
  ['{"a" 1}', 'expected ":", at line 1, column 6'],
  ['{"a": }', 'expected a value, at line 1, column 7'],
  ['{"a": 1\n"b": 2}', 'expected "," or "}", at line 2, column 1'],
  ['{"a": [1 2]}', 'expected "," or "]", at line 1, column 10'],
  ['[1, 2,]', 'expected a value, at line 1, column 7'],
  ['[', 'expected a value or "]", at line 1, column 2'],
  ['{"a": 1', 'expected "," or "}", at line 1, column 8'],
  ['{"a": "b', 'expected a value, at line 1, column 7'],
  ['{"a": 01}', 'expected "," or "}", at line 1, column 8'],
  ['{"a": undefined}', 'expected a value, at line 1, column 7'],
  ['{"a": "b\nc"}', 'expected a value, at line 1, column 7'],
  ['{} {}', 'expected the end, at line 1, column 4'],
  ['{"a": [}', 'expected a value or "]", at line 1, column 8'],
  ['', 'expected a value, at line 1, column 1'],
])('%j is refused with what was expected and where', (text, mistake) => {
  expect(() => parseJsonText(text)).toThrow(`is not valid JSON: ${mistake}`)
})

test('JSON has no mistake', () => {
  expect(jsonMistake(' {"a": [1, -2.5e3, "b\\n\\u00e9", true, false, null, {}], "c": []}\n')).toBeUndefined()
})

test('a mistake in a long text is not searched for', () => {
  expect(jsonMistake(`[${'1,'.repeat(50_000)}`)).toBeUndefined()
  expect(() => parseJsonText(`[${'1,'.repeat(50_000)}`)).toThrow(/^is not valid JSON$/)
})

test.each(['x'.repeat(99_998), String.raw`\"`.repeat(49_000)])('a long text in quotes that do not end is searched quickly', (text) => {
  const start = performance.now()
  expect(jsonMistake(`"${text}`)).toBe('expected a value, at line 1, column 1')
  expect(performance.now() - start).toBeLessThan(200)
})
