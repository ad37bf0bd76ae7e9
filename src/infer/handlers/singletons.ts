import type { HandlerReply } from '../../provider/provider.ts'
import type { ItemRecord } from '../items/records/record.ts'
import { onlyOf } from '../shelf/onlyItem.ts'
import { changedData, inapplicable, storeChange } from './changing.ts'
import { lossesIn } from './losses.ts'
import { itemReply } from './reading.ts'
import { notFound } from './refusals.ts'
import { valuesOf, type Task } from './task.ts'

export function readSingleton(task: Task): HandlerReply {
  const { record, isOrphan } = singletonOf(task)
  return isOrphan ? notFound(task) : itemReply(task, record)
}

export function changeSingleton(task: Task): HandlerReply {
  const { plan } = task
  const { record, isOrphan } = singletonOf(task)
  if (isOrphan) return notFound(task)
  const data = changedData(task, record, plan.operation.method === 'PUT' ? 'replace' : 'update')
  if (!data) return inapplicable(task)
  const broken = lossesIn(task, record.data, data)
  if (broken.length > 0) return task.call.refuse(...broken)
  return storeChange(task, record, data)
}

function singletonOf(task: Task): { readonly record: ItemRecord; readonly isOrphan: boolean } {
  const { call, plan, shelf, maker } = task
  const siblings = { resource: plan.resource, context: call, parents: valuesOf(task) }
  return { record: onlyOf(maker, siblings), isOrphan: shelf.isOrphan(siblings) }
}
