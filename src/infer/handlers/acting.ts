import { isObject } from '../../document/lenient.ts'
import { copyJson } from '../../numbers/exactJson.ts'
import type { HandlerReply } from '../../provider/provider.ts'
import type { ListEffect } from '../resources/roles/effects.ts'
import { isView } from '../resources/roles/subPaths.ts'
import { storeChange } from './changing.ts'
import type { Data } from '../items/data.ts'
import { timeFor } from '../items/making/times.ts'
import { itemReply, locate } from './reading.ts'
import type { ItemRecord } from '../items/records/record.ts'
import { notFound } from './refusals.ts'
import type { Task } from './task.ts'

/** Changes the fields that match the action's verb. The reply is the item, if its schema has the item's fields. */
export function act(task: Task): HandlerReply {
  const { call, plan, structures } = task
  const { resource, operation } = plan
  const { record, key } = locate(task)
  if (!record) return notFound(task, key)
  const answersItem = isView(operation, { structures, item: resource.item, noun: resource.noun })
  const data = affected(task, record)
  const reply = data && storeChange(task, record, data)
  if (!answersItem) return call.sample()
  return reply ?? itemReply(task, record)
}

/** The data of an item after an action; undefined if the action changes nothing. */
function affected({ call: { now, body }, plan, structures }: Task, record: ItemRecord): Data | undefined {
  const effects = plan.inferred.effects ?? []
  if (effects.length === 0) return undefined
  const data = copyJson(record.data) as Data
  const item = structures.of(plan.resource.item)
  for (const { field, value } of effects) {
    const structure = structures.field(item, field)
    if (value === 'now') data[field] = structure && timeFor(structure, now)
    else if (value !== 'nothing' && 'does' in value) data[field] = changedList(data[field], value, sentIn(body, value.sent))
    else if (value !== 'nothing') data[field] = value.fixed
    else if (structure?.types.has('null')) data[field] = null
    else delete data[field]
  }
  return data
}

/** What a body has in a field, which may be in a wrapper such as `data`. */
function sentIn(body: unknown, name: string): unknown {
  if (!isObject(body)) return undefined
  if (Object.hasOwn(body, name)) return body[name]
  const [only, ...others] = Object.values(body)
  return others.length === 0 ? sentIn(only, name) : undefined
}

/** Adds values to a list, each once, or removes them. A text in a list of objects means the object with this key. */
function changedList(list: unknown, { does, key }: ListEffect, sent: unknown): unknown[] {
  const old = Array.isArray(list) ? (list as unknown[]) : []
  const values = sent === undefined ? [] : [sent].flat()
  const idOf = (value: unknown): unknown => (key !== undefined && isObject(value) ? (value[key] ?? value) : value)
  const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(idOf(one)) === JSON.stringify(idOf(other))
  const others = old.filter((each) => !values.some((value) => isSame(value, each)))
  if (does === 'remove') return others
  const added = values.filter((value) => !old.some((each) => isSame(value, each)))
  return [...old, ...added.map((value) => (key === undefined || isObject(value) ? value : { [key]: value }))]
}
