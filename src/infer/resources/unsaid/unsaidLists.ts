import type { Schema } from '../../../document/document.ts'
import { isObject } from '../../../document/lenient.ts'
import { tryFollow } from '../../../document/references.ts'
import type { Success } from '../bodies.ts'
import { hasOwnKey, type ListEnvelope } from '../envelope.ts'
import { isObjectLike, isSameComponent, type Structure, type Structures } from '../fields.ts'
import { saysNothing } from '../keptItem.ts'

/** Whether the spec does not say what a reply is, so that it may be the list of the items. */
export function mayBeList(structures: Structures, success: Success | undefined): boolean {
  if (success?.isUndescribed) return true
  return saysNothing(structures, success?.schema) && structures.of(success?.schema).types.size === 0
}

/** Where the items of a list are whose schema says nothing about them: the body itself, or the only list in it. */
export function unsaidList(structures: Structures, schema: Schema | undefined): ListEnvelope | undefined {
  const structure = structures.of(schema)
  if (structure.items === undefined && hasOwnKey(structures, structure)) return undefined
  const { items, fields } = structure
  const inside = [...fields].map(([name, each]) => ({ at: [name], item: structures.of(each).items }))
  const [only, ...others] = items === undefined ? inside.filter(({ item }) => item !== undefined) : [{ at: [], item: items }]
  if (only?.item === undefined || others.length > 0 || !saysNothing(structures, only.item)) return undefined
  return { at: only.at, item: only.item }
}

/** Whether a reply is an object of which the spec says nothing, so that the list of the items may be in any field of it. */
export function mayHoldList(structures: Structures, success: Success | undefined): boolean {
  const schema = success?.schema
  const { types, others, fields } = structures.of(schema)
  if (!types.has('object') || (types.size > 1 && !types.has('null')) || fields.size > 0) return false
  const target = tryFollow(structures.document, schema)
  if (isObject(target) && target['additionalProperties'] === false) return false
  return others === undefined ? saysNothing(structures, schema) : structures.of(others).types.size === 0 && saysNothing(structures, others)
}

/** Where the items of a list are that has each of them under its key, as `{"a1": {…}, "b2": {…}}` does: in the body, or in its only map. */
export function mapEnvelope(structures: Structures, schema: Schema | undefined, item: Schema | undefined): ListEnvelope | undefined {
  const body = structures.of(schema)
  const whole = mapOf(structures, body, item)
  if (whole) return whole
  const inside = [...body.fields].flatMap(([name, each]): ListEnvelope[] => {
    const found = mapOf(structures, structures.of(each), item)
    return found ? [{ ...found, at: [name] }] : []
  })
  return inside.length === 1 ? inside[0] : undefined
}

function mapOf(structures: Structures, { items, fields, others }: Structure, item: Schema | undefined): ListEnvelope | undefined {
  if (items !== undefined || fields.size > 0 || others === undefined || !isItemLike(structures, others, item)) return undefined
  return { at: [], item: others, isMap: true }
}

/** Whether the values of a map may be items: objects that have most of their fields in common with the item, or of which nothing is said. */
function isItemLike(structures: Structures, value: Schema, item: Schema | undefined): boolean {
  const [shown, own] = [structures.of(value), structures.of(item)]
  if (!isObjectLike(shown) || own.fields.size === 0) return false
  if (saysNothing(structures, value) || isSameComponent(shown, own)) return true
  return structures.agree(value, item) || structures.common(shown, own) / Math.max(2, shown.fields.size) >= 0.6
}
