import { expect, test } from 'vitest'
import { violationsOf } from '../spec/documentOf.ts'
import { samplesOf } from './samples.ts'

const to = (name: string): object => ({ $ref: `#/components/schemas/${name}` })
const object = (properties: Record<string, unknown>, required: readonly string[] = Object.keys(properties)): object => ({
  type: 'object',
  properties,
  required,
})

const schemas: Readonly<Record<string, unknown>> = {
  Tree: object({ name: { type: 'string' }, children: { type: 'array', items: to('Tree') }, parent: to('Tree') }, ['name', 'children']),
  /** Two of itself at each level, unless it is a literal. */
  Expression: {
    oneOf: [object({ op: { const: '+' }, left: to('Expression'), right: to('Expression') }), object({ value: { type: 'integer' } })],
  },
  Even: object({ next: { oneOf: [{ type: 'null' }, to('Odd')] } }),
  Odd: object({ next: to('Even') }),
  List: { oneOf: [object({ head: { type: 'integer' }, tail: to('List') }), { type: 'null' }] },
  Chain: object({
    next: { anyOf: [to('Chain'), { type: 'string' }] },
    all: { type: 'array', minItems: 2, items: { anyOf: [to('Chain'), { type: 'integer' }] } },
  }),
  Map: { type: 'object', additionalProperties: to('Map') },
  Alias: to('Tree'),
  Any: { oneOf: [{ type: 'string' }, { type: 'array', items: to('Any') }, { type: 'object', additionalProperties: to('Any') }] },
}
const components = { schemas }

test.each(Object.keys(schemas))('makes a valid value for %s, which refers to itself', (name) => {
  for (const value of samplesOf(to(name), components)) {
    expect(violationsOf(to(name), value, { components, reply: true })).toEqual([])
    expect(JSON.stringify(value).length).toBeLessThan(20_000)
  }
})

test.each([
  ['a field that it cannot be without', { Endless: object({ self: to('Endless') }) }],
  ['two of them', { Endless: object({ left: to('Endless'), right: to('Endless') }) }],
  ['a list that may not be empty', { Endless: { type: 'array', minItems: 2, items: to('Endless') } }],
  ['nothing but itself', { Endless: to('Endless') }],
  ['allOf of itself', { Endless: { allOf: [to('Endless'), to('Endless')] } }],
  ['a choice of itself', { Endless: { oneOf: [to('Endless'), object({ a: to('Endless') })] } }],
  ['not itself', { Endless: { not: to('Endless') } }],
])('stops for a schema that accepts no value: %s', (_, endless) => {
  for (const value of samplesOf(to('Endless'), { schemas: endless }, { count: 3 }))
    expect(JSON.stringify(value).length).toBeLessThan(1_000_000)
})

function nested(levels: number, width: number, required: boolean): unknown {
  if (levels === 0) return { type: 'string' }
  const names = Array.from({ length: width }, (_, index) => `f${index}`)
  return object(Object.fromEntries(names.map((name) => [name, nested(levels - 1, width, required)])), required ? names : [])
}

test('makes small values for wide and deep schemas', () => {
  for (const value of samplesOf(nested(6, 6, false), {}, { count: 3 })) expect(JSON.stringify(value).length).toBeLessThan(60_000)
  for (const value of samplesOf(nested(12, 1, false), {}, { count: 3 })) expect(JSON.stringify(value).length).toBeLessThan(500)
})

test('makes all required fields at any depth', () => {
  const schema = nested(20, 1, true)
  for (const value of samplesOf(schema, {}, { count: 3 })) expect(violationsOf(schema, value)).toEqual([])
})

test('stops if a schema requires too much', () => {
  for (const value of samplesOf(nested(7, 6, true), {}, { count: 1 })) expect(JSON.stringify(value).length).toBeLessThan(2_000_000)
})
