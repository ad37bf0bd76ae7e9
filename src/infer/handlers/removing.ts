import { isObject } from '../../document/lenient.ts'
import type { AnyCall, HandlerReply } from '../../provider/provider.ts'
import { bare } from '../words/names.ts'
import type { Plan } from '../plan.ts'
import { project } from '../lists/project.ts'
import { isSuccessFlag } from '../items/known.ts'
import { itemReply, locate } from './reading.ts'
import { notFound, type Shared } from './shared.ts'

export function remove(call: AnyCall<unknown>, plan: Plan, shared: Shared): HandlerReply {
  const { resource } = plan
  const found = locate(call, plan, shared)
  if (!found.record) return notFound(call, plan, found.key)
  shared.shelf.remove(resource, call, found.record)
  if (plan.success?.schema === undefined) return call.sample({ status: plan.status })
  const { fields } = plan.reply
  const deleted = [...fields.keys()].find((name) => /^(?:is)?(?:deleted|removed)$/.test(bare(name)) || isSuccessFlag(name))
  const shown = plan.item ? project(shared.structures, plan.item.item, found.record.data) : undefined
  if (deleted === undefined || plan.item === undefined) return itemReply(call, plan, shared, found.record)
  const body = { ...(isObject(shown) ? shown : {}), [deleted]: true, ...(fields.has('id') && { id: found.record.key }) }
  return call.sample({ status: plan.status, given: body, entity: [resource.name, found.record.id] })
}
