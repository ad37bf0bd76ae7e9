import { isObject, itemsOf } from '../../src/document/lenient.ts'
import { isReference, lookUp } from '../../src/document/references.ts'

type Keywords = Readonly<Record<string, unknown>>

export interface Reading {
  readonly document: { readonly openapi: string }
  /** The direction: a client may not send read-only fields, and a server may not show write-only ones. */
  readonly side: 'request' | 'response'
  /** The name of a reference in the converted schema. */
  readonly nameOf: (ref: string) => string
}

const lists = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems'])
const maps = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions'])
const single = new Set(['items', 'additionalProperties', 'not', 'if', 'then', 'else', 'contains', 'propertyNames', 'unevaluatedProperties'])
const ignored = new Set(['example', 'examples', 'default', 'discriminator', 'xml', 'externalDocs', 'description', '$id', '$anchor'])

/**
 * Converts a schema of OpenAPI 3.0 or 3.1 to JSON Schema 2020-12. This code is independent of the mock, so that the judge does not repeat
 * its mistakes.
 */
export function plainSchema(schema: unknown, reading: Reading): unknown {
  if (!isObject(schema)) return schema === false ? false : schema === true || schema === undefined ? true : schema
  const isOld = reading.document.openapi.startsWith('3.0')
  if (isReference(schema) && (isOld || Object.keys(schema).length === 1)) return { $ref: reading.nameOf(schema.$ref) }
  const inner = (each: unknown): unknown => plainSchema(each, reading)
  const result: Record<string, unknown> = {}
  for (const [keyword, value] of Object.entries(schema)) {
    if (ignored.has(keyword) || keyword.startsWith('x-')) continue
    if (keyword === '$ref') result[keyword] = reading.nameOf(String(value))
    else if (lists.has(keyword) && Array.isArray(value)) result[keyword] = value.map(inner)
    else if (maps.has(keyword) && isObject(value)) result[keyword] = mapped(value, inner)
    else result[keyword] = single.has(keyword) ? inner(value) : value
  }
  return withDuties(isOld ? fromOld(result) : fromNew(result), schema, reading)
}

function mapped(value: Keywords, inner: (each: unknown) => unknown): Keywords {
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inner(each)]))
}

/** Converts keywords that OpenAPI 3.0 writes differently. */
function fromOld({ nullable, ...schema }: Keywords): Keywords {
  const { exclusiveMinimum, exclusiveMaximum, minimum, maximum, ...rest } = schema
  const result: Record<string, unknown> = { ...rest }
  if (minimum !== undefined) result[exclusiveMinimum === true ? 'exclusiveMinimum' : 'minimum'] = minimum
  if (maximum !== undefined) result[exclusiveMaximum === true ? 'exclusiveMaximum' : 'maximum'] = maximum
  if (nullable !== true || rest['type'] === undefined) return result
  result['type'] = [rest['type'], 'null'].flat()
  if (Array.isArray(rest['enum']) && !rest['enum'].includes(null)) result['enum'] = [...rest['enum'], null]
  return result
}

/** Removes `nullable`, which OpenAPI 3.1 does not have but Ajv knows. */
function fromNew({ nullable: _nullable, ...schema }: Keywords): Keywords {
  return schema
}

/** Removes required fields that this side may not send. */
function withDuties(result: Keywords, schema: Keywords, { document, side }: Reading): Keywords {
  const flag = side === 'request' ? 'readOnly' : 'writeOnly'
  const properties = isObject(schema['properties']) ? schema['properties'] : {}
  const isFree = (name: unknown): boolean => {
    const written = Object.hasOwn(properties, String(name)) ? properties[String(name)] : undefined
    const field = isReference(written) ? lookUp(document, written.$ref) : written
    return isObject(field) && field[flag] === true
  }
  if (!Array.isArray(schema['required'])) return result
  return { ...result, required: itemsOf(schema['required'] as readonly unknown[]).filter((name) => !isFree(name)) }
}
