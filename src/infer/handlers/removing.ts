import { isObject } from '../../document/lenient.ts'
import type { HandlerReply } from '../../provider/provider.ts'
import { bare } from '../words/names.ts'
import { project } from '../lists/project.ts'
import { isSuccessFlag } from '../items/making/knownFields.ts'
import { itemReply, locate } from './reading.ts'
import { notFound, type Task } from './shared.ts'

export function remove(task: Task): HandlerReply {
  const { call, plan, shelf, structures } = task
  const { resource } = plan
  const { record, key } = locate(task)
  if (!record) return notFound(task, key)
  shelf.remove(resource, call, record)
  if (plan.success?.schema === undefined) return call.sample({ status: plan.status })
  const { fields } = plan.reply
  const deleted = [...fields.keys()].find((name) => /^(?:is)?(?:deleted|removed)$/.test(bare(name)) || isSuccessFlag(name))
  const shown = plan.item ? project(structures, plan.item.item, record.data) : undefined
  if (deleted === undefined || plan.item === undefined) return itemReply(task, record)
  const body = { ...(isObject(shown) ? shown : {}), [deleted]: true, ...(fields.has('id') && { id: record.key }) }
  return call.sample({ status: plan.status, given: body, entity: [resource.name, record.id] })
}
