import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { violationsOf } from '../spec/documentOf.ts'
import { sampleOf } from './samples.ts'
import { satisfiable } from './satisfiable.ts'

test('makes valid values of satisfiable schemas at the first try', () => {
  const schemas = fc.sample(satisfiable, { numRuns: 250, seed: 20_260_101 })
  const wrong = schemas.filter((schema, seed) => violationsOf(schema, sampleOf(schema, { seed }), { reply: true }).length > 0)
  expect(wrong.map((schema) => JSON.stringify(schema))).toEqual([])
})

test('makes the same bytes of the same schema and seed, whatever was made before', () => {
  fc.assert(
    fc.property(satisfiable, satisfiable, fc.integer(), (schema, other, seed) => {
      const first = JSON.stringify(sampleOf(schema, { seed }))
      sampleOf(other, { seed: seed + 1 })
      expect(JSON.stringify(sampleOf(schema, { seed }))).toBe(first)
    }),
    { numRuns: 60 },
  )
})

/** Anything at all under the keywords that are read. */
const keywords = fc.constantFrom(
  ...['type', 'enum', 'const', 'allOf', 'anyOf', 'oneOf', 'not', 'if', 'else', '$ref', 'properties', 'required', 'items', 'prefixItems', 'contains'],
  ...['minItems', 'maxItems', 'uniqueItems', 'additionalProperties', 'patternProperties', 'propertyNames', 'minProperties', 'maxProperties'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'multipleOf', 'minLength', 'maxLength', 'pattern', 'format', 'nullable', 'example', 'examples'],
  ...['default', 'x-faker', 'discriminator', 'dependentRequired', 'dependentSchemas', 'readOnly', 'writeOnly', 'deprecated', '__proto__'],
)
const words = fc.constantFrom('object', 'array', 'string', 'integer', 'null', '#/components/A', '#', '(', '^a+$', 'date', 'person.firstName', '__proto__', 'constructor')
const junk = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.oneof(words, fc.constantFrom<unknown>(null, true, false, 0, -1, 3, 1e300, 0.5, '')),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(keywords, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value

test('makes something of any junk, and a reply of it that JSON can hold', () => {
  fc.assert(
    fc.property(junk, junk, (schema, other) => {
      expect(JSON.stringify(sampleOf(schema, { components: { A: other } }))).toEqual(expect.any(String))
    }),
    { numRuns: 600 },
  )
})
