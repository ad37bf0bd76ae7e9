import { isObject } from '../../document/lenient.ts'
import { isReference } from '../../document/references.ts'
import { discriminated, type Surroundings } from './discriminator.ts'
import { assertions, usableValue, type Keywords } from './keywords.ts'
import { meant } from './meant.ts'
import { withoutUnsent } from './unsent.ts'
import { nullable } from './nullable.ts'

/** Who sends the value: `readOnly` fields need not be in requests, `writeOnly` ones not in replies. */
export type Direction = 'request' | 'response'

const normal = Symbol('normal')

/** A schema as JSON Schema 2020-12. Annotations, such as examples, are kept; the schemas within it are as the document has them. */
export type NormalNode = Keywords & { readonly [normal]: true }
export type NormalSchema = boolean | NormalNode

/** A normal schema that is not in a document. Copies of it by spread are normal too. */
export function normalNode(keywords: Keywords): NormalNode {
  return { ...keywords, [normal]: true }
}

export function isNormal(schema: object): schema is NormalNode {
  return normal in schema
}

export interface Reading {
  /** OpenAPI 3.0 has a dialect of its own; 3.1 is JSON Schema 2020-12. */
  readonly dialect: '3.0' | '3.1'
  readonly direction: Direction
  readonly surroundings: Surroundings
}

/** Marks the fields that the sender of a value leaves out. */
export const unsentMark = { request: 'readOnly', response: 'writeOnly' } as const

/**
 * Rewrites one schema of a document as JSON Schema 2020-12 for one direction, slips mended. A keyword whose value is of the wrong kind
 * is ignored; anything that is not a schema accepts every value.
 */
export function normalise(schema: unknown, { dialect, direction, surroundings }: Reading): NormalSchema {
  if (typeof schema === 'boolean') return schema
  if (!isObject(schema)) return true
  const source = discriminated(withoutUnsent(meant(schema), unsentMark[direction], surroundings), surroundings, schema)
  return normalNode(dialect === '3.0' ? fromOldDialect(source) : usable(source))
}

function fromOldDialect(source: Keywords): Keywords {
  const result = isReference(source) ? withoutAssertions(usable(source)) : usable(withNumericBounds(source))
  return source['nullable'] === true ? nullable(result) : result
}

/** In a document these have no meaning, or another one than in 2020-12. */
const dropped = new Set(['nullable', '$id', 'id', '$schema', '$anchor', '$dynamicRef', '$dynamicAnchor', '__proto__'])

function usable(schema: Keywords): Keywords {
  const result: Record<string, unknown> = {}
  for (const name of Object.keys(schema)) {
    const kind = assertions.get(name)
    const value = kind ? usableValue(kind, schema[name]) : schema[name]
    if (value !== undefined && !dropped.has(name)) result[name] = value
  }
  if ('$ref' in result && typeof result['$ref'] !== 'string') delete result['$ref']
  return result
}

/** In OpenAPI 3.0 keywords beside a reference are ignored. Annotations are kept, since they change nothing. */
function withoutAssertions(schema: Keywords): Keywords {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !assertions.has(name)))
}

/** In OpenAPI 3.0 a boolean says that the bound beside it is exclusive. */
function withNumericBounds(schema: Keywords): Keywords {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema
  if (exclusiveMinimum !== true && exclusiveMaximum !== true) return schema
  return {
    ...schema,
    ...(exclusiveMinimum === true && { exclusiveMinimum: minimum, minimum: undefined }),
    ...(exclusiveMaximum === true && { exclusiveMaximum: maximum, maximum: undefined }),
  }
}
