import { expect, test } from 'vitest'
import { sampleOf, samplesOf } from './samples.ts'

const components = {
  schemas: {
    Owner: {
      type: 'object',
      required: ['email'],
      properties: { email: { type: 'string', format: 'email' }, name: { type: 'string', example: 'Ada' } },
    },
    Named: { type: 'object', properties: { name: { type: 'string' } }, example: { name: 'Rex' } },
  },
}

test.each([
  [{ type: 'string', example: 'given' }, 'given'],
  [{ type: 'string', examples: [7, 'second'] }, '7'],
  [{ type: 'string', examples: [{}, 'second'] }, 'second'],
  [{ type: 'string', default: 'standard' }, 'standard'],
  [{ type: 'string', example: 'first', default: 'standard' }, 'first'],
  [{ type: 'string', enum: ['a', 'b', 'c'], example: 'c', default: 'a' }, 'c'],
  [{ type: 'boolean', default: false }, false],
  [{ type: 'integer', example: 0 }, 0],
  [{ const: 1, example: 2 }, 1],
  [{ example: { any: ['thing'] } }, { any: ['thing'] }],
])('uses the example or default of %j', (schema, expected) => {
  expect(sampleOf(schema)).toEqual(expected)
})

test.each([
  [{ type: 'string', example: 20_240_131 }, '20240131'],
  [{ type: 'integer', example: '42' }, 42],
  [{ type: 'number', example: '-1.5' }, -1.5],
  [{ type: 'boolean', example: 'True' }, true],
  [{ type: 'object', example: '{"a": 1}' }, { a: 1 }],
  [{ type: 'array', items: { type: 'integer' }, example: '[1, 2]' }, [1, 2]],
  [{ type: 'string', format: 'date', example: '2024-01-31T00:00:00.000Z' }, '2024-01-31'],
  [{ type: 'string', format: 'date-time', example: '2024-01-31 10:20:30' }, '2024-01-31T10:20:30Z'],
  [{ type: 'string', format: 'date-time', example: '2024-01-31' }, '2024-01-31T00:00:00Z'],
  [{ type: 'string', format: 'date-time', example: '2024-01-31T10:20:30+01:00' }, '2024-01-31T10:20:30+01:00'],
])('converts the example of %j', (schema, expected) => {
  expect(sampleOf(schema)).toEqual(expected)
})

test.each([
  { type: 'integer', example: 'many' },
  { type: 'string', pattern: '^\\d+$', example: 'letters' },
  { type: 'string', maxLength: 3, example: 'too long' },
  { type: 'string', enum: ['a'], example: 'b' },
  { type: 'string', format: 'email', example: 'nobody' },
  { type: 'integer', minimum: 10, default: 5 },
  { type: 'string', example: null },
])('generates another value if the example of %j is invalid', (schema) => {
  const given = 'default' in schema ? schema.default : schema.example
  for (const value of samplesOf(schema)) expect(value).not.toEqual(given)
})

test('uses the valid entries of a map, and replaces the parts of others that are invalid', () => {
  const rate = { type: 'object', required: ['rate'], properties: { rate: { type: 'number' }, note: { type: 'string' } } }
  const like = { EUR: { rate: 1.1, note: 'new' }, USD: { rate: 'high', note: 'old' } }
  const expected = { EUR: like.EUR, USD: { rate: expect.any(Number), note: 'old' } }
  expect(sampleOf({ type: 'object', additionalProperties: rate }, { like })).toEqual(expected)
})

test('uses the valid parts of an invalid example', () => {
  const schema = {
    type: 'object',
    required: ['id', 'owner', 'tags'],
    properties: {
      id: { type: 'integer' },
      owner: { $ref: '#/components/schemas/Owner' },
      tags: { type: 'array', items: { type: 'string' } },
      extra: { type: 'boolean' },
    },
    example: { id: 'wrong', owner: { email: 'ada@example.com', name: 'Grace' }, tags: ['a', {}, 'c'] },
  }
  const made = sampleOf(schema, { components }) as { id: unknown; tags: string[] }
  expect(made).toMatchObject({
    owner: { email: 'ada@example.com', name: 'Grace' },
    tags: ['a', expect.any(String), 'c'],
    extra: expect.any(Boolean),
  })
  expect(Number.isInteger(made.id)).toBe(true)
})

test('uses the valid parts of a value that the caller gives', () => {
  const schema = { type: 'object', required: ['a', 'b'], properties: { a: { type: 'string' }, b: { type: 'integer' } } }
  expect(sampleOf(schema, { like: { a: 'kept', b: 'wrong' } })).toEqual({ a: 'kept', b: expect.any(Number) })
  expect(sampleOf(schema, { like: { a: 'kept', b: 1 } })).toEqual({ a: 'kept', b: 1 })
})

test('keeps a null that the caller gives, and makes up another value where the example is null', () => {
  const schema = {
    type: 'object',
    required: ['a', 'b'],
    properties: { a: { type: ['string', 'null'], example: 'x' }, b: { type: 'integer' } },
  }
  expect(sampleOf(schema, { like: { a: null }, sparse: true })).toEqual({ a: null, b: expect.any(Number) })
  expect(sampleOf({ ...schema, example: { a: null } })).toEqual({ a: 'x', b: expect.any(Number) })
})

test('ignores an empty object as an example if the schema has fields', () => {
  expect(sampleOf({ type: 'object', properties: { a: { const: 1 } }, example: {} })).toEqual({ a: 1 })
  expect(sampleOf({ type: 'array', items: { const: 1 }, default: [] })).not.toEqual([])
})

test('prefers the example nearest to the place', () => {
  expect(sampleOf({ $ref: '#/components/schemas/Named', example: { name: 'Own' } }, { components })).toEqual({ name: 'Own' })
  expect(sampleOf({ allOf: [{ $ref: '#/components/schemas/Named' }] }, { components })).toEqual({ name: 'Rex' })
  const both = { allOf: [{ $ref: '#/components/schemas/Named' }, { required: ['age'], properties: { age: { type: 'integer' } } }] }
  expect(sampleOf(both, { components })).toEqual({ name: 'Rex', age: expect.any(Number) })
})

test('returns copies, so that callers cannot change the document', () => {
  for (const schema of [{ example: { list: [1] } }, { const: { list: [1] } }, { enum: [{ list: [1] }] }]) {
    const made = sampleOf(schema) as { list: number[] }
    made.list.push(2)
    expect(sampleOf(schema)).toEqual({ list: [1] })
  }
})
