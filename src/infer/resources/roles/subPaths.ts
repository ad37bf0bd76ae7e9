import pluralize from 'pluralize'
import type { Schema } from '../../../document/document.ts'
import type { Operation } from '../../../spec/operation.ts'
import { InferredAction, type Changes } from './action.ts'
import { requestSchema, sendsFile, successOf } from '../bodies.ts'
import { effectsOf, fieldSet, listEffects, type Effect } from './effects.ts'
import { itemEnvelope } from '../envelope.ts'
import { isSameComponent, type Structures } from '../fields.ts'
import type { InferredOperation } from '../model.ts'
import { bare, wordSet, wordsOf } from '../../words/names.ts'
import { pathAt, type PathPlace } from '../draft.ts'
import { isParam, paramsOf, type PlacedParam } from '../paths.ts'
import { partAt, partRole } from './parts.ts'

/** What an operation may act on. */
export interface Actor {
  readonly structures: Structures
  readonly item: Schema | undefined
  readonly noun: string
}

interface Owner extends Actor {
  /** The label of its key. */
  readonly own: string
}

/**
 * The role of an operation on a path below an item, such as `/orders/{id}/cancel`, or with a verb before the key, such as
 * `/orders/cancel/{id}`. Undefined if it has nothing to do with the item.
 */
export function subPathRole(operation: Operation, place: PathPlace, owner: Owner): InferredOperation | undefined {
  const { segments, verb: custom } = pathAt(place, operation)
  const isFirst = custom === undefined && isParam(segments.at(-1))
  const word = segments.at(isFirst ? -2 : -1)
  const verb = custom ?? (word && 'fixed' in word ? word.fixed : '')
  const base = { operation, params: isFirst ? ofItem(paramsOf(segments), owner.own) : paramsOf(segments), verb }
  const { method } = operation
  const file = fileRole(operation, verb)
  if (file) return { ...base, ...file }
  const part = isFirst ? undefined : partAt(owner.structures, place, owner.item)
  const partial = part && partRole(owner.structures, operation, { place, part })
  if (method === 'GET' || method === 'HEAD') {
    if (isView(operation, owner))
      return { ...base, role: 'view', level: 'structural', reason: 'The reply has the fields of the item above it, so it shows that item.' }
    return partial && { ...base, ...partial }
  }
  const changed = changeRole(operation, verb, owner) ?? partial
  if (changed) return { ...base, ...changed }
  const crud = crudRole(operation, verb, isFirst)
  if (crud) return { ...base, ...crud, level: 'name', reason: `"${verb}" is a verb, and the path has the key of the item.` }
  // A verb acts on the item whatever it changes. Another word acts on it only if it changes something.
  const acts = (method !== 'DELETE' && isVerb(verb) && !part) || effectsBy(operation, verb, owner).length > 0
  return acts ? new InferredAction(base, () => changesOf(operation, verb, owner)) : undefined
}

/** The role of an operation that changes fields of the item which it has in its request. */
function changeRole(operation: Operation, verb: string, owner: Owner): Pick<InferredOperation, 'role' | 'level' | 'reason'> | undefined {
  const field = fieldSet(owner.structures, operation, { verb, item: owner.item })
  if (field !== undefined)
    return { role: 'update', level: 'name', reason: `"${verb}" names the field ${field}, which the request and the item have.` }
  if (!isChangedBy(operation, owner) || effectsBy(operation, verb, owner).length > 0) return undefined
  return { role: 'update', level: 'structural', reason: 'The reply is the item above it, and the request has fields of the item.' }
}

/**
 * Whether an operation answers the item: the reply and the item have most of their fields in common. Something of its own that names the
 * item, such as `{enabled, user: {…}}`, is not the item.
 */
export function isItem(operation: Operation, actor: Actor): boolean {
  const { structures, item, noun } = actor
  const reply = successOf(operation)?.schema
  const found = itemEnvelope(structures, reply, noun)
  if (!found || !structures.agree(found.item, item) || !isView(operation, actor)) return false
  const [wrapper] = found.at
  return wrapper === undefined || structures.of(reply).fields.size === 1 || structures.nounOf(wrapper) !== structures.nounOf(noun)
}

