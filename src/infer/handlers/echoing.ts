import { isObject } from '../../document/lenient.ts'
import type { AnyCall, HandlerReply } from '../../provider/provider.ts'
import type { Structure, Structures } from '../resources/fields.ts'
import { isNumeric, isScalar } from '../resources/fields.ts'
import { getAt, sentValue, setAt, type Data } from '../items/data.ts'
import type { Plan } from '../plan.ts'

/** A sampled reply whose fields repeat the fields of the request and the path parameters that have the same names. */
export function sampledEcho(call: AnyCall<unknown>, { item, reply, status }: Plan, structures: Structures): HandlerReply {
  const sampled = call.sample()
  const at = item?.at ?? []
  const echo = echoOf(call, item ? structures.of(item.item) : reply, structures)
  const inner = getAt(sampled.body, at)
  if (Object.keys(echo).length === 0 || sampled.status !== status || !isObject(sampled.body) || !isObject(inner)) return sampled
  const whole = { ...inner, ...echo }
  if (at.length === 0) return call.sample({ status, given: whole })
  const body: Data = { ...sampled.body }
  setAt(body, at, whole)
  return call.sample({ status, given: body })
}

function echoOf({ body, params }: AnyCall<unknown>, { fields }: Structure, structures: Structures): Data {
  const sent: Data = isObject(body) ? body : {}
  const echo: Data = {}
  for (const [name, schema] of fields) {
    const field = structures.of(schema)
    if (field.isWriteOnly) continue
    const value = sentValue(sent, name) ?? (isScalar(field) ? typed(sentValue(params as Data, name), field) : undefined)
    if (value !== undefined) echo[name] = value
  }
  return echo
}

/** Paths have texts only. */
function typed(value: unknown, field: Structure): unknown {
  if (typeof value !== 'string' || field.types.has('string')) return value
  return isNumeric(field) && /^-?\d+$/.test(value) ? Number(value) : undefined
}
