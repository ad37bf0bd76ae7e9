import { expect, test } from 'vitest'
import { Rarities } from '../../src/document/rarities.ts'

const nothing = {
  type: 'object',
  properties: { format: { type: 'string' }, a: { allOf: [] } },
  additionalProperties: {},
  'x-secret': false,
}

test.each([
  [{ unevaluatedItems: false }],
  [{ unevaluatedProperties: { type: 'string' } }],
  [{ $dynamicRef: '#node' }],
  [{ anyOf: [{}], additionalProperties: false }],
])('finds the schema %j, at any place, also in lists', (schema) => {
  const { evaluated, secrets } = new Rarities({ a: [nothing, { b: schema }, nothing] })
  expect({ evaluated, secrets }).toEqual({ evaluated: true, secrets: false })
})

test.each([[{ 'x-secret': true }], [{ type: 'string', format: 'password' }]])('finds the mark %j, at any place, also in lists', (mark) => {
  const { evaluated, secrets } = new Rarities({ a: [nothing, { b: mark }, nothing] })
  expect({ evaluated, secrets }).toEqual({ evaluated: false, secrets: true })
})

test('finds nothing in schemas that have no such keywords', () => {
  const { evaluated, secrets } = new Rarities({ a: [nothing, { properties: {}, additionalProperties: false }] })
  expect({ evaluated, secrets }).toEqual({ evaluated: false, secrets: false })
})

test('stops in circular documents', () => {
  const circular: Record<string, unknown> = { a: { 'x-secret': true } }
  circular['self'] = [circular, circular]
  const { evaluated, secrets } = new Rarities(circular)
  expect({ evaluated, secrets }).toEqual({ evaluated: false, secrets: true })
})

test('visits values that are nested deeper than the call stack', () => {
  let deep: object = { format: 'password' }
  for (let level = 0; level < 100_000; level += 1) deep = { deep }
  expect(new Rarities(deep).secrets).toBe(true)
})
