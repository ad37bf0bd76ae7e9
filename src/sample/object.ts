import { count, isNode, names, type Making, type Node, type Place } from './context.ts'
import { textOf } from './pattern.ts'

/** An object with its declared fields, those that others depend on, and as many more as it must have. */
export function makeObject(node: Node, context: Making, place: Place): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  const like = isNode(place.like) ? place.like : {}
  for (const name of namesFor(node, context, place)) {
    const schema = schemaOf(node, name, context)
    if (schema !== false) result[name] = context.make(schema, { name, depth: place.depth + 1, like: like[name] })
  }
  addMore(result, node, context, place)
  return result
}

function namesFor(node: Node, context: Making, place: Place): string[] {
  const properties = isNode(node['properties']) ? node['properties'] : {}
  const required = names(node['required'])
  const optional = place.lean ? [] : Object.keys(properties).filter((name) => !required.includes(name) && !isLeftOut(properties[name]))
  const declared = Object.keys(properties).filter((name) => required.includes(name) || optional.includes(name))
  const kept = new Set([...required.filter((name) => !declared.includes(name)), ...declared])
  for (const name of optional.slice(Math.max(0, (count(node['maxProperties']) ?? Infinity) - required.length))) kept.delete(name)
  const all = withDependents(
    [...declared, ...required].filter((name) => kept.has(name)),
    node['dependentRequired'],
  )
  const unsent = (name: string): boolean => isNode(properties[name]) && properties[name][context.omit] === true
  return all.filter((name) => name !== '__proto__' && !unsent(name))
}

function withDependents(first: readonly string[], dependent: unknown): string[] {
  const all = new Set(first)
  if (isNode(dependent))
    for (const name of all) if (Object.hasOwn(dependent, name)) for (const each of names(dependent[name])) all.add(each)
  return [...all]
}

function isLeftOut(schema: unknown): boolean {
  return schema === false || (isNode(schema) && schema['deprecated'] === true)
}

/** What a name promises: its own schema, those whose patterns it has, or that of all others. */
function schemaOf({ properties, patternProperties, additionalProperties }: Node, name: string, { fitter }: Making): unknown {
  const own = isNode(properties) && Object.hasOwn(properties, name) ? [properties[name]] : []
  const patterns = isNode(patternProperties) ? Object.entries(patternProperties) : []
  const all = [...own, ...patterns.filter(([pattern]) => fitter.matches(pattern, name)).map(([, each]) => each)]
  if (all.length === 0) return additionalProperties ?? {}
  return all.length === 1 ? all[0] : { allOf: all }
}

const most = 1_000

/** Maps get one entry to show what is in them; others only what `minProperties` asks for. */
function addMore(result: Record<string, unknown>, node: Node, context: Making, place: Place): void {
  const least = Math.min(count(node['minProperties']) ?? 0, most)
  const shown = isMap(node) && !place.lean ? 1 : 0
  const wanted = Math.min(Math.max(least, shown), count(node['maxProperties']) ?? Infinity)
  const properties = isNode(node['properties']) ? node['properties'] : {}
  const declared = Object.keys(properties).filter((name) => properties[name] !== false && !Object.hasOwn(result, name))
  for (let attempt = 0; Object.keys(result).length < wanted && attempt < wanted + 20; attempt += 1) {
    const name = declared.shift() ?? newName(node, context)
    const schema = schemaOf(node, name, context)
    if (schema === false || Object.hasOwn(result, name) || name === '__proto__') continue
    result[name] = context.make(schema, { name: '', depth: place.depth + 1 })
  }
}

function isMap({ properties, patternProperties, additionalProperties }: Node): boolean {
  if (isNode(properties) && Object.keys(properties).length > 0) return false
  return isNode(additionalProperties) || isNode(patternProperties)
}

function newName({ patternProperties, propertyNames }: Node, context: Making): string {
  const { faker } = context
  const [pattern] = isNode(patternProperties) ? Object.keys(patternProperties) : []
  if (isNode(propertyNames)) return String(context.make({ type: 'string', ...propertyNames }, { name: '', depth: 0 }))
  const random = (min: number, max: number): number => faker.number.int({ min, max })
  return (pattern === undefined ? undefined : textOf(pattern, { minLength: 1, maxLength: 100, random })) ?? faker.lorem.word()
}
