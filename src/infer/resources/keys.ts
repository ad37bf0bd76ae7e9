import type { Schema } from '../../document/document.ts'
import { isObjectLike, isScalar, type Structure, type Structures } from './fields.ts'
import { bare, singular } from './names.ts'
import type { PlacedParam } from './paths.ts'

/** Where the key of an item stands in the item. */
export interface Key {
  /** Names of fields from the item to the key; undefined where the item does not hold it. */
  readonly at: readonly string[] | undefined
  /** The path parameter that carries it; undefined where no path does. */
  readonly param: string | undefined
  /** The schema of the field. */
  readonly schema: Schema | undefined
  readonly reason: string
}

export interface KeyQuestion {
  readonly item: Schema | undefined
  readonly param: string | undefined
  readonly noun: string
  /** Items in the replies of creates: they may hold a key that the item of a read lacks. */
  readonly answers: readonly (Schema | undefined)[]
}

/** Finds the key in an item: by the parameter's name, by what is left of it without the noun, as `id`, or one object deeper. */
export function findKey(structures: Structures, { item, param, noun, answers }: KeyQuestion): Key {
  for (const schema of [item, ...answers]) {
    const found = within(structures, structures.of(schema), { param, noun })
    if (found) return { ...found, param, schema: schemaAt(structures, schema, found.at ?? []) }
  }
  const schema = answers
    .map((each) => structures.of(each).fields.get(answeredKey(structures, each) ?? ''))
    .find((each) => each !== undefined)
  return { at: undefined, param, schema, reason: 'no field of the item is the key, so it is kept beside the item' }
}

/** The schema of a field, however deep. */
export function schemaAt(structures: Structures, schema: Schema | undefined, at: readonly string[]): Schema | undefined {
  let current = schema
  for (const name of at) current = structures.of(current).fields.get(name)
  return current
}

type Found = Omit<Key, 'param' | 'schema'>

function within(
  structures: Structures,
  structure: Structure,
  wanted: { readonly param: string | undefined; readonly noun: string },
): Found | undefined {
  const own = among(structures, structure, wanted)
  if (own) return own
  for (const [name, schema] of structure.fields) {
    const field = structures.of(schema)
    if (!isObjectLike(field) || field.items !== undefined) continue
    const deeper = among(structures, field, wanted)
    if (deeper) return { at: [name, ...(deeper.at ?? [])], reason: `${deeper.reason}, one object deeper` }
  }
  return undefined
}

function among(
  structures: Structures,
  structure: Structure,
  { param, noun }: { readonly param: string | undefined; readonly noun: string },
): Found | undefined {
  const fields = [...structure.fields.keys()]
  const only = (names: readonly string[]): string | undefined => {
    const scalars = names.filter((name) => isScalar(structures.of(structure.fields.get(name))))
    return scalars.length === 1 ? scalars[0] : undefined
  }
  const own = param === undefined ? undefined : byParam(fields, { param, noun, only })
  if (own) return own
  const id = only(fields.filter((name) => name === 'id')) ?? only(fields.filter((name) => /^_?id$/i.test(name)))
  if (id !== undefined) return { at: [id], reason: 'a field is called id' }
  const nouns = [bare(singular(noun)), bare(singular(noun).split(' ').at(-1) ?? '')]
  const withId = nouns.map((each) => only(fields.filter((name) => bare(name) === `${each}id`))).find((name) => name !== undefined)
  if (withId !== undefined) return { at: [withId], reason: 'a field is called like the resource with id' }
  if (param === undefined) return undefined
  if (/^(?:id|u?uid|guid|key)$/i.test(param)) {
    const other = keyLike.map((each) => only(fields.filter((name) => bare(name) === each))).find((name) => name !== undefined)
    return other === undefined ? undefined : { at: [other], reason: `the field ${other} identifies the item` }
  }
  const isWhole = bare(param) === bare(singular(noun))
  const named = identifying
    .map((each) => only(fields.filter((name) => bare(name) === each)))
    .find((name) => name !== undefined && (isWhole || bare(param).endsWith(bare(name))))
  return named === undefined ? undefined : { at: [named], reason: `the field ${named} identifies the item` }
}

/** Fields that are a key and nothing else. */
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

/** A field of a reply that holds no more than the key of what was created, such as `{entity_id, warnings}`. */
export function answeredKey(structures: Structures, reply: Schema | undefined): string | undefined {
  const { fields } = structures.of(reply)
  const names = [...fields.keys()].filter(
    (name) => /(?:^|[a-z_-])(?:id|uuid|guid)$/i.test(name) && isScalar(structures.of(fields.get(name))),
  )
  const own = names.filter((name) => !/request|trace|correlation|tenant|account|user|parent/i.test(name))
  return own.length === 1 ? own[0] : undefined
}

/** The field of an item that holds the key of a parent: called like the path parameter, or like the parent with `id`. */
export function parentKeyField(structures: Structures, item: Schema | undefined, { name, label }: PlacedParam): string | undefined {
  const fields = [...structures.of(item).fields.keys()]
  const noun = bare(singular(label.replace(/\.\d+$/, '')))
  return fields.find((each) => bare(each) === bare(name) && bare(name) !== 'id') ?? fields.find((each) => bare(each) === `${noun}id`)
}

/** `order_number` of an order → `number`, `customRoleKey` of a role → `key` */
function withoutNoun(param: string, noun: string): string | undefined {
  const name = bare(param)
  const word = bare(singular(noun))
  const end = word === '' ? 0 : name.lastIndexOf(word) + word.length
  return end >= word.length && end > 0 && end < name.length ? name.slice(end) : undefined
}

/** `issueIdOrKey` of an issue → `id`, `key`; nothing for a parameter that names one field. */
export function alternativesIn(param: string, noun: string): readonly string[] {
  const parts = param.split(/Or(?=[A-Z])|[_-]or[_-]/)
  return parts.length < 2 ? [] : parts.map((part) => withoutNoun(part, noun) ?? bare(part))
}
