import { createEtranzactClient, type EtranzactClient } from '../../src/clients/etranzact.ts'
import type { states } from '../../mocks/etranzact/states.ts'
import { contract } from '../contract.ts'
import { text } from '../matchers.ts'

/** What the provider states set up. */
export const login = { username: 'demo-lender', password: 'demo-password' }
export const mandate = { loanReference: 'UUWiYZlRi-971' }

export const etranzact = contract<typeof states, EtranzactClient>('etranzact', (baseUrl) => createEtranzactClient({ baseUrl, ...login }))

/** With a token of its own a call is one request: the client does not log in first. */
export const token = { authorization: 'Bearer demo-access-token' }
export const wrongToken = { authorization: 'Bearer not-a-token' }

export const unauthorised = {
  response: { status: 401, body: { error: text('unauthorized'), error_description: text('The access token is not known') } },
  refusal: { code: 'unauthorized', message: 'The access token is not known' },
}
