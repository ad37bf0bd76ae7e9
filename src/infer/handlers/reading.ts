import type { AnyCall, HandlerReply } from '../../provider/provider.ts'
import { isErrorField, isSuccessFlag } from '../items/known.ts'
import { isNumeric, type Structure, type Structures } from '../resources/fields.ts'
import type { Data } from '../items/data.ts'
import { wrapped, type Plan } from '../plan.ts'
import { addressFor, linkToSelf } from '../lists/links.ts'
import { project } from '../lists/project.ts'
import { bare } from '../words/names.ts'
import { alternativesIn } from '../resources/keys.ts'
import type { ItemRecord, Parents } from '../items/record.ts'
import { notFound, parentsOf, valuesOf, type Shared } from './shared.ts'

export function read(call: AnyCall<unknown>, plan: Plan, shared: Shared): HandlerReply {
  const found = locate(call, plan, shared)
  const { record } = found
  return record ? plan.replies.of(call, record.data, () => itemReply(call, plan, shared, record)) : notFound(call, plan, found.key)
}

export function list(call: AnyCall<unknown>, plan: Plan, { shelf, listings }: Shared): HandlerReply {
  const parents = parentsOf(valuesOf(call, plan), plan.resource)
  if (shelf.isOrphan(plan.resource, call, parents)) return notFound(call, plan, undefined)
  return listings.of(plan).reply(call, (wanted) => shelf.select(plan.resource, call, parents, wanted))
}

export function locate(
  call: AnyCall<unknown>,
  plan: Plan,
  { shelf }: Shared,
): { readonly record?: ItemRecord; readonly key: string; readonly parents: Parents } {
  const values = valuesOf(call, plan)
  const key = values[plan.resource.identity.at(-1) as string] ?? ''
  const parents = parentsOf(values, plan.resource)
  const found = shelf.find(plan.resource, call, parents, key)
  const record =
    found.state === 'there' ? found.record : found.state === 'unknown' ? byOtherKey(call, plan, shelf, { parents, key }) : undefined
  return { ...(record && { record }), key, parents }
}

/** `issueIdOrKey` and `id_or_slug` say that a second field leads to the item as well. */
function byOtherKey(
  call: AnyCall<unknown>,
  { resource, inferred }: Plan,
  shelf: Shared['shelf'],
  { parents, key }: { readonly parents: Parents; readonly key: string },
): ItemRecord | undefined {
  const fields = alternativesIn(inferred.params.at(-1)?.name ?? '', resource.noun)
  if (fields.length === 0) return undefined
  const isMeant = ({ data }: ItemRecord): boolean =>
    Object.entries(data).some(([name, value]) => fields.includes(bare(name)) && String(value) === key)
  return shelf.list(resource, call, parents).find(isMeant)
}

/** A record in the envelope of a reply. */
export function itemReply(
  call: AnyCall<unknown>,
  plan: Plan,
  { structures }: Shared,
  record: ItemRecord,
  headers: Record<string, string> = {},
): HandlerReply {
  const entity = [plan.resource.name, record.id]
  const { item, list: many, success } = plan
  if (success?.schema === undefined) return call.sample({ status: plan.status, headers, entity })
  if (many)
    return call.sample({ status: plan.status, given: wrapped(many.at, [project(structures, many.item, record.data)]), entity, headers })
  if (!item) return call.sample({ status: plan.status, given: bareReply(plan.reply, record), entity, headers })
  const shown = project(structures, item.item, record.data) as Data
  const path = pathOf(call, plan, record)
  if (path !== undefined) linkToSelf(structures, item.item, shown, (field) => addressFor(field, call, path))
  if (plan.answeredKey !== undefined) {
    const key = structures.field(plan.reply, plan.answeredKey)?.types.has('string') ? String(record.key) : Number(record.key)
    return call.sample({ status: plan.status, given: { ...shown, [plan.answeredKey]: key }, entity, headers })
  }
  const given = item.at.length === 0 ? shown : withSiblings(structures, plan.reply, { at: item.at, shown })
  return call.sample({ status: plan.status, given, entity, headers })
}

/** The path of an item: that of the call, or the one below it where the call is for the collection. Undefined if no path leads to items. */
export function pathOf({ path }: AnyCall<unknown>, { inferred, resource }: Plan, { key }: ItemRecord): string | undefined {
  if (resource.key.param === undefined) return undefined
  return inferred.role === 'create' ? `${path.replace(/\/+$/, '')}/${encodeURIComponent(String(key))}` : path
}

/** Some operations answer with the key alone, or with nothing that is an item. */
function bareReply(reply: Structure, { key, data }: ItemRecord): unknown {
  if (reply.types.has('string')) return String(key)
  return isNumeric(reply) ? Number(key) : data
}

/** The envelope around an item: nothing is said of errors, and other fields that may be empty are. */
function withSiblings(
  structures: Structures,
  { fields, required }: Structure,
  { at, shown }: { readonly at: readonly string[]; readonly shown: unknown },
): unknown {
  const body = wrapped(at, shown) as Data
  for (const [name, schema] of fields) {
    const structure = structures.of(schema)
    if (name === at[0] || !required.has(name)) continue
    if (isErrorField(name)) body[name] = structure.types.has('null') ? null : structure.types.has('array') ? [] : undefined
    else if (structure.types.has('null')) body[name] = null
    else if (isSuccessFlag(name) && structure.types.has('boolean')) body[name] = true
  }
  return body
}
