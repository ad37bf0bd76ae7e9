import { isObject } from '../document/lenient.ts'
import { isReference } from '../document/references.ts'
import { discriminated } from './discriminator.ts'
import type { Schema } from '../document/document.ts'
import { meant } from './meant.ts'

/** Who sends the value: `readOnly` fields need not be in requests, `writeOnly` ones not in replies. */
export type Direction = 'request' | 'response'

export interface Conversion {
  /** OpenAPI 3.0 has a dialect of its own; 3.1 is JSON Schema 2020-12. */
  readonly dialect: '3.0' | '3.1'
  readonly direction: Direction
  /** The name under which the target of a reference is compiled. */
  readonly refer: (ref: string) => string
}

type Kind = 'schema' | 'schemas' | 'map' | 'number' | 'count' | 'names' | 'string' | 'boolean' | 'list' | 'any' | 'nameLists'

/** The assertions of JSON Schema, with the kind of value each must have. What has another kind is passed over. */
const keywords: Readonly<Record<string, Kind>> = {
  allOf: 'schemas',
  anyOf: 'schemas',
  oneOf: 'schemas',
  not: 'schema',
  if: 'schema',
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
  then: 'schema',
  else: 'schema',
  properties: 'map',
  patternProperties: 'map',
  dependentSchemas: 'map',
  additionalProperties: 'schema',
  propertyNames: 'schema',
  items: 'schema',
  prefixItems: 'schemas',
  contains: 'schema',
  unevaluatedItems: 'schema',
  unevaluatedProperties: 'schema',
  minimum: 'number',
  maximum: 'number',
  exclusiveMinimum: 'number',
  exclusiveMaximum: 'number',
  multipleOf: 'number',
  minLength: 'count',
  maxLength: 'count',
  minItems: 'count',
  maxItems: 'count',
  minProperties: 'count',
  maxProperties: 'count',
  minContains: 'count',
  maxContains: 'count',
  required: 'names',
  dependentRequired: 'nameLists',
  pattern: 'string',
  format: 'string',
  uniqueItems: 'boolean',
  enum: 'list',
  const: 'any',
}

const types = new Set(['null', 'boolean', 'object', 'array', 'number', 'string', 'integer'])

/** A schema of a document as plain JSON Schema 2020-12 without annotations, ready to be compiled. */
export function convert(schema: unknown, conversion: Conversion): Schema {
  if (typeof schema === 'boolean') return schema
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return true
  const source = discriminated(meant(schema as Record<string, unknown>))
  if (isReference(source) && conversion.dialect === '3.0') {
    const target = { $ref: conversion.refer(source.$ref) }
    return source['nullable'] === true ? nullable(target) : target
  }
  const result: Record<string, unknown> = {}
  if (isReference(source)) result['$ref'] = conversion.refer(source.$ref)
  for (const keyword of Object.keys(source)) {
    const kind = keywords[keyword]
    const value = kind && convertValue(kind, source[keyword], conversion)
    if (value !== undefined) result[keyword] = value
  }
  convertType(source, result)
  if (conversion.dialect === '3.0') convertOldStyle(source, result)
  if (result['multipleOf'] !== undefined && (result['multipleOf'] as number) <= 0) delete result['multipleOf']
  dropUnsent(source, result, conversion.direction)
  return source['nullable'] === true && conversion.dialect === '3.0' ? nullable(result) : result
}

function convertValue(kind: Kind, value: unknown, conversion: Conversion): unknown {
  switch (kind) {
    case 'schema':
      return Array.isArray(value) ? undefined : convert(value, conversion)
    case 'schemas':
      return Array.isArray(value) && value.length > 0 ? value.map((each) => convert(each, conversion)) : undefined
    case 'map':
      return isObject(value)
        ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, convert(each, conversion)]))
        : undefined
    case 'number':
      return typeof value === 'number' ? value : undefined
    case 'count':
      return Number.isInteger(value) && (value as number) >= 0 ? value : undefined
    case 'names':
      return isNames(value) ? [...new Set(value)] : undefined
    case 'nameLists':
      return isObject(value) ? Object.fromEntries(Object.entries(value).filter(([, each]) => isNames(each))) : undefined
    case 'string':
    case 'boolean':
      return typeof value === kind ? value : undefined
    case 'list':
      return Array.isArray(value) && value.length > 0 ? value : undefined
    case 'any':
      return value
  }
}

function convertType(source: Readonly<Record<string, unknown>>, result: Record<string, unknown>): void {
  const named = (Array.isArray(source['type']) ? source['type'] : [source['type']]).filter((type) => types.has(type as string))
  if (named.length > 0) result['type'] = named.length === 1 ? named[0] : [...new Set(named)]
}

/** In older drafts a boolean beside a bound says that it is exclusive. */
function convertOldStyle(source: Readonly<Record<string, unknown>>, result: Record<string, unknown>): void {
  for (const [bound, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    if (source[exclusive] !== true || typeof source[bound] !== 'number') continue
    result[exclusive] = source[bound]
    delete result[bound]
  }
}

/** Keywords that may refuse null although the type beside them lets it in. */
const reaching = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'const', '$ref']

/** OpenAPI 3.0 gives no meaning to `nullable` beside a reference or without a type, but those who write it mean it. */
function nullable(schema: Record<string, unknown>): Schema {
  const type = schema['type'] as string | string[] | undefined
  if (!type || reaching.some((keyword) => keyword in schema)) return { anyOf: [{ type: ['null'] }, schema] }
  const values = schema['enum'] as unknown[] | undefined
  return { ...schema, type: [...new Set([type, 'null'].flat())], ...(values && !values.includes(null) && { enum: [...values, null] }) }
}

/** A field that the other side fills in cannot be demanded of this one. */
function dropUnsent(source: Readonly<Record<string, unknown>>, result: Record<string, unknown>, direction: Direction): void {
  const required = result['required'] as string[] | undefined
  const properties = source['properties']
  if (!required || !isObject(properties)) return
  const mark = direction === 'request' ? 'readOnly' : 'writeOnly'
  result['required'] = required.filter((name) => !(isObject(properties[name]) && properties[name][mark] === true))
}

function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}
