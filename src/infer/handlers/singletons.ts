import type { HandlerReply } from '../../provider/provider.ts'
import type { Maker } from '../items/making/maker.ts'
import { recordOf } from '../items/records/newRecord.ts'
import type { ItemRecord } from '../items/records/record.ts'
import { itemsOf, type Siblings } from '../shelf/siblings.ts'
import { changedData, inapplicable, storeChange } from './changing.ts'
import { lossesIn } from './losses.ts'
import { itemReply } from './reading.ts'
import { notFound, valuesOf, type Task } from './shared.ts'

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

/** The single object below these parents. Until it is changed, it is derived from them. */
export function onlyOf(maker: Maker, { resource, context, parents }: Siblings): ItemRecord {
  const key = Object.values(parents).join('/')
  const id = `only/${Object.values(parents).map(encodeURIComponent).join('/')}`
  const stored = itemsOf({ resource, context }).get(id)
  if (stored && !stored.isGone) return stored
  const data = maker.whole(resource, context, { entity: ['only', key] })
  return { ...recordOf(maker, resource, { parents, key, data: { ...data } }), id, data }
}
