import type { OpenApiDocument, Schema } from '../document/document.ts'
import { synonyms } from './parameter.ts'
import { isReference, lookUp } from '../document/references.ts'

/** Gives a value the canonical names of its fields; hands back the value itself where none has another. */
export type Fold = (value: unknown) => unknown

/** What there is to rename in a value and its parts. Plans refer to one another as the schemas do, in circles too. */
interface Plan {
  /** Other name → canonical name. */
  readonly names: Map<string, string>
  readonly fields: Map<string, Plan>
  items: Plan | undefined
}

/** Reads `x-synonyms` in a schema once. Undefined: it has none. */
export function foldOf(document: OpenApiDocument, schema: Schema | undefined): Fold | undefined {
  const known = new Map<unknown, Plan>()
  const plan = planOf(document, schema, known)
  if (!plan || !renames(plan, new Set())) return undefined
  for (const { fields } of known.values()) for (const [name, each] of fields) if (!renames(each, new Set())) fields.delete(name)
  return (value) => fold(value, plan)
}

function planOf(document: OpenApiDocument, schema: unknown, known: Map<unknown, Plan>): Plan | undefined {
  const target = isReference(schema) ? lookUp(document, schema.$ref) : schema
  if (typeof target !== 'object' || target === null) return undefined
  let plan = known.get(target)
  if (!plan) {
    known.set(target, (plan = { names: new Map(), fields: new Map(), items: undefined }))
    visit(document, target, known, plan, new Set())
  }
  return plan
}

/** `joined` holds the schemas that this plan has taken in, since `allOf` may be circular too. */
function visit(document: OpenApiDocument, schema: unknown, known: Map<unknown, Plan>, plan: Plan, joined: Set<unknown>): void {
  if (typeof schema !== 'object' || schema === null || joined.has(schema)) return
  joined.add(schema)
  const node = schema as Record<string, unknown>
  for (const [name, each] of Object.entries((node['properties'] ?? {}) as Record<string, unknown>)) {
    for (const other of synonyms(each)) plan.names.set(other, name)
    const inner = planOf(document, each, known)
    if (inner) plan.fields.set(name, inner)
  }
  if (node['items']) plan.items ??= planOf(document, node['items'], known)
  for (const each of [node['allOf'], node['anyOf'], node['oneOf'], isReference(node) ? lookUp(document, node.$ref) : undefined].flat()) {
    visit(document, isReference(each) ? lookUp(document, each.$ref) : each, known, plan, joined)
  }
}

function renames(plan: Plan | undefined, seen: Set<Plan>): boolean {
  if (!plan || seen.has(plan)) return false
  seen.add(plan)
  return plan.names.size > 0 || renames(plan.items, seen) || [...plan.fields.values()].some((each) => renames(each, seen))
}

function mayRename(value: object, { names, fields }: Plan): boolean {
  for (const name in value) if (names.has(name) || fields.has(name)) return true
  return false
}

function fold(value: unknown, plan: Plan): unknown {
  if (Array.isArray(value)) return plan.items ? value.map((each) => fold(each, plan.items as Plan)) : value
  if (typeof value !== 'object' || value === null || !mayRename(value, plan)) return value
  const result: Record<string, unknown> = {}
  for (const [name, each] of Object.entries(value)) {
    const canonical = plan.names.get(name)
    if (name === '__proto__' || (canonical !== undefined && Object.hasOwn(value, canonical))) continue
    const inner = plan.fields.get(canonical ?? name)
    result[canonical ?? name] = inner ? fold(each, inner) : each
  }
  return result
}
