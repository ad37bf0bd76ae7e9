import { isObject } from '../../document/lenient.ts'
import type { InferencePlan } from '../plan.ts'
import { getAt, type Data } from './data.ts'

/** The items in a request body: one, or many. */
export function sentItems({ request, requestList }: InferencePlan, body: unknown): Data[] {
  if (requestList) {
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
