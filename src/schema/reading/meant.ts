import { isNumber, numberFrom } from '../../numbers/exactNumber.ts'
import { isJoining, isOfType, typesOf, type Keywords, type TypeName } from './keywords.ts'
import { orNull } from './nullable.ts'

/** Marks a schema that accepts no value as it is written, and was corrected. A value for it is generated only where one is required. */
export const contradictionMark = 'x-contradicts-itself'

/**
 * Corrects common mistakes by which a schema contradicts itself. Otherwise it would accept no value, so every request and reply would be
 * refused.
 */
export function meant(schema: Keywords): Keywords {
  return withNull(withEnum(withRequired(withClosing(schema))))
}

/** Reads `additionalProperties: false` as `unevaluatedProperties`, since it ignores the fields of schemas in `allOf` and would allow none. */
function withClosing(schema: Keywords): Keywords {
  if (schema['additionalProperties'] !== false || schema['properties'] || schema['patternProperties']) return schema
  if (!isJoining(schema)) return schema
  const { additionalProperties: _, ...rest } = schema
  return { unevaluatedProperties: false, ...rest }
}

/** Drops required fields that the schema does not allow. */
function withRequired(schema: Keywords): Keywords {
  const { additionalProperties, patternProperties, properties, required } = schema
  if (additionalProperties !== false || patternProperties || !Array.isArray(required)) return schema
  const possible = required.filter((name) => typeof name !== 'string' || Object.hasOwn((properties ?? {}) as object, name))
  return possible.length === required.length ? schema : { ...schema, required: possible, [contradictionMark]: true }
}

/** Corrects an `enum` whose values all have the wrong type, such as the values of the items, or numbers written as strings. */
function withEnum(schema: Keywords): Keywords {
  if (!Array.isArray(schema['enum'])) return schema
  const { enum: values, ...rest } = schema as Keywords & { readonly enum: unknown[] }
  const types = typesOf(schema['type'])
  const isPossible = (value: unknown): boolean => value === null || types.some((type) => isOfType(value, type))
  if (types.length === 0 || values.some(isPossible)) return schema
  const mended = { ...rest, [contradictionMark]: true }
  if (types.includes('array'))
    return { ...mended, items: rest['items'] === undefined ? { enum: values } : { allOf: [rest['items'], { enum: values }] } }
  const written = values.flatMap((value) => types.map((type) => asType(value, type))).filter((value) => value !== undefined)
  return written.length > 0 ? { ...mended, enum: written } : mended
}

/** Reads `type: null` beside a choice of other types as "or null", as some generators write it. */
function withNull(schema: Keywords): Keywords {
  if (typesOf(schema['type']).join() !== 'null' || !isJoining(schema)) return schema
  const { type: _, ...rest } = schema
  return orNull({ ...rest, [contradictionMark]: true })
}

function asType(value: unknown, type: TypeName): unknown {
  if (type === 'string') return typeof value === 'object' && !isNumber(value) ? undefined : String(value)
  if (type === 'boolean') return value === 'true' ? true : value === 'false' ? false : undefined
  const number = typeof value === 'string' && value.trim() !== '' ? numberFrom(value.trim()) : Number.NaN
  return isOfType(number, type) ? number : undefined
}
