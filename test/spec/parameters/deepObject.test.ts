import { expect, test } from 'vitest'
import { decoded, operationOf } from '../documentOf.ts'

const filter = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    size: { type: 'integer' },
    tags: { type: 'array', items: { type: 'integer' } },
    owner: { type: 'object', properties: { age: { type: 'integer' }, tags: { type: 'array', items: { type: 'string' } } } },
  },
  additionalProperties: { type: 'boolean' },
}
const operation = operationOf({ parameters: [{ name: 'filter', in: 'query', style: 'deepObject', explode: true, schema: filter }] })

function read(query: string): unknown {
  return (decoded(operation, { query }).values as { query: { filter?: unknown } }).query.filter
}

test.each([
  ['filter[size]=3&filter[name]=a%20b', { size: 3, name: 'a b' }],
  ['filter[owner][age]=7', { owner: { age: 7 } }],
  ['filter[tags]=1&filter[tags]=2', { tags: [1, 2] }],
  ['filter[tags][]=1&filter[tags][]=2', { tags: [1, 2] }],
  ['filter[tags][0]=1&filter[tags][1]=2', { tags: [1, 2] }],
  ['filter[owner][tags][]=x', { owner: { tags: ['x'] } }],
  ['filter[other]=true', { other: true }],
  ['filter[size]=1&filter[size]=2', { size: 1 }],
  ['filter[a][b][c]=d', { a: { b: { c: 'd' } } }],
  ['filter[]=1', { '': '1' }],
])('reads %s', (query, expected) => {
  expect(read(query)).toEqual(expected)
})

test.each(['', 'filter=1', 'filter[size=1', 'other[size]=1', 'filter]size[=1'])('sees no such parameter in %j', (query) => {
  expect(read(query)).toBeUndefined()
})

test('reaches no prototype', () => {
  const value = read('filter[__proto__][polluted]=1&filter[owner][__proto__][polluted]=1&filter[constructor][prototype][polluted]=1')
  expect(value).toEqual({ owner: {}, constructor: { prototype: { polluted: '1' } } })
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('reads names of thousands of brackets only so deep', () => {
  const value = read(`filter${'[a]'.repeat(5_000)}=1`)
  expect(JSON.stringify(value).length).toBeLessThan(200)
})

test('reports what the parts of the value break', () => {
  expect(decoded(operation, { query: 'filter[size]=x&filter[owner][age]=y' }).wrong).toEqual([
    'type /query/filter/size',
    'type /query/filter/owner/age',
  ])
  expect(decoded(operation, { query: 'filter[size]=%zz' }).wrong).toEqual(['encoding /query/filter'])
})
