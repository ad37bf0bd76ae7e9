import type { AnyCall, HandlerReply } from '../../provider/provider.ts'
import { changedData, storeChange } from './changing.ts'
import type { Plan } from '../plan.ts'
import { itemReply } from './reading.ts'
import type { ItemRecord } from '../items/record.ts'
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

function singletonOf(
  call: AnyCall<unknown>,
  plan: Plan,
  { shelf, maker }: Shared,
): { readonly record: ItemRecord; readonly isOrphan: boolean } {
  const { resource } = plan
  const parents = Object.fromEntries(Object.entries(valuesOf(call, plan)))
  const key = Object.values(parents).join('/')
  const id = `only/${Object.values(parents).map(encodeURIComponent).join('/')}`
  const stored = shelf.items(resource, call).get(id)
  const isOrphan = shelf.isOrphan(resource, call, parents)
  if (stored) return { record: stored, isOrphan }
  const data = maker.whole(resource, call, ['only', key])
  return { record: { ...shelf.recordOf(resource, { parents, key, data }), id, data }, isOrphan }
}
