import type { AnyCall, HandlerCall, HandlerReply, Operations, Provider } from '../provider/provider.ts'
import { SpecError } from '../document/document.ts'
import type { CollectionDefinition } from '../world/collection/definition.ts'
import type { ItemRecord } from './items/records/record.ts'

/** The collections of an inferred provider, by the names that `tally explain` shows. */
export type InferredCollections = { readonly [name: string]: CollectionDefinition<ItemRecord> }

/** A handler of your own for an operation of an inferred provider. `inferred` answers the call as the provider would without it. */
export type OwnHandler<Call> = (call: Call, inferred: () => HandlerReply) => HandlerReply

/** Handlers of your own by operationId, typed by the operations that `tally types` writes. */
export type Overrides<Ops extends Operations<Ops>> = string extends keyof Ops
  ? { readonly [id: string]: OwnHandler<AnyCall<InferredCollections>> }
  : { readonly [K in keyof Ops]?: OwnHandler<HandlerCall<Ops[K], InferredCollections>> }

type AnyOwnHandler = OwnHandler<AnyCall<unknown>>

/**
 * The provider with these operations handled by code of the user.
 *
 * @throws SpecError if the document has no such operation
 */
export function overridden(provider: Provider, own: Readonly<Record<string, unknown>>): Provider {
  const handlers = { ...provider.handlers }
  const ids = new Set([...Object.keys(provider.handlers), ...(provider.sampled ?? [])])
  for (const [id, handler] of Object.entries(own)) {
    if (handler === undefined) continue
    if (!ids.has(id))
      throw new SpecError(`There is no operation "${id}" in the spec of ${provider.name}, so a handler for it is never called.`)
    const inferred = Object.hasOwn(provider.handlers, id) ? provider.handlers[id] : undefined
    handlers[id] = (call) => (handler as AnyOwnHandler)(call, () => (inferred ? inferred(call) : call.sample()))
  }
  return { ...provider, handlers, sampled: (provider.sampled ?? []).filter((id) => !Object.hasOwn(own, id)) }
}
