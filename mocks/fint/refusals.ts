import type { AnyCall, HandlerReply, Violation } from '../../src/provider/index.ts'

/** The body of a refusal (FINT-10): its kind, and sentences for people. */
export function refusal(msg: string, ...data: string[]): { status: false; msg: string; data: string[] } {
  return { status: false, msg, data }
}

/** Messages for fields that are present but invalid. */
export const rules: Readonly<Record<string, string>> = {
  'x-requested-with': 'must be XMLHttpRequest',
  phone: 'must have 11 digits and start with 0',
  transaction_pin: 'must have four digits',
  meter_number: 'must have 11 to 13 digits',
  amount: 'must be a decimal number with at most two decimals',
  provider: 'must be the slug of a provider',
  partner_meta: 'must not be empty',
  first_name: 'must have 1 to 100 characters',
  last_name: 'must have 1 to 100 characters',
}

/** Turns violations into FINT's refusal. A body over the size limit would not reach the vendor's code, so it gets a problem. */
export function refuse(violations: readonly Violation[], { operation, reply }: AnyCall<unknown>): HandlerReply | undefined {
  if (violations.some(({ code }) => code === 'too-large')) return undefined
  const header = violations.find(({ at }) => at === '/header/x-requested-with')
  if (header && !operation.startsWith('verifyCustomer'))
    return reply(400, refusal('Bad Request', 'x-requested-with must be XMLHttpRequest.'))
  return reply(422, refusal('Validation Error', ...new Set(violations.map(sentence))))
}

function sentence({ code, at, message }: Violation): string {
  const field = at.split('/').slice(2).join('.')
  if (field === '')
    return code === 'required' || code === 'type' || code === 'syntax' || code === 'media-type'
      ? 'the body must be a JSON object.'
      : `the body ${message}.`
  if (code === 'rule') return `${field} ${message}.`
  if (code === 'required') return `${field} is required.`
  return `${field} ${rules[field] ?? 'is malformed'}.`
}
