import { examplesOf } from '../document/examples.ts'
import { isObject } from '../document/lenient.ts'
import type { AnyCall, HandlerReply, Provider } from '../provider/provider.ts'
import type { Api } from '../spec/api.ts'
import type { CollectionDefinition } from '../world/collection.ts'
import { Structures } from './fields.ts'
import { handles } from './handlers.ts'
import { Maker, getAt } from './maker.ts'
import { planOf, type Plan } from './plan.ts'
import { definitionOf } from './record.ts'
import type { Inferred, InferredOperation, Resource } from './model.ts'
import { inferResources } from './resources.ts'
import type { Shared } from './shared.ts'
import { Shelf } from './shelf.ts'
import { statesOf } from './states.ts'

export interface InferOptions {
  /** Prefix of its operations' paths: lower-case letters, digits and hyphens. */
  readonly name: string
  /** How many items each collection starts with; 3 by default. */
  readonly records?: number
  /** Answers every operation from the spec alone, without memory. */
  readonly stateless?: boolean
}

type Handler = (call: AnyCall<unknown>) => HandlerReply

/**
 * Makes a provider of a document that nobody wrote one for: what its clients create they can read, list, change and delete.
 * Operations that are not understood are sampled: answered with an example of the spec, else with a value made from its schema.
 *
 * @example infer(compile(document), { name: 'petstore' })
 */
export function infer(api: Api, { name, records = 3, stateless = false }: InferOptions): Provider {
  const { document, operations } = api
  if (stateless) return { name, document, collections: {}, states: {}, handlers: {}, sampled: operations.map(({ id }) => id) }
  const inferred = inferResources(api)
  const shared = sharedOf(api, inferred, records)
  const handlers: Record<string, Handler> = {}
  for (const resource of inferred.resources) {
    for (const each of resource.operations) {
      const { id } = each.operation
      if (handles[each.role] !== undefined && !Object.hasOwn(handlers, id)) handlers[id] = handlerOf(each, resource, shared)
    }
  }
  const collections = Object.fromEntries(
    inferred.resources.map((resource) => [resource.name, definitionOf(resource) as unknown as CollectionDefinition<object>]),
  )
  const sampled = operations.map(({ id }) => id).filter((id) => !Object.hasOwn(handlers, id))
  return { name, document, collections, states: statesOf(inferred.resources, shared), handlers, sampled }
}

function sharedOf(api: Api, { resources }: Inferred, records: number): Shared {
  const structures = new Structures(api.document)
  const maker = new Maker(api, structures)
  const shelf = new Shelf({ resources, maker, records, examplesOf: (resource) => examplesFor(resource, structures) })
  return { structures, maker, shelf }
}

/** The plan of an operation is made when it is first called. */
function handlerOf(inferred: InferredOperation, resource: Resource, shared: Shared): Handler {
  let plan: Plan | undefined
  const handle = handles[inferred.role] as NonNullable<(typeof handles)[InferredOperation['role']]>
  return (call) => handle(call, (plan ??= planOf(inferred, resource, shared.structures)), shared)
}

/** Items in the examples of lists and reads. */
function examplesFor(resource: Resource, structures: Structures): readonly unknown[] {
  for (const role of ['list', 'read'] as const) {
    for (const inferred of resource.operations.filter((each) => each.role === role)) {
      const plan = planOf(inferred, resource, structures)
      const body = inferred.operation.response(plan.status)?.usual
      if (!body) continue
      const found = examplesOf(inferred.operation.document, body).flatMap(({ value }) => {
        const inner = getAt(value, (plan.list ?? plan.item)?.at ?? [])
        return Array.isArray(inner) ? inner : [inner]
      })
      if (found.some(isObject)) return found
    }
  }
  return []
}
