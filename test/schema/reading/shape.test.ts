import { expect, test } from 'vitest'
import type { Schema } from '../../../src/document/document.ts'
import { Schemas } from '../../../src/schema/reading/schemas.ts'
import { Shapes, type Shape } from '../../../src/schema/reading/shape.ts'

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

test('collects the fields of allOf, references and choices, and knows which of them are required', () => {
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

test('treats a choice between null and a schema as that schema, in both dialects', () => {
  for (const shape of [shapeOf({ anyOf: [base, { type: 'null' }] }), shapeOf({ ...base, nullable: true }, '3.0.3')]) {
    expect([[...shape.types].toSorted(), [...shape.required], shape.branches]).toEqual([['null', 'object'], ['id'], []])
  }
})

test('derives types from the values of an enum or const', () => {
  expect([...shapeOf({ enum: ['a', 1, null] }).types]).toEqual(['string', 'number', 'null'])
  expect([...shapeOf({ const: true }).types]).toEqual(['boolean'])
})

test('finds the shape of items and of undeclared fields', () => {
  const shape = shapeOf({ items: { properties: { a: { type: 'integer' } } }, additionalProperties: { type: 'boolean' } })
  expect([...(shape.items?.field('a')?.types ?? [])]).toEqual(['integer'])
  expect([...(shape.field('any')?.types ?? [])]).toEqual(['boolean'])
})

test('stops where schemas refer to themselves, and returns the same shape at every level', () => {
  const shapes = new Shapes(new Schemas({ openapi: '3.1.0', info: {}, components }, 'request'))
  const loop = shapes.of(components.schemas.Loop)
  expect(loop.field('next')?.field('next')).toBe(loop.field('next'))
})

test('is empty without a schema', () => {
  for (const none of [undefined, true, false, null, {}]) expect([...shapeOf(none).types, ...shapeOf(none).fieldNames]).toEqual([])
})
