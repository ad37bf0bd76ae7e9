import { createInterswitchClient, type InterswitchClient } from '../../src/clients/interswitch.ts'
import type { states } from '../../mocks/interswitch/states.ts'
import { contract, type Refused } from '../contract.ts'
import { fromState, pattern, text } from '../matchers.ts'

/** What the provider states set up. `amount` is in kobo. */
export const credentials = { clientId: 'demo-client', clientSecret: 'demo-secret' }
export const purchase = { customerId: '2348030583962', merchantId: '3IPG001', amount: '100000' }
export const offered = { ...purchase, offerId: 'FI12345' }

export const interswitch = contract<typeof states, InterswitchClient>('interswitch', (baseUrl) =>
  createInterswitchClient({ baseUrl, ...credentials }),
)

/** Fields of requests, with values of the provider states. */
export const sent = {
  customerId: fromState('${customerId}', purchase.customerId),
  merchantId: fromState('${merchantId}', purchase.merchantId),
  amount: fromState('${amount}', purchase.amount),
}

/** With a token of its own a call is one request: the client does not ask for a token first. */
export const token = { authorization: 'Bearer demo-access-token' }
export const wrongToken = { authorization: 'Bearer not-a-token' }

/** A refusal by the lender has HTTP status 200. Consumers depend on the code. */
export function declined(code: string, message: string, body: object = {}): Refused {
  return { response: { status: 200, body: { responseCode: code, responseMessage: text(message), ...body } }, refusal: { code, message } }
}

/** Any code but that of success. */
const otherThan00 = /^(?:[^0].*|0|0[^0].*|00.+)$/

/** Bad input has HTTP status 400. */
export function refused(message: string): Refused {
  const body = { responseCode: pattern(otherThan00, '400'), responseMessage: text(message) }
  return { response: { status: 400, body }, refusal: { code: '400', message } }
}

/** No page shows a body for this answer, so the client depends only on the status. */
export const unauthorised = { response: { status: 401 }, refusal: { code: '401', message: 'HTTP 401' } }
