import { isObject } from '../../document/lenient.ts'
import type { AnyCall, HandlerReply } from '../../provider/provider.ts'
import type { Structures } from '../resources/fields.ts'
import type { Maker } from '../items/making/maker.ts'
import type { InferencePlan } from '../plan.ts'
import type { KeyPlace } from '../resources/model.ts'
import { noParents, parentsOf, type Parents } from '../items/records/record.ts'
import type { Listings } from '../lists/lists.ts'
import type { Shelf } from '../shelf/shelf.ts'
import type { Siblings } from '../shelf/siblings.ts'

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
  if (key === undefined && inferred.params.length === 0) return noParents
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
