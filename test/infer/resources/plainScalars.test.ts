import { expect, test } from 'vitest'
import { Structures } from '../../../src/infer/resources/fields.ts'
import { isPlainScalar } from '../../../src/infer/resources/plainScalars.ts'
import { Schemas } from '../../../src/schema/reading/schemas.ts'
import { Shapes } from '../../../src/schema/reading/shape.ts'

const scalars = [
  { type: 'string' },
  { type: 'string', format: 'date-time', readOnly: true, description: 'When.', example: 'now', 'x-own': {} },
  { type: 'string', format: 7, writeOnly: true, maxLength: 3 },
  { type: 'integer', minimum: 1, not: { const: 7 } },
  { type: 'boolean', nullable: true },
  { type: 'string', enum: ['a', 'b'] },
  { type: 'number', enum: ['1', '2'] },
]
const others = [
  { type: 'object' },
  { type: 'array', items: { type: 'string' } },
  { type: ['string', 'integer'] },
  { type: 'string', properties: { a: { type: 'string' } } },
  { type: 'string', items: { type: 'string' } },
  { type: 'string', required: ['a'] },
  { type: 'string', additionalProperties: { type: 'string' } },
  { type: 'string', allOf: [{ properties: { a: {} } }] },
  { type: 'string', oneOf: [{ type: 'object' }, { type: 'integer' }] },
  { $ref: '#/components/schemas/A', type: 'string' },
  { enum: ['a'] },
]

test.each(['3.0.3', '3.1.0'].flatMap((openapi) => [...scalars, ...others].map((schema) => [openapi, schema] as const)))(
  'in OpenAPI %s, the structure of %j is that of its shape',
  (openapi, schema) => {
    const document = { openapi, info: {}, paths: {}, components: { schemas: { A: { type: 'object', properties: { a: {} } } } } }
    const schemas = { request: new Schemas(document, 'request'), response: new Schemas(document, 'response') }
    const { types, fields, required, itemSchema, branches, format, values, isReadOnly, isWriteOnly, otherFields, isOpen } = new Shapes(
      schemas.response,
    ).of(schema as never)
    const { ref: _ref, ...structure } = new Structures({ document, schemas }).of(schema as never)
    const shown = {
      types,
      fields,
      required,
      items: itemSchema,
      branches,
      format,
      values,
      isReadOnly,
      isWriteOnly,
      isOpen: isOpen === true,
      others: otherFields,
    }
    expect(structure).toEqual(shown)
  },
)

test.each(scalars)('the schema %j is a plain scalar', (schema) => {
  expect(isPlainScalar(schema as never)).toBe(true)
})

test.each(others)('the schema %j is more than a plain scalar', (schema) => {
  expect(isPlainScalar(schema as never)).toBe(false)
})
