import { isObject } from '../../document/lenient.ts'
import type { HandlerReply } from '../../provider/provider.ts'
import { bare } from '../words/names.ts'
import { project } from '../lists/project.ts'
import { isSuccessFlag } from '../items/making/knownFields.ts'
import { timeFor } from '../items/making/times.ts'
import type { Data } from '../items/data.ts'
import type { ItemRecord } from '../items/records/record.ts'
import { itemReply, locate } from './reading.ts'
import { notFound } from './refusals.ts'
import type { Task } from './task.ts'

export function remove(task: Task): HandlerReply {
  const { call, plan, shelf, structures } = task
  const { resource } = plan
  const { record, key } = locate(task)
  if (!record) return notFound(task, key)
  shelf.remove(resource, call, record)
  if (plan.success?.schema === undefined) return call.sample({ status: plan.status })
  const { fields } = plan.reply
  const deleted = [...fields.keys()].find((name) => /^(?:is)?(?:deleted|removed)$/.test(bare(name)) || isSuccessFlag(name))
  const last = { ...record, data: deletedData(task, record.data) }
  const shown = plan.item ? project(structures, plan.item.item, last.data) : undefined
  if (deleted === undefined || plan.item === undefined) return itemReply(task, last)
  const body = { ...(isObject(shown) ? shown : {}), [deleted]: true, ...(fields.has('id') && { id: record.key }) }
  return call.sample({ status: plan.status, given: body, entity: [resource.name, record.id] })
}

/** The last state of an item: its fields say that it is deleted, and when. */
function deletedData({ call, plan, structures }: Task, data: ItemRecord['data']): Data {
  const result: Data = { ...data }
  for (const [name, schema] of structures.of(plan.resource.item).fields) {
    const field = structures.of(schema)
    if (!/^(?:is)?(?:deleted|deletedat|deletedon|deletiondate|datedeleted)$/.test(bare(name))) continue
    if (field.types.has('boolean')) result[name] = true
    else if (!bare(name).endsWith('deleted') || field.format === 'date-time') result[name] = timeFor(field, call.now)
  }
  return result
}
