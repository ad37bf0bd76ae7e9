import { isNumber, isWhole } from '../../numbers/exactNumber.ts'
import { isObject } from '../../document/lenient.ts'

/** The fields of a schema. */
export type Keywords = Readonly<Record<string, unknown>>

export type KeywordKind =
  | 'schema'
  | 'schemas'
  | 'map'
  | 'number'
  | 'step'
  | 'count'
  | 'names'
  | 'nameLists'
  | 'string'
  | 'boolean'
  | 'list'
  | 'any'
  | 'type'

/** The assertions of JSON Schema 2020-12, with the kind of value each must have. */
export const assertions: ReadonlyMap<string, KeywordKind> = new Map<string, KeywordKind>([
  ['allOf', 'schemas'],
  ['anyOf', 'schemas'],
  ['oneOf', 'schemas'],
  ['not', 'schema'],
  ['if', 'schema'],
  ['then', 'schema'],
  ['else', 'schema'],
  ['properties', 'map'],
  ['patternProperties', 'map'],
  ['dependentSchemas', 'map'],
  ['additionalProperties', 'schema'],
  ['propertyNames', 'schema'],
  ['items', 'schema'],
  ['prefixItems', 'schemas'],
  ['contains', 'schema'],
  ['unevaluatedItems', 'schema'],
  ['unevaluatedProperties', 'schema'],
  ['minimum', 'number'],
  ['maximum', 'number'],
  ['exclusiveMinimum', 'number'],
  ['exclusiveMaximum', 'number'],
  ['multipleOf', 'step'],
  ['minLength', 'count'],
  ['maxLength', 'count'],
  ['minItems', 'count'],
  ['maxItems', 'count'],
  ['minProperties', 'count'],
  ['maxProperties', 'count'],
  ['minContains', 'count'],
  ['maxContains', 'count'],
  ['required', 'names'],
  ['dependentRequired', 'nameLists'],
  ['pattern', 'string'],
  ['format', 'string'],
  ['uniqueItems', 'boolean'],
  ['enum', 'list'],
  ['const', 'any'],
  ['type', 'type'],
])

/** Whether a schema has an `allOf`, `anyOf` or `oneOf`. */
export function isJoining(schema: Keywords): boolean {
  return ['allOf', 'anyOf', 'oneOf'].some((keyword) => Array.isArray(schema[keyword]))
}

export const typeNames = ['null', 'boolean', 'object', 'array', 'number', 'string', 'integer'] as const
export type TypeName = (typeof typeNames)[number]

const known: ReadonlySet<unknown> = new Set(typeNames)
const noTypes: readonly TypeName[] = []

/** The types in the value of `type`, without unknown ones. */
export function typesOf(type: unknown): readonly TypeName[] {
  if (typeof type === 'string') return known.has(type) ? [type as TypeName] : noTypes
  return Array.isArray(type) ? type.filter((each): each is TypeName => known.has(each)) : noTypes
}

export function isOfType(value: unknown, type: TypeName): boolean {
  if (type === 'integer') return isNumber(value) && isWhole(value)
  if (type === 'number') return isNumber(value) && Number.isFinite(Number(value))
  if (type === 'array') return Array.isArray(value)
  if (type === 'null') return value === null
  return type === 'object' ? isObject(value) : typeof value === type
}

/** The valid part of a keyword's value. Undefined if there is none: then the keyword is ignored. */
export function usableValue(kind: KeywordKind, value: unknown): unknown {
  switch (kind) {
    case 'schema':
      return typeof value === 'boolean' || isObject(value) ? value : undefined
    case 'schemas':
    case 'list':
      return Array.isArray(value) && value.length > 0 ? value : undefined
    case 'map':
      return isObject(value) ? value : undefined
    case 'number':
      return isNumber(value) ? value : undefined
    case 'step':
      return isNumber(value) && Number(value) > 0 ? value : undefined
    case 'count':
      return Number.isInteger(value) && (value as number) >= 0 ? value : undefined
    case 'names':
      return isNames(value) ? [...new Set(value)] : undefined
    case 'nameLists':
      return isObject(value) ? Object.fromEntries(Object.entries(value).filter(([, each]) => isNames(each))) : undefined
    case 'string':
    case 'boolean':
      return typeof value === kind ? value : undefined
    case 'type':
      return typeof value === 'string' ? (known.has(value) ? value : undefined) : oneOrMore([...new Set(typesOf(value))])
    case 'any':
      return value
  }
}

function oneOrMore(types: readonly TypeName[]): TypeName | readonly TypeName[] | undefined {
  return types.length > 1 ? types : types[0]
}

function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

/** Whether all assertions of a schema are among the allowed ones. */
export function asksOnly(node: Keywords, allowed: ReadonlySet<string>): boolean {
  return Object.keys(node).every((keyword) => !assertions.has(keyword) || allowed.has(keyword))
}
