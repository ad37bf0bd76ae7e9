import type { Schema } from '../document/document.ts'
import { KnownReplies } from './handlers/knownReplies.ts'
import { ItemPath } from './items/itemPath.ts'
import { elementOf, envelopeOf, holdsList, keyOnly, shownIn, unsaidListIn } from './items/itemsInBodies.ts'
import { parentLabels } from './items/records/record.ts'
import { selfLinksIn, type LinkToSelf } from './lists/links.ts'
import type { Operation } from '../spec/operation.ts'
import { requestSchema, successOf, type Success } from './resources/bodies.ts'
import { keyListEnvelope, listEnvelope, type ItemEnvelope, type ListEnvelope } from './resources/envelope.ts'
import { isObjectLike, type Structure, type Structures } from './resources/fields.ts'
import { chosenKeyAt } from './resources/keys/chosenKey.ts'
import { secondKeyField } from './resources/keys/keys.ts'
import { withHidden } from './resources/hidden.ts'
import type { InferredOperation, ItemPart, Resource } from './resources/model.ts'
import { statusFor } from './resources/statuses.ts'
import { bare } from './words/names.ts'

/** Where the bodies of one operation have items. Made when the operation is first called. */
export interface InferencePlan {
  readonly operation: Operation
  readonly inferred: InferredOperation
  readonly resource: Resource
  readonly success: Success | undefined
  readonly status: number
  /** The item in the reply; undefined if the reply has no item, or a list. */
  readonly item: ItemEnvelope | undefined
  readonly list: ListEnvelope | undefined
  /** Whether the list shows nothing of its items but their keys. */
  readonly listsKeys: boolean
  /** Where the item is in an element of the list: in `[{pet: {…}}]`, each item has a wrapper. */
  readonly element: ItemEnvelope | undefined
  /** The fields that a list can be filtered and sorted by: those that it shows, and those that only the whole item has. */
  readonly searched: Structure
  readonly request: ItemEnvelope | undefined
  /** The items in the request, if it has several. */
  readonly requestList: ListEnvelope | undefined
  readonly requested: Structure
  /** Names of fields that only the server sets, as they are and without case and separators. What a call sends in them is ignored. */
  readonly unsettable: ReadonlySet<string>
  readonly reply: Structure
  /** The field with the key in the reply of a create, if the reply does not show the key as the item does. */
  readonly answeredKey: string | undefined
  /** Where the items of the request have the key that a client chooses; undefined if the server chooses it. */
  readonly chosenKeyAt: readonly string[] | undefined
  /** The field that the path parameter means, if it is not the key. */
  readonly secondKey: string | undefined
  /** Sets the links by which an item refers to itself; undefined if it has none. */
  readonly linkToSelf: LinkToSelf | undefined
  /** The paths of its items. */
  readonly itemPath: ItemPath
  /** The parents that items of the resource may have. */
  readonly parentLabels: readonly string[]
  /** The replies that show single items. */
  readonly replies: KnownReplies
  /** The plan for the part of the item that the operation is about, as if that were the item. */
  readonly part: InferencePlan | undefined
  /** The plans for other declared successes, by status. */
  readonly others: Map<number, InferencePlan>
}

export function planOf(inferred: InferredOperation, resource: Resource, structures: Structures): InferencePlan {
  return planFor({ inferred, resource, success: successOf(inferred.operation) }, structures)
}

/** The plan of the same operation for another success that it declares. */
export function planWith(plan: InferencePlan, status: number, structures: Structures): InferencePlan {
  if (plan.status === status) return plan
  let other = plan.others.get(status)
  if (!other) plan.others.set(status, (other = planFor({ ...plan, success: successOf(plan.operation, status) }, structures)))
  return other
}

type Planned = Pick<InferencePlan, 'inferred' | 'resource' | 'success'>

