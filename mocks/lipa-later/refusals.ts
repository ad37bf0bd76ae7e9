import type { AnyCall, HandlerReply, Violation } from '../../src/provider/index.ts'
import type { components } from '../../src/generated/lipa-later.ts'

type Asked = Pick<AnyCall<unknown>, 'now' | 'random' | 'operation' | 'params' | 'headers'>
type Answered = Asked & Pick<AnyCall<unknown>, 'reply'>

/** The envelope of a refusal. `code` need not be the HTTP status (LPL-03, LPL-07). */
export function refusal(code: number, msg: string): components['schemas']['Refusal'] {
  return { code, msg, data: null, success: false }
}

/** Nothing to authenticate by, or not what is known (LPL-07). */
export function noCredentials(call: Answered): HandlerReply {
  return call.reply(401, refusal(500, 'No credentials'), requestId(call))
}

export function invalidToken(call: Answered): HandlerReply {
  return call.reply(401, refusal(500, 'invalid token'), requestId(call))
}

/**
 * The header that names a request, as a UUID of version 7. It is drawn for what was sent and when, not counted: a read
 * writes nothing. `count` tells apart requests that would be alike.
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

/** Words violations as Lipa Later might; a body beyond the limit never reaches the vendor's code. */
export function refuse(violations: readonly Violation[], call: AnyCall<unknown>): HandlerReply | undefined {
  if (violations.some(({ code }) => code === 'too-large')) return undefined
  const first = violations[0] as Violation
  if (first.code !== 'security') return badRequest(call, sentence(first))
  // The four headers must be there (LPL-02), but a token is asked for by Basic alone.
  const missing = call.operation !== 'createToken' && String(call.rawHeaders['authorization'] ?? '').trim() === ''
  return missing ? badRequest(call, 'Authorization is required') : noCredentials(call)
}

function badRequest(call: Answered, msg: string): HandlerReply {
  return call.reply(400, refusal(400, msg), requestId(call))
}

/** Only the first violation is told: `msg` is one sentence. */
function sentence({ code, at, message }: Violation): string {
  const [, place, field = ''] = at.split('/')
  if (place === 'body') return 'the body must be a JSON object'
  if (code === 'rule') return `${field} ${message}`
  return place === 'path' ? `${field} must be digits` : `${field} is required`
}
