import { parsePairs } from '../spec/parameters/query.ts'
import type { Violation } from '../schema/violation.ts'
import { bytesOf } from './call.ts'
import { decodeBody, type DecodedBody } from './body/body.ts'
import { largeBody } from './body/jsonBounds.ts'
import type { ServedExchange } from './exchange.ts'
import { inTurns } from './inTurns.ts'
import { takePreference } from './prefer.ts'

/**
 * Reads the request of an exchange: preference, parameters, credentials, body. Returns a promise only if the body cannot be read at once,
 * so that calls are answered in the order they arrived.
 */
export function decode(x: ServedExchange): Promise<void> | undefined {
  const { call, operation } = x
  x.pairs = parsePairs(call.query)
  const { preference, headers, query } = takePreference(call, x.pairs)
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
  return setBody(x, body)
}

function setBody(x: ServedExchange, body: DecodedBody): Promise<void> | undefined {
  x.body = body
  return bytesOf(x.call) > largeBody ? checkLarge(x, body) : undefined
}

/** Checks a large body before its call takes its turn in the world, so that other worlds do not have to wait. */
function checkLarge(x: ServedExchange, body: DecodedBody): Promise<void> | undefined {
  const { declared, value, violations } = body
  if (!declared || violations.length > 0 || value instanceof Uint8Array) return undefined
  const checking = inTurns(declared.checkInParts(value, '/body'))
  const keep = (checked: readonly Violation[]): undefined => {
    x.body = { ...body, checked }
  }
  return checking instanceof Promise ? checking.then(keep) : keep(checking)
}
