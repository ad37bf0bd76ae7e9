import { numberOfKey } from '../items/keys/keyNumbers.ts'
import type { HandlerReply } from '../../provider/provider.ts'
import { isObject } from '../../document/lenient.ts'
import { isSuccessFlag } from '../items/making/knownFields.ts'
import { outcomeOf } from '../items/making/outcome.ts'
import { isNumeric, type Structure, type Structures } from '../resources/fields.ts'
import { sentValue, type Data } from '../items/data.ts'
import { framed, wrapped } from '../items/wrapping.ts'
import type { InferencePlan } from '../plan.ts'
import { addressFor } from '../lists/links.ts'
import type { Select } from '../lists/lists.ts'
import { textOf } from '../lists/filters/operators.ts'
import { project } from '../lists/project.ts'
import { withUndeclaredBody } from '../lists/undeclaredBody.ts'
import { alternativesIn } from '../resources/keys/keys.ts'
import { parentsOf, type ItemRecord } from '../items/records/record.ts'
import type { Shelf } from '../shelf/shelf.ts'
import { itemsOf, type Siblings } from '../shelf/siblings.ts'
import { bodyWithoutSchema, shownWhole } from './replyWithoutSchema.ts'
import { notFound } from './refusals.ts'
import { siblingsOf, valuesOf, type Task } from './task.ts'

export function read(task: Task): HandlerReply {
  const { call, plan } = task
  const { record, key } = locate(task)
  return record ? plan.replies.of(call, record, () => itemReply(task, record)) : notFound(task, key)
}

export function list(task: Task): HandlerReply {
  const { call, plan, shelf, listings } = task
  const siblings = siblingsOf(task)
  if (shelf.isOrphan(siblings)) return notFound(task)
  const select: Select = (wanted) => {
    const selection = shelf.select(siblings, wanted)
    itemsOf(siblings).noteWholeList(selection.total)
    return selection
  }
  const listing = listings.of(plan)
  if (!plan.inferred.isFirst) return listing.reply(call, select)
  return listing.reply(call, select, ({ selection, counts: { page, shown } }) => {
    const [first] = shown > 0 ? selection.slice(page.start, 1) : []
    return first ? itemReply(task, first) : call.sample()
  })
}

/** The place of an item, and the item if it exists. */
export interface Located {
  readonly record: ItemRecord | undefined
  readonly key: string
  readonly siblings: Siblings
}

export function locate(task: Task): Located {
  const { call, plan, shelf } = task
  const { resource } = plan
  const values = valuesOf(task)
  const key = values[resource.identity.at(-1) as string] ?? ''
  const siblings = { resource, context: call, parents: parentsOf(values, plan.parentLabels) }
  const second = plan.secondKey === undefined ? undefined : byField(shelf, siblings, { field: plan.secondKey, value: key })
  if (second) return { record: second, key, siblings }
  if (isLookup(plan)) return { record: itemNamedBy(task, siblings, key), key, siblings }
  const found = shelf.find(siblings, key)
  if (found.state === 'there') return { record: found.record, key, siblings }
  return { record: found.state === 'unknown' ? byOtherKey(task, siblings, key) : undefined, key, siblings }
}

/** Whether a path finds items by another field than their key, as `/users/email/{email}` does. */
function isLookup({ secondKey, inferred: { role }, operation }: Task['plan']): boolean {
  return secondKey !== undefined && role === 'view' && /\}\/?$/.test(operation.path)
}

/**
 * An item that a path names by another field than its key, and that no item has there. In an open collection it is the one that exists for
 * this value, unless that is the key of another item.
 */
function itemNamedBy({ plan: { resource, secondKey }, shelf }: Task, siblings: Siblings, key: string): ItemRecord | undefined {
  const found = resource.isClosed ? undefined : shelf.find(siblings, key)
  if (found?.state !== 'there' || secondKey === undefined) return undefined
  const { record } = found
  const isOther = record.seed !== undefined || itemsOf(siblings).has(record.id)
  return isOther ? undefined : { ...record, data: { ...record.data, [secondKey]: key } }
}

