import { expect, test } from 'vitest'
import { foldOf } from '../../src/spec/parameters/synonyms.ts'
import type { OpenApiDocument, Schema } from '../../src/document/document.ts'
import { Schemas } from '../../src/schema/reading/schemas.ts'
import { Shapes } from '../../src/schema/reading/shape.ts'

const meta = { type: 'string', 'x-synonyms': ['partnerMeta', 'partner-meta'] }
const document: OpenApiDocument = {
  openapi: '3.1.0',
  info: {},
  components: {
    schemas: {
      Tree: {
        properties: {
          partner_meta: meta,
          left: { $ref: '#/components/schemas/Tree' },
          all: { items: { $ref: '#/components/schemas/Tree' } },
        },
      },
      Plain: { properties: { a: { type: 'string' }, self: { $ref: '#/components/schemas/Plain' } } },
      Loop: { allOf: [{ $ref: '#/components/schemas/Loop' }, { properties: { partner_meta: meta } }] },
      Alias: { $ref: '#/components/schemas/Tree' },
    },
  },
}

const shapes = new Shapes(new Schemas(document, 'request'))

function fold(schema: Schema, value: unknown): unknown {
  return foldOf(schema, shapes)?.(value)
}

const to = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

test('renames fields to their canonical names at every level', () => {
  expect(
    fold(to('Tree'), { partnerMeta: 1, left: { 'partner-meta': 2, left: { partnerMeta: 3 } }, all: [{ partnerMeta: 4 }, 'x', null] }),
  ).toEqual({
    partner_meta: 1,
    left: { partner_meta: 2, left: { partner_meta: 3 } },
    all: [{ partner_meta: 4 }, 'x', null],
  })
})

test.each([
  ['a reference', to('Alias')],
  ['a list', { items: to('Tree') }],
  ['a part of allOf', { allOf: [{ type: 'object' }, to('Tree')] }],
  ['a branch', { oneOf: [to('Plain'), to('Tree')] }],
  ['a circle of allOf', to('Loop')],
])('finds synonyms behind %s', (_, schema) => {
  const isList = typeof schema === 'object' && 'items' in schema
  expect(fold(schema, isList ? [{ partnerMeta: 1 }] : { partnerMeta: 1 })).toEqual(isList ? [{ partner_meta: 1 }] : { partner_meta: 1 })
})

test('renames a field beside a synonym that has fields', () => {
  const schema: Schema = { properties: { owner: { 'x-synonyms': ['holder'], properties: { partner_meta: meta } } } }
  expect(fold(schema, { holder: { partnerMeta: 1 } })).toEqual({ owner: { partner_meta: 1 } })
})

test('keeps the canonical field if both are sent', () => {
  expect(fold(to('Tree'), { partnerMeta: 1, partner_meta: 2 })).toEqual({ partner_meta: 2 })
})

test('returns no fold for a schema without synonyms', () => {
  for (const schema of [
    to('Plain'),
    to('None'),
    {},
    true,
    { properties: { a: { 'x-synonyms': 'b' } } },
    { properties: { a: { 'x-synonyms': [7] } } },
  ])
    expect(foldOf(schema, shapes)).toBeUndefined()
  expect(foldOf(undefined, shapes)).toBeUndefined()
})

test('returns values of other types unchanged, and drops names that would change a prototype', () => {
  for (const value of [1, 'a', null, undefined]) expect(fold(to('Tree'), value)).toBe(value)
  const folded = fold(to('Tree'), JSON.parse('{"__proto__":{"admin":true},"partnerMeta":1}'))
  expect(Object.getPrototypeOf(folded)).toBe(Object.prototype)
  expect(folded).toEqual({ partner_meta: 1 })
})

test('returns the same value if all names are canonical', () => {
  const value = { id: 7, partner_meta: 1, left: { partner_meta: 2 }, all: [{ partner_meta: 3 }, null] }
  expect(fold(to('Tree'), value)).toBe(value)
})

test('keeps the order of fields, and never changes the value', () => {
  const value = Object.freeze({ a: 1, all: Object.freeze([Object.freeze({ partnerMeta: 3 })]), partnerMeta: 2, b: 4 })
  expect(JSON.stringify(fold(to('Tree'), value))).toBe('{"a":1,"all":[{"partner_meta":3}],"partner_meta":2,"b":4}')
})
