import { isObject } from '../../document/lenient.ts'
import type { AnyCall, HandlerReply } from '../../provider/provider.ts'
import type { Structures } from '../resources/fields.ts'
import type { Maker } from '../items/maker.ts'
import type { Plan } from '../plan.ts'
import type { Parents } from '../items/record.ts'
import type { Listings } from '../lists/lists.ts'
import type { Shelf } from '../shelf/shelf.ts'
import type { Siblings } from '../shelf/siblings.ts'

/** What handlers of inferred operations share. */
export interface Shared {
  readonly structures: Structures
  readonly maker: Maker
  readonly shelf: Shelf
  readonly listings: Listings
}

/** A call of an inferred operation, and what it is answered with. */
export interface Task extends Shared {
  readonly call: AnyCall<unknown>
  readonly plan: Plan
}

const noParents: Parents = Object.freeze({})

/** Answers a call of an inferred operation. */
export type Handle = (task: Task) => HandlerReply

/** The values that a call has for parents and item, by label: in its path, or where a procedure has its key. */
export function valuesOf(call: AnyCall<unknown>, { inferred, resource }: Plan): Parents {
  const values: Record<string, string> = {}
  for (const { name, label } of inferred.params) if (call.params[name] !== undefined) values[label] = String(call.params[name])
  const { keyPlace } = inferred
  if (!keyPlace) return values
  const sent = keyPlace.in === 'query' ? call.query : call.body
  const key = isObject(sent) ? sent[keyPlace.name] : undefined
  const own = resource.identity.at(-1)
  if (key !== undefined && own !== undefined) values[own] = String(key)
  return values
}

export function parentsOf(values: Parents, { parentLabels }: Plan): Parents {
  if (parentLabels.length === 0) return noParents
  const parents: Record<string, string> = {}
  for (const label of parentLabels) if (values[label] !== undefined) parents[label] = values[label]
  return parents
}

/** The items that a call is for: those of its resource below the parents that it names. */
export function siblingsOf({ call, plan }: Pick<Task, 'call' | 'plan'>): Siblings {
  return { resource: plan.resource, context: call, parents: parentsOf(valuesOf(call, plan), plan) }
}

/** Without a key, it is a parent that does not exist. */
export function notFound({ call, plan: { resource } }: Pick<Task, 'call' | 'plan'>, key?: string): HandlerReply {
  const detail =
    key === undefined ? `The parent of this ${resource.noun} does not exist.` : `There is no ${resource.noun} with the key ${key}.`
  return call.sample({ status: 404, detail })
}