/** Finds an item by a second field, as the names `issueIdOrKey` and `id_or_slug` say. */
function byOtherKey({ plan: { resource, inferred }, shelf }: Task, siblings: Siblings, key: string): ItemRecord | undefined {
  const { second } = resource.key
  for (const field of [...alternativesIn(inferred.params.at(-1)?.name ?? '', resource.noun), ...(second === undefined ? [] : [second])]) {
    const record = byField(shelf, siblings, { field, value: key })
    if (record) return record
  }
  return undefined
}

/** The first item with this value in a field. */
function byField(
  shelf: Shelf,
  siblings: Siblings,
  { field, value }: { readonly field: string; readonly value: string },
): ItemRecord | undefined {
  const holds = ({ data }: ItemRecord): boolean => String(sentValue(data as Data, field)) === value
  const test = { holds, comparisons: 1, equals: { field, text: textOf(value) } }
  return shelf.select(siblings, { tests: [test], sort: undefined }).matching(holds, 1)[0]
}

/** A record in the envelope of a reply. */
export function itemReply(task: Task, record: ItemRecord, headers?: Readonly<Record<string, string>>): HandlerReply {
  const { call, plan } = task
  const asked = { status: plan.status, headers, entity: [plan.resource.name, record.id] }
  const { success, item, list: many } = plan
  if (success?.schema !== undefined) {
    const given = bodyWith(task, record)
    // An example that has nothing of the item, such as a message, is the whole reply.
    if (success.example !== undefined && item?.at.length === 0 && isObject(given) && Object.keys(given).length === 0)
      return call.sample(asked)
    return call.sample({ ...asked, given: framed(success.example, given, { at: (item ?? many)?.at ?? [] }) })
  }
  const reply = call.sample(asked)
  if (success?.isEmpty) return showsUndeclared(plan) ? withUndeclaredBody(reply, shownWhole(task, record)) : reply
  const given = success?.isFree ? bodyWithoutSchema(task, record, reply) : undefined
  return given === undefined ? reply : call.sample({ ...asked, given })
}

/** Whether a reply shows an item although the spec declares nothing but its status: what reads it, or tells a client its key. */
function showsUndeclared({ success, operation, inferred }: InferencePlan): boolean {
  return success?.isUndescribed === true && (operation.method === 'GET' || inferred.role === 'create')
}

function bodyWith(task: Task, record: ItemRecord): unknown {
  const { call, plan, structures } = task
  const { item, list: many, reply, answeredKey } = plan
  if (many) return wrapped(many.at, [project(structures, many.item, record.data)])
  if (!item) return bareReply(reply, record)
  const shown = project(structures, item.item, record.data) as Data
  const path = plan.linkToSelf && plan.itemPath.of(call, record)
  if (path !== undefined) plan.linkToSelf?.(shown, (field) => addressFor(field, call, path))
  if (answeredKey !== undefined) {
    const key = structures.field(reply, answeredKey)?.types.has('string') ? String(record.key) : numberOfKey(record.key)
    return { ...shown, [answeredKey]: key }
  }
  return item.at.length === 0 ? shown : withSiblings(structures, reply, { at: item.at, shown })
}

/** The body of a reply that is not the item: the key alone, or nothing. */
function bareReply(reply: Structure, { key, data }: ItemRecord): unknown {
  if (reply.types.has('string')) return String(key)
  return isNumeric(reply) ? numberOfKey(key) : data
}

/** Fills in the required fields and the success flag of the envelope around an item, by the same rule as in the envelope of a list. */
function withSiblings(
  structures: Structures,
  { fields, required }: Structure,
  { at, shown }: { readonly at: readonly string[]; readonly shown: unknown },
): unknown {
  const body = wrapped(at, shown) as Data
  for (const [name, schema] of fields) {
    if (name === at[0] || !(required.has(name) || isSuccessFlag(name))) continue
    const value = outcomeOf(name, structures.of(schema), required.has(name))
    if (value !== undefined) body[name] = value
  }
  return body
}
