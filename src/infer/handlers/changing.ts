import { copyJson } from '../../numbers/exactJson.ts'
import type { HandlerReply } from '../../provider/provider.ts'
import { mergedItem, replacedItem } from '../items/changes.ts'
import { isJsonPatch, jsonPatched } from '../items/jsonPatch.ts'
import { isScimPatch, scimPatched } from '../items/scimPatch.ts'
import { fileToKeep } from '../items/files.ts'
import { itemsSent } from '../items/sentItems.ts'
import type { Data } from '../items/data.ts'
import type { Structures } from '../resources/fields.ts'
import { planWith, type InferencePlan } from '../plan.ts'
import { bare } from '../words/names.ts'
import { spread } from '../items/making/spread.ts'
import { itemReply, locate } from './reading.ts'
import type { Maker } from '../items/making/maker.ts'
import { recordOf } from '../items/records/newRecord.ts'
import { parentField, parentsOfRecord, type ItemRecord } from '../items/records/record.ts'
import type { Resource } from '../resources/model.ts'
import { addItem, itemsOf, type Siblings } from '../shelf/siblings.ts'
import { completed, lossesIn } from './losses.ts'
import { rename, renamedTo } from './renaming.ts'
import { notFound } from './refusals.ts'
import type { Task } from './task.ts'

export function change(task: Task, how: 'replace' | 'update'): HandlerReply {
  const { plan } = task
  const { record, key, siblings } = locate(task)
  if (upserts(plan) && (!record || isNew(plan, siblings, record))) return upsert(task, siblings, key)
  if (!record) return notFound(task, key)
  const data = changedData(task, record, how)
  if (!data) return inapplicable(task)
  const broken = lossesIn(task, record.data, data)
  if (broken.length > 0) return task.call.refuse(...broken)
  const renamed = upserts(plan) ? undefined : renamedTo(task, record, data)
  return renamed === undefined ? storeChange(ofChange(task), record, data) : rename(task, { record, data, key: renamed })
}

/** The reply to a patch that does not fit the item. */
export function inapplicable({ call }: Pick<Task, 'call'>): HandlerReply {
  return call.sample({ status: 422, detail: 'The patch cannot be applied to this item.' })
}

/** Whether a PUT that declares 201 is the first call that stores an item: until then it exists only because any key does. */
function isNew({ operation }: InferencePlan, siblings: Siblings, { id, seed }: ItemRecord): boolean {
  return seed === undefined && operation.statuses.includes('201') && !itemsOf(siblings).has(id)
}

/** The same task with the success for a change: 201 means that an item was created. */
function ofChange(task: Task): Task {
  const { plan, structures } = task
  if (plan.operation.method !== 'PUT' || plan.status !== 201) return task
  const other = plan.operation.statuses.find((status) => /^2\d\d$/.test(status) && status !== '201')
  return other === undefined ? task : { ...task, plan: planWith(plan, Number(other), structures) }
}

export function storeChange(task: Task, record: ItemRecord, data: Data): HandlerReply {
  return itemReply(task, stored(task, record, data))
}

/** Stores the new data of an item. Its path stays, and its time of change is set to now. */
export function stored(task: Task, record: ItemRecord, data: Data): ItemRecord {
  const {
    call,
    plan,
    plan: { resource },
    maker,
  } = task
  const moved = movedTo(maker, resource, { before: record.data, after: data })
  const parents = parentsOfRecord(record, resource.identity.slice(0, -1))
  const whole = completed(task, record, data)
  maker.mend(resource, call, { data: whole, before: record.data as Data, requested: plan.requested, id: String(record.key) })
  const placed = maker.keys.place(resource, whole, { key: record.key, parents })
  return itemsOf({ resource, context: call }).put({
    ...record,
    ...moved,
    ...fileToKeep(call),
    data: maker.touch(resource, placed, call.now),
  })
}

