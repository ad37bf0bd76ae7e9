import { description } from '../generated/advancly.client.ts'
import type { operations } from '../generated/advancly.ts'
import { checkBy } from './checkBy.ts'
import { createClient, type Client } from './client.ts'
import { fieldOf, wordIn, type Verdict } from './dialect.ts'
import type { Answer } from './exchange.ts'
import type { ClientOptions } from './options.ts'

export interface AdvanclyOptions extends ClientOptions {
  readonly clientId: string
  readonly apiKey: string
}

/** Amounts are numbers in the main unit of a currency: naira, not kobo. */
export type AdvanclyClient = Client<operations, typeof description, { readonly success: { readonly status: true } }>

/** Where Advancly is: its sandbox, then production. */
export const servers = description.servers

/**
 * Advancly's customers of an aggregator. Every request has the client's id and key.
 *
 * @example
 * const advancly = createAdvanclyClient({ baseUrl: 'http://127.0.0.1:4010/advancly', clientId: 'demo', apiKey: 'demo' })
 * await advancly.getCustomers({ email: 'ada.obi@mail.example' })
 */
export function createAdvanclyClient({ clientId, apiKey, ...options }: AdvanclyOptions): AdvanclyClient {
  return createClient(description, options, {
    authentication: { headers: () => ({ 'client-id': clientId, 'api-key': apiKey }) },
    verdict,
    check: checkBy(() => Promise.all([import('../generated/advancly.json', { with: { type: 'json' } }), import('#validators/advancly')])),
  })
}

function verdict({ body }: Answer): Verdict {
  const status = fieldOf(body, 'status')
  if (typeof status !== 'boolean') return undefined
  return status ? 'ok' : { code: wordIn(body, 'status_code'), message: wordIn(body, 'message') }
}
