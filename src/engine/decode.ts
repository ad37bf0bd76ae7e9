import { parsePairs } from '../spec/parameters/query.ts'
import { decodeBody, type DecodedBody } from './body/body.ts'
import type { ServedExchange } from './exchange.ts'
import { takePreference } from './prefer.ts'

/**
 * Reads the request of an exchange: preference, parameters, credentials, body. Returns a promise only if the body cannot be read at once,
 * so that calls are answered in the order they arrived.
 */
export function decode(x: ServedExchange): Promise<void> | undefined {
  const { call, operation } = x
  const { preference, headers, query } = takePreference(call, parsePairs(call.query))
  const params = x.match.kind === 'found' ? x.match.params : {}
  const raw = { params, query, headers }
  const { values, violations } = operation.decode(raw)
  x.preference = preference
  x.headers = headers
  x.values = values
  x.undecodable = violations
  x.missingCredentials = operation.missingSecurity(raw)
  const body = decodeBody(call, operation)
  if (body instanceof Promise) return body.then((late) => setBody(x, late))
  setBody(x, body)
  return undefined
}

function setBody(x: ServedExchange, body: DecodedBody): void {
  x.body = body
}
