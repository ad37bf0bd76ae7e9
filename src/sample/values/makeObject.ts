import { isObject } from '../../document/lenient.ts'
import type { Keywords } from '../../schema/reading/keywords.ts'
import { normalNode } from '../../schema/reading/normalise.ts'
import type { Schemas } from '../../schema/reading/schemas.ts'
import type { SamplePlace } from '../context.ts'
import { isUnsent, mapIn, namesIn, numberIn } from '../keywordValues.ts'
import type { Making } from '../making.ts'
import { relate } from './relations/relate.ts'
import { textOf } from './texts/pattern.ts'
import { word } from './texts/prose.ts'

/** Makes an object with its declared fields, those that `dependentRequired` adds, and more if `minProperties` requires them. */
export function makeObject(node: Keywords, context: Making, place: SamplePlace): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  const like: Keywords = isObject(place.like) ? place.like : {}
  const required = namesIn(node, 'required')
  const owner = place.name || place.owner || ''
  const beside = mapIn(node, 'properties')
  for (const name of namesFor(node, context, place)) {
    const schema = schemaOf(node, name, context)
    if (schema === false) continue
    const { misfits } = context.made
    const value = context.make(schema, { name, owner, beside, depth: place.depth + 1, like: like[name] })
    if (context.made.misfits === misfits || required.includes(name) || context.fitter.fits(value, schema)) result[name] = value
  }
  relate(result, (name, value) => !Object.hasOwn(like, name) && context.fitter.fits(value, schemaOf(node, name, context)))
  return withMore(result, node, { place, context })
}

function namesFor(node: Keywords, context: Making, place: SamplePlace): string[] {
  const like: Keywords = isObject(place.like) ? place.like : {}
  const properties = mapIn(node, 'properties')
  const required = namesIn(node, 'required')
  const isWanted = (name: string): boolean => (context.sparse ? Object.hasOwn(like, name) : !place.lean)
  const optional = Object.keys(properties).filter(
    (name) => isWanted(name) && !required.includes(name) && !isLeftOut(properties[name], context.schemas),
  )
  const declared = Object.keys(properties).filter((name) => required.includes(name) || optional.includes(name))
  const kept = new Set([...required.filter((name) => !declared.includes(name)), ...declared])
  for (const name of optional.slice(Math.max(0, (numberIn(node, 'maxProperties') ?? Infinity) - required.length))) kept.delete(name)
  const entries = isMap(node) ? Object.keys(like) : []
  const all = withDependents(
    [...new Set([...[...declared, ...required].filter((name) => kept.has(name)), ...entries])],
    mapIn(node, 'dependentRequired'),
  )
  return all.filter((name) => name !== '__proto__' && !isUnsent(properties[name], context.schemas))
}

function withDependents(first: readonly string[], dependent: Keywords): string[] {
  const all = new Set(first)
  for (const name of all) if (Object.hasOwn(dependent, name)) for (const each of namesIn(dependent, name)) all.add(each)
  return [...all]
}

function isLeftOut(schema: unknown, schemas: Schemas): boolean {
  return schema === false || (isObject(schema) && schema['deprecated'] === true) || schemas.contradictions.has(schema)
}

/** The schema of a field: its own and those of matching patterns, or that of all other fields. */
function schemaOf(node: Keywords, name: string, { fitter }: Making): unknown {
  const properties = mapIn(node, 'properties')
  const own = Object.hasOwn(properties, name) ? [properties[name]] : []
  const patterns = Object.entries(mapIn(node, 'patternProperties'))
  const all = [...own, ...patterns.filter(([pattern]) => fitter.matches(pattern, name)).map(([, each]) => each)]
  if (all.length === 0) return node['additionalProperties'] ?? {}
  return all.length === 1 ? all[0] : normalNode({ allOf: all })
}

const most = 1_000

/** Adds one entry to a map as an example, and fields to other objects if `minProperties` requires more. */
function withMore(
  made: Readonly<Record<string, unknown>>,
  node: Keywords,
  { place, context }: { readonly place: SamplePlace; readonly context: Making },
): Record<string, unknown> {
  const result = { ...made }
  const least = Math.min(numberIn(node, 'minProperties') ?? 0, most)
  const shown = isMap(node) && !place.lean ? 1 : 0
  const wanted = Math.min(Math.max(least, shown), numberIn(node, 'maxProperties') ?? Infinity)
  const properties = mapIn(node, 'properties')
  const declared = Object.keys(properties).filter((name) => properties[name] !== false && !Object.hasOwn(result, name))
  for (let attempt = 0; Object.keys(result).length < wanted && attempt < wanted + 20; attempt += 1) {
    const name = declared.shift() ?? newName(node, context)
    const schema = schemaOf(node, name, context)
    if (schema === false || Object.hasOwn(result, name) || name === '__proto__') continue
    result[name] = context.make(schema, { name: '', depth: place.depth + 1 })
  }
  return result
}

function isMap(node: Keywords): boolean {
  if (Object.keys(mapIn(node, 'properties')).length > 0) return false
  return isObject(node['additionalProperties']) || 'patternProperties' in node
}

function newName(node: Keywords, context: Making): string {
  const { faker } = context
  const [pattern] = Object.keys(mapIn(node, 'patternProperties'))
  const wanted = node['propertyNames']
  if (isObject(wanted)) return String(context.make(normalNode({ allOf: [{ type: 'string' }, wanted] }), { name: '', depth: 0 }))
  const random = (min: number, max: number): number => faker.number.int({ min, max })
  return (pattern === undefined ? undefined : textOf(pattern, { minLength: 1, maxLength: 100, random })) ?? word(faker)
}
