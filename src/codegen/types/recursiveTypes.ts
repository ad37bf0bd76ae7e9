import { isObject, type JsonObject } from '../../document/lenient.ts'
import { isReference, pointerParts } from '../../document/references.ts'

export interface RecursiveTypes {
  readonly components: JsonObject
  /** Schemas by the name of their type. */
  readonly aliases: ReadonlyMap<string, unknown>
}

/**
 * Gives components that refer to themselves types of their own. In TypeScript a property may refer to its own type within an object, but
 * not as an item of a list or a member of a union, as in `Value: string | Value[]`. A type of its own may. A reference to itself without a
 * list in between means nothing, so it accepts everything.
 */
export function recursiveTypes(components: JsonObject): RecursiveTypes {
  const graph = new Map(Object.entries(components).map(([name, schema]) => [name, directReferences(schema)]))
  for (const [name, references] of graph) {
    for (const each of references.filter(({ isInList }) => !isInList))
      if (leadsTo(graph, { from: targetOf(each), to: name, lists: false })) drop(each, references)
  }
  const isRecursive = (name: string): boolean => leadsTo(graph, { from: name, to: name, lists: true, isStart: true })
  const names = new Map<string, string>()
  for (const name of graph.keys()) if (isRecursive(name)) names.set(name, aliasFor(name, new Set(names.values())))
  if (names.size === 0) return { components, aliases: new Map() }
  const aliases = new Map([...names].map(([name, alias]) => [alias, components[name]]))
  for (const name of names.keys()) {
    for (const each of graph.get(name) ?? []) {
      const alias = names.get(targetOf(each) ?? '')
      if (alias !== undefined) each.reference['$ref'] = `#/${alias}`
    }
  }
  const replaced = [...names].map(([name, alias]) => [name, { ...wordsOf(components[name]), $ref: `#/${alias}` }])
  return { components: { ...components, ...Object.fromEntries(replaced) }, aliases }
}

/** A reference that is not within a field of an object. */
interface DirectReference {
  readonly reference: JsonObject
  readonly isInList: boolean
}

function directReferences(schema: unknown, isInList = false): DirectReference[] {
  if (Array.isArray(schema)) return schema.flatMap((each) => directReferences(each, isInList))
  if (!isObject(schema)) return []
  const own = isReference(schema) ? [{ reference: schema as JsonObject, isInList }] : []
  const joined = ['allOf', 'oneOf', 'anyOf'].flatMap((keyword) => directReferences(schema[keyword], isInList))
  return [...own, ...joined, ...['items', 'prefixItems'].flatMap((keyword) => directReferences(schema[keyword], true))]
}

function targetOf({ reference }: DirectReference): string | undefined {
  return isReference(reference) ? pointerParts(reference.$ref.slice(1)).at(-1) : undefined
}

interface Path {
  readonly from: string | undefined
  readonly to: string
  /** Whether the path may go through lists. */
  readonly lists: boolean
  /** Whether at least one step is needed. */
  readonly isStart?: boolean
}

function leadsTo(graph: ReadonlyMap<string, readonly DirectReference[]>, { from, to, lists, isStart }: Path): boolean {
  if (from === to && !isStart) return true
  const seen = new Set<string>()
  const rest = [from]
  for (let name = rest.pop(); name !== undefined; name = rest.pop()) {
    for (const each of graph.get(name) ?? []) {
      const target = lists || !each.isInList ? targetOf(each) : undefined
      if (target === to) return true
      if (target === undefined || seen.has(target)) continue
      seen.add(target)
      rest.push(target)
    }
  }
  return false
}

function drop(each: DirectReference, references: DirectReference[]): void {
  delete each.reference['$ref']
  references.splice(references.indexOf(each), 1)
}

function wordsOf(schema: unknown): JsonObject {
  return isObject(schema) && schema['description'] !== undefined ? { description: schema['description'] } : {}
}

/** Names that generated files declare or import, and the names of TypeScript's own types. */
const reserved = new Set(
  `any Arguments Array bigint Blob boolean ClientOptions components Dialect Input never null number object Omit operations Partial paths
  Pick Promise Record Result string symbol undefined unknown void webhooks`.split(/\s+/),
)

function aliasFor(name: string, taken: ReadonlySet<string>): string {
  const letters = name.replace(/[^A-Za-z0-9_]/g, '')
  const isFree = /^[A-Za-z_]/.test(letters) && !reserved.has(letters) && !/Client(?:Of)?$/.test(letters)
  const wanted = isFree ? letters : `Schema${letters}`
  let alias = wanted
  for (let number = 2; taken.has(alias); number += 1) alias = `${wanted}${number}`
  return alias
}
