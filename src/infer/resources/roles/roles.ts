import type { Schema } from '../../../document/document.ts'
import type { Operation } from '../../../spec/operation.ts'
import { requestSchema, successOf } from '../bodies.ts'
import { isChanged, pathAt, type PathPlace } from '../draft.ts'
import { itemOf, keyListEnvelope, listEnvelope } from '../envelope.ts'
import { isSameComponent, type Structures } from '../fields.ts'
import { isView } from './subPaths.ts'
import type { InferredOperation } from '../model.ts'
import { asksOfServer, paramsOf, readPath } from '../paths.ts'
import { unsaidList } from '../unsaid/unsaidLists.ts'
import { unsaidRole } from '../unsaid/unsaidRole.ts'
import type { UsualList } from '../unsaid/usualList.ts'

interface ItemDraft {
  readonly isSingleton: boolean
  /** Whether POST on the collection creates items. */
  readonly isCreated: boolean
}

/** The role of an operation on the path of an item. */
export function itemRole(operation: Operation, place: PathPlace, { isSingleton, isCreated }: ItemDraft): InferredOperation {
  const base = { operation, params: paramsOf(pathAt(place, operation).segments), verb: undefined, level: 'structural' } as const
  switch (operation.method) {
    case 'GET':
    case 'HEAD':
      return isSingleton
        ? { ...base, role: 'read singleton', reason: 'The path has one object that can also be changed.' }
        : { ...base, role: 'read', reason: 'The path ends with the key of an item.' }
    case 'PUT':
      return { ...base, role: isSingleton ? 'change singleton' : 'replace', reason: 'PUT on an item replaces it.' }
    case 'PATCH':
      return { ...base, role: isSingleton ? 'change singleton' : 'update', reason: 'PATCH on an item changes the fields that are sent.' }
    case 'DELETE':
      if (!isSingleton) return { ...base, role: 'delete', reason: 'DELETE on an item removes it.' }
      return { ...base, level: 'none', role: 'sampled', reason: 'DELETE of a single object is not inferred.' }
    case 'POST':
      return postRole(base, place, { isSingleton, isCreated })
    default:
      return { ...base, level: 'none', role: 'sampled', reason: `${operation.method} is not inferred.` }
  }
}

/**
 * The role of POST on an item. It creates the item if PUT or PATCH beside it changes items and POST on the collection does not create them,
 * or if it is called so.
 */
function postRole(
  base: Omit<InferredOperation, 'role' | 'reason'>,
  place: PathPlace,
  { isSingleton, isCreated }: ItemDraft,
): InferredOperation {
  const isCalledSo = /^create/i.test(base.operation.id.split(/[._/]/).at(-1) ?? '')
  const canChange = isChanged(place)
  if (!isSingleton && (canChange ? !isCreated || isCalledSo : !isCreated && isCalledSo))
    return { ...base, role: 'create', reason: 'POST creates the item with the key in its path.' }
  if (!isSingleton && !canChange)
    return { ...base, role: 'merge', reason: 'POST on an item without PUT and PATCH changes the fields that are sent.' }
  return { ...base, level: 'none', role: 'sampled', reason: 'POST beside PUT or PATCH on an item is not inferred.' }
}

/** The role of an operation on the caller's own item, such as `/users/me`. */
export function principalRole(operation: Operation, place: PathPlace): InferredOperation {
  const inferred = itemRole(operation, place, { isSingleton: false, isCreated: true })
  if (inferred.role === 'sampled') return inferred
  return { ...inferred, isPrincipal: true, reason: 'The path has no key, and the reply is an item of the resource: that of the caller.' }
}

/** The role of an operation that belongs to no resource. */
export function sampledOf(operation: Operation): InferredOperation {
  const shape = readPath(operation.path)
  const reason = asksOfServer(operation.method)
    ? `${operation.method} is not inferred.`
    : shape.isOpaque
      ? 'A segment of the path mixes text and parameters.'
      : shape.verb !== undefined
        ? `":${shape.verb}" is a custom method.`
        : 'The path is not an item or a collection of items.'
  return { operation, role: 'sampled', level: 'none', reason, params: paramsOf(shape.segments), verb: shape.verb }
}

