import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { violationsOf } from '../spec/documentOf.ts'
import { junkSchemas } from '../spec/junk.ts'
import { sampleOf } from './samples.ts'
import { satisfiable } from './satisfiable.ts'

test('makes a valid value at the first try if the schema allows one', () => {
  const schemas = fc.sample(satisfiable, { numRuns: 250, seed: 20_260_101 })
  const wrong = schemas.filter((schema, seed) => violationsOf(schema, sampleOf(schema, { seed }), { reply: true }).length > 0)
  expect(wrong.map((schema) => JSON.stringify(schema))).toEqual([])
})

test('makes the same bytes from the same schema and seed, whatever was made before', () => {
  fc.assert(
    fc.property(satisfiable, satisfiable, fc.integer(), (schema, other, seed) => {
      const first = JSON.stringify(sampleOf(schema, { seed }))
      sampleOf(other, { seed: seed + 1 })
      expect(JSON.stringify(sampleOf(schema, { seed }))).toBe(first)
    }),
    { numRuns: 60 },
  )
})

test('makes a JSON value for random schemas', () => {
  fc.assert(
    fc.property(junkSchemas, junkSchemas, (schema, other) => {
      expect(JSON.stringify(sampleOf(schema, { components: { schemas: { A: other } } }))).toEqual(expect.any(String))
    }),
    { numRuns: 600 },
  )
})
