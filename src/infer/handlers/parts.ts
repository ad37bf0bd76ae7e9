import { isObject } from '../../document/lenient.ts'
import type { HandlerReply } from '../../provider/provider.ts'
import type { Data } from '../items/data.ts'
import type { ItemRecord } from '../items/records/record.ts'
import type { InferencePlan } from '../plan.ts'
import type { ItemPart } from '../resources/model.ts'
import { isView } from '../resources/roles/subPaths.ts'
import { changedData, inapplicable, stored } from './changing.ts'
import { lossesIn } from './losses.ts'
import { itemReply, locate } from './reading.ts'
import { notFound } from './refusals.ts'
import type { Task } from './task.ts'

/** Shows an object in an item, such as the settings of a project. */
export function readPart(task: Task): HandlerReply {
  const { record, key } = locate(task)
  return record ? itemReply(inPart(task), partIn(task, record)) : notFound(task, key)
}

/** Changes an object in an item. */
export function changePart(task: Task): HandlerReply {
  const { plan, structures } = task
  const { resource, operation } = plan
  const { record, key } = locate(task)
  if (!record) return notFound(task, key)
  const [own, before] = [inPart(task), partIn(task, record)]
  const data = changedData(own, before, operation.method === 'PUT' ? 'replace' : 'update')
  if (!data) return inapplicable(task)
  const broken = lossesIn(own, before.data, data)
  if (broken.length > 0) return task.call.refuse(...broken)
  const { field } = plan.inferred.part as ItemPart
  const changed = stored(task, record, { ...(record.data as Data), [field]: data })
  const answersItem = isView(operation, { structures, item: resource.item, noun: resource.noun })
  return answersItem ? itemReply(task, changed) : itemReply(own, partIn(task, changed))
}

/** The same task for the part alone. */
function inPart(task: Task): Task {
  return { ...task, plan: task.plan.part as InferencePlan }
}

/** The part as if it were an item. An item that has none of it is made up: always the same. */
function partIn({ call, plan, maker }: Task, record: ItemRecord): ItemRecord {
  const { name, noun } = plan.resource
  const { field, schema } = plan.inferred.part as ItemPart
  const own = record.data[field]
  const made = (): unknown => maker.value(schema, call, { entity: [name, record.id, field], name: field, owner: noun })
  const data = isObject(own) ? own : made()
  return { ...record, id: `${record.id}/${field}`, data: isObject(data) ? data : {} }
}
