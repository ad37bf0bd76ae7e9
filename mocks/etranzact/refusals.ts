import type { AnyCall, HandlerReply, Violation } from '../../src/provider/index.ts'
import type { components } from '../../src/generated/etranzact.ts'

type MandateRefused = components['schemas']['MandateRefused']
type Code = MandateRefused['status']
type Refusing = Pick<AnyCall<unknown>, 'reply'>

/** The code of each field that is missing, null or empty. If several are wrong, the first one in this list is reported. */
const own: Readonly<Record<string, readonly [Code, string]>> = {
  loanReference: ['79', 'Loan Reference cannot be null or empty!!'],
  bvn: ['07', 'BVN cannot be null or empty!!'],
  phoneNumber: ['09', 'Phone number cannot be null or empty!!'],
  linkedAccountNumber: ['08', 'Linked account cannot be null or empty!!'],
  loanTenure: ['06', 'Loan tenure does not match payment schedule'],
  collectionPaymentSchedule: ['06', 'Loan tenure does not match payment schedule'],
}
const order = [...new Set(Object.values(own).map(([code]) => code)), '30']

export const notFound = mandateRefused('79', 'LoanReference not found')
export const duplicate = mandateRefused('94', 'LoanReference already exists')

function mandateRefused<C extends Code>(status: C, message: string): { status: C; message: string; data: null } {
  return { status, message, data: null }
}

/** The body of a failed authentication, which has no envelope (ETZ-08). */
export function oauthError(description: string): components['schemas']['OAuthError'] {
  return { error: 'unauthorized', error_description: description }
}

export function notAuthenticated({ reply }: Refusing, description: string): HandlerReply {
  const challenge = `Bearer realm="merchant-service", error="unauthorized", error_description="${description}"`
  return reply(401, oauthError(description), { 'www-authenticate': challenge })
}

/** Turns violations into eTranzact's refusal. A body over the size limit would not reach the vendor's code, so it gets a problem. */
export function refuse(violations: readonly Violation[], call: AnyCall<unknown>): HandlerReply | undefined {
  if (violations.some(({ code }) => code === 'too-large')) return undefined
  if (violations.some(({ code }) => code === 'security'))
    return notAuthenticated(call, 'Full authentication is required to access this resource')
  if (call.operation === 'createToken') return call.reply(401, oauthError('Send username and password, or refresh_token and grant_type'))
  if (call.operation === 'getMandate') return call.reply(404, notFound)
  const found = violations.map((violation) => refusalOf(violation, call.body))
  return call.reply(200, found.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))[0])
}

/** Code and message of one violation in the body of addMandate (ETZ-10). */
function refusalOf({ code, at, message }: Violation, body: unknown): MandateRefused {
  const path = at.split('/').slice(3)
  if (path.length === 0) return mandateRefused('30', at === '/body' && code !== 'required' ? `The body ${message}` : 'Send a loanMandate')
  const value = path.reduce(fieldOf, fieldOf(body, 'loanMandate'))
  const [field = ''] = path
  const known = path.length === 1 && Object.hasOwn(own, field) ? own[field] : undefined
  if (known && (isAbsent(value) || disagrees(field, code))) return mandateRefused(...known)
  return mandateRefused('30', `${path.join('.')} ${isAbsent(value) ? 'cannot be null or empty' : message}`)
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** Whether loanTenure differs from the number of entries; a value below 1 always does. */
function disagrees(field: string, code: Violation['code']): boolean {
  return field === 'loanTenure' && (code === 'rule' || code === 'minimum')
}
