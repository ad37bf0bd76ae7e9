import type { XmlPlan, XmlPlanPart } from './xmlPlan.ts'
import { isList, type XmlHints, type XmlSchema } from './xmlSchema.ts'

/** Whether a document says anything about how the values of a schema are written as XML. */
export function hasHints(schema: XmlSchema): boolean {
  return [...reachable(schema)].some(({ hints }) => Object.values(hints).some((each) => each !== undefined))
}

/** A schema with all that it refers to, as data. It holds only what reading and writing need. */
export function planOf(root: XmlSchema): XmlPlan {
  const schemas = [...reachable(root)]
  const hasChoices = schemas.some(({ choices }) => choices.length > 1)
  const parts: XmlPlanPart[] = []
  const indexes = new Map<XmlSchema, number>()
  /** Equal schemas that refer to no others are written once. */
  const leaves = new Map<string, number>()
  for (const schema of schemas) {
    const leaf = schema !== root && isLeaf(schema) ? JSON.stringify(ownPart(schema, hasChoices)) : undefined
    const known = leaf === undefined ? undefined : leaves.get(leaf)
    indexes.set(schema, known ?? parts.length)
    if (known !== undefined) continue
    if (leaf !== undefined) leaves.set(leaf, parts.length)
    parts.push({})
  }
  const indexOf = (schema: XmlSchema): number => indexes.get(schema) as number
  for (const schema of schemas) parts[indexOf(schema)] = { ...ownPart(schema, hasChoices), ...references(schema, indexOf) }
  const component = root.component ?? root.items?.component
  if (component === undefined) return parts
  return parts.map((part, index) =>
    withComponent(
      part,
      [root, root.items].find((each) => each && indexOf(each) === index),
    ),
  )
}

/** The names of components count only for the root and its items. */
function withComponent(part: XmlPlanPart, schema: XmlSchema | undefined): XmlPlanPart {
  return schema?.component === undefined || part.name !== undefined ? part : { ...part, component: schema.component }
}

function ownPart(schema: XmlSchema, hasChoices: boolean): XmlPlanPart {
  const { types, required, values } = schema
  const needed = [...required].filter((field) => hasChoices || (schema.field(field) && isList(schema.field(field) as XmlSchema)))
  return {
    ...(types.size > 0 && { types: [...types].join(' ') }),
    ...given(schema.hints),
    ...(needed.length > 0 && { required: needed }),
    ...(hasChoices && values && { values }),
  }
}

function given(hints: XmlHints): XmlPlanPart {
  return Object.fromEntries(Object.entries(hints).filter(([, each]) => each !== undefined))
}

function references(schema: XmlSchema, indexOf: (schema: XmlSchema) => number): XmlPlanPart {
  const { fieldNames, others, items, choices } = schema
  const fields = fieldNames.map((name) => [name, indexOf(schema.field(name) as XmlSchema)] as const)
  return {
    ...(fields.length > 0 && { fields: Object.fromEntries(fields) }),
    ...(others && { others: indexOf(others) }),
    ...(items && { items: indexOf(items) }),
    ...(choices.length > 1 && { choices: choices.map(indexOf) }),
  }
}

function isLeaf({ fieldNames, others, items, choices }: XmlSchema): boolean {
  return fieldNames.length === 0 && !others && !items && choices.length === 0
}

/** A schema and all that it refers to, itself first. */
function reachable(root: XmlSchema): ReadonlySet<XmlSchema> {
  const found = new Set([root])
  for (const schema of found) for (const each of schemasWithin(schema)) found.add(each)
  return found
}

function schemasWithin(schema: XmlSchema): XmlSchema[] {
  const { fieldNames, others, items, choices } = schema
  return [...fieldNames.map((name) => schema.field(name)), others, items, ...choices].filter((each) => each !== undefined)
}
