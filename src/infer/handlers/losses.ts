import type { Schema } from '../../document/document.ts'
import { pointerPart } from '../../document/references.ts'
import { isEqual } from '../../schema/equality.ts'
import type { Violation } from '../../schema/violation.ts'
import type { Data } from '../items/data.ts'
import { isCreatedTime, isUpdatedTime } from '../items/making/knownFields.ts'
import type { ItemRecord } from '../items/records/record.ts'
import { isScalar, type Structure } from '../resources/fields.ts'
import type { Task } from './task.ts'

/**
 * What an item would lose by a change that the request's schema allows: a required field, or a value that the item's schema accepts.
 * Servers refuse such changes. A value that the request declares has been checked already, and may be written otherwise in the item.
 */
export function lossesIn(task: Task, before: ItemRecord['data'], after: Data): readonly Violation[] {
  const found: Violation[] = []
  for (const [name, schema] of task.structures.of(task.plan.resource.item).fields) {
    if (isEqual(after[name], before[name]) || isOfServer(task, name)) continue
    const at = `/body/${pointerPart(name)}`
    if (after[name] === undefined) {
      if (isRefusedRemoval(task, name)) found.push({ code: 'required', at, message: 'is required' })
    } else if (isMisfit(task, name, { value: after[name], schema }))
      found.push({ code: 'rule', at, message: 'is not a value that the item can have' })
  }
  return found
}

/** Whether a removed field is required. PUT leaves fields out without naming them, and null may be declared as a value of the request. */
function isRefusedRemoval(task: Task, name: string): boolean {
  const { plan, structures } = task
  if (plan.operation.method === 'PUT' || !structures.of(plan.resource.item).required.has(name)) return false
  return askedFor(task, name)?.types.has('null') !== true
}

function isMisfit(task: Task, name: string, { value, schema }: { readonly value: unknown; readonly schema: Schema }): boolean {
  return askedFor(task, name) === undefined && isComparable(task, name) && !task.maker.fits(value, schema)
}

/** The field of the request for a field of the item. */
function askedFor({ plan: { requested }, structures }: Task, name: string): Structure | undefined {
  return structures.field(requested, structures.nameLike(requested, name) ?? name)
}

/** Whether a value has the form that the item has: in a patch of the item itself, or if the field has no parts. */
function isComparable({ call, plan, structures }: Task, name: string): boolean {
  const field = structures.field(structures.of(plan.resource.item), name)
  return /(?:json|merge)-patch\+json/i.test(String(call.rawHeaders['content-type'] ?? '')) || (field !== undefined && isScalar(field))
}

/** Whether only the server sets a field. */
function isOfServer({ plan: { resource }, structures }: Task, name: string): boolean {
  const isReadOnly = structures.field(structures.of(resource.item), name)?.isReadOnly === true
  return isReadOnly || isCreatedTime(name) || isUpdatedTime(name) || resource.key.at?.[0] === name
}

/**
 * The data of an item with all required fields that the item had before: those of the server keep their values, and others are made up
 * once, as if they had not been sent when the item was created.
 */
export function completed(task: Task, record: ItemRecord, data: Data): Data {
  const { call, plan, structures, maker } = task
  const { resource } = plan
  let made: Data | undefined
  for (const name of structures.of(resource.item).required) {
    if (data[name] !== undefined || record.data[name] === undefined) continue
    if (isOfServer(task, name)) data[name] = record.data[name]
    else {
      made ??= maker.created(resource, call, { sent: { ...data }, requested: plan.requested, id: String(record.key) })
      if (made[name] !== undefined) data[name] = made[name]
    }
  }
  return data
}
