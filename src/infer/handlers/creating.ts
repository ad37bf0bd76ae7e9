import { isNumeric, type Structures } from '../resources/fields.ts'
import { isOfType } from '../../schema/reading/keywords.ts'
import { copyJson } from '../../numbers/exactJson.ts'
import { compareNumbers, type AnyNumber } from '../../numbers/exactNumber.ts'
import { keyFrom, numberOfKey } from '../items/keys/keyNumbers.ts'
import type { AnyCall, HandlerReply } from '../../provider/provider.ts'
import { mergedData, stored } from './changing.ts'
import { fileToKeep } from '../items/files.ts'
import { itemsSent } from '../items/sentItems.ts'
import { slugFor } from '../items/making/slugs.ts'
import { getAt, type Data } from '../items/data.ts'
import { sendsLocation } from '../resources/statuses.ts'
import { parentKeyAt, placeIn, schemaAt } from '../resources/keys/keys.ts'
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
  return { ...siblings, parents }
}

/** Whether a key that is taken names the item to change: by PUT, and by POST if no other operation changes items. */
function changesTaken({ operation, resource }: InferencePlan): boolean {
  if (operation.method === 'PUT') return true
  return !resource.operations.some(({ role, operation: { method } }) => method === 'PUT' || role === 'update' || role === 'merge')
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
 * The key that the client chose, in the path, in the item or as the query parameter `id`. The server chooses the key instead if its field is
 * `readOnly` or not declared in the request, or if the path parameter does not accept the value.
 */
function chosenKey(task: Task, sent: Data): string | number | undefined {
  const { call, plan, structures, maker } = task
  const { resource, request } = plan
  const { key } = resource
  const own = resource.identity.at(-1)
  if (own !== undefined && plan.inferred.params.some(({ label }) => label === own)) return valuesOf(task)[own]
  const at = key.at && placeIn(structures, request?.item, key.at)
  const isFree = structures.of(request?.item).fields.size === 0
  const isClients = at ? !structures.of(schemaAt(structures, request?.item, at)).isReadOnly : isFree
  const named = key.at !== undefined && isClients ? keyFrom(getAt(sent, at ?? key.at)) : sentAsParam(plan, structures, sent)
  if (isKey(named)) return isUsableKey(maker, resource, named) ? named : undefined
  const asked = call.query['id']
  return typeof asked === 'string' && asked !== '' ? asked : undefined
}

/**
 * The value of a field of the request that is called like the path parameter of the key, if the reply shows no key: then a client can only
 * know the one that it sent.
 */
function sentAsParam({ resource: { key }, requested, success }: InferencePlan, structures: Structures, sent: Data): unknown {
  const name = key.param === undefined || success?.isEmpty === false ? undefined : structures.nameLike(requested, key.param)
  const field = name === undefined ? undefined : structures.field(requested, name)
  return name === undefined || field === undefined || field.isReadOnly ? undefined : keyFrom(sent[name])
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
    if (isFree && !shelf.seeds(siblings).some((each) => each.key === key)) return key
  }
  return undefined
}

/** A new key that no item has or had. */
export function freeKey(shelf: Shelf, maker: Maker, siblings: Siblings): string | number {
  const { resource, context, parents } = siblings
  const seeds = shelf.seeds(siblings)
  const start = highestSeed(seeds, isNumeric(maker.keys.structureOf(resource) ?? maker.structures.of(maker.keys.carrierOf(resource))))
  const items = itemsOf(siblings)
  for (let attempt = 0; ; attempt += 1) {
    const key = newKey(resource, context, { maker, start, attempt })
    const id = identityOf(resource, parents, maker.keys.typed(resource, key))
    if (attempt > 20 || !(items.has(id) || seeds.some((each) => each.id === id))) return key
  }
}

function highestSeed(seeds: readonly ItemRecord[], isExact: boolean): AnyNumber {
  let highest: AnyNumber = 0
  for (const { key } of seeds) {
    const number = numberOfKey(key)
    const isCounted = isExact ? isOfType(number, 'integer') : Number.isSafeInteger(number)
    if (isCounted && compareNumbers(number, highest) > 0) highest = number
  }
  return highest
}

/** The header `Location` with the address of the new item, if the spec declares it or the reply has no body. */
function locationOf(call: AnyCall<unknown>, plan: InferencePlan, record: ItemRecord): Record<string, string> {
  const location = sendsLocation(plan.success) ? plan.itemPath.of(call, record) : undefined
  return location === undefined ? {} : { location }
}
