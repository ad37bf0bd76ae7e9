import type { AnyCall, HandlerReply } from '../../provider/provider.ts'
import type { Plan } from '../plan.ts'
import { isView } from '../resources/subPaths.ts'
import { storeChange } from './changing.ts'
import type { Data } from '../items/data.ts'
import { timeFor } from '../items/maker.ts'
import { itemReply, locate } from './reading.ts'
import type { ItemRecord } from '../items/record.ts'
import { notFound, type Shared } from './shared.ts'

/** Changes what the action's verb says, and answers the item where the reply has its fields. */
export function act(call: AnyCall<unknown>, plan: Plan, shared: Shared): HandlerReply {
  const { resource, operation } = plan
  const found = locate(call, plan, shared)
  if (!found.record) return notFound(call, plan, found.key)
  const answersItem = isView(operation, { structures: shared.structures, item: resource.item, noun: resource.noun })
  const data = affected(call, plan, shared, found.record)
  const reply = data && storeChange(call, plan, shared, { record: found.record, data, resource })
  if (!answersItem) return call.sample()
  return reply ?? itemReply(call, plan, shared, found.record)
}

/** The data of an item after an action; undefined where the action changes nothing. */
function affected({ now }: AnyCall<unknown>, plan: Plan, { structures }: Shared, record: ItemRecord): Data | undefined {
  const effects = plan.inferred.effects ?? []
  if (effects.length === 0) return undefined
  const data = structuredClone(record.data) as Data
  const item = structures.of(plan.resource.item)
  for (const { field, value } of effects) {
    const structure = structures.field(item, field)
    if (value === 'now') data[field] = structure && timeFor(structure, now)
    else if (value !== 'nothing') data[field] = value.fixed
    else if (structure?.types.has('null')) data[field] = null
    else delete data[field]
  }
  return data
}
