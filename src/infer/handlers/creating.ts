import type { AnyCall, HandlerReply } from '../../provider/provider.ts'
import { mergedData, stored } from './changing.ts'
import { sentItems } from '../items/sentItems.ts'
import { getAt, type Data } from '../items/data.ts'
import { schemaAt } from '../resources/keys.ts'
import { withArticle } from '../words/names.ts'
import { isKey, isUsableKey, newKey } from '../items/newKey.ts'
import { wrapped, type Plan } from '../plan.ts'
import { project } from '../lists/project.ts'
import { itemReply, pathOf } from './reading.ts'
import { identityOf, type ItemRecord, type Parents } from '../items/record.ts'
import { notFound, parentsOf, valuesOf, type Shared } from './shared.ts'
import type { StoreContext } from '../shelf.ts'

export function create(call: AnyCall<unknown>, plan: Plan, shared: Shared): HandlerReply {
  const { resource } = plan
  const parents = parentsOf(valuesOf(call, plan), resource)
  if (shared.shelf.isOrphan(resource, call, parents)) return notFound(call, plan, undefined)
  const made: ItemRecord[] = []
  for (const sent of sentItems(plan, call.body)) {
    const record = createOne(call, plan, shared, { sent, parents })
    if (typeof record === 'string')
      return call.sample({ status: 409, detail: `${capitalised(withArticle(resource.noun))} with the key ${record} exists already.` })
    made.push(record)
  }
  const [first] = made
  if (!first) return call.sample({ status: plan.status })
  const headers = locationOf(call, plan, first)
  if (plan.list && made.length > 1) {
    const items = made.map(({ data }) => project(shared.structures, plan.list?.item, data))
    return call.sample({ status: plan.status, given: wrapped(plan.list.at, items), entity: [resource.name, first.id], headers })
  }
  return itemReply(call, plan, shared, first, headers)
}

/** Whether a key that is taken says which item is changed: by PUT, and by POST where nothing else changes items. */
function changesTaken({ operation, resource }: Plan): boolean {
  if (operation.method === 'PUT') return true
  return !resource.operations.some(({ role }) => role === 'replace' || role === 'update')
}

function merged(
  call: AnyCall<unknown>,
  plan: Plan,
  shared: Shared,
  { record, sent }: { readonly record: ItemRecord; readonly sent: Data },
): ItemRecord {
  const data = mergedData(shared.structures, plan, { data: structuredClone(record.data) as Data, sent })
  return stored(call, shared, { record, data, resource: plan.resource })
}

/** The record that was made or changed, or the key that is taken. */
function createOne(
  call: AnyCall<unknown>,
  plan: Plan,
  shared: Shared,
  { sent, parents }: { readonly sent: Data; readonly parents: Parents },
): ItemRecord | string {
  const { shelf, maker, structures } = shared
  const { resource, requested } = plan
  const chosen = chosenKey(call, plan, { sent, structures, maker })
  const key = chosen ?? freeKey(call, plan, { shelf, maker }, parents)
  const taken = chosen !== undefined && resource.isClosed ? shelf.find(resource, call, parents, chosen) : undefined
  if (chosen !== undefined && taken?.state === 'there')
    return changesTaken(plan) ? merged(call, plan, shared, { record: taken.record, sent }) : String(chosen)
  const data = maker.created(resource, call, sent, { requested, id: String(key) })
  const record = shelf.recordOf(resource, { parents, key, data })
  return shelf.items(resource, call).put(record)
}

/**
 * A key that the client chose: in the item that it sent, or as the query parameter `id`. One that is `readOnly`, or not
 * among the fields that the request declares, is the server's, and so is one that the path parameter does not take.
 */
function chosenKey(
  call: AnyCall<unknown>,
  { resource, request }: Plan,
  { sent, structures, maker }: { readonly sent: Data } & Pick<Shared, 'structures' | 'maker'>,
): string | number | undefined {
  const { key } = resource
  const declared = key.at && schemaAt(structures, request?.item, key.at)
  const isFree = structures.of(request?.item).fields.size === 0
  const isClients = declared === undefined ? isFree : !structures.of(declared).isReadOnly
  const own = key.at !== undefined && isClients ? getAt(sent, key.at) : undefined
  if (isKey(own)) return isUsableKey(maker, resource, own) ? own : undefined
  const asked = call.query['id']
  return typeof asked === 'string' && asked !== '' ? asked : undefined
}

/** A new key that nothing has, nor had. */
export function freeKey(
  call: StoreContext,
  { resource }: Pick<Plan, 'resource'>,
  { shelf, maker }: Pick<Shared, 'shelf' | 'maker'>,
  parents: Parents,
): string | number {
  const seeds = shelf.seeds(resource, call, parents)
  const start = highestSeed(seeds)
  const items = shelf.items(resource, call)
  for (let attempt = 0; ; attempt += 1) {
    const key = newKey(resource, call, { maker, start, attempt })
    const id = identityOf(resource, parents, maker.typedKey(resource, key))
    if (attempt > 20 || !(items.has(id) || seeds.some((each) => each.id === id))) return key
  }
}

function highestSeed(seeds: readonly ItemRecord[]): number {
  return Math.max(0, ...seeds.map(({ key }) => Number(key)).filter((each) => Number.isSafeInteger(each)))
}

/** `Location` leads to the new item, where the spec declares the header. */
function locationOf(call: AnyCall<unknown>, plan: Plan, record: ItemRecord): Record<string, string> {
  const location = plan.success?.headers.includes('location') ? pathOf(call, plan, record) : undefined
  return location === undefined ? {} : { location }
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
