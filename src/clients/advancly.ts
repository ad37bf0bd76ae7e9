import { description, type AdvanclyOperations } from './generated/advancly.ts'
import { createClient } from './client.ts'
import { fieldOf, wordIn, type Verdict } from './dialect.ts'
import { builtInCheck } from './drift/builtInCheck.ts'
import type { ClientOptions } from './options.ts'
import type { Answer } from './result/answer.ts'

export interface AdvanclyOptions extends ClientOptions {
  readonly clientId: string
  readonly apiKey: string
}

/** Amounts are numbers in the main unit of a currency, such as naira, not kobo. */
export type AdvanclyClient = AdvanclyOperations<never, { readonly status: true }>

/** Base URLs of Advancly: the sandbox, then production. */
export const servers = description.servers

/**
 * Creates a client for Advancly, for the customers of an aggregator. It sends its id and key with every request.
 *
 * @example
 * const advancly = createAdvanclyClient({ baseUrl: 'http://127.0.0.1:4010/advancly', clientId: 'demo', apiKey: 'demo' })
 * await advancly.getCustomers({ email: 'ada.obi@mail.example' })
 */
export function createAdvanclyClient({ clientId, apiKey, ...options }: AdvanclyOptions): AdvanclyClient {
  return createClient(description, options, {
    authentication: { headers: () => ({ 'client-id': clientId, 'api-key': apiKey }) },
    verdict,
    check: builtInCheck(() =>
      Promise.all([import('../generated/advancly.json', { with: { type: 'json' } }), import('#validators/advancly')]),
    ),
  })
}

function verdict({ body }: Answer): Verdict {
  const status = fieldOf(body, 'status')
  if (typeof status !== 'boolean') return undefined
  return status ? 'ok' : { code: wordIn(body, 'status_code'), message: wordIn(body, 'message') }
}
