import { createAdvanclyClient, type AdvanclyClient } from '../../src/clients/advancly.ts'
import type { states } from '../../mocks/advancly/states.ts'
import { contract, type Refused, type Requested } from '../contract.ts'
import { fromState, text } from '../matchers.ts'

/** What the provider states set up. */
export const ada = { phone_number: '08111111111', email: 'ada.obi@mail.example' }
export const person = { client_id: 'demo', ...ada, customer_unique_identifier: '22100000001' }
export const company = {
  client_id: 'demo',
  phone_number: '08133333333',
  email: 'office@stores.example',
  business_registration_number: 'RC100001',
}
export const nobody = { client_id: 'demo', ...ada, identity_number: '22100000001' }

export const advancly = contract<typeof states, AdvanclyClient>('advancly', (baseUrl) =>
  createAdvanclyClient({ baseUrl, clientId: 'demo', apiKey: 'demo' }),
)

/** Fields of requests, with values of the provider states. */
export const sent = { phone_number: fromState('${phone_number}', ada.phone_number), email: fromState('${email}', ada.email) }

const customers = '/api/v2/client/customers'
const headers = { 'client-id': 'demo', 'api-key': 'demo' }
const wrongHeaders = { ...headers, 'api-key': 'not-the-key' }

export function get(query: Requested['query'] = {}): Requested {
  return { method: 'GET', path: customers, headers, query }
}

export function post(path: string, { body, query = {} }: Pick<Requested, 'body' | 'query'>): Requested {
  return { method: 'POST', path: `${customers}${path}`, headers, query, body }
}

export function refused(message: string): Refused {
  return { response: { status: 400, body: { message: text(message), status: false, status_code: 400 } }, refusal: { code: '400', message } }
}

/** For calls with an unknown api-key. */
export const strict = { 'credentials are strict': { client_id: 'demo' } }
export const wrongKey = { headers: { 'api-key': 'not-the-key' } }
export function unauthorised(request: Requested): Refused & { readonly request: Requested } {
  const message = 'client-id or api-key is not known.'
  return {
    request: { ...request, headers: wrongHeaders },
    response: { status: 401, body: { message: text(message), status: false, status_code: 401 } },
    refusal: { code: '401', message },
  }
}
