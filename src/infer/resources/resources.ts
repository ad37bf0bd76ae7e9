import type { Schema } from '../../document/document.ts'
import type { Api } from '../../spec/api.ts'
import type { Operation } from '../../spec/operation.ts'
import { requestSchema, successOf } from './bodies.ts'
import { Drafting } from './drafting.ts'
import type { Draft } from './draft.ts'
import { itemEnvelope, itemOf } from './envelope.ts'
import { isScalar, Structures } from './fields.ts'
import { answeredKey, findKey, type Key, type KeyQuestion } from './keys.ts'
import type { Inferred, InferredOperation, Resource } from './model.ts'
import { singular } from '../words/names.ts'
import { paramsOf, readPath } from './paths.ts'
import { itemRole, listRole, principalRole, sampledOf } from './roles.ts'
import { procedureRole } from './rpc.ts'
import { subPathRole } from './subPaths.ts'

/** Finds the resources of a document. It reads paths, keys and the outlines of bodies, and compiles nothing. */
export function inferResources(api: Api, structures = new Structures(api)): Inferred {
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
  const [param, ...others] = isSingleton ? [] : keyParams(draft)
  const isUnread =
    draft.itemPlaces.length === 0 && draft.listPlaces.every((place) => place.operations.every(({ method }) => method === 'POST'))
  const onLists = draft.listPlaces.flatMap((place) =>
    place.operations.map((each) =>
      listRole(each, { structures, noun, item, parents: labels.slice(0, -1), hasItems: draft.itemPlaces.length > 0, isUnread }),
    ),
  )
  const creates = onLists.flatMap(({ role, operation }) => (role === 'create' ? [operation] : []))
  creates.push(...draft.procedures.flatMap(({ operation, name: called }) => (called.role === 'create' ? [operation] : [])))
  const lists = draft.listPlaces.flatMap(({ operations }) => operations.filter(({ method }) => method === 'GET'))
  const found = isSingleton
    ? { at: undefined, param: undefined, schema: undefined, reason: 'there is only one' }
    : keyOf(structures, [param, ...others], {
        item,
        noun,
        answers: [...creates, ...lists].map((each) => itemOf(structures, successOf(each)?.schema, noun)),
      })
  const key = draft.itemPlaces.length > 0 ? found : { ...found, param: undefined }
  const { isClosed, existence } = isSingleton
    ? { isClosed: false, existence: 'It is the only object at its path, so it always exists.' }
    : existenceOf(structures, creates, { key, noun })
  const operations = [
    ...draft.itemPlaces.flatMap((place) => place.operations.map((each) => itemRole(each, place, { isSingleton }))),
    ...onLists,
    ...draft.principalPlaces.flatMap((place) => place.operations.map((each) => principalRole(each, place))),
    ...draft.procedures.map(procedureRole),
    ...draft.subPlaces.flatMap(({ operations: all }) =>
      all.flatMap((each) => subPathRole(each, { structures, item, noun, own: labels.at(-1) as string }) ?? []),
    ),
  ]
  const relabelled = operations.map((each) => withLabels(each, draft.aliases))
  const params = [...new Map(relabelled.flatMap((each) => each.params).map((each) => [each.label, each])).values()]
  return { name, noun, identity: labels, scope: [...scope], key, item, isClosed, existence, isSingleton, operations: relabelled, params }
}

/** Gives each parameter one label, whichever spelling of its noun a path uses. */
function withLabels(inferred: InferredOperation, aliases: ReadonlyMap<string, string>): InferredOperation {
  if (aliases.size === 0) return inferred
  return { ...inferred, params: inferred.params.map(({ name, label }) => ({ name, label: aliases.get(label) ?? label })) }
}

/** Finds the key by the name of its path parameter in a read, else in another method. */
function keyOf(structures: Structures, params: readonly (string | undefined)[], question: Omit<KeyQuestion, 'param'>): Key {
  const found = params.map((param) => findKey(structures, { ...question, param }))
  return found.find(({ at }) => at !== undefined) ?? (found[0] as Key)
}

/** The names of the path parameter for the key, that of a read first; else the names that procedures use. */
function keyParams({ itemPlaces, procedures }: Draft): readonly string[] {
  const operations = itemPlaces.flatMap((place) => place.operations)
  const first = itemPlaces[0]?.operations.find(({ method }) => method === 'GET')
  const all = first ? [first, ...operations] : operations
  const inPaths = all.flatMap(({ path }) => paramsOf(readPath(path).segments).at(-1)?.name ?? [])
  return [...new Set(inPaths.length > 0 ? inPaths : procedures.flatMap(({ keyPlace }) => keyPlace?.name ?? []))]
}

/** A collection is closed if a client learns or chooses the key of what it creates. */
function existenceOf(
  structures: Structures,
  creates: readonly Operation[],
  { key, noun }: { readonly key: Key; readonly noun: string },
): Pick<Resource, 'isClosed' | 'existence'> {
  for (const create of creates) {
    const how = howKeyIsKnown(structures, create, { key, noun })
    if (how !== undefined) return { isClosed: true, existence: `${create.method} ${create.path} ${how}.` }
  }
  if (creates.length === 0) return { isClosed: false, existence: 'No operation creates items.' }
  return { isClosed: false, existence: 'No operation that creates items accepts or returns the key.' }
}

function howKeyIsKnown(
  structures: Structures,
  create: Operation,
  { key, noun }: { readonly key: Key; readonly noun: string },
): string | undefined {
  const success = successOf(create)
  if (success?.headers.includes('location')) return 'answers with a Location'
  const { at } = key
  const answered = structures.of(success?.schema)
  if (isScalar(answered) && !answered.types.has('boolean')) return 'answers with the key'
  if (at !== undefined && hasField(structures, itemOf(structures, success?.schema, noun), at)) return 'answers with the key'
  if (answeredKey(structures, success?.schema) !== undefined) return 'answers with the key'
  if (at === undefined) return undefined
  return hasField(structures, itemEnvelope(structures, requestSchema(create), noun)?.item, at) ? 'takes the key' : undefined
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
