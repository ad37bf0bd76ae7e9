import type { AnyCall, HandlerReply, Violation } from '../../src/provider/index.ts'
import type { components } from '../../src/generated/lipa-later.ts'

type Asked = Pick<AnyCall<unknown>, 'now' | 'random' | 'operation' | 'params' | 'headers'>
type Answered = Asked & Pick<AnyCall<unknown>, 'reply'>

/** The body of a refusal. `code` may differ from the HTTP status (LPL-03, LPL-07). */
export function refusal(code: number, msg: string): components['schemas']['Refusal'] {
  return { code, msg, data: null, success: false }
}

/** Credentials are missing or unknown (LPL-07). */
export function noCredentials(call: Answered): HandlerReply {
  return call.reply(401, refusal(500, 'No credentials'), requestId(call))
}

export function invalidToken(call: Answered): HandlerReply {
  return call.reply(401, refusal(500, 'invalid token'), requestId(call))
}

/**
 * The header with the request's id, a UUID of version 7. It is derived from the request and the time, not counted, because a
 * read must not write. `count` distinguishes requests that are equal.
 */
export function requestId({ now, random, operation, params, headers }: Asked, count = 0): { readonly 'x-request-id': string } {
  const drawn = random('request', now, operation, JSON.stringify([params, headers]), count)
  const hex = (digits: number): string =>
    drawn
      .int(0, 16 ** digits - 1)
      .toString(16)
      .padStart(digits, '0')
  const time = now.toString(16).padStart(12, '0')
  return { 'x-request-id': `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}` }
}

/** Turns violations into Lipa Later's refusal. A body over the size limit would not reach the vendor's code, so it gets a problem. */
export function refuse(violations: readonly Violation[], call: AnyCall<unknown>): HandlerReply | undefined {
  if (violations.some(({ code }) => code === 'too-large')) return undefined
  const first = violations[0] as Violation
  if (first.code !== 'security') return badRequest(call, sentence(first))
  // Authorization is one of four required headers (LPL-02), but createToken needs only Basic credentials.
  const missing = call.operation !== 'createToken' && String(call.rawHeaders['authorization'] ?? '').trim() === ''
  return missing ? badRequest(call, 'Authorization is required') : noCredentials(call)
}

function badRequest(call: Answered, msg: string): HandlerReply {
  return call.reply(400, refusal(400, msg), requestId(call))
}

/** Only the first violation is reported, because `msg` is one sentence. */
function sentence({ code, at, message }: Violation): string {
  const [, place, field = ''] = at.split('/')
  if (place === 'body') return 'the body must be a JSON object'
  if (code === 'rule') return `${field} ${message}`
  return place === 'path' ? `${field} must be digits` : `${field} is required`
}
