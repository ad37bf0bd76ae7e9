import { isObject, itemsOf, type JsonObject } from '../../document/lenient.ts'
import { typesOf } from '../../schema/reading/keywords.ts'

/** Keywords that types cannot express, or that openapi-typescript would misread. */
const untyped = new Set(['discriminator', '$defs', 'definitions', 'not', 'if', 'then', 'else', 'dependentSchemas', 'dependentRequired'])

/** Keywords about the fields of an object. */
const ofObjects = new Set([
  'type',
  'properties',
  'required',
  'additionalProperties',
  'patternProperties',
  'enum',
  'const',
  'items',
  'prefixItems',
])

/** Most kinds of fields in a type. A longer list is hard to read, and `unknown` says as much. */
const mostKinds = 8

/**
 * Rewrites a schema so that openapi-typescript makes a type of it that accepts the same values. The parts of the schema are rewritten
 * already. openapi-typescript takes an object without fields for an empty one and `anyOf` beside fields for a choice between both, and it
 * does not reconcile fields with an index signature.
 */
export function typedSchema(schema: JsonObject): JsonObject {
  const typed = Object.fromEntries(Object.entries(schema).filter(([name]) => !untyped.has(name)))
  return withNull(withoutAnyOf(joined(withIndex(opened(withType(typed))))))
}

/** Adds the type of listed texts, which openapi-typescript writes into a comment. */
function withType(schema: JsonObject): JsonObject {
  const isText = schema['type'] === undefined && itemsOf(schema['enum'] as readonly unknown[]).some((each) => typeof each === 'string')
  return isText ? { ...schema, type: 'string' } : schema
}

/** Allows any fields in an object about which nothing is said. */
function opened(schema: JsonObject): JsonObject {
  const says = ['properties', 'additionalProperties', 'patternProperties', 'allOf', 'oneOf', 'anyOf', 'enum', 'const']
  const isBare = typesOf(schema['type']).includes('object') && !says.some((name) => isTelling(schema[name]))
  return isBare ? { ...schema, additionalProperties: true } : schema
}

function isTelling(value: unknown): boolean {
  return value !== undefined && (!isObject(value) || Object.keys(value).length > 0)
}

/** Gives an object an index signature that accepts the declared fields too. */
function withIndex(schema: JsonObject): JsonObject {
  const { properties, additionalProperties, patternProperties } = schema
  const others = [...(isObject(additionalProperties) ? [additionalProperties] : []), ...Object.values((patternProperties ?? {}) as object)]
  const fields = isObject(properties) ? Object.values(properties) : []
  if (others.length === 0 || fields.length === 0) return schema
  const kinds = new Map([...others, ...fields].map((each) => [JSON.stringify(withoutWords(each)), withoutWords(each)]))
  const { patternProperties: _, ...rest } = schema
  return { ...rest, additionalProperties: kinds.size > mostKinds ? true : { oneOf: [...kinds.values()] } }
}

function withoutWords(schema: unknown): unknown {
  if (!isObject(schema)) return schema
  const { description: _, title: _title, example: _example, examples: _examples, default: _default, ...rest } = schema
  return '$ref' in rest ? schema : rest
}

/** Makes the keywords beside `allOf` one more part of it. */
function joined(schema: JsonObject): JsonObject {
  const all = itemsOf(schema['allOf'] as readonly unknown[] | undefined)
  // An index signature would hide the names of the other parts.
  const telling = all.filter((part) => !isOpenObject(part))
  const parts = telling.length > 0 ? telling : all
  const entries = Object.entries(schema)
  const own = Object.fromEntries(entries.filter(([name]) => ofObjects.has(name)))
  if (parts.length === 0) return schema
  if (Object.keys(own).every((name) => name === 'type')) return { ...schema, allOf: parts }
  const rest = Object.fromEntries(entries.filter(([name]) => !ofObjects.has(name)))
  return { ...rest, allOf: [...parts, own] }
}

function isOpenObject(part: unknown): boolean {
  if (!isObject(part) || part['type'] !== 'object' || part['additionalProperties'] !== true) return false
  return Object.keys(part).every((name) => ['type', 'additionalProperties', 'description', 'title'].includes(name))
}

function withoutAnyOf(schema: JsonObject): JsonObject {
  const { anyOf, ...rest } = schema
  if (!Array.isArray(anyOf)) return schema
  if (rest['oneOf'] === undefined) return { ...rest, oneOf: anyOf }
  return { ...rest, allOf: [...itemsOf(rest['allOf'] as readonly unknown[] | undefined), { oneOf: anyOf }] }
}

/** Writes null beside joined schemas or a choice as a choice between null and the rest. */
function withNull(schema: JsonObject): JsonObject {
  const types = typesOf(schema['type'])
  const isJoining = schema['allOf'] !== undefined || schema['oneOf'] !== undefined
  if (!isJoining || !types.includes('null') || types.length < 2) return schema
  const { description, ...rest } = schema
  const others = types.filter((type) => type !== 'null')
  return {
    ...(description !== undefined && { description }),
    oneOf: [{ type: 'null' }, { ...rest, type: others.length > 1 ? others : others[0] }],
  }
}
