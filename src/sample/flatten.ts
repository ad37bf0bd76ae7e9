import { isObject } from '../document/lenient.ts'
import { normalNode, type NormalNode } from '../schema/reading/normalise.ts'
import type { Schemas } from '../schema/reading/schemas.ts'
import { list, mapIn } from './keywordValues.ts'
import { join } from './joinNodes.ts'

/** The arguments of `flatten`. */
export interface Choosing {
  readonly schemas: Schemas
  /** Chooses one of several schemas. */
  readonly pick: (branches: readonly unknown[]) => unknown
}

const longestWay = 30
/** The most schemas that are joined into one node. Bounds the work on schemas that refer to each other. */
const mostSteps = 1_000

/** Rewrites a schema as one node: follows references, joins `allOf`, and chooses a branch of each `oneOf`, `anyOf` and `if`. */
export function flatten(schema: unknown, choosing: Choosing): NormalNode {
  return new Flattening(choosing).flat(schema, 0)
}

const empty = normalNode({})

class Flattening {
  readonly #schemas: Schemas
  readonly #pick: Choosing['pick']
  #steps = 0

  constructor({ schemas, pick }: Choosing) {
    this.#schemas = schemas
    this.#pick = pick
  }

  flat(schema: unknown, way: number): NormalNode {
    const read = this.#schemas.read(schema)
    this.#steps += 1
    if (typeof read === 'boolean' || way > longestWay || this.#steps > mostSteps) return empty
    const { $ref, allOf, oneOf, anyOf, if: condition, then = {}, else: otherwise = {}, dependentSchemas, ...own } = read
    let node = typeof $ref === 'string' ? labelled(this.flat(this.#schemas.target($ref), way + 1), $ref) : empty
    for (const each of list(allOf)) node = join(node, this.flat(each, way + 1))
    node = join(node, withExamples(own))
    if (oneOf !== undefined) node = join(this.#branch(list(oneOf), node['discriminator'], way), node)
    if (anyOf !== undefined) node = join(this.#branch(list(anyOf), node['discriminator'], way), node)
    if (condition !== undefined) {
      node = join(this.flat(this.#pick([normalNode({ allOf: [condition, then] }), otherwise]), way + 1), node)
    }
    if (dependentSchemas === undefined) return node
    for (const [name, each] of Object.entries(dependentSchemas as object)) {
      node = join(node, this.flat(this.#pick([each, normalNode({ properties: { [name]: false } })]), way + 1))
    }
    return node
  }

  /** Chooses a branch of a union, and writes its name into the field of the discriminator. */
  #branch(branches: readonly unknown[], discriminator: unknown, way: number): NormalNode {
    const branch = this.#choose(branches)
    const ref = refOf(branch, this.#schemas)
    const node = this.flat(branch, way + 1)
    return ref === undefined ? node : labelled({ ...node, discriminator }, ref)
  }

  /** Chooses a branch. A choice between null and one schema is that schema. */
  #choose(branches: readonly unknown[]): unknown {
    const telling = branches.filter((each) => !this.#schemas.isNull(each))
    return branches.length === 2 && telling.length === 1 ? telling[0] : this.#pick(branches)
  }
}

/** The reference of a branch, also if the discriminator has narrowed the branch. Undefined if it is not a reference. */
function refOf(branch: unknown, schemas: Schemas): string | undefined {
  const read = schemas.read(branch)
  if (typeof read === 'boolean') return undefined
  if (typeof read['$ref'] === 'string') return read['$ref']
  const narrowed = schemas.read(list(read['allOf'])[0])
  return typeof narrowed === 'object' ? (narrowed['$ref'] as string | undefined) : undefined
}

/** Moves `example` and `examples` into one list. */
function withExamples({ example, examples, ...rest }: NormalNode): NormalNode {
  const given = [example, ...list(examples)].filter((each) => each !== undefined)
  return given.length > 0 ? { ...rest, examples: given } : rest
}

/** Adds the name that the discriminator has for a reference to the examples of its field. */
function labelled(node: NormalNode, ref: string): NormalNode {
  const { discriminator } = node
  if (discriminator === undefined) return node
  const name = isObject(discriminator) ? discriminator['propertyName'] : undefined
  const properties = mapIn(node, 'properties')
  if (typeof name !== 'string' || !Object.hasOwn(properties, name)) return node
  const mapping = isObject(discriminator) ? mapIn(discriminator, 'mapping') : {}
  const own = ref.slice(ref.lastIndexOf('/') + 1)
  const label = Object.keys(mapping).find((each) => mapping[each] === ref || mapping[each] === own) ?? own
  const field = normalNode({ allOf: [properties[name], normalNode({ examples: [label] })] })
  return { ...node, properties: { ...properties, [name]: field } }
}
