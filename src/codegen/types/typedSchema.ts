import { isObject, itemsOf } from '../../document/lenient.ts'
import { typesOf } from '../../schema/reading/keywords.ts'

type JsonObject = Record<string, unknown>

/** Keywords that types cannot express, or that would be taken for something else. */
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

/** A type that lists more kinds of fields is hard to read; `unknown` says as much. */
const mostKinds = 8

/**
 * Rewrites a schema, whose parts are rewritten already, so that openapi-typescript makes a type of it that accepts the same values:
 * it reads an object without fields as an empty one, `anyOf` beside fields as a choice between both, and does not reconcile fields
 * with an index signature.
 */
export function typedSchema(schema: JsonObject): JsonObject {
  const typed = Object.fromEntries(Object.entries(schema).filter(([name]) => !untyped.has(name)))
  return withNull(withoutAnyOf(joined(withIndex(opened(withType(typed))))))
}

/** openapi-typescript writes the type of listed values into a comment. */
function withType(schema: JsonObject): JsonObject {
  const isText = schema['type'] === undefined && itemsOf(schema['enum'] as readonly unknown[]).some((each) => typeof each === 'string')
  return isText ? { ...schema, type: 'string' } : schema
}

/** An object of which nothing is said may have any fields. */
function opened(schema: JsonObject): JsonObject {
  const says = ['properties', 'additionalProperties', 'patternProperties', 'allOf', 'oneOf', 'anyOf', 'enum', 'const']
  const isBare = typesOf(schema['type']).includes('object') && !says.some((name) => isTelling(schema[name]))
  return isBare ? { ...schema, additionalProperties: true } : schema
}

function isTelling(value: unknown): boolean {
  return value !== undefined && (!isObject(value) || Object.keys(value).length > 0)
}

/** The index signature of an object must accept the declared fields too. */
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

/** What is said beside `allOf` becomes one more part of it. */
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

/** Null beside schemas that are joined or chosen from: a choice between null and all the rest. */
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
