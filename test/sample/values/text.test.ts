import { expect, test } from 'vitest'
import { formats } from '../../../src/schema/formats.ts'
import { violationsOf } from '../../spec/documentOf.ts'
import { sampleOf, samplesOf } from '../samples.ts'

const known = [...Object.keys(formats), 'idn-email', 'idn-hostname', 'iri', 'iri-reference', 'uint64', 'decimal', 'no-such-format']

test.each(known)('makes texts of format %s', (format) => {
  const schema = { type: 'string', format }
  for (const value of samplesOf(schema)) expect(violationsOf(schema, value)).toEqual([])
})

test.each([
  { maxLength: 5 },
  { minLength: 40 },
  { minLength: 40, maxLength: 41 },
  { minLength: 3, maxLength: 3 },
  { maxLength: 0 },
  { minLength: 200 },
])('makes texts with the lengths %j', (lengths) => {
  for (const name of ['', 'email', 'createdAt', 'description', 'phone']) {
    const schema = { type: 'object', required: [name], properties: { [name]: { type: 'string', ...lengths } } }
    for (const value of samplesOf(schema, {}, { count: 5 })) expect(violationsOf(schema, value)).toEqual([])
  }
})

test.each([
  { format: 'email', minLength: 60 },
  { format: 'email', maxLength: 8 },
  { format: 'uri', minLength: 100 },
  { format: 'uri', maxLength: 4 },
  { format: 'hostname', maxLength: 4 },
  { format: 'date-time', minLength: 25, maxLength: 25 },
  { format: 'date-time', maxLength: 22 },
  { format: 'password', minLength: 8, maxLength: 12 },
])('makes texts with the format and lengths %j', (keywords) => {
  const schema = { type: 'string', ...keywords }
  for (const value of samplesOf(schema)) expect(violationsOf(schema, value)).toEqual([])
})

test.each([
  { pattern: '^[{(]?[0-9A-F]{8}-?([0-9A-F]{4}-?){3}[0-9A-F]{12}[)}]?$', format: 'uuid' },
  { pattern: '^https://', format: 'uri' },
  { pattern: '^\\d{4}-\\d{2}-\\d{2}$', format: 'date' },
  { pattern: '^[a-z]+$', minLength: 20, maxLength: 24 },
  { pattern: '^[A-Z]{2}\\d*$', minLength: 12, maxLength: 12 },
  { pattern: '^(ab)+$', minLength: 7, maxLength: 9 },
  { pattern: '.*', maxLength: 2 },
])('makes values that match all of %j', (keywords) => {
  const schema = { type: 'string', ...keywords }
  for (const value of samplesOf(schema)) expect(violationsOf(schema, value)).toEqual([])
})

test.each([
  ['email', /^[^@\s]+@[^@\s]+$/],
  ['homePhone', /^\+\d{8,15}$/],
  ['created_at', /^\d{4}-\d\d-\d\dT/],
  ['birthDate', /^\d{4}-\d\d-\d\d$/],
  ['website_url', /^https:\/\//],
  ['currencyCode', /^[A-Z]{3}$/],
  ['countryCode', /^[A-Z]{2}$/],
  ['customerId', /^[A-Za-z0-9]+$/],
  ['requestUuid', /^[0-9a-f-]{36}$/],
])('makes a usual value for the field name %s', (name, expected) => {
  const made = sampleOf({ type: 'object', properties: { [name]: { type: 'string' } } }) as Record<string, string>
  expect(made[name]).toMatch(expected)
})
