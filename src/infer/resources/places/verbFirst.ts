import type { Schema } from '../../../document/document.ts'
import { bare } from '../../words/names.ts'
import { successOf } from '../bodies.ts'
import type { PathPlace } from '../draft.ts'
import { itemOf } from '../envelope.ts'
import type { Structures } from '../fields.ts'
import { fieldNamedBy } from '../keys/keys.ts'
import { formOf, isParam } from '../paths.ts'
import { subPathRole } from '../roles/subPaths.ts'

/** Parameters that any resource may have. Two paths with the same one need not be about the same resource. */
const general = /^(?:id|uuid|guid|key|name|slug|code|type)$/

/** Verbs for reading: `GET /orders/get/{id}` shows an order. */
const reading = /^(?:get|retrieve|fetch|read|show)$/i

/** Whether a word says by which field of the item its path finds it: `/orders/number/{number}`, `/releases/tags/{tag}` with `tag_name`. */
function saysWhichField(structures: Structures, word: string, { param, item }: { readonly param: string; readonly item: Schema }): boolean {
  const [said, named] = [structures.nounOf(word.replace(/^by[-_]?(?=\w{2})/i, '')), structures.nounOf(param)]
  return (named.endsWith(said) || said.endsWith(named)) && fieldNamedBy(structures, structures.of(item), param) !== undefined
}

/**
 * The form of the item's path, for a path with a verb before the key: `/orders/cancel/{orderId}` beside `/orders/{orderId}`. Undefined if
 * nothing shows that the word is a verb. It has to match a field of the item, be a verb such as `update`, stand before the parameter of the
 * item itself, or say by which field the path finds the item.
 */
export function itemFormOf(structures: Structures, place: PathPlace, places: ReadonlyMap<string, PathPlace>): string | undefined {
  const { segments } = place.shape
  const [noun, verb, key] = segments.slice(-3)
  if (!noun || isParam(noun) || !verb || isParam(verb) || !isParam(key)) return undefined
  const form = `${formOf(segments.slice(0, -2))}/{}`
  const item = places.get(form)
  const read = item?.operations.find(({ method }) => method === 'GET')
  if (!item || !read || places.has(formOf(segments.slice(0, -1)))) return undefined
  const itself = item.shape.segments.at(-1)
  const isSameKey = isParam(itself) && bare(itself.param) === bare(key.param) && !general.test(bare(key.param))
  const shown = itemOf(structures, successOf(read)?.schema, noun.fixed)
  if (shown === undefined) return undefined
  const owner = { structures, item: shown, noun: noun.fixed, own: noun.fixed }
  const isClear = place.operations.every((operation) => {
    const found = subPathRole(operation, place, owner)
    if (found?.role === 'view') return reading.test(verb.fixed) || saysWhichField(structures, verb.fixed, { param: key.param, item: shown })
    return found && (found.role !== 'action' || isSameKey || (found.effects ?? []).length > 0)
  })
  return isClear ? form : undefined
}
