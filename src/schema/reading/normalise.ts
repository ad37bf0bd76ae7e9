import { isObject } from '../../document/lenient.ts'
import { isReference } from '../../document/references.ts'
import type { Circles } from './circles.ts'
import { discriminated, type Surroundings } from './discriminator.ts'
import { assertions, usableValue, type Keywords } from './keywords.ts'
import { meant } from './meant.ts'
import { withoutUnsent } from './unsent.ts'
import { nullable } from './nullable.ts'

/** Where a value is sent: requests may leave out `readOnly` fields, replies may leave out `writeOnly` ones. */
export type Direction = 'request' | 'response'

const normal = Symbol('normal')

/** A schema as JSON Schema 2020-12. Annotations, such as examples, are kept. The schemas within it are not normalised yet. */
export type NormalNode = Keywords & { readonly [normal]: true }
export type NormalSchema = boolean | NormalNode

/** Makes a normal schema that is not in a document. Copies of it by spread are normal too. */
export function normalNode(keywords: Keywords): NormalNode {
  return { ...keywords, [normal]: true }
}

export function isNormal(schema: object): schema is NormalNode {
  return normal in schema
}

export interface Reading {
  /** OpenAPI 3.0 has its own dialect of JSON Schema. 3.1 uses JSON Schema 2020-12. */
  readonly dialect: '3.0' | '3.1'
  readonly direction: Direction
  readonly surroundings: Surroundings
  readonly circles: Circles
}

/** The keyword of fields that the sender of a value leaves out. */
export const unsentMark = { request: 'readOnly', response: 'writeOnly' } as const

/**
 * Rewrites one schema of a document as JSON Schema 2020-12 for one direction, and corrects common mistakes. Ignores keywords with a value
 * of the wrong kind. A value that is not a schema becomes one that accepts everything.
 */
export function normalise(schema: unknown, { dialect, direction, surroundings, circles }: Reading): NormalSchema {
  if (typeof schema === 'boolean') return schema
  if (!isObject(schema)) return true
  const source = discriminated(withoutUnsent(meant(circles.opened(schema)), unsentMark[direction], surroundings), surroundings, schema)
  return normalNode(dialect === '3.0' ? fromOldDialect(source) : usable(source))
}

function fromOldDialect(source: Keywords): Keywords {
  const result = isReference(source) ? withoutAssertions(usable(source)) : usable(withNumericBounds(source))
  return source['nullable'] === true ? nullable(result) : result
}

/** Keywords that have no meaning in a document, or another meaning than in 2020-12. */
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

/** Drops assertions: OpenAPI 3.0 ignores them beside a reference. Annotations are kept, since they do not affect validation. */
function withoutAssertions(schema: Keywords): Keywords {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !assertions.has(name)))
}

/** Converts the exclusive bounds of OpenAPI 3.0, which are booleans beside `minimum` and `maximum`. */
function withNumericBounds(schema: Keywords): Keywords {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema
  if (exclusiveMinimum !== true && exclusiveMaximum !== true) return schema
  return {
    ...schema,
    ...(exclusiveMinimum === true && { exclusiveMinimum: minimum, minimum: undefined }),
    ...(exclusiveMaximum === true && { exclusiveMaximum: maximum, maximum: undefined }),
  }
}
