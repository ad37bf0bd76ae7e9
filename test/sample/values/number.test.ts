import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { violationsOf } from '../../spec/documentOf.ts'
import { sampleOf, samplesOf } from '../samples.ts'

test.each([
  { type: 'integer', minimum: 2 ** 53 - 5 },
  { type: 'integer', format: 'int64', minimum: -(2 ** 63), maximum: 2 ** 63 },
  { type: 'integer', format: 'int64', minimum: 2 ** 62 },
  { type: 'integer', maximum: -5 },
  { type: 'integer', minimum: 7, maximum: 7 },
  { type: 'integer', minimum: 0.5, maximum: 1.5 },
  { type: 'integer', exclusiveMinimum: 3, exclusiveMaximum: 5 },
  { type: 'integer', multipleOf: 0.5 },
  { type: 'integer', multipleOf: 1.5, minimum: 1 },
  { type: 'integer', multipleOf: 1_000, minimum: 1, maximum: 1_500 },
  { type: 'number', multipleOf: 0.01, minimum: 1_000_000.01 },
  { type: 'number', multipleOf: 1e-8, maximum: 1e-7, minimum: 0 },
  { type: 'number', minimum: 0.001, maximum: 0.002 },
  { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 0.001 },
  { type: 'number', exclusiveMinimum: 0, maximum: 1e-300 },
  { type: 'number', minimum: 1e300 },
  { type: 'number', maximum: -1e300 },
  { type: 'number', format: 'int32' },
  { type: 'number', format: 'float', minimum: 0, maximum: 1 },
  { minimum: 5 },
])('makes numbers within the bounds of %j', (schema) => {
  for (const value of samplesOf(schema)) {
    expect(violationsOf(schema, value)).toEqual([])
    expect(Number.isFinite(Number(value))).toBe(true)
  }
})

test('makes numbers within exclusive bounds of OpenAPI 3.0', () => {
  const schema = { type: 'integer', minimum: 3, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: true }
  expect(samplesOf(schema)).toEqual(Array(20).fill(4))
})

test('makes numbers within any bounds that allow some', () => {
  const bounds = fc.tuple(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.double({ min: 0, max: 1e6, noNaN: true }))
  fc.assert(
    fc.property(bounds, fc.integer(), ([minimum, width], seed) => {
      const schema = { type: 'number', minimum, maximum: minimum + width }
      expect(violationsOf(schema, sampleOf(schema, { seed }))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['latitude', -90, 90],
  ['age', 0, 120],
  ['taxRate', 0, 100],
  ['page', 1, 20],
  ['year', 2000, 2030],
  ['expires_at', 1_600_000_000, 1_800_000_000],
  ['amount', 0, 10_000],
])('makes a usual number for the field name %s', (name, least, most) => {
  for (const value of samplesOf({ type: 'object', properties: { [name]: { type: 'number' } } })) {
    const number = (value as Record<string, number>)[name] ?? Number.NaN
    expect(number >= least && number <= most).toBe(true)
  }
})

test('makes numbers without rounding errors', () => {
  for (const value of samplesOf({ type: 'number', multipleOf: 0.1 })) expect(String(value)).toMatch(/^\d+(?:\.\d)?$/)
})
