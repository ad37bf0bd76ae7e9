import type { Schema } from '../document/document.ts'
import { count, generous, isNode, list, plenty, type Making, type Node, type Place, type SampleContext } from './context.ts'
import { fromExtension } from './extension.ts'
import { Fitter, typesOf } from './fits.ts'
import { flatten } from './flatten.ts'
import { givenFor, mended } from './given.ts'
import { Heights } from './height.ts'
import { makeList } from './list.ts'
import { makeNumber } from './number.ts'
import { makeObject } from './object.ts'
import { makeText } from './text.ts'

export type { SampleContext } from './context.ts'

/** Below this level nothing is made up that does not come to an end. */
const deepest = 8
/** After so many values nothing more is made up. */
const most = 20_000
const tries = 8

/**
 * A plausible value for a schema: examples where they are valid, else made up. It follows nearly all keywords; whether it
 * is valid is for the caller to check, and to ask again. Where an example is wrong as a whole, `like` it takes the parts
 * that are right.
 *
 * @example sample({ type: 'string', format: 'email' }, { faker, resolve, omit: 'writeOnly' })
 */
export function sample(schema: Schema, context: SampleContext, like?: unknown): unknown {
  const targets = new Map<string, unknown>()
  const resolve = (ref: string): unknown => {
    if (!targets.has(ref)) targets.set(ref, context.resolve(ref))
    return targets.get(ref)
  }
  const heights = new Heights(resolve)
  const making: Making = {
    ...context,
    resolve,
    fitter: new Fitter({ resolve, omit: context.omit }),
    made: { values: 0 },
    make: (part, place) => make(part, place, making, heights),
  }
  return making.make(schema, { name: '', depth: 0, like })
}

/** What some keywords ask for can only be found by trying: other branches, then only what is required. */
function make(schema: unknown, place: Place, context: Making, heights: Heights): unknown {
  context.made.values += 1
  if (place.depth > deepest && context.fitter.fits(null, schema)) return null
  if (context.made.values > most || (place.depth > deepest && heights.of(schema) === Infinity)) return emptyFor(schema)
  const lean = place.depth >= generous || context.made.values > plenty
  const start = context.faker.number.int({ min: 0, max: 999 })
  let first: unknown
  for (let attempt = 0; attempt < (context.made.values > plenty ? 2 : tries); attempt += 1) {
    const picker = new Picker(start, Math.floor(attempt / 2), lean ? heights : undefined)
    const node = flatten(schema, { resolve: context.resolve, pick: (branches) => picker.pick(branches) })
    const value = fromNode(node, schema, { ...place, lean: lean !== (attempt % 2 === 1) }, context)
    if ((!picker.picked && !isDoubtful(node)) || context.fitter.fits(value, schema)) return value
    if (attempt === 0) first = value
  }
  return first
}

/** Chooses branches in turn; deep down, those first that come to an end soonest. */
class Picker {
  picked = false
  readonly #start: number
  readonly #turn: number
  readonly #heights: Heights | undefined

  constructor(start: number, turn: number, heights: Heights | undefined) {
    this.#start = start
    this.#turn = turn
    this.#heights = heights
  }

  pick(branches: readonly unknown[]): unknown {
    this.picked = true
    const heights = this.#heights
    const telling = branches.filter((each) => !isNull(each))
    const all = telling.length > 0 && !heights ? telling : branches
    const turned = all.map((_, index) => all[(index + this.#start) % all.length])
    return (heights ? byHeight(turned, heights) : turned)[this.#turn % turned.length]
  }
}

/** The lowest first, and null after others of its height. */
function byHeight(branches: readonly unknown[], heights: Heights): readonly unknown[] {
  const measured = branches.map((each) => ({ each, height: heights.of(each) + (isNull(each) ? 0.5 : 0) }))
  return measured.toSorted((a, b) => (a.height === b.height ? 0 : a.height - b.height)).map(({ each }) => each)
}

function isNull(schema: unknown): boolean {
  return isNode(schema) && typesOf(schema['type']).join() === 'null'
}

function isDoubtful(node: Node): boolean {
  return ['not', 'contains', 'propertyNames', 'maxProperties'].some((keyword) => keyword in node)
}

function fromNode(node: Node, schema: unknown, place: Place, context: Making): unknown {
  const faked = fromExtension(node['x-faker'], context.faker)
  if (faked !== undefined && context.fitter.fits(faked, node)) return faked
  const { value, like } = 'const' in node ? { value: node['const'] } : givenFor(node, schema, place, context)
  const members = list(node['enum'])
  const taken = value === undefined && members.length > 0 ? memberOf(members, node, context) : value
  if (taken === undefined) return fromType(node, { ...place, like }, context)
  // The document keeps its own.
  return typeof taken === 'object' ? structuredClone(taken) : taken
}

/** One that is not null, and that its other keywords let pass; in a list where they are meant for its items. Undefined: none has its type. */
function memberOf(members: readonly unknown[], node: Node, { faker, fitter }: Making): unknown {
  const values = typesOf(node['type']).includes('array') ? members.map((each) => list(each)) : members.map((each) => mended(each, node))
  const typed = values.filter((each) => fitter.fits(each, { type: node['type'] }))
  const fitting = typed.filter((each) => each !== null && fitter.fits(each, node))
  return typed.length === 0 ? undefined : faker.helpers.arrayElement(fitting.length > 0 ? fitting : typed)
}

function fromType(node: Node, place: Place, context: Making): unknown {
  switch (typeOf(node, place.depth)) {
    case 'object':
      return makeObject(node, context, place)
    case 'array':
      return makeList(node, context, place)
    case 'integer':
      return makeNumber(node, context.faker, place.name, true)
    case 'number':
      return makeNumber(node, context.faker, place.name, /^u?int/.test(String(node['format'])))
    case 'boolean':
      return context.faker.datatype.boolean()
    case 'null':
      return null
    default:
      return textFor(node, place.name, context)
  }
}

function textFor(node: Node, name: string, { faker, fitter }: Making): string {
  const minLength = count(node['minLength']) ?? 0
  const maxLength = Math.max(count(node['maxLength']) ?? Infinity, minLength)
  const format = typeof node['format'] === 'string' ? node['format'] : undefined
  const pattern = typeof node['pattern'] === 'string' ? node['pattern'] : undefined
  return makeText({ name, format, pattern, minLength, maxLength }, faker, (each, text) => fitter.matches(each, text))
}

/** The type named, else the one that its keywords speak of. */
function typeOf(node: Node, depth: number): string | undefined {
  const named = typesOf(node['type'])
  if (named.length > 0) return named.find((type) => type !== 'null') ?? 'null'
  const has = (...keywords: string[]): boolean => keywords.some((keyword) => node[keyword] !== undefined)
  if (has('properties', 'additionalProperties', 'patternProperties', 'required', 'minProperties')) return 'object'
  if (has('items', 'prefixItems', 'contains', 'minItems', 'uniqueItems')) return 'array'
  if (has('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf')) return 'number'
  return depth > 0 || has('pattern', 'format', 'minLength', 'maxLength') ? 'string' : 'object'
}

function emptyFor(schema: unknown): unknown {
  const [type] = isNode(schema) ? typesOf(schema['type']) : []
  return type === 'array' ? [] : type === 'string' ? '' : type === 'object' || type === undefined ? {} : null
}
