import { isBytes } from '../../document/bytes.ts'
import { isObject } from '../../document/lenient.ts'
import type { HandlerReply } from '../../provider/provider.ts'
import type { Data } from '../items/data.ts'
import type { ItemRecord } from '../items/records/record.ts'
import { project } from '../lists/project.ts'
import type { Task } from './shared.ts'

/**
 * The body that shows an item where the spec declares no schema: the item in the form of the example, or the whole item if there is no
 * example. Undefined if the example shows no item.
 */
export function bodyWithoutSchema({ plan, structures }: Task, { data }: ItemRecord, reply: HandlerReply): unknown {
  const { body, madeFrom, isProblem } = reply
  if (isProblem || !isObject(body) || isBytes(body)) return undefined
  const { item } = plan.resource
  const shown = project(structures, item, data)
  if (!isObject(shown) || madeFrom !== 'example') return shown
  const { fields } = structures.of(item)
  const isItem = (value: unknown): boolean => isObject(value) && hasOnly(fields, value)
  const filled = (example: Data): Data => Object.fromEntries(Object.entries(shown).filter(([name]) => Object.hasOwn(example, name)))
  if (isItem(body)) return filled(body)
  const [wrapper, ...others] = Object.entries(body).filter(([, value]) => isItem(value))
  return wrapper && others.length === 0 ? { ...body, [wrapper[0]]: filled(wrapper[1] as Data) } : undefined
}

function hasOnly(fields: ReadonlyMap<string, unknown>, value: object): boolean {
  const names = Object.keys(value)
  return names.length > 0 && names.every((name) => fields.has(name))
}
