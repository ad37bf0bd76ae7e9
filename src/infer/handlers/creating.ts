import { isNumeric } from '../resources/fields.ts'
import { copyJson } from '../../numbers/exactJson.ts'
import { keyFrom } from '../items/keys/keyNumbers.ts'
import type { AnyCall, HandlerReply } from '../../provider/provider.ts'
import { mergedData, stored } from './changing.ts'
import { fileToKeep } from '../items/files.ts'
import { itemsSent } from '../items/sentItems.ts'
import { slugFor } from '../items/making/slugs.ts'
import { getAt, type Data } from '../items/data.ts'
import { sendsLocation } from '../resources/statuses.ts'
import { parentKeyAt } from '../resources/keys/keys.ts'
import { isKey, isUsableKey, newKey } from '../items/keys/newKey.ts'
import { wrapped } from '../items/wrapping.ts'
import type { InferencePlan } from '../plan.ts'
import { project } from '../lists/project.ts'
import { itemReply } from './reading.ts'
import type { Maker } from '../items/making/maker.ts'
import { recordOf } from '../items/records/newRecord.ts'
import { identityOf, type ItemRecord } from '../items/records/record.ts'
import { notFound, taken } from './refusals.ts'
import { siblingsOf, valuesOf, type Task } from './task.ts'
import type { Shelf } from '../shelf/shelf.ts'
import { addItem, itemsOf, type Siblings } from '../shelf/siblings.ts'

/** Most items that one call may create: it is one step, and no other call is answered before it ends. */
const mostAtOnce = 10_000

export function create(task: Task): HandlerReply {
  const { call, plan, shelf, structures } = task
  const { resource } = plan
  const siblings = siblingsOf(task)
  if (shelf.isOrphan(siblings)) return notFound(task)
  const sentOnes = itemsSent(call, plan, structures)
  // A reply that shows an item shows one that exists, even if the request has none.
  const all = sentOnes.length === 0 && plan.item ? [{}] : sentOnes
  if (all.length > mostAtOnce)
    return call.sample({ status: 413, detail: `A call can create at most ${mostAtOnce} items; this one has ${all.length}.` })
  const made: ItemRecord[] = []
  for (const sent of all) {
    const record = createOne(task, siblings, sent)
    if (typeof record === 'string') return taken(task, record)
    made.push(record)
  }
  const [first] = made
  if (!first) return call.sample({ status: plan.status, ...(plan.list && { given: wrapped(plan.list.at, []) }) })
  const headers = locationOf(call, plan, first)
  if (!plan.list || made.length === 1) return itemReply(task, first, headers)
  const items = made.map(({ data }) => project(structures, plan.list?.item, data))
  return call.sample({ status: plan.status, given: wrapped(plan.list.at, items), entity: [resource.name, first.id], headers })
}

/** The parents of a new item. Those that the path does not name are named in the item, else they are the caller's own. */
function withAllParents({ plan, shelf, structures }: Task, siblings: Siblings, sent: Data): Siblings {
  const { resource, request } = plan
  let { parents } = siblings
  for (const label of resource.identity.slice(0, -1)) {
    if (parents[label] !== undefined) continue
    const param = resource.params.find((each) => each.label === label)
    const at = param && parentKeyAt(structures, request?.item, param)
    const value = keyFrom(at && getAt(sent, at))
    parents = { ...parents, [label]: isKey(value) ? String(value) : shelf.callersParent({ ...siblings, parents }, label) }
  }
  return parents === siblings.parents ? siblings : { ...siblings, parents }
}

/** Whether a key that is taken names the item to change: by PUT, and by POST if items have neither PUT nor PATCH. */
function changesTaken({ operation, resource }: InferencePlan): boolean {
  if (operation.method === 'PUT') return true
  return !resource.operations.some(({ role }) => role === 'replace' || role === 'update')
}

/** Returns the record that was created or changed, or the key if it is taken. */
function createOne(task: Task, named: Siblings, sent: Data): ItemRecord | string {
  const { call, plan, shelf, maker, structures } = task
  const { resource, requested } = plan
  const siblings = withAllParents(task, named, sent)
  const chosen = chosenKey(task, sent)
  const key = chosen ?? freeSlug(task, siblings, sent) ?? freeKey(shelf, maker, siblings)
  const found = chosen !== undefined && resource.isClosed ? shelf.find(siblings, chosen) : undefined
  if (chosen !== undefined && found?.state === 'there') {
    if (!changesTaken(plan)) return String(chosen)
    const { record } = found
    return stored(task, record, mergedData(structures, plan, { data: copyJson(record.data) as Data, sent }))
  }
  const data = maker.created(resource, call, { sent, requested, id: String(key) })
  return addItem(siblings, recordOf(maker, resource, { parents: siblings.parents, key, data, ...fileToKeep(call) }))
}

/**
 * The key that the client chose, in the path, in the item or as the query parameter `id`. The server chooses the key instead if the path
 * parameter does not accept the value.
 */
function chosenKey(task: Task, sent: Data): string | number | undefined {
  const { call, plan, maker } = task
  const { resource, inferred, chosenKeyAt } = plan
  const own = resource.identity.at(-1)
  if (own !== undefined && inferred.params.some(({ label }) => label === own)) return valuesOf(task)[own]
  const named = chosenKeyAt && keyFrom(getAt(sent, chosenKeyAt))
  if (isKey(named)) return isUsableKey(maker, resource, named) ? named : undefined
  const asked = call.query['id']
  return typeof asked === 'string' && asked !== '' ? asked : undefined
}

/** A slug that no item has, if the key is a slug and the item has a name. */
function freeSlug({ shelf, maker }: Task, siblings: Siblings, sent: Data): string | undefined {
  const { resource } = siblings
  const slug = slugFor(resource.key.at?.at(-1) ?? resource.key.param ?? '', sent)
  if (slug === undefined) return undefined
  for (let count = 1; count <= 100; count += 1) {
    const key = count === 1 ? slug : `${slug}-${count}`
    if (!isUsableKey(maker, resource, key)) return undefined
    const isFree = !itemsOf(siblings).has(identityOf(resource, siblings.parents, key))
    if (isFree && !shelf.seeds(siblings).list.some((each) => each.key === key)) return key
  }
  return undefined
}

/** A new key that no item has or had. */
export function freeKey(shelf: Shelf, maker: Maker, siblings: Siblings): string | number {
  const { resource, context, parents } = siblings
  const seeds = shelf.seeds(siblings)
  const start = seeds.highestKey(isNumeric(maker.keys.structureOf(resource) ?? maker.structures.of(maker.keys.carrierOf(resource))))
  const items = itemsOf(siblings)
  for (let attempt = 0; ; attempt += 1) {
    const key = newKey(resource, context, { maker, start, attempt })
    const id = identityOf(resource, parents, maker.keys.typed(resource, key))
    if (attempt > 20 || !(items.has(id) || seeds.find(id))) return key
  }
}

/** The header `Location` with the address of the new item, if the spec declares it or the reply has no body. */
function locationOf(call: AnyCall<unknown>, plan: InferencePlan, record: ItemRecord): { readonly location: string } | undefined {
  const location = sendsLocation(plan.success) ? plan.itemPath.of(call, record) : undefined
  return location === undefined ? undefined : { location }
}
