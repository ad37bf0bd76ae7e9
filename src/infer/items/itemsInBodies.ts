import type { Schema } from '../../document/document.ts'
import type { Success } from '../resources/bodies.ts'
import { itemEnvelope, type ItemEnvelope, type ListEnvelope } from '../resources/envelope.ts'
import type { Structures } from '../resources/fields.ts'
import { saysNothing } from '../resources/keptItem.ts'
import { answeredKey, schemaAt } from '../resources/keys/keys.ts'
import type { InferredOperation, Resource } from '../resources/model.ts'
import { mapEnvelope, mayBeList, unsaidList } from '../resources/unsaid/unsaidLists.ts'

/** The list in a reply of which the spec does not say what its items are, or does not say anything. */
export function unsaidListIn(
  structures: Structures,
  success: Success | undefined,
  { inferred: { listAt }, resource: { kept, item } }: { readonly inferred: InferredOperation; readonly resource: Resource },
): ListEnvelope | undefined {
  if (listAt !== undefined || mayBeList(structures, success)) return { at: listAt ?? [], item: kept ?? item ?? {} }
  return mapEnvelope(structures, success?.schema, item) ?? unsaidList(structures, success?.schema)
}

/** Where the item is in a reply: if its schema says nothing, the whole reply is the item as it is kept. */
export function shownIn(structures: Structures, schema: Schema | undefined, resource: Resource): ItemEnvelope | undefined {
  const { kept } = resource
  return kept !== undefined && saysNothing(structures, schema) ? { at: [], item: kept } : envelopeOf(structures, schema, resource)
}

/** Whether a body is not an item but contains a list of them, such as `{brands: [{brandId}]}` in the reply of a create. */
export function holdsList(
  structures: Structures,
  { item, list, resource: { key } }: { readonly item: ItemEnvelope; readonly list: ListEnvelope; readonly resource: Resource },
): boolean {
  const hasKey = (schema: Schema): boolean => key.at !== undefined && schemaAt(structures, schema, key.at) !== undefined
  return item.at.length === 0 && !hasKey(item.item) && hasKey(list.item)
}

/**
 * Where the item is in a body. An object that looks like a wrapper is an ordinary field if the body itself is more like the item, or if it
 * is as like and items have a field of that name. An object whose name ends with the noun is a wrapper if it is more like the item than the
 * body is.
 */
export function envelopeOf(structures: Structures, schema: Schema | undefined, { noun, item }: Resource): ItemEnvelope | undefined {
  const found = itemEnvelope(structures, schema, noun)
  if (!found || schema === undefined) return found
  const likeness = (each: Schema): number => structures.common(structures.of(each), structures.of(item))
  const own = likeness(schema)
  const isField = ({ at: [name = ''], item: inner }: ItemEnvelope): boolean =>
    own === likeness(inner) && structures.of(item).fields.has(name)
  if (found.at.length > 0) return own > likeness(found.item) || isField(found) ? { at: [], item: schema } : found
  const isNamed = (name: string): boolean => structures.nounOf(name).endsWith(structures.nounOf(noun))
  const within = [...structures.of(schema).fields].filter(([name, each]) => isNamed(name) && likeness(each) > Math.max(1, own))
  const [only, ...others] = within
  return only && others.length === 0 ? { at: [only[0]], item: only[1] } : found
}

/** Where the item is in an element of a list. An object is a wrapper only if the items themselves do not have such a field. */
export function elementOf(
  structures: Structures,
  list: ListEnvelope | undefined,
  { noun, item, kept }: Resource,
): ItemEnvelope | undefined {
  if (list === undefined) return undefined
  if (kept !== undefined && saysNothing(structures, list.item)) return { at: [], item: kept }
  const found = itemEnvelope(structures, list.item, noun)
  const [wrapper] = found?.at ?? []
  const isOwn = wrapper !== undefined && structures.of(item).fields.has(wrapper)
  return found === undefined || isOwn ? { at: [], item: list.item } : found
}

/** The field with the key in a reply that does not show the key as the item does. */
export function keyOnly(structures: Structures, reply: Schema | undefined, { key, noun }: Resource): string | undefined {
  const item = itemEnvelope(structures, reply, noun)
  if (item === undefined || item.at.length > 0) return undefined
  const isShown = key.at !== undefined && schemaAt(structures, item.item, key.at) !== undefined
  return isShown ? undefined : answeredKey(structures, reply)
}
