import {
  assert,
  boolean,
  constantFrom,
  double,
  letrec,
  maxSafeInteger,
  nat,
  oneof,
  property,
  record,
  uniqueArray,
  type Arbitrary,
} from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../anyText.ts'
import { read, ref, written, xmlSchema } from './documents.ts'

/** A schema and a value that keeps it. */
interface Described {
  readonly schema: Readonly<Record<string, unknown>>
  readonly value: unknown
}

/** Characters that XML can hold. */
// oxlint-disable-next-line no-control-regex
const texts = anyText.map((text) => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '-'))
const hints = record({
  prefix: constantFrom('p', 'q-2', 'x y', undefined),
  namespace: constantFrom('urn:a', 'urn:b<&"', undefined),
})

function scalar(type: string, values: Arbitrary<unknown>): Arbitrary<Described> {
  return record({ value: values, mayBeNull: boolean(), isNull: boolean() }).map(({ value, mayBeNull, isNull }) => ({
    schema: { type: mayBeNull ? [type, 'null'] : type },
    value: mayBeNull && isNull ? null : value,
  }))
}

const scalars = oneof(
  scalar('string', texts),
  scalar('integer', maxSafeInteger()),
  scalar(
    'number',
    double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  ),
  scalar('boolean', boolean()),
)

function objects(parts: Arbitrary<Described>): Arbitrary<Described> {
  const field = record({
    name: texts.filter((name) => name !== '' && name !== '__proto__'),
    part: parts,
    hints,
    isRenamed: boolean(),
    isAttribute: boolean(),
  })
  return uniqueArray(field, { selector: ({ name }) => name, maxLength: 5 }).map((fields) => {
    const described = fields.map(({ name, part, hints: { prefix, namespace }, isRenamed, isAttribute }, index) => {
      const own = {
        ...(prefix && { prefix }),
        ...(namespace && { namespace }),
        ...(isRenamed && { name: `renamed ${index}` }),
        ...(isAttribute && { attribute: true }),
      }
      return [name, { ...part.schema, xml: { ...(part.schema['xml'] as object), ...own } }, part.value] as const
    })
    const properties = Object.fromEntries(described.map(([name, schema]) => [name, schema]))
    return {
      schema: { type: 'object', required: Object.keys(properties), properties },
      value: Object.fromEntries(described.map(([name, , value]) => [name, value])),
    }
  })
}

function lists(parts: Arbitrary<Described>): Arbitrary<Described> {
  return record({ part: parts, count: nat(3), wrapped: boolean() }).map(({ part, count, wrapped }) => ({
    schema: { type: 'array', items: part.schema, xml: { wrapped } },
    value: Array.from({ length: count }, () => part.value),
  }))
}

const { any } = letrec<{ any: Described }>((tie) => ({
  any: oneof({ depthSize: 'small', withCrossShrink: true }, scalars, objects(tie('any')), lists(tie('any'))),
}))

test('reads the same value back from the XML that was written, for any schema', () => {
  assert(
    property(objects(any), ({ schema, value }) => {
      const xml = written(value, xmlSchema(ref('Root'), { Root: schema }))
      expect(sorted(read(xml, xmlSchema(ref('Root'), { Root: schema })))).toEqual(sorted(value))
    }),
    { numRuns: 200 },
  )
})

/** Attributes come before elements, so the order of fields is not kept. Names are sorted. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]),
  )
}
