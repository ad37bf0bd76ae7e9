import type { AnyCall, HandlerReply } from '../../provider/provider.ts'
import { changedData, storeChange } from './changing.ts'
import type { Plan } from '../plan.ts'
import { itemReply } from './reading.ts'
import type { ItemRecord, Parents } from '../items/record.ts'
import type { Resource } from '../resources/model.ts'
import type { StoreContext } from '../shelf.ts'
import { notFound, valuesOf, type Shared } from './shared.ts'

export function readSingleton(call: AnyCall<unknown>, plan: Plan, shared: Shared): HandlerReply {
  const { record, isOrphan } = singletonOf(call, plan, shared)
  return isOrphan ? notFound(call, plan, undefined) : itemReply(call, plan, shared, record)
}

export function changeSingleton(call: AnyCall<unknown>, plan: Plan, shared: Shared): HandlerReply {
  const { record, isOrphan } = singletonOf(call, plan, shared)
  if (isOrphan) return notFound(call, plan, undefined)
  const how = plan.operation.method === 'PUT' ? 'replace' : 'update'
  const data = changedData(call, plan, shared, { record, how })
  if (!data) return call.sample({ status: 422, detail: 'The patch cannot be applied to this item.' })
  return storeChange(call, plan, shared, { record, data, resource: plan.resource })
}

function singletonOf(call: AnyCall<unknown>, plan: Plan, shared: Shared): { readonly record: ItemRecord; readonly isOrphan: boolean } {
  const { resource } = plan
  const parents = valuesOf(call, plan)
  return { record: onlyOf(resource, call, shared, parents), isOrphan: shared.shelf.isOrphan(resource, call, parents) }
}

/** The single object below these parents. Until it is changed, it is derived from them. */
export function onlyOf(
  resource: Resource,
  context: StoreContext,
  { shelf, maker }: Pick<Shared, 'shelf' | 'maker'>,
  parents: Parents,
): ItemRecord {
  const key = Object.values(parents).join('/')
  const id = `only/${Object.values(parents).map(encodeURIComponent).join('/')}`
  const stored = shelf.items(resource, context).get(id)
  if (stored && !stored.isGone) return stored
  const data = maker.whole(resource, context, ['only', key])
  return { ...shelf.recordOf(resource, { parents, key, data }), id, data }
}
