import { expect, test } from 'vitest'
import type { Schema } from '../../src/document/document.ts'
import { Schemas } from '../../src/schema/reading/schemas.ts'
import { Shapes, type Shape } from '../../src/schema/reading/shape.ts'

const components = {
  schemas: {
    Base: { type: 'object', required: ['id'], properties: { id: { type: 'integer', readOnly: true }, name: { type: 'string' } } },
    Loop: { allOf: [{ $ref: '#/components/schemas/Loop' }, { properties: { next: { $ref: '#/components/schemas/Loop' } } }] },
  },
}
const base = { $ref: '#/components/schemas/Base' }

function shapeOf(schema: unknown, openapi = '3.1.0'): Shape {
  return new Shapes(new Schemas({ openapi, info: {}, components }, 'response')).of(schema as Schema)
}

test('joins the fields of allOf, references and choices, and knows which of them every value has', () => {
  const schema = {
    allOf: [base, { required: ['extra'], properties: { extra: { format: 'date' } } }],
    oneOf: [
      { required: ['a'], properties: { a: {} } },
      { required: ['b'], properties: { b: {} } },
    ],
  }
  const shape = shapeOf(schema)
  expect([...shape.fieldNames]).toEqual(['id', 'name', 'extra', 'a', 'b'])
  expect([...shape.required]).toEqual(['id', 'extra'])
  expect(shape.branches).toEqual(schema.oneOf)
  expect([shape.field('id')?.isReadOnly, shape.field('extra')?.format, shape.field('none')]).toEqual([true, 'date', undefined])
})

test('takes a choice between null and a schema for that schema, in either dialect', () => {
  for (const shape of [shapeOf({ anyOf: [base, { type: 'null' }] }), shapeOf({ ...base, nullable: true }, '3.0.3')]) {
    expect([[...shape.types].toSorted(), [...shape.required], shape.branches]).toEqual([['null', 'object'], ['id'], []])
  }
})

test('tells types by the values that are listed', () => {
  expect([...shapeOf({ enum: ['a', 1, null] }).types]).toEqual(['string', 'number', 'null'])
  expect([...shapeOf({ const: true }).types]).toEqual(['boolean'])
})

test('reads items and fields without a schema of their own when asked', () => {
  const shape = shapeOf({ items: { properties: { a: { type: 'integer' } } }, additionalProperties: { type: 'boolean' } })
  expect([...(shape.items?.field('a')?.types ?? [])]).toEqual(['integer'])
  expect([...(shape.field('any')?.types ?? [])]).toEqual(['boolean'])
})

test('comes to an end where schemas refer to themselves, and is the same at every level', () => {
  const shapes = new Shapes(new Schemas({ openapi: '3.1.0', info: {}, components }, 'request'))
  const loop = shapes.of(components.schemas.Loop)
  expect(loop.field('next')?.field('next')).toBe(loop.field('next'))
})

test('says nothing where there is no schema', () => {
  for (const none of [undefined, true, false, null, {}]) expect([...shapeOf(none).types, ...shapeOf(none).fieldNames]).toEqual([])
})