/** The parents that are not in the path of an item, and that a change of its fields replaces. */
function movedTo(
  maker: Maker,
  resource: Resource,
  { before, after }: { readonly before: ItemRecord['data']; readonly after: Data },
): Partial<ItemRecord> {
  if (resource.scope.length === 0) return {}
  const [old, now] = [maker.keys.parentsIn(resource, before as Data, {}), maker.keys.parentsIn(resource, after, {})]
  const changed = resource.scope.filter((label) => old[label] !== now[label])
  return Object.fromEntries(changed.map((label) => [parentField(label), now[label]]))
}

/** The new data of an item; undefined if the change cannot be made. */
export function changedData(task: Task, record: ItemRecord, how: 'replace' | 'update'): Data | undefined {
  const { call, plan, structures } = task
  const data = copyJson(record.data) as Data
  const type = String(call.rawHeaders['content-type'] ?? '')
  const patched = (patch: readonly unknown[]): Data | undefined => withUnsettable(plan, record, jsonPatched(data, patch))
  if (/json-patch\+json/i.test(type)) return Array.isArray(call.body) ? patched(call.body) : undefined
  if (Array.isArray(call.body) && plan.operation.method === 'PATCH') return isJsonPatch(call.body) ? patched(call.body) : data
  if (isScimPatch(call.body)) return withUnsettable(plan, record, scimPatched(data, call.body))
  const sent = sentChange(task)
  if (how !== 'replace' || !replaces(plan)) return mergedData(structures, plan, { data, sent })
  const replaced = replacedItem(data, sent, plan)
  spread(structures, plan.resource.item, { data: replaced, sent })
  return replaced
}

/** The new data with the old values of fields that only the server sets. Changes `data`. */
function withUnsettable({ unsettable }: InferencePlan, { data: before }: ItemRecord, data: Data | undefined): Data | undefined {
  if (!data || unsettable.size === 0) return data
  for (const name of new Set([...Object.keys(before), ...Object.keys(data)])) {
    if (!unsettable.has(bare(name)) || data[name] === before[name]) continue
    if (before[name] === undefined) delete data[name]
    else data[name] = copyJson(before[name])
  }
  return data
}

/** The data of an item with the fields that were sent; all other fields stay. */
export function mergedData(
  structures: Structures,
  { resource: { item } }: InferencePlan,
  { data, sent }: { readonly data: Data; readonly sent: Data },
): Data {
  const isNullable = (name: string): boolean => structures.field(structures.of(item), name)?.types.has('null') === true
  const merged = mergedItem(data, sent, isNullable)
  spread(structures, item, { data: merged, sent })
  return merged
}

/** The fields that a change sends, without the key that names the item. */
function sentChange({ call, plan, structures }: Task): Data {
  const [sent = {}] = itemsSent(call, plan, structures)
  const { keyPlace } = plan.inferred
  if (keyPlace?.in !== 'body') return sent
  const { [keyPlace.name]: _key, ...others } = sent
  return others
}

/** Whether PUT replaces: there is a PATCH beside it, or its request requires fields. Otherwise it merges. */
function replaces({ resource, requested, operation }: InferencePlan): boolean {
  const beside = resource.operations.some(
    (each) => each.operation.path === operation.path && (each.role === 'update' || (each.part && each.operation.method === 'PATCH')),
  )
  return beside || requested.required.size > 0
}

/** Whether PUT creates an item that does not exist: no other operation creates items, or the spec declares 201. */
function upserts({ resource, operation, inferred }: InferencePlan): boolean {
  if (operation.method !== 'PUT' || inferred.verb !== undefined) return false
  return operation.statuses.includes('201') || !resource.operations.some(({ role }) => role === 'create')
}

function upsert(task: Task, siblings: Siblings, key: string): HandlerReply {
  const { call, plan, shelf, maker, structures } = task
  const { resource, operation, requested } = plan
  if (shelf.isOrphan(siblings)) return notFound(task)
  const [sent = {}] = itemsSent(call, plan, structures)
  const data = maker.created(resource, call, { sent, requested, id: key })
  const record = addItem(siblings, recordOf(maker, resource, { parents: siblings.parents, key, data, ...fileToKeep(call) }))
  const isDeclared = operation.statuses.includes('201')
  return itemReply(isDeclared ? { ...task, plan: planWith(plan, 201, structures) } : task, record)
}
