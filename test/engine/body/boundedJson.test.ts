import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson } from '../../../src/engine/body/json.ts'

const parse = (text: string): unknown => parseJson(new TextEncoder().encode(text))
/** Longer than a text that cannot be nested too deep. */
const padding = 'x'.repeat(200)

test('brackets, commas and colons within strings do not count, however quotes and backslashes are escaped', () => {
  const part = fc.constantFrom('"', '\\', '[', '{', ':', ',', 'a')
  fc.assert(
    fc.property(fc.array(fc.array(part, { maxLength: 400 })), (strings) => {
      const value = [padding, ...strings.map((each) => each.join(''))]
      expect(parse(JSON.stringify(value))).toEqual(value)
    }),
  )
})

test.each([
  ['after a string that ends with a backslash', `["${padding}\\\\",${'['.repeat(100)}${']'.repeat(100)}]`],
  ['after a string with a quote', `["${padding}\\"",${'['.repeat(100)}${']'.repeat(100)}]`],
])('brackets that are nested too deep are refused %s', (_, text) => {
  expect(() => parse(text)).toThrow('nested more than 100 levels')
})

test.each([
  ['lists', '[', ']'],
  ['objects', '{"a":', '}'],
  ['lists of objects', '[{"a":', '}]'],
])('a short text is refused if its %s are nested more than 100 levels deep', (_, open, close) => {
  const levels = 100 / open.replaceAll(/[^[{]/g, '').length
  const nested = (count: number): string => `${open.repeat(count)}"${padding}"${close.repeat(count)}`
  expect(() => parse(nested(levels))).not.toThrow()
  expect(() => parse(`[${nested(levels)}]`)).toThrow('nested more than 100 levels')
})