function planFor({ inferred, resource, success }: Planned, structures: Structures): InferencePlan {
  const { operation } = inferred
  const sent = requestSchema(operation)
  const { noun } = resource
  const mayList = inferred.role === 'list' && !inferred.isFirst
  const objects =
    listEnvelope(structures, success?.schema, noun) ?? (mayList ? unsaidListIn(structures, success, { inferred, resource }) : undefined)
  const mayListKeys = objects === undefined && mayList
  const list = mayListKeys ? keyListEnvelope(structures, success?.schema, noun) : objects
  const item = shownIn(structures, success?.schema, resource)
  const holds = list !== undefined && (item === undefined || holdsList(structures, { item, list, resource }))
  const isList = !inferred.isFirst && (inferred.role === 'list' || holds)
  // The request for a part has no field of the item itself.
  const request = inferred.part ? undefined : envelopeOf(structures, sent, resource)
  const element = isList ? elementOf(structures, list, resource) : undefined
  return {
    operation,
    inferred,
    resource,
    success,
    status: statusFor(inferred.role, success),
    item: isList ? undefined : shownOnly(structures, item, resource),
    list: isList ? shownOnly(structures, list, resource) : undefined,
    listsKeys: mayListKeys,
    element: shownOnly(structures, element, resource),
    searched: withFieldsOf(structures.of(element?.item), structures.of(resource.item)),
    request,
    requestList: sentList(structures, sent, noun),
    requested: structures.of(request?.item),
    unsettable: unsettableIn(structures, structures.of(request?.item), structures.of(resource.item)),
    reply: structures.of(success?.schema),
    chosenKeyAt: chosenKeyAt(structures, { request, success, resource }),
    secondKey: secondKeyField(structures, resource, ownParam(inferred, resource)),
    linkToSelf: isList ? undefined : selfLinksIn(structures, item?.item),
    itemPath: new ItemPath(inferred, resource),
    parentLabels: parentLabels(resource),
    replies: new KnownReplies(),
    part: inferred.part && partPlan({ inferred, resource, success }, inferred.part, structures),
    others: new Map(),
    answeredKey: inferred.role === 'create' ? keyOnly(structures, success?.schema, resource) : undefined,
  }
}

function partPlan({ inferred, resource, success }: Planned, { field, schema }: ItemPart, structures: Structures): InferencePlan {
  const { part: _part, ...whole } = inferred
  const { name, identity, scope, isClosed, existence, operations, aliases, params } = resource
  const key = { at: undefined, param: undefined, schema: undefined, reason: '' }
  const own = { noun: field, item: schema, kept: undefined, key, isSingleton: true }
  const partial = { name, identity, scope, isClosed, existence, operations, aliases, params, ...own }
  return planFor({ inferred: whole, resource: partial, success }, structures)
}

/** An envelope whose item does not show what only requests have. */
function shownOnly<E extends ItemEnvelope>(structures: Structures, envelope: E | undefined, resource: Resource): E | undefined {
  return envelope && { ...envelope, item: withHidden(structures, envelope.item, resource) }
}

/** The list in a request. One that may also be a single object is a list as a whole. */
function sentList(structures: Structures, sent: Schema | undefined, noun: string): ListEnvelope | undefined {
  const structure = structures.of(sent)
  const { items } = structure
  if (items === undefined) return undefined
  return isObjectLike(structure) ? { at: [], item: items } : listEnvelope(structures, sent, noun)
}

/** The fields that are `readOnly` in the request, or in the item if the request does not declare them. */
function unsettableIn(structures: Structures, requested: Structure, item: Structure): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [name, schema] of [...requested.fields, ...item.fields])
    if (structures.of(schema).isReadOnly) {
      const asked = structures.nameLike(requested, name)
      if (asked === undefined || structures.field(requested, asked)?.isReadOnly === true) found.add(name).add(bare(name))
    }
  return found
}

/** The path parameter for the item's own key. */
function ownParam({ params }: InferredOperation, { identity }: Resource): string | undefined {
  return params.find(({ label }) => label === identity.at(-1))?.name
}

/** Adds fields that only the whole item has: a list may leave them out and still filter by them. */
function withFieldsOf(listed: Structure, whole: Structure): Structure {
  return { ...listed, fields: new Map([...whole.fields, ...listed.fields]) }
}
