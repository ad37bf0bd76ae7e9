import { assertions, type Keywords } from '../../schema/reading/keywords.ts'
import type { NormalSchema } from '../../schema/reading/normalise.ts'
import type { Schemas } from '../../schema/reading/schemas.ts'

/** A value that is compared with a schema, and the means to do so. */
export interface Fitting {
  readonly value: unknown
  readonly node: Keywords
  readonly schemas: Schemas
  /** Whether a value, or a value within it, matches another schema. */
  readonly fits: (value: unknown, schema: unknown) => boolean
  readonly matches: (pattern: string, text: string) => boolean
}

/** Whether a schema evaluates a field: by its name, by a pattern, or together with all other fields. */
export function isFieldEvaluated(name: string, fitting: Fitting): boolean {
  return inPlace(fitting).some(
    (node) =>
      isDeclared(name, { ...fitting, node }) ||
      'additionalProperties' in node ||
      (node !== fitting.node && 'unevaluatedProperties' in node),
  )
}

/** Whether a schema evaluates an item. As in validators, `contains` evaluates all items. */
export function isItemEvaluated(index: number, fitting: Fitting): boolean {
  return inPlace(fitting).some((node) => {
    const { prefixItems = [] } = node as { readonly prefixItems?: readonly unknown[] }
    if (index < prefixItems.length || 'items' in node || 'contains' in node) return true
    return node !== fitting.node && 'unevaluatedItems' in node
  })
}

export function isDeclared(name: string, { node, matches }: Pick<Fitting, 'node' | 'matches'>): boolean {
  const { properties = {}, patternProperties = {} } = node as { readonly properties?: object; readonly patternProperties?: object }
  return Object.hasOwn(properties, name) || Object.keys(patternProperties).some((pattern) => matches(pattern, name))
}

/** A node, and all schemas that apply to a value through its references and joined schemas. */
function inPlace(fitting: Fitting): Keywords[] {
  const found = new Set<Keywords>([fitting.node])
  for (const node of found) {
    for (const each of applicable(node, fitting)) {
      const read = fitting.schemas.read(each)
      if (typeof read === 'object') found.add(read)
    }
  }
  return [...found]
}

function applicable(node: Keywords, { value, schemas, fits }: Fitting): unknown[] {
  const { $ref, allOf = [], anyOf = [], oneOf = [], dependentSchemas = {}, if: condition } = node as Joining
  const branches = [...anyOf, ...oneOf].filter((each) => fits(value, each))
  const dependent = Object.entries(dependentSchemas).filter(([name]) => Object.hasOwn(value as object, name))
  // Validators ignore `if` without an effective `then` or `else`.
  const isSettled = condition !== undefined && [node['then'], node['else']].some((each) => saysMore(schemas.read(each)))
  const settled = isSettled ? [condition, node[fits(value, condition) ? 'then' : 'else']] : []
  return [...($ref === undefined ? [] : [schemas.target($ref)]), ...allOf, ...branches, ...dependent.map(([, each]) => each), ...settled]
}

function saysMore(schema: NormalSchema): boolean {
  if (typeof schema === 'boolean') return !schema
  return Object.keys(schema).some((keyword) => keyword === '$ref' || assertions.has(keyword))
}

interface Joining {
  readonly $ref?: string
  readonly allOf?: readonly unknown[]
  readonly anyOf?: readonly unknown[]
  readonly oneOf?: readonly unknown[]
  readonly dependentSchemas?: Readonly<Record<string, unknown>>
  readonly if?: unknown
}
