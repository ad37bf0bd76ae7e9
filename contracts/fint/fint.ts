import { createFintClient, type FintClient } from '../../src/clients/fint.ts'
import type { states } from '../../mocks/fint/states.ts'
import { contract, type Answered, type Refused, type Requested } from '../contract.ts'
import { fromState, listOf, pattern, text, type Matched } from '../matchers.ts'

/** What the provider states set up: a partner, one of its customers, and what belongs to the customer. */
export const partner = { partner_meta: 'demo-partner' }
export const customer = { ...partner, phone: '08111111111' }
export const registered = { ...customer, pin: '1234' }
export const metered = { ...registered, meter_number: '45012345678' }
export const indebted = { ...metered, reference: 'PL000000000001' }

export const fint = contract<typeof states, FintClient>('fint', (baseUrl) =>
  createFintClient({ baseUrl, partnerMeta: partner.partner_meta }),
)

/** Fields of requests, with values of the provider states. */
export const sent = {
  partner_meta: fromState('${partner_meta}', partner.partner_meta),
  phone: fromState('${phone}', customer.phone),
  transaction_pin: fromState('${pin}', registered.pin),
  meter_number: fromState('${meter_number}', metered.meter_number),
  reference: fromState('${reference}', indebted.reference),
}

const headers = { 'x-requested-with': 'XMLHttpRequest' }

export function post(path: string, body: object): Requested {
  return { method: 'POST', path, headers, body }
}

export function get(path: string, query: Requested['query'] = {}): Requested {
  return { method: 'GET', path, headers, query }
}

export function success(body: object): Answered {
  return { status: 200, body: { status: true, msg: text('Success'), ...body } }
}

/** Sentences are for people; there may be any number of them. */
export function refused(status: number, msg: string, sentence: string): Refused {
  return {
    response: { status, body: { status: false, msg: text(msg), data: listOf(text(sentence), 0) } },
    refusal: { code: msg, message: sentence },
  }
}

export const unknownPartner = refused(401, 'Unauthorized', 'partner_meta is not known.')
export const unknownCustomer = refused(404, 'Customer Not Found', 'phone is not registered.')
export const wrongPin = refused(403, 'Forbidden', 'transaction_pin is wrong.')
export const badPhone = refused(422, 'Validation Error', 'phone must have 11 digits and start with 0.')

/** Naira, at most two decimals. */
export const naira = (example: string): Matched => pattern(/^[0-9]+(\.[0-9]{1,2})?$/, example)
export const meterNumber = pattern(/^[0-9]{11,13}$/, metered.meter_number)
