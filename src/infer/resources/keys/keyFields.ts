import type { Schema } from '../../../document/document.ts'
import { isAnything, isNumeric, isObjectLike, isScalar, type Structure, type Structures } from '../fields.ts'
import { bare, singular, wordSet, wordsOf } from '../../words/names.ts'

/** A field that an item has as its key, and why. */
export interface FoundKey {
  readonly at: readonly string[]
  readonly reason: string
  /** Another field by which paths may name the item. */
  readonly second?: string
}

/** The path parameter that carries a key, and the noun of its item. */
export interface WantedKey {
  readonly param: string | undefined
  readonly noun: string
  /** Whether the parameter is a text and not a number. Reads its schema, so it is asked only if that matters. */
  readonly isText?: () => boolean
  /** Whether the parameter is described as a name. Reads the parameter, like `isText`. */
  readonly isName?: () => boolean
}

export type FindKey = (structures: Structures, structure: Structure, wanted: WantedKey) => FoundKey | undefined

/** Finds a field that the path parameter names, wholly or by its last word. */
export const byName: FindKey = (structures, structure, { param, noun }) => {
  const only = (isMeant: (name: string) => boolean): string | undefined => onlyScalar(structures, structure, isMeant)
  return param === undefined ? undefined : (byParam(only, { param, noun }) ?? byLastWord(only, { param, noun }))
}

/** Finds a field whose name almost certainly means the key. */
export const surely: FindKey = (structures, structure, wanted) => {
  const { noun } = wanted
  const only = (isMeant: (name: string) => boolean): string | undefined => onlyScalar(structures, structure, isMeant)
  const own = byName(structures, structure, wanted)
  if (own) return own
  const id = only((name) => name === 'id') ?? only((name) => /^_?id$/i.test(name)) ?? only((name) => /^pk$/i.test(name))
  if (id !== undefined) return byTextName(structures, structure, { ...wanted, id }) ?? { at: [id], reason: `a field is called ${bare(id)}` }
  const nouns = [structures.nounOf(noun), bare(singular(noun).split(' ').at(-1) ?? '')]
  const withId = nouns.map((each) => only((name) => bare(name) === `${each}id`)).find((name) => name !== undefined)
  return withId === undefined ? undefined : { at: [withId], reason: 'a field is called like the resource with id' }
}

/** Names of texts that identify an item, the most telling first. */
const textNames = ['slug', 'login', 'username', 'name', 'key', 'code', 'handle']
const ofPersons = ['username', 'login', 'name']

/**
 * The name of an item instead of its `id`, if the path has a text, as in `/repos/{repo}`, and the id is a number, or if the document says so
 * of the parameter.
 */
function byTextName(
  structures: Structures,
  structure: Structure,
  { param, noun, isText, isName, id }: WantedKey & { readonly id: string },
): FoundKey | undefined {
  const hasName = param !== undefined && structures.field(structure, 'name')?.types.has('string') === true
  if (hasName && isName?.() === true) return { at: ['name'], second: id, reason: 'the document describes the path parameter as a name' }
  const isPerson = /^(?:user|username|login)$/i.test(param ?? '')
  const isWhole = param !== undefined && bare(param) === structures.nounOf(noun) && !special.has(bare(param))
  if (!(isPerson || isWhole) || !isOnlyNumber(structures.of(structure.fields.get(id))) || isText?.() !== true) return undefined
  const names = isPerson ? ofPersons : [`${structures.nounOf(noun)}name`, ...textNames]
  const isNamed = (each: string, word: string): boolean =>
    bare(each) === word && structures.field(structure, each)?.types.has('string') === true
  const found = names.map((word) => onlyScalar(structures, structure, (each) => isNamed(each, word))).find((each) => each !== undefined)
  if (found === undefined) return undefined
  return { at: [found], second: id, reason: `the path has a text, and the field ${found} is the name of the item` }
}

function isOnlyNumber(structure: Structure): boolean {
  return isNumeric(structure) && !structure.types.has('string')
}

/** Finds a field of the item, or of an object in it, whose name surely or often means the key. */
export const within: FindKey = (structures, structure, wanted) => {
  const own = surely(structures, structure, wanted) ?? perhaps(structures, structure, wanted)
  if (own) return own
  const parts = [...structure.fields].flatMap(([name, schema]) => deeper(structures, { name, schema }, wanted) ?? [])
  const named = parts.find(({ at: [name = ''] }) => isNamedLike(structures, name, wanted.noun))
  const same = parts.find(({ at }) => wanted.param !== undefined && bare(at.at(-1) as string) === bare(wanted.param))
  return named ?? same ?? (parts.length === 1 ? parts[0] : undefined)
}

