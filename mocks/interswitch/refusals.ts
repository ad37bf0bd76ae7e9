import type { AnyCall, HandlerReply, Violation } from '../../src/provider/index.ts'
import type { components } from '../../src/generated/interswitch.ts'

/** The body of a refusal (ISW-08). Its code repeats the HTTP status. */
export function requestRefused(status: 400 | 401, responseMessage: string): components['schemas']['RequestRefused'] {
  return { responseCode: String(status), responseMessage }
}

function tokenRefused(error: string, error_description: string): components['schemas']['TokenRefused'] {
  return { error, error_description }
}

export const badClient = tokenRefused('invalid_client', 'Bad client credentials')

/** Messages for fields that are present but invalid. */
const rules: Readonly<Record<string, string>> = {
  customerId: 'must be an e-mail address or a mobile number',
  amount: 'must be digits, in kobo',
  merchantId: 'must not be empty',
  bvn: 'must be digits',
  dateOfBirth: 'must be a date, as yyyy-MM-dd',
  providerCode: 'must not be empty',
  merchantCode: 'must not be empty',
}

/** Turns violations into Interswitch's refusal. A body over the size limit would not reach the vendor's code, so it gets a problem. */
export function refuse(violations: readonly Violation[], { operation, body, reply }: AnyCall<unknown>): HandlerReply | undefined {
  if (violations.some(({ code }) => code === 'too-large')) return undefined
  const unauthorised = violations.some(({ code }) => code === 'security')
  if (operation === 'createToken') return unauthorised ? reply(401, badClient) : reply(400, badGrant(violations, body))
  if (unauthorised) return reply(401, requestRefused(401, 'an access token is required'))
  return reply(400, requestRefused(400, [...new Set(violations.map(sentence))].join('; ')))
}

function sentence({ code, at, message }: Violation): string {
  const field = at.split('/').slice(2).join('.')
  if (field === '') return 'the body must be a JSON object'
  if (code === 'required') return `${field} is required`
  if (code === 'type') return `${field} ${message}`
  return `${field} ${rules[field] ?? 'is malformed'}`
}

/** Refusals as in RFC 6749 (ISW-12). A missing body counts as a missing grant type. */
function badGrant(violations: readonly Violation[], body: unknown): components['schemas']['TokenRefused'] {
  const grant = (body as { grant_type?: unknown } | undefined)?.grant_type
  if (violations.some(({ code, at }) => at === '/body' && code !== 'required'))
    return tokenRefused('invalid_request', 'The body must be a form')
  if (violations.every(({ at }) => at !== '/body' && at !== '/body/grant_type'))
    return tokenRefused('invalid_request', violations.map(sentence).join('; '))
  if (typeof grant !== 'string' || grant === '') return tokenRefused('invalid_request', 'Missing grant type')
  return tokenRefused('unsupported_grant_type', `Unsupported grant type: ${grant}`)
}
