import { expect, test } from 'vitest'
import { violationsOf } from '../../spec/documentOf.ts'

const rule = (name: string): object => ({
  type: 'object',
  required: ['type'],
  properties: { type: { type: 'string' }, [name]: { type: 'integer' } },
})
function ofKind(...kinds: unknown[]): object {
  return { type: 'object', required: ['kind'], properties: { kind: { enum: kinds } } }
}

const components = { schemas: { Allow: rule('ports'), Deny: rule('reason'), Other: rule('x') } }
const oneOf = ['Allow', 'Deny', 'Other'].map((name) => ({ $ref: `#/components/schemas/${name}` }))
const mapping = { allow: '#/components/schemas/Allow', permit: 'Allow', deny: '#/components/schemas/Deny', other: 'Other' }
const schema = { oneOf, discriminator: { propertyName: 'type', mapping } }

test.each(['allow', 'permit', 'deny', 'other'])('accepts only the branch that is mapped to %s', (type) => {
  expect(violationsOf(schema, { type }, { components })).toEqual([])
  expect(violationsOf({ oneOf }, { type }, { components })).toEqual(['oneOf '])
})

test('checks a value by the branch that it is mapped to', () => {
  expect(violationsOf(schema, { type: 'allow', ports: 'many' }, { components })).toContain('oneOf ')
  expect(violationsOf(schema, { type: 'deny', ports: 'many' }, { components })).toEqual([])
})

test('refuses a name that leads to no branch, and a value without a name', () => {
  expect(violationsOf(schema, { type: 'unknown' }, { components })).toContain('oneOf ')
  expect(violationsOf(schema, { ports: 1 }, { components })).toContain('oneOf ')
})

test.each([{ propertyName: 'type' }, { propertyName: 'type', mapping: {} }, { propertyName: 'type', mapping: { a: 7, b: null } }])(
  'uses the names of the schemas for the discriminator %j',
  (discriminator) => {
    expect(violationsOf({ oneOf, discriminator }, { type: 'Deny', ports: 'many' }, { components })).toEqual([])
    expect(violationsOf({ oneOf, discriminator }, { type: 'Allow', ports: 'many' }, { components })).toContain('oneOf ')
  },
)

test.each([[{ mapping }], ['type']])('does not change branches for the discriminator %j', (discriminator) => {
  expect(violationsOf({ oneOf, discriminator }, { type: 'allow' }, { components })).toEqual(['oneOf '])
})

test('takes the values of the branches if the mapping names none of them', () => {
  const shapes = { schemas: { Round: ofKind('CIRCLE'), Square: ofKind(4, 5) } }
  const discriminator = { propertyName: 'kind', mapping: { circle: 'Round', 4: 'Square' } }
  const either = { oneOf: [{ $ref: '#/components/schemas/Round' }, { $ref: '#/components/schemas/Square' }], discriminator }
  for (const kind of ['CIRCLE', 4, 5]) expect(violationsOf(either, { kind }, { components: shapes })).toEqual([])
  for (const kind of ['circle', '4', 'Round']) expect(violationsOf(either, { kind }, { components: shapes })).toContain('oneOf ')
})

const car = {
  allOf: [{ $ref: '#/components/schemas/Vehicle' }, { type: 'object', required: ['doors'], properties: { doors: { type: 'integer' } } }],
}
const vehicle = { type: 'object', required: ['kind'], properties: { kind: { type: 'string' } }, discriminator: { propertyName: 'kind' } }
const vehicles = { schemas: { Vehicle: vehicle, Car: car } }
const anyVehicle = { $ref: '#/components/schemas/Vehicle' }

test('checks a value of a base schema by the child that it names', () => {
  expect(violationsOf(anyVehicle, { kind: 'Car', doors: 4 }, { components: vehicles })).toEqual([])
  expect(violationsOf(anyVehicle, { kind: 'Car' }, { components: vehicles })).toContain('required /doors')
  expect(violationsOf(anyVehicle, { kind: 'Cart' }, { components: vehicles })).toEqual([])
})

function extending(name: string, field: string): object {
  return { allOf: [{ $ref: `#/components/schemas/${name}` }, { type: 'object', required: [field] }] }
}

test('checks a value of a base schema by a child of its child', () => {
  const base = { type: 'object', required: ['type'], properties: { type: {} }, discriminator: { propertyName: 'type' } }
  const schemas = { Animal: base, Fish: extending('Animal', 'fins'), Shark: extending('Fish', 'teeth') }
  const check = (value: object): readonly string[] =>
    violationsOf({ $ref: '#/components/schemas/Animal' }, value, { components: { schemas } })
  expect(check({ type: 'Shark', fins: 2, teeth: 3 })).toEqual([])
  expect(check({ type: 'Shark', fins: 2 })).toContain('required /teeth')
})
