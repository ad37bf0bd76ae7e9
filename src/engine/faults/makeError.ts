import { copyJson } from '../../numbers/exactJson.ts'
import { isObject } from '../../document/lenient.ts'
import type { HandlerReply, SampleOptions } from '../../provider/provider.ts'
import { sampleFor, type SpecAnswers } from '../answers/sampled.ts'
import type { ServedExchange } from '../exchange.ts'
import { statusTitle } from '../refusals/statusTitle.ts'

/** Makes an error in the style of the API. */
export type MakeError = (x: ServedExchange, wanted: SampleOptions & { readonly status: number }) => HandlerReply

/**
 * Makes the errors of faults. A status that the operation does not declare gets the error body that the API uses most. That body is an
 * example of another error, so its sentences are replaced by one about this error.
 */
export function errorsOfFaults(fromSpec: SpecAnswers): MakeError {
  return (x, wanted) => {
    const reply = sampleFor(x, fromSpec, wanted)
    const isBorrowed = x.operation.response(wanted.status) === undefined && isObject(reply.body)
    return isBorrowed ? { ...reply, body: withOnly(copyJson(reply.body), wanted.detail ?? `${statusTitle(wanted.status)}.`) } : reply
  }
}

/** Replaces texts of several words. Codes, which have no spaces, are kept. */
function withOnly(value: unknown, sentence: string): unknown {
  if (typeof value === 'string') return value.includes(' ') && value !== sentence ? sentence : value
  if (Array.isArray(value)) return value.map((each) => withOnly(each, sentence))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withOnly(each, sentence)]))
}
