import type { Schema } from '../../../document/document.ts'
import { isObjectLike, isScalar, type Structure, type Structures } from '../fields.ts'
import { bare, singular } from '../../words/names.ts'
import type { PlacedParam } from '../paths.ts'

/** Where an item has its key. */
export interface Key {
  /** Names of fields from the item to the key; undefined if the item does not contain its key. */
  readonly at: readonly string[] | undefined
  /** The path parameter for the key; undefined if no path has it. */
  readonly param: string | undefined
  /** The schema of the field. */
  readonly schema: Schema | undefined
  readonly reason: string
  /** Other fields for the key in the replies of lists and creates. */
  readonly aliases?: readonly KeyField[]
}

export interface KeyField {
  readonly at: readonly string[]
  readonly schema: Schema | undefined
}

export interface KeyQuestion {
  readonly item: Schema | undefined
  readonly param: string | undefined
  readonly noun: string
  /** Items in the replies of creates and lists. They may contain a key that the item of a read lacks. */
  readonly answers: readonly (Schema | undefined)[]
}

/**
 * Finds the key in an item: a field with the parameter's name, or with that name without the noun, or `id`; else one of these one object
 * deeper.
 */
export function findKey(structures: Structures, question: KeyQuestion): Key {
  const { item, param, noun, answers } = question
  const wanted = { param, noun }
  for (const find of [surely, within]) {
    for (const schema of [item, ...answers]) {
      const found = find(structures, structures.of(schema), wanted)
      if (found)
        return { ...found, param, schema: schemaAt(structures, schema, found.at), aliases: aliasesOf(structures, question, found.at) }
    }
  }
  const schema = answers
    .map((each) => structures.of(each).fields.get(answeredKey(structures, each) ?? ''))
    .find((each) => each !== undefined)
  return { at: undefined, param, schema, reason: 'no field of the item is the key, so it is kept beside the item' }
}

/** The schema of a field at any depth. */
export function schemaAt(structures: Structures, schema: Schema | undefined, at: readonly string[]): Schema | undefined {
  let current = schema
  for (const name of at) current = structures.of(current).fields.get(name)
  return current
}

/** Fields that can only be the key, in the replies of lists and creates, and that the item itself does not have. */
function aliasesOf(structures: Structures, { item, answers, ...wanted }: KeyQuestion, at: readonly string[]): KeyField[] {
  return answers.flatMap((answer) => {
    const found = surely(structures, structures.of(answer), wanted)
    if (!found || found.at.join() === at.join() || schemaAt(structures, item, found.at) !== undefined) return []
    return [{ at: found.at, schema: schemaAt(structures, answer, found.at) }]
  })
}

interface Found {
  readonly at: readonly string[]
  readonly reason: string
}

interface WantedKey {
  readonly param: string | undefined
  readonly noun: string
}

function within(structures: Structures, structure: Structure, wanted: WantedKey): Found | undefined {
  const own = surely(structures, structure, wanted) ?? perhaps(structures, structure, wanted)
  if (own) return own
  for (const [name, schema] of structure.fields) {
    const field = structures.of(schema)
    if (!isObjectLike(field) || field.items !== undefined) continue
    const deeper = surely(structures, field, wanted) ?? perhaps(structures, field, wanted)
    if (deeper) return { at: [name, ...deeper.at], reason: `${deeper.reason}, one object deeper` }
  }
  return undefined
}

/** The only one of these fields that is a scalar. */
function onlyScalar(structures: Structures, { fields }: Structure, names: readonly string[]): string | undefined {
  const scalars = names.filter((name) => isScalar(structures.of(fields.get(name))))
  return scalars.length === 1 ? scalars[0] : undefined
}

/** A field whose name almost certainly means the key. */
function surely(structures: Structures, structure: Structure, { param, noun }: WantedKey): Found | undefined {
  const fields = [...structure.fields.keys()]
  const only = (names: readonly string[]): string | undefined => onlyScalar(structures, structure, names)
  const own = param === undefined ? undefined : byParam(fields, { param, noun, only })
  if (own) return own
  const id = only(fields.filter((name) => name === 'id')) ?? only(fields.filter((name) => /^_?id$/i.test(name)))
  if (id !== undefined) return { at: [id], reason: 'a field is called id' }
  const nouns = [structures.nounOf(noun), bare(singular(noun).split(' ').at(-1) ?? '')]
  const withId = nouns.map((each) => only(fields.filter((name) => bare(name) === `${each}id`))).find((name) => name !== undefined)
  return withId === undefined ? undefined : { at: [withId], reason: 'a field is called like the resource with id' }
}

/** A field whose name often, but not always, means the key. */
function perhaps(structures: Structures, structure: Structure, { param, noun }: WantedKey): Found | undefined {
  if (param === undefined) return undefined
  const fields = [...structure.fields.keys()]
  const isPlain = /^(?:id|u?uid|guid|key)$/i.test(param)
  const isWhole = bare(param) === structures.nounOf(noun)
  const found = (isPlain ? keyLike : identifying)
    .map((each) =>
      onlyScalar(
        structures,
        structure,
        fields.filter((name) => bare(name) === each),
      ),
    )
    .find((name) => name !== undefined && (isPlain || isWhole || bare(param).endsWith(bare(name))))
  return found === undefined ? undefined : { at: [found], reason: `the field ${found} identifies the item` }
}

/** Names of fields that are always a key. */
const keyLike = ['uuid', 'guid', 'gid', 'uid', 'key']
const identifying = 'name key slug code uuid guid gid uid sid number token hash digest login username email handle iid ref reference'.split(
  ' ',
)

interface ByParam {
  readonly param: string
  readonly noun: string
  readonly only: (names: readonly string[]) => string | undefined
}

function byParam(fields: readonly string[], { param, noun, only }: ByParam): Found | undefined {
  const similar = only(fields.filter((name) => name === param)) ?? only(fields.filter((name) => bare(name) === bare(param)))
  if (similar !== undefined) return { at: [similar], reason: 'a field has the name of the path parameter' }
  const rest = withoutNoun(param, noun)
  const left = rest === undefined ? undefined : only(fields.filter((name) => bare(name) === rest))
  return left === undefined ? undefined : { at: [left], reason: 'a field has the name of the path parameter without the noun' }
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

/** The field of an item with the key of a parent: named like the path parameter, or like the parent with `id`. */
export function parentKeyField(structures: Structures, item: Schema | undefined, { name, label }: PlacedParam): string | undefined {
  const fields = [...structures.of(item).fields.keys()]
  const noun = structures.nounOf(label.replace(/\.\d+$/, ''))
  return fields.find((each) => bare(each) === bare(name) && bare(name) !== 'id') ?? fields.find((each) => bare(each) === `${noun}id`)
}

/** `order_number` of an order → `number`, `customRoleKey` of a role → `key` */
function withoutNoun(param: string, noun: string): string | undefined {
  const name = bare(param)
  const word = bare(singular(noun))
  const end = word === '' ? 0 : name.lastIndexOf(word) + word.length
  return end >= word.length && end > 0 && end < name.length ? name.slice(end) : undefined
}

/** `issueIdOrKey` of an issue → `id`, `key`; empty for a parameter that names one field. */
export function alternativesIn(param: string, noun: string): readonly string[] {
  const parts = param.split(/Or(?=[A-Z])|[_-]or[_-]/)
  return parts.length < 2 ? [] : parts.map((part) => withoutNoun(part, noun) ?? bare(part))
}