interface CollectionDraft {
  readonly structures: Structures
  readonly noun: string
  readonly item: Schema | undefined
  readonly parents: readonly string[]
  /** Other labels for the parents. */
  readonly aliases: ReadonlyMap<string, string>
  /** Whether a path leads to its items. */
  readonly hasItems: boolean
  /** Whether no operation reads or lists what is created. */
  readonly isUnread: boolean
  readonly usual: UsualList
}

/** What is known of an operation before its role is. */
type Unplaced = Pick<InferredOperation, 'operation' | 'params' | 'verb'>

/** The role of an operation on the path of a collection. */
export function listRole(operation: Operation, place: PathPlace, collection: CollectionDraft): InferredOperation {
  const base = { operation, params: paramsOf(pathAt(place, operation).segments), verb: undefined }
  switch (operation.method) {
    case 'GET':
      return listingRole(base, place, collection)
    case 'POST':
      return creatingRole(base, collection)
    case 'PUT':
      if (carriesItem(operation, collection))
        return {
          ...base,
          role: 'create',
          level: 'structural',
          reason: 'PUT on a collection creates an item, or changes the one whose key it has.',
        }
  }
  return { ...base, role: 'sampled', level: 'none', reason: `${operation.method} on a whole collection is not inferred.` }
}

function listingRole(base: Unplaced, place: PathPlace, collection: CollectionDraft): InferredOperation {
  const { structures, noun, item, parents, aliases, hasItems } = collection
  const { operation, params } = base
  const success = successOf(operation)
  const reply = success?.schema
  const isList = listEnvelope(structures, reply, noun) !== undefined
  if (hasItems && !isList && keyListEnvelope(structures, reply, noun))
    return {
      ...base,
      role: 'list',
      level: 'structural',
      reason: 'The path is the collection, and the reply has one list of texts or numbers: the keys of the items.',
    }
  if (hasItems && !isList && isView(operation, { structures, item, noun }))
    return {
      ...base,
      role: 'list',
      level: 'path',
      isFirst: true,
      reason: 'The path is the collection, but the reply is declared as one item instead of a list, so it shows the first item.',
    }
  const unsaid = isList ? undefined : unsaidRole(structures, base, { ...collection, place })
  if (unsaid) return unsaid
  if (!isList && !(hasItems && unsaidList(structures, reply)))
    return { ...base, role: 'sampled', level: 'none', reason: 'The reply has no list of objects.' }
  const isAcross = parents.some((label) => !params.some((each) => (aliases.get(each.label) ?? each.label) === label))
  const reason = isAcross
    ? 'The reply lists the same items, and the path names fewer parents, so it lists items below all parents.'
    : 'The path is the collection, and the reply has one list of objects.'
  return { ...base, role: 'list', level: 'structural', reason }
}

function creatingRole(base: Unplaced, { isUnread }: CollectionDraft): InferredOperation {
  if (isUnread)
    return { ...base, role: 'create', level: 'name', reason: 'The path ends with a plural below an item, so POST creates one of these.' }
  const hasBody = requestSchema(base.operation) !== undefined
  return { ...base, role: 'create', level: hasBody ? 'structural' : 'path', reason: 'POST on a collection creates an item.' }
}

/** Whether a request contains items of the collection: most of the fields that it declares are fields of the item. */
function carriesItem(operation: Operation, { structures, noun, item }: Pick<CollectionDraft, 'structures' | 'noun' | 'item'>): boolean {
  const sent = structures.of(itemOf(structures, requestSchema(operation), noun))
  const own = structures.of(item)
  if (isSameComponent(sent, own)) return true
  const common = structures.common(sent, own)
  return common >= 2 && common / sent.fields.size >= 0.6
}
