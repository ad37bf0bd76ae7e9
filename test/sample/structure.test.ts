import { expect, test } from 'vitest'
import { violationsOf } from '../spec/documentOf.ts'
import { sampleOf, samplesOf } from './samples.ts'

const named = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } }
const aged = { type: 'object', required: ['age'], properties: { age: { type: 'integer' }, name: { minLength: 30 } } }
const components = {
  schemas: {
    Cat: { type: 'object', required: ['kind', 'purrs'], properties: { kind: { type: 'string' }, purrs: { type: 'boolean' } } },
    Dog: { type: 'object', required: ['kind', 'barks'], properties: { kind: { type: 'string' }, barks: { type: 'boolean' } } },
    Named: named,
    Animal: { type: 'object', required: ['kind'], discriminator: { propertyName: 'kind' }, properties: { kind: { type: 'string' } } },
    Fish: { allOf: [{ $ref: '#/components/schemas/Animal' }, { properties: { fins: { type: 'integer' } } }] },
  },
}
const to = (name: string): object => ({ $ref: `#/components/schemas/${name}` })

test.each<[string, object]>([
  ['allOf with fields of one name', { allOf: [named, aged] }],
  ['allOf with a closed part', { allOf: [{ ...named, additionalProperties: false }, { properties: { other: {} } }] }],
  [
    'oneOf told apart by what is required',
    { ...named, properties: { ...named.properties, a: {}, b: {} }, oneOf: [{ required: ['a'] }, { required: ['b'] }] },
  ],
  [
    'oneOf of overlapping objects',
    {
      oneOf: [
        { properties: { a: {} }, required: ['a'] },
        { properties: { a: {}, b: {} }, required: ['a', 'b'] },
      ],
    },
  ],
  ['anyOf beside a type', { type: 'object', anyOf: [{ type: 'string' }, named] }],
  [
    'oneOf of numbers',
    {
      oneOf: [
        { type: 'integer', minimum: 0 },
        { type: 'integer', maximum: 5 },
      ],
    },
  ],
  ['enum within bounds', { type: 'integer', enum: [1, 5, 9], minimum: 4, maximum: 6 }],
  ['enum in two parts', { allOf: [{ enum: ['a', 'b'] }, { enum: ['b', 'c'] }] }],
  ['type in two parts', { allOf: [{ type: 'number' }, { type: ['integer', 'string'] }] }],
  ['multipleOf in two parts', { allOf: [{ type: 'integer', multipleOf: 4 }, { multipleOf: 6 }] }],
  [
    'if, else',
    {
      type: 'object',
      required: ['a'],
      properties: { a: { type: 'integer' } },
      if: { properties: { a: { minimum: 5 } } },
      else: { required: ['b'] },
    },
  ],
  ['dependentRequired in a chain', { type: 'object', properties: { a: {} }, required: ['a'], dependentRequired: { a: ['b'], b: ['c'] } }],
  [
    'dependentSchemas',
    { type: 'object', properties: { a: {} }, dependentSchemas: { a: { required: ['b'], properties: { b: { type: 'integer' } } } } },
  ],
  ['minProperties of a map', { type: 'object', additionalProperties: { type: 'integer' }, minProperties: 5 }],
  [
    'minProperties of optional fields',
    { type: 'object', properties: { a: {}, b: {}, c: { deprecated: true } }, additionalProperties: false, minProperties: 3 },
  ],
  ['maxProperties', { type: 'object', properties: { a: {}, b: {}, c: {} }, required: ['c'], maxProperties: 2 }],
  ['propertyNames', { type: 'object', propertyNames: { enum: ['a', 'b'] }, minProperties: 2 }],
  [
    'patternProperties',
    { type: 'object', patternProperties: { '^x-': { type: 'integer' }, '-z$': { minimum: 5 } }, required: ['x-z', 'x-y'] },
  ],
  ['required fields that are declared nowhere', { type: 'object', required: ['a'], additionalProperties: { type: 'integer' } }],
  ['minItems above twenty', { type: 'array', minItems: 37, items: named }],
  ['exactly no items', { type: 'array', maxItems: 0, items: named }],
  ['uniqueItems of few values', { type: 'array', uniqueItems: true, minItems: 3, items: { enum: [1, 2, 3] } }],
  ['uniqueItems of objects', { type: 'array', uniqueItems: true, minItems: 5, items: named }],
  ['prefixItems', { type: 'array', prefixItems: [{ type: 'integer' }, { type: 'string' }], items: false }],
  ['prefixItems and more', { type: 'array', prefixItems: [{ const: 1 }], items: { type: 'string' }, minItems: 3 }],
  ['contains', { type: 'array', items: { type: 'integer' }, contains: { const: 7 }, minContains: 2, maxContains: 2 }],
  ['not', { type: 'integer', minimum: 1, maximum: 3, not: { enum: [1, 3] } }],
  ['not of a field', { ...named, properties: { ...named.properties, a: {} }, not: { required: ['a'] } }],
  ['types in a list', { type: ['null', 'integer'] }],
  ['no type but keywords', { properties: { a: { items: { minimum: 3 } } }, required: ['a'] }],
  ['a closed choice', { type: 'object', additionalProperties: false, oneOf: [to('Cat'), to('Named')] }],
  ['an impossible field', { type: 'object', additionalProperties: false, required: ['a', 'b'], properties: { a: {} } }],
  ['an enum of another type', { type: 'string', enum: [1, 2] }],
  ['an enum meant for items', { type: 'array', enum: ['a', 'b'], items: { type: 'string' } }],
  ['type null beside a choice', { type: 'null', oneOf: [{ type: 'number' }, { type: 'boolean' }] }],
  ['not false', { type: 'object', properties: { a: false, b: {} } }],
])('makes valid values for %s', (_, schema) => {
  for (const value of samplesOf(schema, components)) expect(violationsOf(schema, value, { components, reply: true })).toEqual([])
})

