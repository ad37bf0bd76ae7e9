import type { Schema } from '../document/document.ts'
import { exactKeyword, isExact, takesObjects, type ExactAssertion } from './exactAssertions.ts'
import { assertions, type KeywordKind } from './reading/keywords.ts'
import type { Schemas } from './reading/schemas.ts'

export interface Writing {
  readonly schemas: Schemas
  /** Returns the name under which the target of a reference is compiled. */
  readonly refer: (ref: string) => string
}

/** Rewrites a schema, and all schemas within it, as JSON Schema without annotations, ready to compile. */
export function assertionsOf(schema: unknown, writing: Writing): Schema {
  const normal = writing.schemas.read(schema)
  if (typeof normal === 'boolean') return normal
  const result: Record<string, unknown> = {}
  if (typeof normal['$ref'] === 'string') result['$ref'] = writing.refer(normal['$ref'])
  const exact: ExactAssertion[] = []
  for (const [keyword, value] of Object.entries(normal)) {
    const kind = assertions.get(keyword)
    if (isExact(keyword, value)) exact.push([keyword, value])
    if (kind && (keyword === 'multipleOf' || !isExact(keyword, value))) result[keyword] = valueOf(kind, value, writing)
  }
  if (exact.length > 0 || takesObjects(normal)) result[exactKeyword] = exact
  return result
}

function valueOf(kind: KeywordKind, value: unknown, writing: Writing): unknown {
  if (kind === 'schema') return assertionsOf(value, writing)
  if (kind === 'schemas') return (value as unknown[]).map((each) => assertionsOf(each, writing))
  if (kind !== 'map') return value
  return Object.fromEntries(Object.entries(value as object).map(([name, each]) => [name, assertionsOf(each, writing)]))
}
