import { expect, test } from 'vitest'
import { violationsOf } from '../spec/documentOf.ts'

const rule = (name: string): object => ({
  type: 'object',
  required: ['type'],
  properties: { type: { type: 'string' }, [name]: { type: 'integer' } },
})
const components = { schemas: { Allow: rule('ports'), Deny: rule('reason'), Other: rule('x') } }
const oneOf = ['Allow', 'Deny', 'Other'].map((name) => ({ $ref: `#/components/schemas/${name}` }))
const mapping = { allow: '#/components/schemas/Allow', permit: 'Allow', deny: '#/components/schemas/Deny', other: 'Other' }
const schema = { oneOf, discriminator: { propertyName: 'type', mapping } }

test.each(['allow', 'permit', 'deny', 'other'])('lets the branch alone match that is mapped to %s', (type) => {
  expect(violationsOf(schema, { type }, { components })).toEqual([])
  expect(violationsOf({ oneOf }, { type }, { components })).toEqual(['oneOf '])
})

test('checks a value by the branch that it is mapped to', () => {
  expect(violationsOf(schema, { type: 'allow', ports: 'many' }, { components })).toContain('oneOf ')
  expect(violationsOf(schema, { type: 'deny', ports: 'many' }, { components })).toEqual([])
})

test('leaves values that no mapping knows to the branches', () => {
  expect(violationsOf(schema, { type: 'unknown', ports: 'many', reason: 'none' }, { components })).toEqual([])
  expect(violationsOf(schema, { type: 'unknown' }, { components })).toEqual(['oneOf '])
})

test.each([
  [{ propertyName: 'type' }],
  [{ mapping }],
  ['type'],
  [{ propertyName: 'type', mapping: {} }],
  [{ propertyName: 'type', mapping: { a: 7, b: null } }],
])('leaves branches as they are with the discriminator %j', (discriminator) => {
  expect(violationsOf({ oneOf, discriminator }, { type: 'allow' }, { components })).toEqual(['oneOf '])
})
