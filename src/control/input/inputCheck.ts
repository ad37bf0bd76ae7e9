import type { Schema } from '../../document/document.ts'
import { isObject } from '../../document/lenient.ts'
import { isOfType } from '../../schema/reading/keywords.ts'
import { ControlError } from '../controlError.ts'
import { objectSchema, type Fields } from './fields.ts'

/**
 * Returns the declared fields of an input. Null means that an optional field is left out. A field that is not declared is refused, since a
 * misspelt condition would otherwise match everything. Schemas are read and not compiled, because a page may forbid compiling.
 *
 * @throws ControlError that names the field and says what was expected
 */
export function checkInput(fields: Fields, input: unknown): Record<string, unknown> {
  if (!isObject(input)) throw new ControlError('invalid-request', 'The input must be a JSON object.')
  const fault = undeclared(fields, input) ?? faultOf(objectSchema(fields), given(fields, input), '')
  if (fault !== undefined) throw new ControlError('invalid-request', fault)
  return given(fields, input)
}

/** What to say of an input that has a field that is not declared. An operation without fields ignores all: a probe may add what it likes. */
export function undeclared(fields: Fields, input: Readonly<Record<string, unknown>>): string | undefined {
  const names = Object.keys(fields)
  const unknown = Object.keys(input).find((name) => input[name] !== undefined && !Object.hasOwn(fields, name))
  if (unknown === undefined || names.length === 0) return undefined
  return `"${unknown}" is not a field of this operation. It takes ${names.map((name) => `"${name}"`).join(', ')}.`
}

function given(fields: Fields, input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const names = Object.keys(fields).filter((name) => Object.hasOwn(input, name) && input[name] !== undefined)
  return Object.fromEntries(names.filter((name) => !(fields[name]?.isOptional && input[name] === null)).map((name) => [name, input[name]]))
}

/** The keywords that fields use, besides those of objects and lists. */
interface Keywords {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly minimum?: number
  readonly maximum?: number
  readonly examples?: readonly unknown[]
}

/** What is wrong with a value; undefined if it is valid. Supports the keywords that fields use. */
function faultOf(schema: Schema, value: unknown, at: string): string | undefined {
  if (typeof schema === 'boolean') return undefined
  const { type, enum: values, minimum, maximum } = schema as Keywords
  const isWrong =
    (type !== undefined && !hasType[type]?.(value)) ||
    (values !== undefined && !values.includes(value)) ||
    (minimum !== undefined && (value as number) < minimum) ||
    (maximum !== undefined && (value as number) > maximum)
  if (isWrong) return `"${at}" must be ${expected(schema)}.`
  if (Array.isArray(value))
    return firstOf(value.entries(), ([index, each]) => faultOf((schema['items'] ?? true) as Schema, each, `${at}/${index}`))
  return isObject(value) ? faultInObject(schema, value, at) : undefined
}

function faultInObject(schema: Exclude<Schema, boolean>, value: Readonly<Record<string, unknown>>, at: string): string | undefined {
  const {
    required = [],
    properties = {},
    additionalProperties = true,
  } = schema as {
    required?: readonly string[]
    properties?: Readonly<Record<string, Schema>>
    additionalProperties?: Schema
  }
  const place = (name: string): string => (at === '' ? name : `${at}/${name}`)
  const missing = required.find((name) => !Object.hasOwn(value, name))
  if (missing !== undefined) return `"${place(missing)}" is missing. It must be ${expected(properties[missing] ?? true)}.`
  return firstOf(Object.entries(value), ([name, each]) =>
    faultOf(Object.hasOwn(properties, name) ? (properties[name] as Schema) : additionalProperties, each, place(name)),
  )
}

const hasType: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => isOfType(value, 'number'),
  integer: (value) => isOfType(value, 'integer'),
  array: (value) => Array.isArray(value),
  object: isObject,
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a string',
  boolean: 'true or false',
  number: 'a number',
  integer: 'an integer',
  array: 'a list',
  object: 'an object',
}

/** `a string such as "P30D"` */
function expected(schema: Schema): string {
  if (typeof schema === 'boolean') return 'a JSON value'
  const { type = '', enum: values, minimum, maximum, examples } = schema as Keywords
  if (values) return `one of ${values.map((each) => JSON.stringify(each)).join(', ')}`
  const bound = minimum === undefined ? '' : maximum === undefined ? ` of at least ${minimum}` : ` from ${minimum} to ${maximum}`
  const example = examples?.[0] === undefined || type === 'boolean' ? '' : ` such as ${JSON.stringify(examples[0])}`
  return `${typeNames[type] ?? 'a JSON value'}${bound}${example}`
}

function firstOf<T>(items: Iterable<T>, faultIn: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const fault = faultIn(item)
    if (fault !== undefined) return fault
  }
  return undefined
}
