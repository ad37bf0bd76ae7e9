import { isObject } from '../../document/lenient.ts'
import type { AnyCall } from '../../provider/provider.ts'
import type { InferencePlan } from '../plan.ts'
import type { Structures } from '../resources/fields.ts'
import { bare } from '../words/names.ts'
import { getAt, type Data } from './data.ts'
import { withFileFacts } from './files.ts'

/** The items that a call sends: in its body, or in its query if the operation takes no body. */
export function itemsSent(call: Pick<AnyCall<unknown>, 'body' | 'query' | 'files'>, plan: InferencePlan, structures: Structures): Data[] {
  if (plan.operation.bodies.length === 0) return [sentInQuery(call.query, plan, structures)]
  const items = sentItems(plan, call.body).map((sent) => settable(plan, sent))
  const { files } = call
  return files.length === 0 ? items : items.map((sent) => withFileFacts(structures, structures.of(plan.resource.item), { sent, files }))
}

/** The query parameters that are called like fields of the item, without those that say who is calling or which item is meant. */
function sentInQuery(query: Data, { resource: { item, key } }: InferencePlan, structures: Structures): Data {
  const fields = structures.of(item)
  const isField = ([name]: readonly [string, unknown]): boolean =>
    !/^(?:api_?)?(?:key|token)$/i.test(name) && name !== key.at?.[0] && structures.nameLike(fields, name) !== undefined
  return Object.fromEntries(Object.entries(query).filter(isField))
}

/** The fields that a client may set. */
function settable({ unsettable, requested }: InferencePlan, sent: Data): Data {
  if (unsettable.size === 0) return sent
  // Names are compared exactly first: most are those that the request declares.
  const isIgnored = (name: string): boolean => unsettable.has(name) || (!requested.fields.has(name) && unsettable.has(bare(name)))
  if (!hasNameLike(sent, isIgnored)) return sent
  return Object.fromEntries(Object.entries(sent).filter(([name]) => !isIgnored(name)))
}

function hasNameLike(data: Data, isMeant: (name: string) => boolean): boolean {
  for (const name in data) if (isMeant(name)) return true
  return false
}

/** The items in a request body: one, or many. */
export function sentItems({ request, requestList }: InferencePlan, body: unknown): Data[] {
  // A request that may be a list or one item is a list only if it has one.
  if (requestList && !(requestList.at.length === 0 && isObject(body))) {
    const many = getAt(body, requestList.at)
    return Array.isArray(many) ? many.filter(isObject) : []
  }
  const one = request === undefined ? body : (getAt(body, request.at) ?? body)
  if (!isObject(one)) return [{}]
  const [wrapper] = request?.at ?? []
  if (wrapper === undefined || one === body || !isObject(body)) return [one]
  const { [wrapper]: _wrapped, ...siblings } = body
  return [{ ...siblings, ...one }]
}
