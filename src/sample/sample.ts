import type { Schema } from '../document/document.ts'
import { copyJson } from '../numbers/exactJson.ts'
import { isReference } from '../document/references.ts'
import { isOfType, typesOf, type Keywords } from '../schema/reading/keywords.ts'
import type { NormalSchema } from '../schema/reading/normalise.ts'
import { BranchPicker } from './branchPicker.ts'
import { generous, mostEffort, plenty, type SamplePlace, type SampleContext } from './context.ts'
import { list } from './keywordValues.ts'
import { fromExtension } from './extension.ts'
import { Fitter } from './fit/fits.ts'
import { flatten } from './flatten.ts'
import { givenFor } from './givenValues.ts'
import { Heights } from './values/schemaHeights.ts'
import { makeList } from './values/makeList.ts'
import type { Making } from './making.ts'
import { makeNumber } from './values/numbers/number.ts'
import { makeObject } from './values/makeObject.ts'
import { makeText } from './values/texts/text.ts'

export type { SampleContext } from './context.ts'

/** Below this level, values of schemas without end are left empty. */
const deepest = 8
/** After this many values, the rest is left empty. */
const most = 20_000
const tries = 8

/**
 * Makes a plausible value for a schema: a valid example, or a generated value that looks real, with English texts, names of people and
 * companies, one currency, and times in order. It follows nearly all keywords. The caller must check whether the value is valid, and may
 * try again with another seed.
 *
 * @param like a value to use; if it is invalid as a whole, its valid parts are used
 *
 * @example sample({ type: 'string', format: 'email' }, { faker, schemas: operation.schemas.response })
 */
export function sample(
  schema: Schema,
  { faker, schemas, madeUp = false, sparse = false, field = { name: '' }, effort = { values: 0, characters: 0 } }: SampleContext,
  like?: unknown,
): unknown {
  const making: Making = {
    faker,
    schemas,
    madeUp,
    sparse,
    fitter: new Fitter(schemas),
    heights: new Heights(schemas),
    made: { values: 0, misfits: 0 },
    effort,
    currency: chosenOnce(() => faker.helpers.arrayElement(currencies)),
    make: (part, place) => make(part, place, making),
  }
  return making.make(schema, { ...field, depth: 0, like })
}

/** Only currencies whose amounts have two decimals. */
const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'SEK', 'CAD']

function chosenOnce<T>(choose: () => T): () => T {
  let chosen: T | undefined
  return () => (chosen ??= choose())
}

/** Makes a value. Some keywords can only be met by trying: other branches, and only required fields. */
function make(schema: unknown, place: SamplePlace, context: Making): unknown {
  const { heights } = context
  context.made.values += 1
  context.effort.values += 1
  if (place.depth > deepest && context.fitter.fits(null, schema)) return null
  if (context.made.values > most || (place.depth > deepest && heights.of(schema) === Infinity))
    return emptyFor(context.schemas.read(schema))
  const lean = place.depth >= generous || context.made.values > plenty
  const start = context.faker.number.int({ min: 0, max: 999 })
  let first: unknown
  for (let attempt = 0; attempt < (context.made.values > plenty ? 2 : tries); attempt += 1) {
    const turn = Math.floor(attempt / 2)
    const picker = new BranchPicker({ schemas: context.schemas, start, turn, heights: lean ? heights : undefined, like: place.like })
    const node = flatten(schema, { schemas: context.schemas, pick: (branches) => picker.pick(branches) })
    const value = fromNode(node, { ...namedPlace(place, schema), schema, lean: lean !== (attempt % 2 === 1) }, context)
    if ((!picker.picked && !isDoubtful(node)) || context.fitter.fits(value, schema)) return value
    if (attempt === 0) first = value
  }
  context.made.misfits += 1
  return first
}

/** A place without a name or an owner gets the name of the component that its schema refers to. */
function namedPlace(place: SamplePlace, schema: unknown): SamplePlace {
  if (place.name !== '' || (place.owner ?? '') !== '' || !isReference(schema)) return place
  return { ...place, name: schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1) }
}

