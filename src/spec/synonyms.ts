import type { OpenApiDocument, Schema } from './document.ts'
import { synonyms } from './parameter.ts'
import { isReference, lookUp } from './references.ts'

/** Gives a value the canonical names of its fields; hands back the value itself where none has another. */
export type Fold = (value: unknown) => unknown

interface Plan {
  /** Other name → canonical name. */
  readonly names: Map<string, string>
  readonly fields: Map<string, Plan>
  items: Plan | undefined
}

/** Reads `x-synonyms` in a schema once. Undefined: it has none. */
export function foldOf(document: OpenApiDocument, schema: Schema | undefined): Fold | undefined {
  const plan = planOf(document, schema, new Set())
  return plan && ((value) => fold(value, plan))
}

/** `above` holds the schemas on the way down, since they may be circular. */
function planOf(document: OpenApiDocument, schema: unknown, above: ReadonlySet<unknown>): Plan | undefined {
  const plan: Plan = { names: new Map(), fields: new Map(), items: undefined }
  visit(document, schema, above, plan)
  return plan.names.size > 0 || plan.fields.size > 0 || plan.items ? plan : undefined
}

function visit(document: OpenApiDocument, schema: unknown, above: ReadonlySet<unknown>, plan: Plan): void {
  const target = isReference(schema) ? lookUp(document, schema.$ref) : schema
  if (typeof target !== 'object' || target === null || above.has(target)) return
  const node = target as Record<string, unknown>
  const here = new Set(above).add(target)
  for (const [name, each] of Object.entries((node['properties'] ?? {}) as Record<string, unknown>)) {
    for (const other of synonyms(each)) plan.names.set(other, name)
    const inner = planOf(document, each, here)
    if (inner) plan.fields.set(name, inner)
  }
  if (node['items']) plan.items ??= planOf(document, node['items'], here)
  for (const each of [node['allOf'], node['anyOf'], node['oneOf']].flat()) visit(document, each, here, plan)
}

function fold(value: unknown, plan: Plan): unknown {
  if (Array.isArray(value)) return plan.items ? value.map((each) => fold(each, plan.items as Plan)) : value
  if (typeof value !== 'object' || value === null) return value
  const result: Record<string, unknown> = {}
  for (const [name, each] of Object.entries(value)) {
    const canonical = plan.names.get(name)
    if (canonical !== undefined && Object.hasOwn(value, canonical)) continue
    const inner = plan.fields.get(canonical ?? name)
    result[canonical ?? name] = inner ? fold(each, inner) : each
  }
  return result
}