/** Whether PUT or PATCH answers the item and has fields of it in its request. */
function isChangedBy(operation: Operation, actor: Actor): boolean {
  const { structures, item, noun } = actor
  if ((operation.method !== 'PUT' && operation.method !== 'PATCH') || !isItem(operation, actor)) return false
  return structures.common(structures.of(itemEnvelope(structures, requestSchema(operation), noun)?.item), structures.of(item)) > 0
}

/** Last segments of paths that lead to the file of an item. */
const ofFile = wordSet('content contents download file raw data media attachment binary original blob body value')

/** The role of an operation on the file of an item, such as `GET /files/{id}/content`. */
function fileRole(operation: Operation, verb: string): Pick<InferredOperation, 'role' | 'level' | 'reason'> | undefined {
  const { method } = operation
  if (!ofFile.has(bare(verb))) return undefined
  if (method === 'GET' && successOf(operation)?.isFile)
    return { role: 'download', level: 'name', reason: `"${verb}" is the file of the item, and the reply is a file.` }
  if ((method === 'PUT' || method === 'POST') && sendsFile(operation))
    return { role: 'upload', level: 'name', reason: `"${verb}" is the file of the item, and the request is a file.` }
  return undefined
}

function effectsBy(operation: Operation, verb: string, { structures, item, noun }: Actor): readonly Effect[] {
  const found = effectsOf(structures, item, { verb, noun, isReversed: operation.method === 'DELETE' })
  return found.length > 0 ? found : listEffects(structures, operation, { verb, item })
}

export function changesOf(operation: Operation, verb: string, owner: Actor): Changes {
  const effects = effectsBy(operation, verb, owner)
  if (effects.length > 0) return { level: 'name', effects, reason: `"${verb}" matches ${listed(effects)}, which it changes.` }
  return {
    level: 'path',
    effects,
    reason: isView(operation, owner)
      ? `No status, boolean or time of the item matches "${verb}", so it answers the item and changes nothing.`
      : `No status, boolean or time of the item matches "${verb}", so it looks for the item, changes nothing, and its reply is sampled.`,
  }
}

/** Gives the last parameter the label of the item's key, whatever stands before it. */
function ofItem(params: readonly PlacedParam[], own: string): PlacedParam[] {
  return params.map((each, index) => (index === params.length - 1 ? { name: each.name, label: own } : each))
}

function crudRole({ method }: Operation, verb: string, isFirst: boolean): Pick<InferredOperation, 'role'> | undefined {
  if (/^(?:delete|remove|destroy)$/i.test(verb))
    return method === 'POST' || (method === 'DELETE' && isFirst) ? { role: 'delete' } : undefined
  return method !== 'DELETE' && /^(?:update|edit|modify)$/i.test(verb) ? { role: 'update' } : undefined
}

function listed(effects: readonly Effect[]): string {
  const names = effects.map(({ field }) => field)
  return names.length === 1 ? `the field ${names.join()}` : `the fields ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Whether a segment may be a verb. Plural nouns name things that belong to an item, as in `POST /posts/{id}/comments`. */
export function isVerb(segment: string): boolean {
  const [first = '', ...others] = wordsOf(segment)
  return first !== '' && (others.length > 0 || !pluralize.isPlural(first) || pluralize.isSingular(first))
}

/**
 * Whether a reply has the fields of an item: most of the fields of each are fields of the other, or nearly all of the reply's fields are
 * fields of the item.
 */
export function isView(operation: Operation, { structures, item, noun }: Actor): boolean {
  const found = itemEnvelope(structures, successOf(operation)?.schema, noun)
  if (!found || item === undefined) return false
  const [shown, own] = [structures.of(found.item), structures.of(item)]
  if (isSameComponent(shown, own)) return true
  const common = structures.common(shown, own)
  return common >= 2 && common / shown.fields.size >= 0.8 && (common >= 3 || common / structures.namesOf(own).size >= 0.6)
}
