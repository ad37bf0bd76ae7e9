import { isScalar, type Structure, type Structures } from '../../resources/fields.ts'
import { bare, wordSet, wordsOf } from '../../words/names.ts'
import type { AskedParameter } from '../paging.ts'
import { ownName, scalarFields, type ScalarField, type FilterField } from './filterFields.ts'
import { equalTo } from './operators.ts'

/** The item of a list, and its key. */
export interface ListedItem {
  readonly item: Structure
  readonly noun: string
  /** Dotted name of the field with the key; undefined if items do not contain it. */
  readonly key: string | undefined
}

/** Plurals that say what a reply shows. */
const shown = wordSet('fields includes excludes expands columns')

/**
 * The field that a parameter in the plural gives several values for, in a list or with commas between them: `ids`, `user_ids`, `statuses`.
 * Undefined if the item has no such field.
 */
export function choiceFor(
  structures: Structures,
  { item, noun, key }: ListedItem,
  { name, schema }: Pick<AskedParameter, 'name'> & Partial<AskedParameter>,
): FilterField | undefined {
  if ((schema !== undefined && !takesSeveral(structures, structures.of(schema))) || shown.has(bare(name))) return undefined
  const words = wordsOf(name)
  const last = words.at(-1) ?? ''
  const single = structures.singularOf(last)
  if (single === last) return undefined
  const places = scalarFields(structures, item)
  const called = (each: readonly string[]): ScalarField | undefined => places.find(({ field }) => bare(ownName(field)) === each.join(''))
  const whole = [...words.slice(0, -1), single]
  const own = withoutNoun(whole, noun)
  const isKey = own.length === 1 && /^(?:id|key|uuid|guid)$/.test(single)
  const found = called(whole) ?? called(own) ?? (isKey ? places.find(({ field }) => field === key) : undefined)
  return found && { ...found, operator: equalTo, isList: true, ...(!found.structure.types.has('boolean') && { accepts: isNoFlag }) }
}

/** Whether a parameter may have several values: a list of texts or numbers, or a text. */
function takesSeveral(structures: Structures, { items, types, values }: Structure): boolean {
  return items === undefined ? types.has('string') && values === undefined : isScalar(structures.of(items))
}

/** `pet`, `id` → `id`, in a list of pets. */
function withoutNoun(words: readonly string[], noun: string): readonly string[] {
  const start = wordsOf(noun)
  return words.length > start.length && start.every((word, index) => words[index] === word) ? words.slice(start.length) : words
}

/** Whether a value is not `true` or `false`, which say whether something is shown. */
function isNoFlag(asked: unknown): boolean {
  return typeof asked !== 'boolean' && asked !== 'true' && asked !== 'false' && asked !== ''
}
