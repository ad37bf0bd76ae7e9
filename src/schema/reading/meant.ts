import { isNumber, numberFrom } from '../../numbers/exactNumber.ts'
import { isJoining, isOfType, typesOf, type Keywords, type TypeName } from './keywords.ts'
import { orNull } from './nullable.ts'

/** Marks a schema that accepts no value as it is written. It is read as it was meant, but a value for it is made only where one is required. */
export const contradictionMark = 'x-contradicts-itself'

/**
 * Mends common mistakes by which schemas contradict themselves: no value could match, so every request and reply would be refused.
 */
export function meant(schema: Keywords): Keywords {
  return withNull(withEnum(withRequired(withClosing(schema))))
}

/** `additionalProperties: false` does not know the fields of the schemas joined beside it, so it would allow no field at all. */
function withClosing(schema: Keywords): Keywords {
  if (schema['additionalProperties'] !== false || schema['properties'] || schema['patternProperties']) return schema
  if (!isJoining(schema)) return schema
  const { additionalProperties: _, ...rest } = schema
  return { unevaluatedProperties: false, ...rest }
}

/** A required field that is not among the only fields allowed. */
function withRequired(schema: Keywords): Keywords {
  const { additionalProperties, patternProperties, properties, required } = schema
  if (additionalProperties !== false || patternProperties || !Array.isArray(required)) return schema
  const possible = required.filter((name) => typeof name !== 'string' || Object.hasOwn((properties ?? {}) as object, name))
  return possible.length === required.length ? schema : { ...schema, required: possible, [contradictionMark]: true }
}

/** An `enum` whose values all have another type: values of the items, numbers written as text and the like. */
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

/** Some generators write "or null" as `type: null` beside a choice of other types. */
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
