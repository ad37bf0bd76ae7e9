import { isBytes } from '../../document/bytes.ts'
import { isObject } from '../../document/lenient.ts'
import type { HandlerReply } from '../../provider/provider.ts'
import type { Data } from '../items/data.ts'
import type { ItemRecord } from '../items/records/record.ts'
import { project } from '../lists/project.ts'
import type { Task } from './task.ts'

/**
 * The body that shows an item where the spec declares no schema: the item in the form of the example, or the whole item if there is no
 * example. Undefined if the example shows no item.
 */
export function bodyWithoutSchema(task: Task, record: ItemRecord, reply: HandlerReply): unknown {
  const { body, madeFrom, isProblem } = reply
  if (isProblem || isBytes(body) || (task.plan.success?.isFile && !isObject(body))) return undefined
  const shown = shownWhole(task, record)
  if (!isObject(shown) || madeFrom !== 'example') return shown
  if (!isObject(body)) return undefined
  if (Object.keys(body).length === 0) return shown
  const { fields } = task.structures.of(task.plan.resource.item)
  const isItem = (value: unknown): boolean => isObject(value) && hasOnly(fields, value)
  const filled = (example: Data): Data => Object.fromEntries(Object.entries(shown).filter(([name]) => Object.hasOwn(example, name)))
  if (isItem(body)) return filled(body)
  const [wrapper, ...others] = Object.entries(body).filter(([, value]) => isItem(value))
  return wrapper && others.length === 0 ? { ...body, [wrapper[0]]: filled(wrapper[1] as Data) } : undefined
}

/** All that an item has, without what replies may not show. */
export function shownWhole({ plan, structures }: Task, { data }: ItemRecord): unknown {
  return project(structures, plan.resource.item, data)
}

function hasOnly(fields: ReadonlyMap<string, unknown>, value: object): boolean {
  const names = Object.keys(value)
  return names.length > 0 && names.every((name) => fields.has(name))
}