/** Finds a field whose name often, but not always, means the key. */
const perhaps: FindKey = (structures, structure, { param, noun }) => {
  if (param === undefined) return undefined
  const isPlain = /^(?:id|u?uid|guid|key)$/i.test(param)
  const isWhole = bare(param) === structures.nounOf(noun)
  const isMeant = (word: string): boolean =>
    (isWhole && !special.has(word)) || (special.has(word) ? wordsOf(param).at(-1) === word : bare(param).endsWith(word))
  const words = isPlain ? keyLike : identifying.filter(isMeant)
  const found = words.map((word) => onlyScalar(structures, structure, (name) => bare(name) === word)).find((name) => name !== undefined)
  return found === undefined ? undefined : identifiedBy(found)
}

export function identifiedBy(name: string): FoundKey {
  return { at: [name], reason: `the field ${name} identifies the item` }
}

/** The key in an object of an item. */
function deeper(
  structures: Structures,
  { name, schema }: { readonly name: string; readonly schema: Schema },
  wanted: WantedKey,
): FoundKey | undefined {
  const field = structures.of(schema)
  if (!isObjectLike(field) || field.items !== undefined) return undefined
  const found = surely(structures, field, wanted) ?? perhaps(structures, field, wanted)
  return found && { at: [name, ...found.at], reason: `${found.reason}, one object deeper` }
}

/** Objects that hold the fields of an item, whatever the item is called. */
const holders = wordSet('data attributes metadata info details result payload object resource')

function isNamedLike(structures: Structures, name: string, noun: string): boolean {
  const [word, wanted] = [structures.nounOf(name), structures.nounOf(noun)]
  return holders.has(bare(name)) || word.endsWith(wanted) || wanted.endsWith(word)
}

/** The only scalar field with a name that is meant, or else the only one that may have any value, such as an `id` without a type. */
export function onlyScalar(structures: Structures, { fields }: Structure, isMeant: (name: string) => boolean): string | undefined {
  const named = [...fields].filter(([name]) => isMeant(name)).map(([name, schema]) => ({ name, structure: structures.of(schema) }))
  const scalars = named.filter(({ structure }) => isScalar(structure))
  const [only, ...others] = scalars.length > 0 ? scalars : named.filter(({ structure }) => isAnything(structure))
  return others.length === 0 ? only?.name : undefined
}

/** Names of fields that are always a key. */
const keyLike = ['uuid', 'guid', 'gid', 'uid', 'key']
/** Names of fields that are the key only if the parameter ends with the same word. */
const special = wordSet('sha identifier ip address domain hostname serial mac arn')
const identifying = [
  ...'name key slug code uuid guid gid uid sid number token hash digest login username email handle iid ref reference label'.split(' '),
  ...special,
]

function byParam(
  only: (isMeant: (name: string) => boolean) => string | undefined,
  { param, noun }: { readonly param: string; readonly noun: string },
): FoundKey | undefined {
  const similar = only((name) => name === param) ?? only((name) => bare(name) === bare(param))
  if (similar !== undefined) return { at: [similar], reason: 'a field has the name of the path parameter' }
  const rest = withoutNoun(param, noun)
  const left = rest === undefined ? undefined : only((name) => bare(name) === rest)
  return left === undefined ? undefined : { at: [left], reason: 'a field has the name of the path parameter without the noun' }
}

/** `name` for `store_name` of a distribution store, even if the item has an id too. */
function byLastWord(
  only: (isMeant: (name: string) => boolean) => string | undefined,
  { param, noun }: { readonly param: string; readonly noun: string },
): FoundKey | undefined {
  const words = wordsOf(param)
  const last = words.at(-1) ?? ''
  // `promotion_code` of a promotion code, and `idOrName`, may be an id.
  const isOpen = words.length < 2 || words.includes('or') || bare(param) === bare(singular(noun))
  if (isOpen || last.endsWith('id')) return undefined
  // `subuser_name` is a username.
  const meant = ['username', last].filter((each) => bare(param).endsWith(each) && identifying.includes(each))
  const found = meant.map((each) => only((name) => bare(name) === each)).find((name) => name !== undefined)
  return found === undefined ? undefined : { at: [found], reason: 'a field has the name of the last word of the path parameter' }
}

/** `order_number` of an order → `number`, `customRoleKey` of a role → `key` */
export function withoutNoun(param: string, noun: string): string | undefined {
  const name = bare(param)
  const word = bare(singular(noun))
  const end = word === '' ? 0 : name.lastIndexOf(word) + word.length
  return end >= word.length && end > 0 && end < name.length ? name.slice(end) : undefined
}
