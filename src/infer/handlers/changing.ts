import type { AnyCall, HandlerReply } from '../../provider/provider.ts'
import { mergedItem, replacedItem } from '../items/changes.ts'
import { isJsonPatch, jsonPatched } from '../items/jsonPatch.ts'
import { sentItems } from '../items/sentItems.ts'
import { getAt, setAt, type Data } from '../items/data.ts'
import type { Structures } from '../resources/fields.ts'
import type { Resource } from '../resources/model.ts'
import type { Plan } from '../plan.ts'
import { spread } from '../items/spread.ts'
import { itemReply, locate } from './reading.ts'
import type { ItemRecord, Parents } from '../items/record.ts'
import { notFound, type Shared } from './shared.ts'

export function change(call: AnyCall<unknown>, plan: Plan, shared: Shared, how: 'replace' | 'update'): HandlerReply {
  const { resource } = plan
  const found = locate(call, plan, shared)
  if (!found.record) return upserts(plan) ? upsert(call, plan, shared, found) : notFound(call, plan, found.key)
  const data = changedData(call, plan, shared, { record: found.record, how })
  if (!data) return call.sample({ status: 422, detail: 'The patch cannot be applied to this item.' })
  return storeChange(call, plan, shared, { record: found.record, data, resource })
}

export function storeChange(call: AnyCall<unknown>, plan: Plan, shared: Shared, { record, data, resource }: Change): HandlerReply {
  return itemReply(call, plan, shared, stored(call, shared, { record, data, resource }))
}

interface Change {
  readonly record: ItemRecord
  readonly data: Data
  readonly resource: Resource
}

/** Stores what an item became. Its key stays, and the time of its change is now. */
export function stored(call: AnyCall<unknown>, { maker, shelf }: Shared, { record, data, resource }: Change): ItemRecord {
  if (resource.key.at !== undefined) setAt(data, resource.key.at, getAt(record.data, resource.key.at) ?? record.key)
  return shelf.items(resource, call).put({ ...record, data: maker.touch(resource, data, call.now) })
}

export function changedData(
  call: AnyCall<unknown>,
  plan: Plan,
  { structures }: Shared,
  { record, how }: { readonly record: ItemRecord; readonly how: 'replace' | 'update' },
): Data | undefined {
  const data = structuredClone(record.data) as Data
  const type = String(call.rawHeaders['content-type'] ?? '')
  if (/json-patch\+json/i.test(type)) return Array.isArray(call.body) ? jsonPatched(data, call.body) : undefined
  if (Array.isArray(call.body) && plan.operation.method === 'PATCH') return isJsonPatch(call.body) ? jsonPatched(data, call.body) : data
  const sent = sentChange(call, plan)
  if (how !== 'replace' || !replaces(plan)) return mergedData(structures, plan, { data, sent })
  const replaced = replacedItem(data, sent, plan.requested)
  spread(structures, plan.resource.item, { data: replaced, sent })
  return replaced
}

/** What an item becomes by the fields that are sent; the others stay. */
export function mergedData(
  structures: Structures,
  { resource: { item } }: Plan,
  { data, sent }: { readonly data: Data; readonly sent: Data },
): Data {
  const isNullable = (name: string): boolean => structures.field(structures.of(item), name)?.types.has('null') === true
  const merged = mergedItem(data, sent, isNullable)
  spread(structures, item, { data: merged, sent })
  return merged
}

/** What a change sends, without the key that says of which item. */
function sentChange({ body }: AnyCall<unknown>, plan: Plan): Data {
  const [sent = {}] = sentItems(plan, body)
  const { keyPlace } = plan.inferred
  if (keyPlace?.in !== 'body') return sent
  const { [keyPlace.name]: _key, ...others } = sent
  return others
}

/** PUT replaces where a PATCH stands beside it or its request requires fields; else it merges. */
function replaces({ resource, requested, operation }: Plan): boolean {
  const beside = resource.operations.some((each) => each.operation.path === operation.path && each.role === 'update')
  return beside || requested.required.size > 0
}

/** PUT creates what is not there where nothing else can, or where 201 is declared. */
function upserts({ resource, operation }: Plan): boolean {
  if (operation.method !== 'PUT') return false
  return operation.statuses.includes('201') || !resource.operations.some(({ role }) => role === 'create')
}

function upsert(
  call: AnyCall<unknown>,
  plan: Plan,
  shared: Shared,
  { key, parents }: { readonly key: string; readonly parents: Parents },
): HandlerReply {
  const { resource, operation, requested } = plan
  if (shared.shelf.isOrphan(resource, call, parents)) return notFound(call, plan, undefined)
  const [sent = {}] = sentItems(plan, call.body)
  const data = shared.maker.created(resource, call, sent, { requested, id: key })
  const record = shared.shelf.recordOf(resource, { parents, key, data })
  shared.shelf.items(resource, call).put(record)
  const status = operation.statuses.includes('201') ? 201 : plan.status
  return itemReply(call, { ...plan, status }, shared, record)
}