test('prefers strings, numbers and objects to null for nullable schemas', () => {
  for (const schema of [
    { type: 'string', nullable: true },
    { type: ['null', 'string'] },
    { anyOf: [{ type: 'null' }, { type: 'string' }] },
  ]) {
    for (const value of samplesOf(schema)) expect(typeof value).toBe('string')
  }
  expect(sampleOf({ type: 'null' })).toBeNull()
  expect(sampleOf({ enum: [null] })).toBeNull()
})

test('writes the name of a branch into the discriminator', () => {
  const mapping = { kitty: '#/components/schemas/Cat', doggy: 'Dog' }
  for (const [discriminator, labels] of [
    [{ propertyName: 'kind' }, ['Cat', 'Dog']],
    [{ propertyName: 'kind', mapping }, ['kitty', 'doggy']],
  ] as const) {
    for (const value of samplesOf({ oneOf: [to('Cat'), to('Dog')], discriminator }, components)) {
      const { kind, ...rest } = value as Record<string, unknown>
      expect(kind).toBe(labels['purrs' in rest ? 0 : 1])
    }
  }
  expect(sampleOf(to('Fish'), { components })).toMatchObject({ kind: 'Fish' })
})

test('leaves out fields that the sender does not send, and deprecated fields', () => {
  const properties = {
    id: { type: 'integer', readOnly: true },
    pin: { type: 'string', writeOnly: true },
    old: { deprecated: true },
    name: { type: 'string' },
  }
  const schema = { type: 'object', required: ['id', 'pin'], properties, example: { id: 1, pin: 'x', name: 'Ada' } }
  expect(Object.keys(sampleOf(schema) as object)).toEqual(['id', 'name'])
  expect(Object.keys(sampleOf(schema, { direction: 'request' }) as object)).toEqual(['pin', 'name'])
})

test('makes one entry for a map', () => {
  expect(Object.values(sampleOf({ type: 'object', additionalProperties: { const: 7 } }) as object)).toEqual([7])
  expect(sampleOf({ type: 'object' })).toEqual({})
})

test('does not change a prototype through field names', () => {
  const made = sampleOf(
    JSON.parse(
      '{"type":"object","required":["__proto__","constructor"],"properties":{"__proto__":{"const":{"admin":true}},"constructor":{"const":1}}}',
    ),
  )
  expect(Object.getPrototypeOf(made)).toBe(Object.prototype)
  expect(Object.keys(made as object)).toEqual(['constructor'])
})

test('leaves out an optional field whose schema accepts no value', () => {
  const filters = { type: 'array', enum: ['drugs', 'violence'], items: { type: 'string' } }
  const broken = { schemas: { Filters: filters } }
  const properties = { name: { type: 'string' }, filters, referred: to('Filters'), joined: { allOf: [to('Filters')] } }
  expect(Object.keys(sampleOf({ type: 'object', properties }, { components: broken }) as object)).toEqual(['name'])
  const around = { type: 'object', properties: { ruled: { type: 'object', required: ['filters'], properties }, name: { type: 'string' } } }
  expect(Object.keys(sampleOf(around, { components: broken }) as object)).toEqual(['name'])
  expect(sampleOf({ type: 'array', items: filters })).toEqual([])
  const required = sampleOf({ type: 'object', required: ['filters'], properties }, { components: broken })
  expect(required).toHaveProperty('filters.0', expect.stringMatching(/drugs|violence/))
})

test('makes up a child for a base schema, under a name that leads to it', () => {
  const parts = [{ $ref: '#/components/schemas/Base' }, { type: 'object', required: ['doors'], properties: { doors: { type: 'integer' } } }]
  const base = { type: 'object', required: ['kind'], properties: { kind: { type: 'string' } } }
  for (const discriminator of [{ propertyName: 'kind' }, { propertyName: 'kind', mapping: { Car: '#/components/schemas/Car' } }]) {
    const schemas = { Base: { ...base, discriminator }, Car: { allOf: parts } }
    for (const value of samplesOf({ $ref: '#/components/schemas/Base' }, { schemas }))
      expect(value).toEqual({ kind: 'Car', doors: expect.any(Number) })
  }
})

const only = (value: string): object => ({ enum: [value] })

test.each([
  ['give it different values', { properties: { a: only('x') } }, { properties: { a: only('y') } }],
  ['give a part of it different values', { properties: { a: partly('x') } }, { properties: { a: partly('y') } }],
  ['limit other fields so that it has no value', { properties: { a: partly('x') } }, { additionalProperties: partly('y') }],
])('an optional field is left out if two parts of allOf %s', (_, first, second) => {
  const both = { type: 'object', allOf: [first, second] }
  expect(samplesOf(both)).not.toContainEqual(expect.objectContaining({ a: expect.anything() }))
})

function partly(value: string): object {
  return { type: 'object', required: ['b'], properties: { b: only(value) } }
}
