import * as fc from 'fast-check'

type Json = Record<string, unknown>

const fieldNames = fc.constantFrom('a', 'b', 'c', 'x-1')
const patterns = fc.constantFrom('^a', 'b$', '^x-\\d$', '[', '\\p{L}', '^(a+)+$', '/^A$/i', '.')
const formats = fc.constantFrom('date', 'date-time', 'email', 'uuid', 'int32', 'byte', 'uri', 'made-up', 'regex', 'ipv4')
const types = fc.constantFrom('null', 'boolean', 'object', 'array', 'number', 'string', 'integer', 'text')

const texts = fc.constantFrom(
  '',
  'a',
  'ab',
  'aab',
  'b',
  'A',
  'x-1',
  'é',
  '😀',
  '\ud800',
  'a\u2028b',
  '2024-02-29',
  '2023-02-29',
  '2024-02-29T10:00:00Z',
  'a@b.co',
  'YQ==',
  'https://a.example/',
  '1',
  'null',
  '127.0.0.1',
)
const numbers = fc.constantFrom(0, -0, 1, -1, 2, 3, 1.5, 0.3, 0.1 + 0.2, 1e21, 2 ** 31, 2 ** 53, -2.25)

/** Values small enough to meet the keywords of small schemas. */
export const anyValues: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(fc.constantFrom(null, true, false), numbers, texts),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fieldNames, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value

const counts = fc.nat(3)
const bounds = fc.constantFrom(-1, 0, 0.3, 1, 1.5, 3)

function some<T>(value: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> {
  return fc.array(value, { minLength: 1, maxLength: 3 })
}

function pick(model: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Json> {
  return fc.record(model, { requiredKeys: [], noNullPrototype: true })
}

/** Keywords by what they speak of; a schema gets a few of one group, or of two. */
function groupsOf(schema: fc.Arbitrary<unknown>): fc.Arbitrary<Json>[] {
  const named = namedOf(schema)
  const general = pick({
    type: fc.oneof(types, some(types)),
    enum: fc.array(anyValues, { maxLength: 3 }),
    const: anyValues,
    nullable: fc.boolean(),
  })
  const number = pick({
    minimum: bounds,
    maximum: bounds,
    exclusiveMinimum: fc.oneof(bounds, fc.boolean()),
    exclusiveMaximum: fc.oneof(bounds, fc.boolean()),
    multipleOf: fc.constantFrom(0, 0.1, 0.5, 1, 2, 1e-300),
    format: formats,
  })
  const text = pick({ minLength: counts, maxLength: counts, pattern: patterns, format: formats })
  const list = pick({
    items: schema,
    prefixItems: some(schema),
    minItems: counts,
    maxItems: counts,
    uniqueItems: fc.boolean(),
    contains: schema,
    minContains: counts,
    maxContains: counts,
  })
  const object = pick({
    properties: named,
    required: fc.array(fieldNames, { maxLength: 2 }),
    additionalProperties: schema,
    patternProperties: fc.dictionary(patterns, schema, { maxKeys: 2, noNullPrototype: true }),
  })
  const names = pick({
    properties: named,
    propertyNames: schema,
    minProperties: counts,
    maxProperties: counts,
    dependentRequired: fc.dictionary(fieldNames, fc.array(fieldNames, { maxLength: 2 }), { maxKeys: 2, noNullPrototype: true }),
    dependentSchemas: named,
  })
  const joining = pick({ allOf: some(schema), anyOf: some(schema), oneOf: some(schema), not: schema })
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
  const conditional = pick({ if: schema, then: schema, else: schema })
  return [general, number, text, list, object, names, joining, conditional]
}

function namedOf<T>(schema: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  return fc.dictionary(fieldNames, schema, { maxKeys: 3, noNullPrototype: true })
}

/**
 * Schemas that ask what the others beside them have looked at. Those are simple, for Ajv also counts what branches have looked at that
 * do not match, if these have patterns or branches themselves.
 */
function closedOf(schema: fc.Arbitrary<unknown>): fc.Arbitrary<Json>[] {
  const fields = pick({ properties: namedOf(schema), required: fc.array(fieldNames, { maxLength: 1 }) })
  const items = pick({ prefixItems: some(schema), minItems: counts })
  const mistaken = fc
    .tuple(fc.constantFrom('allOf', 'anyOf', 'oneOf'), some(fields), types)
    .map(([keyword, branches, type]) => ({ [keyword]: branches, additionalProperties: false, type }))
  const joined = (branch: fc.Arbitrary<Json>): Record<string, fc.Arbitrary<unknown>> => ({
    allOf: some(branch),
    anyOf: some(branch),
    oneOf: some(branch),
  })
  const own = { properties: namedOf(schema), dependentSchemas: namedOf(fields), unevaluatedProperties: schema }
  return [
    pick({ ...own, ...joined(fields) }),
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    pick({ ...own, if: fields, then: fields, else: fields }),
    pick({ allOf: some(items), prefixItems: some(schema), unevaluatedItems: schema }),
    mistaken,
  ]
}

/** Fields that only one side sends. */
function marked(schema: fc.Arbitrary<unknown>): fc.Arbitrary<Json> {
  const field = fc
    .tuple(schema, fc.constantFrom('readOnly', 'writeOnly'))
    .map(([each, mark]) => (typeof each === 'object' ? { ...each, [mark]: true } : { [mark]: true }))
  return fc
    .tuple(fc.dictionary(fieldNames, field, { maxKeys: 3, noNullPrototype: true }), fc.array(fieldNames, { maxLength: 3 }))
    .map(([properties, required]) => ({ properties, required }))
}

const discriminated: fc.Arbitrary<Json> = fc.constant({
  oneOf: [{ $ref: '#/components/schemas/Left' }, { $ref: '#/components/schemas/Right' }],
  discriminator: { propertyName: 'a', mapping: { a: '#/components/schemas/Left', b: 'Right' } },
})

/** References go through a field or an item, for without one a schema that refers to itself has no meaning. */
const references = fc
  .tuple(fc.constantFrom('Left', 'Right', 'None'), fc.constantFrom('properties', 'items', 'plain', 'beside'))
  .map(([name, way]) => {
    const ref = { $ref: `#/components/schemas/${name}` }
    if (way === 'items') return { items: ref }
    return way === 'properties' ? { properties: { a: ref } } : way === 'beside' ? { ...ref, maxProperties: 1, nullable: true } : ref
  })

/** Schemas of all keywords, whether or not any value matches them. */
export const anySchemas: fc.Arbitrary<unknown> = fc.letrec<{ schema: unknown }>((tie) => {
  const inner = tie('schema')
  const groups = groupsOf(inner)
  return {
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.oneof(fc.boolean(), fc.constant({}), references, discriminated),
      ...groups,
      ...closedOf(inner),
      marked(inner),
      fc.tuple(fc.oneof(...groups), fc.oneof(...groups)).map(([first, second]) => ({ ...first, ...second })),
    ),
  }
}).schema

/** What the references lead to: schemas that refer to themselves and to each other. */
export const components = {
  schemas: {
    Left: { type: 'object', properties: { a: { type: 'string' }, b: { $ref: '#/components/schemas/Right' } } },
    Right: {
      type: ['object', 'array'],
      properties: { b: { $ref: '#/components/schemas/Left' } },
      items: { $ref: '#/components/schemas/Right' },
    },
  },
}
