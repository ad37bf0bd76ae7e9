import type { HandlerReply } from '../../provider/provider.ts'
import { hasSecretKey } from '../items/records/record.ts'
import type { Siblings } from '../shelf/siblings.ts'
import { withArticle } from '../words/names.ts'
import type { Shared, Task } from './task.ts'

/** The reply for an item that does not exist; without `key`, for a parent. */
export function notFound({ call, plan: { resource }, isSecret }: Pick<Task, 'call' | 'plan' | 'isSecret'>, key?: string): HandlerReply {
  const detail =
    key === undefined
      ? `The parent of this ${resource.noun} does not exist.`
      : `There is no ${resource.noun} with ${namedKey({ resource, isSecret }, key)}.`
  const what = key === undefined ? `parent of the ${resource.noun}` : resource.noun
  const rule = `The ${what} must exist: it was created in this world and not deleted, or the collection started with it.`
  const because = { rule, ...(key !== undefined && { records: [`${resource.name}/${key}`] }) }
  return { ...call.sample({ status: 404, detail }), because }
}

/** The reply for a key that another item has. */
export function taken(
  { call, plan: { resource }, isSecret }: Pick<Task, 'call' | 'plan' | 'isSecret'>,
  key: string | number,
): HandlerReply {
  const item = withArticle(resource.noun)
  const detail = `${item.slice(0, 1).toUpperCase()}${item.slice(1)} with ${namedKey({ resource, isSecret }, String(key))} already exists.`
  return call.sample({ status: 409, detail })
}

/** `the key 7`; `this key` if it is a secret, which replies and the journal must not repeat. */
function namedKey({ resource, isSecret }: Pick<Siblings, 'resource'> & Pick<Shared, 'isSecret'>, key: string): string {
  return hasSecretKey(resource, isSecret) ? 'this key' : `the key ${key}`
}
