import type { HandlerReply } from '../../provider/provider.ts'
import { getAt, type Data } from '../items/data.ts'
import { keyFrom } from '../items/keys/keyNumbers.ts'
import { isUsableKey } from '../items/keys/newKey.ts'
import { parentsOfRecord, type ItemRecord } from '../items/records/record.ts'
import { requestSchema } from '../resources/bodies.ts'
import { itemEnvelope } from '../resources/envelope.ts'
import type { Structure } from '../resources/fields.ts'
import { bare } from '../words/names.ts'
import { itemReply } from './reading.ts'
import { taken } from './refusals.ts'
import type { Task } from './task.ts'

/**
 * The key that a change gives to an item; undefined if the key stays. Clients rename what they name: the field of the key is no id, and both
 * the create and the change accept it.
 */
export function renamedTo(task: Task, record: ItemRecord, data: Data): string | number | undefined {
  const { plan, maker } = task
  const { resource } = plan
  const [field, deeper] = resource.key.at ?? []
  if (field === undefined || deeper !== undefined || bare(field).endsWith('id')) return undefined
  const key = keyFrom(getAt(data, [field]))
  if (String(key) === String(record.key) || !isUsableKey(maker, resource, key)) return undefined
  return accepts(task, plan.requested, field) && isNamedByClients(task, field) ? key : undefined
}

function isNamedByClients(task: Task, field: string): boolean {
  const { plan, structures } = task
  const { operations, noun } = plan.resource
  return operations.some(
    ({ role, operation }) =>
      role === 'create' && accepts(task, structures.of(itemEnvelope(structures, requestSchema(operation), noun)?.item), field),
  )
}

/** Whether a request has a field that clients set. */
function accepts({ structures }: Task, requested: Structure, field: string): boolean {
  const name = structures.nameLike(requested, field)
  return name !== undefined && structures.field(requested, name)?.isReadOnly !== true
}

interface Renaming {
  readonly record: ItemRecord
  readonly key: string | number
  readonly data: Data
}

/** Gives an item another key, unless an item has it. */
export function rename(task: Task, { record, key, data }: Renaming): HandlerReply {
  const { call, plan, shelf, maker } = task
  const { resource } = plan
  const parents = parentsOfRecord(record, plan.parentLabels)
  const siblings = { resource, context: call, parents }
  if (shelf.find(siblings, key).state === 'there') return taken(task, key)
  return itemReply(task, shelf.rename(siblings, record, { key, data: maker.touch(resource, data, call.now) }))
}
