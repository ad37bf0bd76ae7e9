import type { Schema } from '../../document/document.ts'
import { isNumeric, isObjectLike, type Structure, type Structures } from './fields.ts'
import { isPlainScalar } from './plainScalars.ts'
import { bare } from '../words/names.ts'

/** Where the items of a list are in a body: the path to the array, and the schema of an item. */
export interface ListEnvelope {
  readonly at: readonly string[]
  readonly item: Schema
  /** Whether the items are the values of an object, each under its key. */
  readonly isMap?: true
}

/** Where an item is in a body. An empty path means that the item is the body. */
export interface ItemEnvelope {
  readonly at: readonly string[]
  readonly item: Schema
}

const listNames = [
  'data',
  'results',
  'items',
  'values',
  'value',
  'entries',
  'records',
  'list',
  'rows',
  'elements',
  'resources',
  'content',
  'entities',
  'result',
]
const ignored = new Set([
  'errors',
  'link',
  'links',
  'included',
  'warnings',
  'messages',
  'error',
  'fielderrors',
  'validationerrors',
  'notifications',
])
const wrappers = new Set([
  'data',
  'result',
  'response',
  'payload',
  'content',
  'item',
  'record',
  'object',
  'resource',
  'value',
  'attributes',
])

/** Finds the array of items in the body of a list: the only array of objects, up to two levels deep, else one with a known name. */
export function listEnvelope(structures: Structures, schema: Schema | undefined, noun: string): ListEnvelope | undefined {
  const structure = structures.of(schema)
  if (structure.items !== undefined && !isObjectLike(structure))
    return isItem(structures, structure.items) ? { at: [], item: structure.items } : undefined
  const arrays = arraysWithin(structures, structure, { noun: structures.nounOf(noun), level: 0 })
  if (arrays.length <= 1) return arrays[0]
  const level = Math.min(...arrays.map(({ at }) => at.length))
  const nearest = arrays.filter(({ at }) => at.length === level)
  if (nearest.length === 1) return nearest[0]
  const nameOf = ({ at }: ListEnvelope): string => bare(at.at(-1) as string)
  const named = nearest.find((each) => structures.nounOf(nameOf(each)) === structures.nounOf(noun))
  const similar = nearest.filter((each) => structures.nounOf(nameOf(each)).endsWith(structures.nounOf(noun)))
  if (named || similar.length === 1) return named ?? similar[0]
  return nearest.toSorted((a, b) => rank(nameOf(a)) - rank(nameOf(b))).find((each) => rank(nameOf(each)) < listNames.length)
}

/** Ends of names of lists that have keys: `taskIds`, `filterNames`. */
const ofKeys = /(?:ids?|uuids?|guids?|keys?|names?|codes?|slugs?|numbers?)$/

/** Finds the array of keys in the body of a list that shows nothing else of its items, such as `{"taskIds": ["a1", "b2"]}`. */
export function keyListEnvelope(structures: Structures, schema: Schema | undefined, noun: string): ListEnvelope | undefined {
  const structure = structures.of(schema)
  const isKey = (each: Schema): boolean => isTextOrNumber(structures.of(each))
  if (structure.items !== undefined) return isKey(structure.items) ? { at: [], item: structure.items } : undefined
  const own = structures.nounOf(noun)
  const isNamed = (name: string): boolean =>
    listNames.includes(name) || [name, name.replace(ofKeys, '')].some((each) => each === '' || own.endsWith(structures.nounOf(each)))
  const found = [...structure.fields].flatMap(([name, each]): ListEnvelope[] => {
    const { items } = structures.of(each)
    return items !== undefined && isKey(items) && isNamed(bare(name)) ? [{ at: [name], item: items }] : []
  })
  return found.length === 1 ? found[0] : undefined
}

function isTextOrNumber({ types, items }: Structure): boolean {
  return items === undefined && (types.has('string') || types.has('integer'))
}

function rank(name: string): number {
  const index = listNames.indexOf(name)
  return index < 0 ? listNames.length : index
}

interface Looking {
  /** The resource's noun in the singular. */
  readonly noun: string
  readonly level: number
}

