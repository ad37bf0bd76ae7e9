import { bound, isNode, list, type Node, type SampleContext } from './context.ts'
import { isOpened } from './fits.ts'
import { join } from './join.ts'

/** What flattening needs: `pick` chooses one of several schemas. */
export interface Choosing extends Pick<SampleContext, 'resolve'> {
  readonly pick: (branches: readonly unknown[]) => unknown
}

const longestWay = 30
/** Schemas that go into one node at most: they may refer to one another in more ways than can be gone. */
const mostSteps = 1_000

/** A schema as one node: references followed, `allOf` joined, one of each `oneOf` and `anyOf` chosen, `if` settled. */
export function flatten(schema: unknown, context: Choosing, way = 0, walked = { steps: 0 }): Node {
  walked.steps += 1
  if (!isNode(schema) || way > longestWay || walked.steps > mostSteps) return {}
  const {
    $ref,
    allOf,
    oneOf,
    anyOf,
    if: condition,
    then,
    else: otherwise,
    dependentSchemas,
    ...own
  } = isOpened(schema) ? opened(schema) : schema
  const inner = (each: unknown): Node => flatten(each, context, way + 1, walked)
  let node: Node = typeof $ref === 'string' ? labelled(inner(context.resolve($ref)), $ref) : {}
  for (const each of list(allOf)) node = join(node, inner(each))
  node = join(node, plain(own))
  for (const branches of [list(oneOf), list(anyOf)]) {
    if (branches.length > 0) node = join(chosen(context.pick(branches), node['discriminator'], inner), node)
  }
  if (condition !== undefined) node = join(inner(context.pick([{ allOf: [condition, then ?? {}] }, otherwise ?? {}])), node)
  for (const [name, each] of Object.entries(isNode(dependentSchemas) ? dependentSchemas : {})) {
    node = join(node, inner(context.pick([each, { properties: { [name]: false } }])))
  }
  return node
}

function opened(schema: Node): Node {
  return { ...schema, additionalProperties: undefined }
}

/** One way of writing things: examples in one list, bounds as numbers. */
function plain({ example, examples, minimum, maximum, exclusiveMinimum, exclusiveMaximum, ...rest }: Node): Node {
  const given = [example, ...(Array.isArray(examples) ? examples : [])].filter((each) => each !== undefined)
  const [above, below] = [
    bound(exclusiveMinimum === true ? minimum : exclusiveMinimum),
    bound(exclusiveMaximum === true ? maximum : exclusiveMaximum),
  ]
  return {
    ...rest,
    ...(given.length > 0 && { examples: given }),
    ...(bound(minimum) !== undefined && { minimum }),
    ...(bound(maximum) !== undefined && { maximum }),
    ...(above !== undefined && { exclusiveMinimum: above }),
    ...(below !== undefined && { exclusiveMaximum: below }),
  }
}

/** The branch of a union says by the discriminator which one it is. */
function chosen(branch: unknown, discriminator: unknown, inner: (schema: unknown) => Node): Node {
  const node = inner(branch)
  const ref = isNode(branch) ? branch['$ref'] : undefined
  return typeof ref === 'string' ? labelled({ ...node, discriminator }, ref) : node
}

/** Writes the name that a discriminator has for a reference into the examples of its field. */
function labelled(node: Node, ref: string): Node {
  const { discriminator, properties } = node
  const name = isNode(discriminator) ? discriminator['propertyName'] : undefined
  if (typeof name !== 'string' || !isNode(properties) || !Object.hasOwn(properties, name)) return node
  const mapping = isNode(discriminator) && isNode(discriminator['mapping']) ? discriminator['mapping'] : {}
  const own = ref.slice(ref.lastIndexOf('/') + 1)
  const label = Object.keys(mapping).find((each) => mapping[each] === ref || mapping[each] === own) ?? own
  return { ...node, properties: { ...properties, [name]: { allOf: [properties[name], { examples: [label] }] } } }
}
