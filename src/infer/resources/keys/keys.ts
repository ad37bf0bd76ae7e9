import type { Schema } from '../../../document/document.ts'
import { isScalar, type Structure, type Structures } from '../fields.ts'
import { bare, wordSet, wordsOf } from '../../words/names.ts'
import type { PlacedParam } from '../paths.ts'
import { byName, surely, within, withoutNoun, type FoundKey, type WantedKey } from './keyFields.ts'
import { lastly } from './lastKey.ts'

/** Where an item has its key. */
export interface Key {
  /** Names of fields from the item to the key; undefined if the item does not contain its key. */
  readonly at: readonly string[] | undefined
  /** The path parameter for the key; undefined if no path has it. */
  readonly param: string | undefined
  /** The schema of the field. */
  readonly schema: Schema | undefined
  readonly reason: string
  /** Another field by which paths may name the item, such as `id` where the key is a name. */
  readonly second?: string
  /** Other fields for the key in the replies of lists and creates. */
  readonly aliases?: readonly KeyField[]
}

export interface KeyField {
  readonly at: readonly string[]
  readonly schema: Schema | undefined
}

export interface KeyQuestion extends WantedKey {
  readonly item: Schema | undefined
  /** Items in the replies of creates and of lists. They may contain a key that the item of a read lacks. */
  readonly created: readonly (Schema | undefined)[]
  readonly listed: readonly (Schema | undefined)[]
}

/**
 * Finds the key in an item: a field with the parameter's name, or with that name without the noun, or `id`; else one of these one object
 * deeper; else a field that is the key because no other can be.
 */
export function findKey(structures: Structures, question: KeyQuestion): Key {
  const { item, created, listed, ...wanted } = question
  const { param } = wanted
  const [answers, own] = [
    [item, ...created, ...listed],
    [item, ...created],
  ]
  // An `id` in a list may be inside an object in the reply of a create. Other names rarely have two meanings.
  const searches = [
    [byName, param === 'id' ? own : answers],
    [surely, own],
    [within, own],
    [within, listed],
    [lastly, answers],
  ] as const
  for (const [find, schemas] of searches) {
    for (const schema of schemas) {
      const found = find(structures, structures.of(schema), wanted)
      if (!found) continue
      const id = idOf(structures, question, found.at)
      const { at, reason, second } = id ?? found
      const key = { at, reason, param, schema: schemaAt(structures, id ? item : schema, at), aliases: aliasesOf(structures, question, at) }
      return second === undefined ? key : { ...key, second }
    }
  }
  const schema = answers
    .map((each) => structures.of(each).fields.get(answeredKey(structures, each) ?? ''))
    .find((each) => each !== undefined)
  return { at: undefined, param, schema, reason: 'no field of the item is the key, so it is kept beside the item' }
}

/** The item's own id, if the id that was found is only in other replies: `{docId}` answers the create of `{id, title}`. */
function idOf(
  structures: Structures,
  { item, created: _created, listed: _listed, ...wanted }: KeyQuestion,
  at: readonly string[],
): FoundKey | undefined {
  if (!isId(at) || schemaAt(structures, item, at) !== undefined) return undefined
  const own = surely(structures, structures.of(item), wanted)
  return own && isId(own.at) ? own : undefined
}

function isId(at: readonly string[]): boolean {
  return /id$/i.test(at.at(-1) ?? '')
}

/** The schema of a field at any depth. */
export function schemaAt(structures: Structures, schema: Schema | undefined, at: readonly string[]): Schema | undefined {
  let current = schema
  for (const name of at) current = structures.of(current).fields.get(name)
  return current
}

/** The path of a field in another schema, which may spell its names differently. Undefined if that schema does not have the field. */
export function placeIn(structures: Structures, schema: Schema | undefined, at: readonly string[]): string[] | undefined {
  const found: string[] = []
  for (const name of at) {
    const structure = structures.of(schemaAt(structures, schema, found))
    const own = structures.nameLike(structure, name)
    if (own === undefined) return undefined
    found.push(own)
  }
  return found
}

/** Fields that can only be the key, in the replies of lists and creates, and that the item itself does not have. */
function aliasesOf(structures: Structures, { item, created, listed, ...wanted }: KeyQuestion, at: readonly string[]): KeyField[] {
  return [...created, ...listed].flatMap((answer) => {
    const isMissing = schemaAt(structures, answer, at) === undefined
    const found =
      surely(structures, structures.of(answer), wanted) ?? (isMissing ? lastly(structures, structures.of(answer), wanted) : undefined)
    if (!found || found.at.join() === at.join() || schemaAt(structures, item, found.at) !== undefined) return []
    return [{ at: found.at, schema: schemaAt(structures, answer, found.at) }]
  })
}

