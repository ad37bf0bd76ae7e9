import * as fc from 'fast-check'

type Json = Record<string, unknown>

const names = fc.constantFrom('id', 'name', 'createdAt', 'email', 'amount', 'status', 'tags', 'owner', 'constructor', 'a b', 'x/y')

/** Bounds in their order, either of them left out at times. */
function range(least: string, most: string, max: number): fc.Arbitrary<Json> {
  return fc
    .tuple(fc.option(fc.nat(max), { nil: undefined }), fc.option(fc.nat(max), { nil: undefined }))
    .map(([low, more]) => ({ ...(low !== undefined && { [least]: low }), ...(more !== undefined && { [most]: (low ?? 0) + more }) }))
}

const patterns = fc.constantFrom(
  '^[A-Z]{3}-\\d{2,4}$',
  '^(?:a|bc)+$',
  '[0-9a-f]{7,}?',
  '^\\+?\\d{10,14}$',
  '^[\\w.-]+@[\\w-]+$',
  '^\\p{Lu}',
  'x',
  '^.{3,}$',
  '^[^\\s,]+$',
)
const texts = fc.oneof(
  range('minLength', 'maxLength', 40).map((lengths) => ({ type: 'string', ...lengths })),
  fc
    .constantFrom(
      'date-time',
      'date',
      'time',
      'email',
      'uuid',
      'uri',
      'hostname',
      'ipv4',
      'ipv6',
      'byte',
      'duration',
      'json-pointer',
      'made-up',
    )
    .map((format) => ({ type: 'string', format })),
  patterns.map((pattern) => ({ type: 'string', pattern })),
  fc.record({ type: fc.constant('string'), example: fc.constantFrom('an example', 7, true, null, {}) }),
)

const numbers = fc.oneof(
  range('minimum', 'maximum', 1_000).map((bounds) => ({ type: 'integer', ...bounds })),
  range('minimum', 'maximum', 1_000).map((bounds) => ({ type: 'number', ...bounds })),
  fc
    .tuple(fc.integer({ min: -50, max: 50 }), fc.constantFrom(0.01, 0.25, 1, 2.5, 7))
    .map(([times, multipleOf]) => ({ type: 'number', multipleOf, minimum: times * multipleOf, maximum: (times + 3) * multipleOf })),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((low) => ({ type: 'number', exclusiveMinimum: low, exclusiveMaximum: low + 0.003 })),
  fc.constantFrom(
    { type: 'integer', format: 'int64', minimum: 2 ** 60 },
    { type: 'number', format: 'int32' },
    { type: 'integer', multipleOf: 0.5, minimum: 3 },
  ),
)

const plain = fc.oneof(
  texts,
  numbers,
  fc.constantFrom<Json>(
    { type: 'boolean' },
    { type: 'null' },
    { const: { a: 1 } },
    { enum: [1, 'a', null] },
    { type: ['null', 'integer'] },
    {},
  ),
)

/** Schemas of which each has values, made of nearly all keywords. */
export const satisfiable: fc.Arbitrary<Json> = fc.letrec<{ schema: Json }>((tie) => ({
  schema: fc.oneof({ maxDepth: 3, withCrossShrink: true }, plain, objects(tie('schema')), lists(tie('schema')), combined(tie('schema'))),
})).schema

function objects(inner: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const properties = fc.dictionary(names, inner, { maxKeys: 4 })
  const closed = fc.tuple(properties, fc.boolean(), fc.boolean()).map(([fields, all, open]) => ({
    type: 'object',
    properties: fields,
    required: Object.keys(fields).slice(0, all ? undefined : 1),
    ...(!open && { additionalProperties: false }),
  }))
  const maps = fc
    .tuple(inner, fc.nat(3))
    .map(([additionalProperties, minProperties]) => ({ type: 'object', additionalProperties, minProperties }))
  const keyed = inner.map((each) => ({
    type: 'object',
    patternProperties: { '^x-[a-z]+$': each },
    additionalProperties: false,
    minProperties: 1,
  }))
  const named = inner.map((each) => ({
    type: 'object',
    additionalProperties: each,
    propertyNames: { pattern: '^[a-z]{3}$' },
    minProperties: 2,
  }))
  const dependent = fc
    .tuple(inner, inner)
    .map(([a, b]) => ({ type: 'object', properties: { a, b, c: {} }, dependentRequired: { a: ['b'] }, maxProperties: 2 }))
  return fc.oneof(closed, maps, keyed, named, dependent)
}

function lists(inner: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const plainList = fc.tuple(inner, range('minItems', 'maxItems', 4)).map(([items, lengths]) => ({ type: 'array', items, ...lengths }))
  const long = fc.integer({ min: 21, max: 60 }).map((minItems) => ({ type: 'array', items: { type: 'integer' }, minItems }))
  const unique = fc
    .integer({ min: 1, max: 6 })
    .map((minItems) => ({ type: 'array', items: { enum: [1, 2, 3, 4, 5, 6] }, uniqueItems: true, minItems }))
  const fixed = fc
    .tuple(inner, inner, fc.boolean())
    .map(([first, second, items]) => ({ type: 'array', prefixItems: [first, second], items, minItems: 2 }))
  const containing = fc
    .integer({ min: 1, max: 3 })
    .map((minContains) => ({ type: 'array', items: { type: 'integer' }, contains: { minimum: 5_000 }, minContains }))
  return fc.oneof(plainList, long, unique, fixed, containing)
}

function combined(inner: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const any = fc.array(inner, { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf }))
  const one = fc.tuple(inner, inner).map(([left, right]) => ({
    oneOf: [tagged('left', left), tagged('right', right)],
  }))
  const all = fc.tuple(inner, inner).map(([a, b]) => ({
    allOf: [
      { type: 'object', required: ['a'], properties: { a, c: { type: 'number' } } },
      { properties: { b, c: { minimum: 7 } }, required: ['b'] },
    ],
  }))
  const not = fc.constantFrom<Json>(
    { type: 'string', not: { enum: ['a', 'b'] } },
    { type: 'object', properties: { a: {}, b: {} }, not: { required: ['a', 'b'] } },
    { type: 'object', properties: { a: {}, b: {} }, oneOf: [{ required: ['a'] }, { required: ['b'] }] },
  )
  const conditional = inner.map((each) => ({
    type: 'object',
    required: ['kind'],
    properties: { kind: { enum: ['x', 'y'] }, detail: {} },
    if: { properties: { kind: { const: 'x' } } },
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    then: { required: ['detail'], properties: { detail: each } },
    else: { not: { required: ['detail'] } },
  }))
  return fc.oneof(any, one, all, not, conditional)
}

function tagged(kind: string, value: Json): Json {
  return { type: 'object', required: ['kind', 'value'], properties: { kind: { const: kind }, value } }
}