function arraysWithin(structures: Structures, { fields }: Structure, { noun, level }: Looking): ListEnvelope[] {
  const found: ListEnvelope[] = []
  if (level > 1) return found
  for (const [name, schema] of fields) {
    if (isPlainScalar(schema) || (ignored.has(bare(name)) && structures.nounOf(name) !== noun)) continue
    const field = structures.of(schema)
    if (field.items !== undefined) {
      if (isItem(structures, field.items)) found.push({ at: [name], item: field.items })
      continue
    }
    const isWrapper = name === '_embedded' || wrappers.has(bare(name)) || fields.size <= 2
    if (!isWrapper || !isObjectLike(field)) continue
    for (const { at, item } of arraysWithin(structures, field, { noun, level: level + 1 })) found.push({ at: [name, ...at], item })
  }
  return found
}

function isItem(structures: Structures, schema: Schema): boolean {
  return isObjectLike(structures.of(schema))
}

/**
 * Finds the item in the body of a read or create: the body itself, or an object in it. That object is named like a wrapper or like the
 * resource, or is the only object in a small body.
 */
export function itemEnvelope(structures: Structures, schema: Schema | undefined, noun: string): ItemEnvelope | undefined {
  return itemWithin(structures, schema, { noun: structures.nounOf(noun), level: 0 })
}

function itemWithin(structures: Structures, schema: Schema | undefined, { noun, level }: Looking): ItemEnvelope | undefined {
  const structure = structures.of(schema)
  if (schema === undefined || !isObjectLike(structure)) return undefined
  if (hasOwnKey(structures, structure)) return { at: [], item: schema }
  const wrapped = wrappedIn(structures, structure, noun)
  if (wrapped.length !== 1 || !wrapped[0]) return { at: [], item: schema }
  const inner = level < 1 && !wrapped[0].at.includes('0') ? itemWithin(structures, wrapped[0].item, { noun, level: level + 1 }) : undefined
  return { at: [...wrapped[0].at, ...(inner?.at ?? [])], item: inner?.item ?? wrapped[0].item }
}

const keyNames = /^(?:id|pk|uuid|key|slug|code|name|number)$|id$/i

/** Whether a body is an item and not an envelope, as a field tells whose name is that of a key. */
export function hasOwnKey(structures: Structures, { fields }: Structure): boolean {
  for (const [name, schema] of fields) if (keyNames.test(name) && !isResultCode(structures, name, schema)) return true
  return false
}

/** The objects in a body that may be the item. */
function wrappedIn(structures: Structures, { fields }: Structure, noun: string): ItemEnvelope[] {
  const found: ItemEnvelope[] = []
  const isOnly = [...fields.keys()].filter((name) => !ignored.has(bare(name))).length === 1
  for (const [name, schema] of fields) {
    const called = bare(name)
    if (isPlainScalar(schema) || !(wrappers.has(called) || called === noun || (isOnly && !ignored.has(called)))) continue
    const field = structures.of(schema)
    const isOne = field.items !== undefined && fields.size <= 4 && isItem(structures, field.items)
    if (isOne) found.push({ at: [name, '0'], item: field.items as Schema })
    else if (isObjectLike(field) && field.fields.size > 0) found.push({ at: [name], item: schema })
  }
  return found
}

/** Whether a field says how the call went, as in `{code: 200, data: {…}}`. A code that identifies an item is a text. */
function isResultCode(structures: Structures, name: string, schema: Schema): boolean {
  return bare(name) === 'code' && isNumeric(structures.of(schema))
}

/** The item that a body holds, alone or in a list of one. */
export function itemOf(structures: Structures, schema: Schema | undefined, noun: string): Schema | undefined {
  return itemEnvelope(structures, schema, noun)?.item ?? listEnvelope(structures, schema, noun)?.item
}

/** An item in the body of a list, which some documents declare as one item. */
export function listedItem(structures: Structures, schema: Schema | undefined, noun: string): Schema | undefined {
  return listEnvelope(structures, schema, noun)?.item ?? itemEnvelope(structures, schema, noun)?.item
}
