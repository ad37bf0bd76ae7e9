import { expect, test } from 'vitest'
import { violationsOf } from '../../spec/documentOf.ts'

const id = { type: 'integer', readOnly: true }
const schemas = {
  Id: id,
  Base: { type: 'object', required: ['id'], properties: { id, name: { type: 'string' } } },
  Referring: { type: 'object', required: ['id'], properties: { id: { $ref: '#/components/schemas/Id' } } },
  Secret: { type: 'object', required: ['pin'], properties: { pin: { type: 'string', writeOnly: true } } },
}
const to = (name: string): object => ({ $ref: `#/components/schemas/${name}` })

test.each([
  ['a base schema marks', { allOf: [to('Base'), { type: 'object', required: ['name'] }] }],
  ['another part of allOf marks', { allOf: [to('Base'), { required: ['id', 'name'] }] }],
  ['a base schema marks, required beside allOf', { required: ['id', 'name'], allOf: [to('Base')] }],
])('does not require a readOnly field in a request that %s', (_, schema) => {
  expect(violationsOf(schema, { name: 'Ada' }, { components: { schemas } })).toEqual([])
  expect(violationsOf(schema, {}, { components: { schemas } })).toContain('required /name')
})

test('does not require a field in a request if its reference leads to readOnly', () => {
  expect(violationsOf(to('Referring'), {}, { components: { schemas } })).toEqual([])
})

test('requires readOnly fields in replies, and no writeOnly fields', () => {
  expect(violationsOf({ allOf: [to('Base')] }, { name: 'Ada' }, { components: { schemas }, reply: true })).toContain('required /id')
  expect(violationsOf({ allOf: [to('Secret')] }, {}, { components: { schemas }, reply: true })).toEqual([])
  expect(violationsOf({ allOf: [to('Secret')] }, {}, { components: { schemas } })).toContain('required /pin')
})

test('requires a readOnly field in replies, even if a schema that it joins is writeOnly', () => {
  const place = { type: 'object', writeOnly: true }
  const schema = { type: 'object', required: ['place'], properties: { place: { allOf: [place], readOnly: true } } }
  expect(violationsOf(schema, {}, { reply: true })).toEqual(['required /place'])
  expect(violationsOf(schema, {})).toEqual([])
})
