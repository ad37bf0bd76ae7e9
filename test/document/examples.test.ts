import { expect, test } from 'vitest'
import { examplesOf, namedExamples, schemaExamples } from '../../src/document/examples.ts'
import type { OpenApiDocument } from '../../src/document/document.ts'
import { operationOf } from '../spec/documentOf.ts'

const document: OpenApiDocument = {
  openapi: '3.1.0',
  info: {},
  components: {
    examples: { Ada: { value: { name: 'Ada' } } },
    schemas: { Pet: { type: 'object', example: { name: 'Rex' }, default: {} } },
  },
}

test('gives named examples first, with references followed', () => {
  const owner = {
    example: 1,
    examples: { a: { value: 2 }, b: { $ref: '#/components/examples/Ada' }, none: { $ref: '#/no' }, far: { externalValue: 'x' }, bad: null },
  }
  expect(namedExamples(document, owner)).toEqual([
    { name: 'a', value: 2 },
    { name: 'b', value: { name: 'Ada' } },
    { name: undefined, value: 1 },
  ])
  expect(namedExamples(document, {})).toEqual([])
})

test('gives examples and the default of a schema, also of one that it refers to', () => {
  expect(schemaExamples(document, { examples: [1, 2], example: 3, default: 4 }).map(({ value }) => value)).toEqual([1, 2, 3, 4])
  expect(schemaExamples(document, { $ref: '#/components/schemas/Pet' }).map(({ value }) => value)).toEqual([{ name: 'Rex' }, {}])
  expect(schemaExamples(document, { $ref: '#/components/schemas/Pet', example: 'own' })[0]?.value).toBe('own')
  expect(schemaExamples(document, { $ref: '#/none' })).toEqual([])
  for (const none of [undefined, true, null, {}] as never[]) expect(schemaExamples(document, none)).toEqual([])
})

test('keeps null, false and empty values that are examples', () => {
  expect(namedExamples(document, { example: null }).map(({ value }) => value)).toEqual([null])
  expect(schemaExamples(document, { examples: [false, 0, ''] }).map(({ value }) => value)).toEqual([false, 0, ''])
})

test('gives the examples of a media type before those of its schema', () => {
  const content = { 'application/json': { schema: { example: 'schema' }, examples: { first: { value: 'named' } } } }
  const body = operationOf({ responses: { 200: { content } } }).response(200)?.bodies[0]
  expect(body && examplesOf(document, body)).toEqual([
    { name: 'first', value: 'named' },
    { name: undefined, value: 'schema' },
  ])
})
