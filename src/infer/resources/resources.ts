import type { Api } from '../../spec/api.ts'
import type { Operation } from '../../spec/operation.ts'
import { InferredAction } from './roles/action.ts'
import { Drafting } from './drafting.ts'
import type { Draft } from './draft.ts'
import { Structures } from './fields.ts'
import { InferredResource } from './inferredResource.ts'
import type { Inferred, InferredOperation, Resource } from './model.ts'
import { itemRole, listRole, principalRole, sampledOf } from './roles/roles.ts'
import { procedureRole } from './roles/rpc.ts'
import { subPathRole } from './roles/subPaths.ts'
import { UsualList } from './unsaid/usualList.ts'

/** Finds the resources of a document. It reads paths, keys and the outlines of bodies, and compiles nothing. */
export function inferResources(api: Api, structures = new Structures(api)): Inferred {
  const resources: Resource[] = []
  const roles = new Map<Operation, InferredOperation>()
  const taken = new Set<string>()
  const drafting = new Drafting(api, structures)
  const { rootNoun } = drafting
  const usual = new UsualList(structures, api.operations)
  for (const draft of drafting.run()) {
    if (rootNoun !== undefined && draft.labels.includes(rootNoun)) draft.aliases.set('', rootNoun)
    const resource = resourceOf(structures, draft, { name: uniqueName(draft, taken), usual })
    resources.push(resource)
    for (const each of resource.operations) if (!roles.has(each.operation)) roles.set(each.operation, each)
  }
  const rootLabel = new Map(rootNoun === undefined ? [] : [['', rootNoun]])
  const operations = api.operations.map((operation) => roles.get(operation) ?? withLabels(sampledOf(operation), rootLabel))
  return { resources, operations }
}

/** The role of each operation is found at the start, because it decides which calls have state. All else is found when it is asked for. */
function resourceOf(structures: Structures, draft: Draft, { name, usual }: { readonly name: string; readonly usual: UsualList }): Resource {
  const { labels, scope, item, isSingleton } = draft
  const noun = structures.singularOf(draft.noun)
  const isUnread =
    draft.itemPlaces.length + draft.procedures.length === 0 &&
    draft.listPlaces.every((place) => place.operations.every(({ method }) => method === 'POST'))
  const aliases = draft.aliases
  const collection = {
    structures,
    aliases,
    noun,
    item,
    parents: labels.slice(0, -1),
    hasItems: draft.itemPlaces.length > 0,
    isUnread,
    usual,
  }
  const owner = { structures, item, noun, own: labels.at(-1) as string }
  const isCreated = draft.listPlaces.some((place) => place.operations.some(({ method }) => method === 'POST'))
  const operations = [
    ...draft.itemPlaces.flatMap((place) => place.operations.map((each) => itemRole(each, place, { isSingleton, isCreated }))),
    ...draft.listPlaces.flatMap((place) => place.operations.map((each) => listRole(each, place, collection))),
    ...draft.principalPlaces.flatMap((place) => place.operations.map((each) => principalRole(each, place))),
    ...draft.procedures.map((each) => procedureRole(each, owner)),
    ...draft.subPlaces.flatMap((place) => place.operations.flatMap((each) => subPathRole(each, place, owner) ?? [])),
  ].map((each) => withLabels(each, draft.aliases))
  return new InferredResource(structures, draft, { name, noun, identity: labels, scope: [...scope], item, isSingleton, operations })
}

/** Gives each parameter one label, whichever spelling of its noun a path uses. */
function withLabels(inferred: InferredOperation, aliases: ReadonlyMap<string, string>): InferredOperation {
  if (aliases.size === 0) return inferred
  const params = inferred.params.map((each) => ({ ...each, label: aliases.get(each.label) ?? each.label }))
  return inferred instanceof InferredAction ? inferred.withParams(params) : { ...inferred, params }
}

/** `repos`, or `users-repos` if another resource has that name. */
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
