import { describe, expect, test } from 'vitest'
import { checkingItemsOnce } from '../../../src/schema/compiling/listCheck.ts'
import type { Check } from '../../../src/schema/compiling/validators.ts'
import type { Body } from '../../../src/spec/response.ts'
import { freeze } from '../../../src/frozen/freeze.ts'
import { operationOf } from '../../spec/documentOf.ts'

const item = { type: 'object', required: ['id'], properties: { id: { type: 'integer' }, name: { type: 'string', minLength: 2 } } }
const list = { type: 'array', items: { $ref: '#/components/schemas/Item' } }
const envelope = { type: 'object', required: ['total', 'data'], properties: { total: { type: 'integer' }, data: list } }
const deep = { type: 'object', properties: { result: envelope } }

interface Counted {
  readonly check: Check
  /** How many items each call of the plain check was given. */
  readonly seen: number[]
  readonly plain: Check
}

function checkOf(schema: object): Counted {
  const components = { schemas: { Item: item, Listed: list } }
  const { bodies, schemas } = operationOf({ requestBody: { content: { 'application/json': { schema } } } }, { components })
  const { check: plain } = bodies[0] as Body
  const seen: number[] = []
  const counting: Check = (value, at, thorough) => {
    seen.push(JSON.stringify(value).split('"id"').length - 1)
    return plain(value, at, thorough)
  }
  return { check: checkingItemsOnce(counting, schema, schemas.response), seen, plain }
}

const records = (count: number): readonly object[] => Array.from({ length: count }, (_, id) => freeze({ id, name: `n${id}` }))

describe('a list of frozen records', () => {
  test.each([
    ['alone', list, (items: unknown) => items],
    ['behind a reference', { $ref: '#/components/schemas/Listed' }, (items: unknown) => items],
    ['in an envelope', envelope, (items: unknown) => ({ total: 1, data: items })],
    ['in an envelope within another', deep, (items: unknown) => ({ result: { total: 1, data: items } })],
  ])('%s has each record checked once', (_, schema, wrap) => {
    const { check, seen } = checkOf(schema)
    const [a, b] = [records(10), records(3)]
    expect(check(wrap(a), '')).toEqual([])
    expect(check(wrap([...a, ...b]), '')).toEqual([])
    expect(check(wrap(a), '')).toEqual([])
    expect(seen).toEqual([10, 3, 0])
  })

  test('is checked together with the fields around it each time', () => {
    const { check, plain } = checkOf(envelope)
    const data = records(10)
    expect(check({ total: 10, data }, '')).toEqual([])
    const broken = { total: 'ten', data }
    expect(check(broken, '/reply/body')).toEqual(plain(broken, '/reply/body'))
    expect(check(broken, '')).toHaveLength(1)
  })

  test('reports the index of an invalid record in the whole list', () => {
    const { check } = checkOf(list)
    const good = records(10)
    check(good, '')
    expect(check([...good, { id: 'x' }], '/reply/body')).toMatchObject([{ at: '/reply/body/10/id', code: 'type' }])
  })
})

test('checks items that are not frozen each time', () => {
  const { check } = checkOf(list)
  const inner = { id: 1, name: 'ab' }
  const items = [inner, ...records(9)]
  expect(check(items, '')).toEqual([])
  inner.name = 'a'
  expect(check(items, '')).toHaveLength(1)
})

test('checks a frozen item each time if a value within it is not frozen', () => {
  const nested = { ...list, items: { type: 'object', properties: { inner: { type: 'object', properties: { n: { type: 'integer' } } } } } }
  const { check } = checkOf(nested)
  const inner: Record<string, unknown> = { n: 1 }
  const items = Array.from({ length: 12 }, () => Object.freeze({ inner }))
  expect(check(items, '')).toEqual([])
  inner['n'] = 'x'
  expect(check(items, '')).toHaveLength(12)
})

test.each([
  ['uniqueItems', { ...list, uniqueItems: true }, (items: readonly object[]) => [...items, items[0]]],
  ['maxItems', { ...list, maxItems: 10 }, (items: readonly object[]) => [...items, ...records(1)]],
  ['minItems', { ...list, minItems: 10 }, (items: readonly object[]) => items.slice(0, 9)],
  ['contains', { ...list, contains: { properties: { id: { const: 0 } } } }, (items: readonly object[]) => items.slice(1)],
  ['prefixItems', { ...list, prefixItems: [{ properties: { id: { const: 0 } } }] }, (items: readonly object[]) => items.slice(1)],
  ['allOf beside the items', { ...list, allOf: [{ maxItems: 10 }] }, (items: readonly object[]) => [...items, ...records(1)]],
])('checks %s of a whole list each time', (_, schema, change) => {
  const { check } = checkOf(schema)
  const items = records(10)
  expect(check(items, '')).toEqual([])
  expect(check(change(items), '')).not.toEqual([])
})

test('accepts a list with minItems whose records were all checked before', () => {
  const { check, seen } = checkOf({ ...list, minItems: 2 })
  const items = records(10)
  expect(check(items, '')).toEqual([])
  expect(check(items, '')).toEqual([])
  expect(seen).toEqual([10, 2])
})