/** The field with the key, in a reply that has only the key of what was created, such as `{entity_id, warnings}`. */
export function answeredKey(structures: Structures, reply: Schema | undefined): string | undefined {
  const { fields } = structures.of(reply)
  const names = [...fields.keys()].filter(
    (name) => /(?:^|[a-z_-])(?:id|uuid|guid)$/i.test(name) && isScalar(structures.of(fields.get(name))),
  )
  const own = names.filter((name) => !/request|trace|correlation|tenant|account|user|parent/i.test(name))
  return own.length === 1 ? own[0] : undefined
}

/** The field that the path parameter of one operation means, if it is not the key: `slug` for `team_slug` where the key is `id`. */
export function secondKeyField(
  structures: Structures,
  { item, key, noun }: { readonly item: Schema | undefined; readonly key: Key; readonly noun: string },
  param: string | undefined,
): string | undefined {
  if (param === undefined || key.at === undefined || param === key.param) return undefined
  const structure = structures.of(item)
  const [field, deeper] = within(structures, structure, { param, noun })?.at ?? []
  const named = fieldNamedBy(structures, structure, param)
  const meant = deeper !== undefined || field === undefined || field === key.at[0] ? named : field
  return meant === key.at[0] ? undefined : meant
}

/** The field that a path parameter names: `email` by `email`, and `tag_name` by `tag`. */
export function fieldNamedBy(structures: Structures, structure: Structure, param: string): string | undefined {
  return structures.nameLike(structure, param) ?? structures.nameLike(structure, `${param}Name`)
}

/** Names of path parameters that items of every kind may have as fields of their own. */
const commonNames = wordSet('id uuid name slug key code number title')

/** The field of an item with the key of a parent: named like the path parameter, or like the parent with the parameter's name or `id`. */
export function parentKeyField(structures: Structures, item: Schema | undefined, { name, label }: PlacedParam): string | undefined {
  const fields = [...structures.of(item).fields.keys()]
  const noun = bare(structures.nounOf(label.replace(/\.\d+$/, '')))
  const own = commonNames.has(bare(name)) ? `${noun}${bare(name)}` : bare(name)
  return fields.find((each) => bare(each) === own) ?? fields.find((each) => bare(each) === `${noun}id`)
}

/** Fields by which an object that stands for a parent names it, the most telling first. */
const naming = ['login', 'username', 'slug', 'key', 'name', 'id', 'uuid']

/**
 * Where an item names a parent: in a field of its own, or in the object that stands for the parent, as `owner.login` for `{owner}` and
 * `owner.name` for `{owner_name}`. `cluster` is a field for `{clusterId}`.
 */
export function parentKeyAt(structures: Structures, item: Schema | undefined, param: PlacedParam): readonly string[] | undefined {
  const structure = structures.of(item)
  const own = parentKeyField(structures, item, param)
  if (own !== undefined && isScalar(structures.of(structure.fields.get(own)))) return [own]
  const words = wordsOf(param.name)
  const [first = '', last] = [words.slice(0, -1).join(''), words.at(-1)]
  const field = own ?? structures.nameLike(structure, param.name) ?? structures.nameLike(structure, first)
  const part = field === undefined ? undefined : structures.of(structure.fields.get(field))
  if (field === undefined || part === undefined) return undefined
  if (isScalar(part)) return /^(?:id|key|name|slug)$/.test(last ?? '') ? [field] : undefined
  const wanted = bare(field) === first && last !== undefined ? [last] : naming
  const inner = wanted.map((each) => structures.nameLike(part, each)).find((each) => each !== undefined)
  return inner !== undefined && isScalar(structures.of(part.fields.get(inner))) ? [field, inner] : undefined
}

/** `issueIdOrKey` of an issue → `id`, `uid`, `uuid`, `key`; empty for a parameter that names one field. */
export function alternativesIn(param: string, noun: string): readonly string[] {
  const parts = param.split(/Or(?=[A-Z])|[_-]or[_-]/)
  if (parts.length < 2) return []
  const names = parts.map((part) => withoutNoun(part, noun) ?? bare(part))
  return names.flatMap((name) => (name === 'id' ? ['id', 'uid', 'uuid'] : name))
}
