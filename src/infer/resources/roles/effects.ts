import type { Schema } from '../../../document/document.ts'
import type { Operation } from '../../../spec/operation.ts'
import { requestSchema } from '../bodies.ts'
import { itemEnvelope } from '../envelope.ts'
import { isScalar, type Structure, type Structures } from '../fields.ts'
import { bare, singular, wordsOf } from '../../words/names.ts'
import { stemOf, undoneBy } from '../../words/stems.ts'

/**
 * What an action writes into a field of an item: a value, the time of the call, nothing, or a list that has more or less of what the call
 * sent in a field.
 */
export interface Effect {
  readonly field: string
  readonly value: Written | ListEffect
}

type Written = { readonly fixed: string | boolean } | 'now' | 'nothing'

export interface ListEffect {
  readonly does: 'add' | 'remove'
  /** The field of the request. */
  readonly sent: string
  /** The field of the list's objects that a text in the request means; undefined if the list has no objects. */
  readonly key: string | undefined
}

/** Words that are skipped before the verb: `mark_as_paid`, `set-active`. */
const leading = new Set(['mark', 'set', 'make', 'as', 'is', 'to'])

/** The beginnings of names of booleans: `is_active`. */
const flagged = /^(?:is|has)/
/** The endings of names of statuses. */
const stage = /(?:status|state|stage|phase)$/

/** The fields that a verb changes: statuses, booleans and times with the same stem. */
export function effectsOf(
  structures: Structures,
  item: Schema | undefined,
  { verb, noun, isReversed = false }: { readonly verb: string; readonly noun: string; readonly isReversed?: boolean },
): readonly Effect[] {
  const word = wordOf(verb, noun)
  if (word === undefined) return []
  const undo = isReversed ? word : undoneBy(word)
  const [stem, stemOfUndo] = [isReversed ? undefined : stemOf(word), undo === undefined ? undefined : stemOf(undo)]
  const initials = new Set([stem, stemOfUndo].map((each) => each?.[0]))
  return [...structures.of(item).fields].flatMap(([field, schema]) => {
    if (!mayMatch(field, initials)) return []
    const structure = structures.of(schema)
    if (!isScalar(structure)) return []
    const done = stem === undefined ? undefined : valueFor(field, structure, stem)
    if (done !== undefined) return [{ field, value: done }]
    const before = stemOfUndo === undefined ? undefined : valueFor(field, structure, stemOfUndo)
    if (before === undefined) return []
    if (before === 'now') return [{ field, value: 'nothing' as const }]
    return before !== 'nothing' && before.fixed === true ? [{ field, value: { fixed: false } }] : inactive(structure, field, stemOfUndo)
  })
}

/** Whether the name of a field may match a stem with one of these initials. It saves reading the schemas of most fields. */
function mayMatch(field: string, initials: ReadonlySet<string | undefined>): boolean {
  const name = bare(field)
  return initials.has(name[0]) || initials.has(name.replace(flagged, '')[0]) || stage.test(name)
}

/** How verbs before the name of a list change it. */
const listing: Readonly<Record<string, ListEffect['does']>> = {
  add: 'add',
  attach: 'add',
  assign: 'add',
  remove: 'remove',
  detach: 'remove',
  unassign: 'remove',
}

/** The list that a verb names, if the request has what is added or removed: `add_tag` with a body of `{tag}` changes `tags`. */
export function listEffects(
  structures: Structures,
  operation: Operation,
  { verb, item }: { readonly verb: string; readonly item: Schema | undefined },
): readonly Effect[] {
  const [first = '', ...others] = wordsOf(verb)
  const does = Object.hasOwn(listing, first) ? listing[first] : undefined
  if (does === undefined || others.length === 0 || operation.method === 'DELETE') return []
  const noun = bare(singular(others.join(' ')))
  const called = (name: string): boolean => bare(singular(name)) === noun
  const list = [...structures.of(item).fields].find(([name, schema]) => called(name) && structures.of(schema).items !== undefined)
  const request = structures.of(itemEnvelope(structures, requestSchema(operation), noun)?.item)
  const sent = [...request.fields.keys()].find(called)
  if (!list || sent === undefined) return []
  const element = structures.of(structures.of(list[1]).items)
  const key = isScalar(element) ? undefined : [...element.fields.keys()].find((name) => /^_?(?:g|uu|gu)?id$/i.test(name))
  return isScalar(element) || key !== undefined ? [{ field: list[0], value: { does, sent, key } }] : []
}

/** Words before the name of a field: `setName`, `change_status`. */
const setting = new Set(['set', 'change', 'update', 'edit', 'modify'])

/**
 * The field that the last word of a path sets, if the request has it and the item too: `set_name` or `name` with a body of `{name}` changes
 * the name. Undefined if it sets none.
 */
export function fieldSet(
  structures: Structures,
  operation: Operation,
  { verb, item }: { readonly verb: string; readonly item: Schema | undefined },
): string | undefined {
  const words = wordsOf(verb)
  if (operation.method === 'DELETE' || words.length === 0) return undefined
  const [sent, own] = [structures.of(requestSchema(operation)), structures.of(item)]
  const [first = '', ...others] = words
  const names = setting.has(first) ? [words.join(''), others.join('')] : [words.join('')]
  return names
    .map((name) => structures.namesOf(own).get(name))
    .find((field) => field !== undefined && isSent(structures, { sent, own }, field))
}

/** Whether a request has this field of the item, with values of the same type. */
function isSent(structures: Structures, { sent, own }: { readonly sent: Structure; readonly own: Structure }, field: string): boolean {
  const name = structures.nameLike(sent, field)
  const [one, other] = [name === undefined ? undefined : structures.field(sent, name), structures.field(own, field)]
  if (!one || !other) return false
  return one.types.size === 0 || other.types.size === 0 || [...one.types].some((type) => other.types.has(type))
}

/** The verb alone: without the noun, and without words such as `mark as`. */
function wordOf(verb: string, noun: string): string | undefined {
  const nouns = new Set(wordsOf(singular(noun)))
  const words = wordsOf(verb).filter((word, index) => !(index === 0 ? leading.has(word) : leading.has(word) || nouns.has(singular(word))))
  return words.length === 1 ? words[0] : undefined
}

function valueFor(field: string, structure: Structure, stem: string): Written | undefined {
  const name = bare(field)
  if (structure.types.has('boolean')) return stemOf(name.replace(flagged, '')) === stem ? { fixed: true } : undefined
  if (isStatus(field, structure)) {
    const values = (structure.values ?? []).filter((value) => typeof value === 'string' && stemOf(bare(value)) === stem)
    return values.length === 1 ? { fixed: values[0] as string } : undefined
  }
  const [, before] = /^(.{3,}?)(?:at|on|time|date)$/.exec(name) ?? []
  return before !== undefined && stemOf(before) === stem ? 'now' : undefined
}

/** `deactivate` leads to `inactive`. */
function inactive(structure: Structure, field: string, stem: string | undefined): readonly Effect[] {
  const value = structure.values?.find((each) => typeof each === 'string' && stemOf(bare(each)) === `in${stem ?? ''}`)
  return typeof value === 'string' && isStatus(field, structure) ? [{ field, value: { fixed: value } }] : []
}

/** A field that says how far an item has come. */
export function isStatus(name: string, { types, values }: Structure): boolean {
  return types.has('string') && values !== undefined && isStage(name)
}

/** Whether a field with this name says how far an item has come. */
export function isStage(name: string): boolean {
  return stage.test(bare(name))
}
