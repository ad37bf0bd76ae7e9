import { isObject } from '../../document/lenient.ts'
import type { AnyCall, HandlerReply } from '../../provider/provider.ts'
import type { Structures } from '../resources/fields.ts'
import type { Maker } from '../items/making/maker.ts'
import type { InferencePlan } from '../plan.ts'
import type { KeyPlace } from '../resources/model.ts'
import { hasSecretKey, parentsOf, type Parents } from '../items/records/record.ts'
import type { Listings } from '../lists/lists.ts'
import type { Shelf } from '../shelf/shelf.ts'
import type { Siblings } from '../shelf/siblings.ts'
import { withArticle } from '../words/names.ts'

/** What all handlers of inferred operations use. */
export interface Shared {
  readonly structures: Structures
  readonly maker: Maker
  readonly shelf: Shelf
  readonly listings: Listings
  /** Whether a field or parameter with this name contains a secret. */
  readonly isSecret: (name: string) => boolean
}

/** A call of an inferred operation, and what is needed to answer it. */
export interface Task extends Shared {
  readonly call: AnyCall<unknown>
  readonly plan: InferencePlan
}

/** Answers a call of an inferred operation. */
export type TaskHandler = (task: Task) => HandlerReply

/**
 * The keys of parents and item in a call, by label: from its path, or from where a procedure has its key. `me` is replaced by the key that
 * it means.
 */
export function valuesOf({ call, plan, shelf }: Pick<Task, 'call' | 'plan' | 'shelf'>): Parents {
  const { inferred, resource } = plan
  const { keyPlace, isPrincipal } = inferred
  const values: Record<string, string> = {}
  for (const { name, label, word } of inferred.params) {
    const value = word ?? call.params[name]
    if (value !== undefined) values[label] = String(value)
  }
  const key = isPrincipal ? 'me' : keyPlace && sentKey(call, keyPlace)
  const own = resource.identity.at(-1)
  if (key !== undefined && own !== undefined) values[own] = String(key)
  return shelf.withPrincipals({ resource, context: call, parents: values })
}

function sentKey({ query, body }: AnyCall<unknown>, { in: place, name }: KeyPlace): unknown {
  const sent = place === 'query' ? query : body
  return isObject(sent) ? sent[name] : undefined
}

/** The items that a call is about: those of its resource, below the parents that it names. */
export function siblingsOf(task: Pick<Task, 'call' | 'plan' | 'shelf'>): Siblings {
  const { call, plan } = task
  return { resource: plan.resource, context: call, parents: parentsOf(valuesOf(task), plan.parentLabels) }
}

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
export function namedKey({ resource, isSecret }: Pick<Siblings, 'resource'> & Pick<Shared, 'isSecret'>, key: string): string {
  return hasSecretKey(resource, isSecret) ? 'this key' : `the key ${key}`
}
