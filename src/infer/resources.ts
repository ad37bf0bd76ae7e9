import type { Schema } from '../document/document.ts'
import type { Api } from '../spec/api.ts'
import type { Operation } from '../spec/operation.ts'
import { requestSchema, successOf } from './bodies.ts'
import { Drafting, itemOf, type Draft } from './drafts.ts'
import { itemEnvelope } from './envelope.ts'
import { Structures } from './fields.ts'
import { findKey, type Key } from './keys.ts'
import type { Inferred, InferredOperation, Resource } from './model.ts'
import { singular } from './names.ts'
import { paramsOf } from './paths.ts'
import { itemRole, listRole, sampledOf } from './roles.ts'

/** Finds the resources of a document: reads paths, keys and the outlines of bodies, compiles nothing. */
export function inferResources(api: Api): Inferred {
  const structures = new Structures(api.document)
  const resources: Resource[] = []
  const roles = new Map<Operation, InferredOperation & { readonly resource: string | undefined }>()
  const taken = new Set<string>()
  for (const draft of new Drafting(api, structures).run()) {
    const resource = resourceOf(structures, draft, uniqueName(draft, taken))
    resources.push(resource)
    for (const each of resource.operations) if (!roles.has(each.operation)) roles.set(each.operation, { ...each, resource: resource.name })
  }
  const operations = api.operations.map((operation) => roles.get(operation) ?? { ...sampledOf(operation), resource: undefined })
  return { resources, operations }
}

function resourceOf(structures: Structures, draft: Draft, name: string): Resource {
  const { labels, scope, item, isSingleton } = draft
  const noun = singular(draft.noun)
  const param = draft.itemPlaces[0] && !isSingleton ? paramsOf(draft.itemPlaces[0].shape.segments).at(-1)?.name : undefined
  const creates = draft.listPlaces.flatMap(({ operations }) => operations.filter(({ method }) => method === 'POST'))
  const key = isSingleton
    ? { at: undefined, param: undefined, schema: undefined, reason: 'there is only one' }
    : findKey(structures, { item, param, noun, answers: creates.map((each) => itemOf(structures, successOf(each)?.schema, noun)) })
  const isClosed = !isSingleton && creates.some((each) => holdsKey(structures, each, { key, noun }))
  const operations = [
    ...draft.itemPlaces.flatMap((place) => place.operations.map((each) => itemRole(each, place, { isSingleton }))),
    ...draft.listPlaces.flatMap((place) => place.operations.map((each) => listRole(each, place, { structures, noun }))),
  ]
  const params = [...new Map(operations.flatMap((each) => each.params).map((each) => [each.label, each])).values()]
  return { name, noun, identity: labels, scope: [...scope], key, item, isClosed, isSingleton, operations, params }
}

/** Whether a client learns or chooses the key of what it creates. */
function holdsKey(structures: Structures, create: Operation, { key, noun }: { readonly key: Key; readonly noun: string }): boolean {
  const success = successOf(create)
  if (success?.headers.includes('location')) return true
  if (key.at === undefined) return false
  const holds = (schema: Schema | undefined): boolean => hasField(structures, schema, key.at as readonly string[])
  return holds(itemOf(structures, success?.schema, noun)) || holds(itemEnvelope(structures, requestSchema(create), noun)?.item)
}

function hasField(structures: Structures, schema: Schema | undefined, at: readonly string[]): boolean {
  let current = schema
  for (const name of at) {
    const field = structures.of(current).fields.get(name)
    if (field === undefined) return false
    current = field
  }
  return true
}

/** `repos`, or `users-repos` where another resource has that name. */
function uniqueName({ labels }: Draft, taken: Set<string>): string {
  for (let length = 1; length <= labels.length + 1; length += 1) {
    const name =
      labels
        .slice(-length)
        .map((label) => label.replace(/[^a-z\d]+/g, '-'))
        .join('-') || 'root'
    const free = length > labels.length ? `${name}-${taken.size}` : name
    if (taken.has(free)) continue
    taken.add(free)
    return free
  }
  return `resource-${taken.size}`
}
