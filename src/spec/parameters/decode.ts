import type { ParameterObject, Schema } from '../../document/document.ts'
import { isObject } from '../../document/lenient.ts'
import type { Parameter, RawRequest } from './parameter.ts'
import { pointerPart } from '../../document/references.ts'
import { noViolations } from '../../schema/compiling/validators.ts'
import type { Violation } from '../../schema/violation.ts'

export const places = ['path', 'query', 'header', 'cookie'] as const

/** The decoded parameters of a request, by place and name. */
export interface DecodedRequest {
  readonly path: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  readonly header: Readonly<Record<string, unknown>>
  readonly cookie: Readonly<Record<string, unknown>>
}

/** Whether a value is a usable parameter. The name `__proto__` is refused, since it cannot be a field of an object. */
export function isParameter(value: unknown): value is ParameterObject {
  if (!isObject(value)) return false
  return typeof value['name'] === 'string' && value['name'] !== '__proto__' && (places as readonly unknown[]).includes(value['in'])
}

/** The schema of an object with the decoded parameters of one place. */
export function fieldsSchema(fields: readonly Parameter[]): { readonly [keyword: string]: unknown } {
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(({ name, schema, object }) => [name, object.allowEmptyValue ? orEmpty(schema) : schema])),
    required: fields.filter(({ required }) => required).map(({ name }) => name),
  }
}

function orEmpty(schema: Schema): Schema {
  return { anyOf: [{ const: '' }, schema] }
}

/** Whether a request has no parameters. */
export function isWithout(values: DecodedRequest): boolean {
  for (const place of places) for (const name in values[place]) if (values[place][name] !== undefined) return false
  return true
}

/** Decodes parameters. A value that cannot be decoded becomes a violation and is left out. */
export function decodeAll(
  parameters: readonly Parameter[],
  request: RawRequest,
): { readonly values: DecodedRequest; readonly violations: readonly Violation[] } {
  const values = { path: {}, query: {}, header: {}, cookie: {} } as Record<(typeof places)[number], Record<string, unknown>>
  let violations: Violation[] | undefined
  for (const each of parameters) {
    try {
      const value = each.read(request)
      if (value !== undefined) values[each.in][each.name] = value
    } catch {
      violations ??= []
      violations.push({ code: 'encoding', at: `/${each.in}/${pointerPart(each.name)}`, message: 'cannot be decoded' })
    }
  }
  return { values, violations: violations ?? noViolations }
}
