import { describe, expect, test } from 'vitest'
import { isJsonPatch, jsonPatched } from '../../../src/infer/items/jsonPatch.ts'

const item = { name: 'Ada', tags: ['a', 'b'], owner: { city: 'Lagos', zip: null }, 'a/b~c': 1 }
const patched = (...patch: readonly object[]): unknown => jsonPatched(item, patch)

describe('a JSON Patch is applied', () => {
  test.each([
    ['adds a field', { op: 'add', path: '/age', value: 7 }, { age: 7 }],
    ['adds to a list before an index', { op: 'add', path: '/tags/1', value: 'x' }, { tags: ['a', 'x', 'b'] }],
    ['adds at the end of a list', { op: 'add', path: '/tags/-', value: 'x' }, { tags: ['a', 'b', 'x'] }],
    ['adds at the index after the last', { op: 'add', path: '/tags/2', value: 'x' }, { tags: ['a', 'b', 'x'] }],
    ['replaces a field that is null', { op: 'replace', path: '/owner/zip', value: '1' }, { owner: { city: 'Lagos', zip: '1' } }],
    ['replaces an item of a list', { op: 'replace', path: '/tags/0', value: 'x' }, { tags: ['x', 'b'] }],
    ['removes an item of a list', { op: 'remove', path: '/tags/0' }, { tags: ['b'] }],
    ['copies', { op: 'copy', from: '/tags', path: '/owner/zip' }, { owner: { city: 'Lagos', zip: ['a', 'b'] } }],
    ['moves within a list', { op: 'move', from: '/tags/0', path: '/tags/1' }, { tags: ['b', 'a'] }],
    ['reads escaped names', { op: 'replace', path: '/a~1b~0c', value: 2 }, { 'a/b~c': 2 }],
    ['compares objects whatever the order of their fields', { op: 'test', path: '/owner', value: { zip: null, city: 'Lagos' } }, {}],
  ])('and %s', (_what, operation, changed) => {
    expect(patched(operation)).toEqual({ ...item, ...changed })
  })

  test.each(['add', 'replace'])('and may %s the whole item, whose pointer is empty', (op) => {
    expect(patched({ op, path: '', value: { name: 'Bola' } }, { op: 'add', path: '/age', value: 7 })).toEqual({ name: 'Bola', age: 7 })
    expect(item.name).toBe('Ada')
  })

  test('one operation after the other, to a copy', () => {
    const value = { x: 1 }
    const patch = [
      { op: 'add', path: '/inner', value },
      { op: 'add', path: '/inner/y', value: 2 },
      { op: 'move', from: '/inner/y', path: '/y' },
    ]
    expect(patched(...patch)).toEqual({ ...item, inner: { x: 1 }, y: 2 })
    expect([value, item.tags]).toEqual([{ x: 1 }, ['a', 'b']])
  })
})

test.each<object>([
  { op: 'replace', path: '/unknown', value: 1 },
  { op: 'replace', path: '/tags/2', value: 'x' },
  { op: 'replace', path: '/tags/-', value: 'x' },
  { op: 'replace', path: '', value: [] },
  { op: 'add', path: '', value: JSON.parse('{"__proto__":{"a":1}}') as object },
  { op: 'remove', path: '/unknown' },
  { op: 'remove', path: '/tags/length' },
  { op: 'remove', path: '/tags/00' },
  { op: 'add', path: '/tags/01', value: 'x' },
  { op: 'add', path: '/tags/3', value: 'x' },
  { op: 'add', path: '/unknown/x', value: 1 },
  { op: 'add', path: '/age' },
  { op: 'add', path: 'age', value: 1 },
  { op: 'add', value: 1 },
  { op: 'move', from: '/owner', path: '/owner/city' },
  { op: 'copy', from: '/unknown', path: '/x' },
  { op: 'test', path: '/name', value: 'Eve' },
  { op: 'test', path: '/unknown' },
  { op: 'unknown', path: '/name', value: 'Ada' },
])('a JSON Patch with %j cannot be applied', (operation) => {
  expect(patched({ op: 'add', path: '/age', value: 1 }, operation)).toBeUndefined()
})

test.each(['/__proto__', '/__proto__/x', '/constructor/prototype/x', '/toString/x', '/tags/push/x', '/name/at/x', '/owner/__proto__/x'])(
  'a JSON Patch at %s reaches no prototype',
  (path) => {
    for (const op of ['add', 'replace']) expect(patched({ op, path, value: 'polluted' })).toBeUndefined()
    const shared = [Object.prototype, Object, Object.prototype.toString, Array.prototype.push, String.prototype.at]
    for (const each of shared) expect(Object.hasOwn(each, 'x')).toBe(false)
  },
)

test('a list of other commands is not a JSON Patch', () => {
  expect(isJsonPatch([{ op: 'replace', path: '/name', value: 1 }])).toBe(true)
  expect(isJsonPatch([{ op: 'grant', path: '/name' }])).toBe(false)
  expect(isJsonPatch([{ op: 'replace', path: 'name' }])).toBe(false)
})

test('a JSON Patch that would copy an item into itself again and again is not applied', () => {
  const doubling = Array.from({ length: 60 }, (_, index) => ({ op: 'copy', from: '/owner', path: `/owner/${index}` }))
  const began = performance.now()
  expect(patched(...doubling)).toBeUndefined()
  expect(performance.now() - began).toBeLessThan(5_000)
  expect(patched(...doubling.slice(0, 10))).toBeDefined()
})

test('a JSON Patch that would shift the items of a long list tens of thousands of times is not applied', () => {
  const many = { tags: Array.from({ length: 50_000 }, () => 'a') }
  const first = { op: 'add', path: '/tags/0', value: 'b' }
  expect(
    jsonPatched(
      many,
      Array.from({ length: 20_000 }, () => first),
    ),
  ).toBeUndefined()
  expect(jsonPatched(many, [first, first])).toBeDefined()
})