function isDoubtful(node: Keywords): boolean {
  return ['not', 'contains', 'propertyNames', 'maxProperties', 'unevaluatedProperties'].some((keyword) => keyword in node)
}

/** Makes a value from a flattened node. `schema` is the schema before flattening. */
function fromNode(node: Keywords, { schema, ...place }: SamplePlace & { readonly schema: unknown }, context: Making): unknown {
  const faked = fromExtension(node['x-faker'], context.faker)
  if (faked !== undefined && context.fitter.fits(faked, node)) return faked
  const fits = (each: unknown): boolean => context.fitter.fits(each, schema) && context.fitter.fits(each, node)
  const { value, like } = 'const' in node ? { value: node['const'] } : givenFor(node, { like: place.like, fits }, context)
  const members = list(node['enum'])
  const taken = value === undefined && members.length > 0 ? memberOf(members, node, context) : value
  if (taken === undefined) return fromType(node, { ...place, like }, context)
  // A copy, so that the caller cannot change the document.
  return copyJson(taken)
}

/** A member of an enum: if possible not null, and accepted by the other keywords. Undefined if no member has the right type. */
function memberOf(members: readonly unknown[], node: Keywords, { faker, fitter }: Making): unknown {
  const types = typesOf(node['type'])
  const typed = types.length === 0 ? members : members.filter((each) => types.some((type) => isOfType(each, type)))
  const fitting = typed.filter((each) => each !== null && fitter.fits(each, node))
  return typed.length === 0 ? undefined : faker.helpers.arrayElement(fitting.length > 0 ? fitting : typed)
}

function fromType(node: Keywords, place: SamplePlace, context: Making): unknown {
  switch (typeOf(node, place.depth)) {
    case 'object':
      return makeObject(node, context, place)
    case 'array':
      return makeList(node, context, place)
    case 'integer':
      return makeNumber(node, { name: place.name, isWhole: true }, context.faker)
    case 'number':
      return makeNumber(node, { name: place.name, isWhole: /^u?int/.test(String(node['format'])) }, context.faker)
    case 'boolean':
      return context.faker.datatype.boolean()
    case 'null':
      return null
    default:
      return textFor(node, place, context)
  }
}

interface TextKeywords {
  readonly minLength?: number
  readonly maxLength?: number
  readonly description?: unknown
  readonly format?: string
  readonly pattern?: string
}

function textFor(node: Keywords, { name, owner = '', beside = {} }: SamplePlace, { faker, fitter, effort, currency }: Making): string {
  if (effort.characters > mostEffort.characters) return ''
  const { minLength = 0, maxLength = Infinity, description, format, pattern } = node as TextKeywords
  const text = makeText(
    { name, owner, beside, currency, description, format, pattern, minLength, maxLength: Math.max(maxLength, minLength) },
    faker,
    (each, made) => fitter.matches(each, made),
  )
  effort.characters += text.length
  return text
}

/** The declared type, or the type that the keywords are for. */
function typeOf(node: Keywords, depth: number): string | undefined {
  const named = typesOf(node['type'])
  if (named.length > 0) return named.find((type) => type !== 'null') ?? 'null'
  const has = (...keywords: string[]): boolean => keywords.some((keyword) => node[keyword] !== undefined)
  if (has('properties', 'additionalProperties', 'patternProperties', 'required', 'minProperties')) return 'object'
  if (has('items', 'prefixItems', 'contains', 'minItems', 'uniqueItems')) return 'array'
  if (has('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf')) return 'number'
  return depth > 0 || has('pattern', 'format', 'minLength', 'maxLength') ? 'string' : 'object'
}

function emptyFor(schema: NormalSchema): unknown {
  const [type] = typeof schema === 'object' ? typesOf(schema['type']) : []
  return type === 'array' ? [] : type === 'string' ? '' : type === 'object' || type === undefined ? {} : null
}
