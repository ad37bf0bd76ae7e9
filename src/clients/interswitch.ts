import { description, type InterswitchOperations } from './generated/interswitch.ts'
import { createClient } from './client.ts'
import { codeVerdict } from './dialect.ts'
import { builtInCheck } from './drift/builtInCheck.ts'
import type { ClientOptions } from './options.ts'
import { basic, bearer } from './send/authentication.ts'
import { notIssued, tokensFrom } from './send/tokens.ts'

export interface InterswitchOptions extends ClientOptions {
  readonly clientId: string
  readonly clientSecret: string
}

/** Amounts are in kobo: text of digits in requests, whole numbers in answers. */
export type InterswitchClient = InterswitchOperations<'grant_type', { readonly responseCode: '00' }>

/** Base URLs of Interswitch: the sandbox, then production. */
export const servers = description.servers

/**
 * Creates a client for Interswitch value financing. It gets tokens with its id and secret, and renews them before they expire.
 *
 * @example
 * const interswitch = createInterswitchClient({ baseUrl: 'http://127.0.0.1:4010/interswitch', clientId: 'demo', clientSecret: 'demo' })
 * await interswitch.getTenuredOffers({ customerId: '2348030583962', amount: '100000', merchantId: '3IPG001' })
 */
export function createInterswitchClient({ clientId, clientSecret, ...options }: InterswitchOptions): InterswitchClient {
  const tokens = tokensFrom(async () => {
    const result = await client.createToken()
    return result.kind === 'ok' ? { token: result.data.access_token, seconds: result.data.expires_in } : notIssued(result)
  }, options.now)
  const client: InterswitchClient = createClient(description, options, {
    supplied: { grant_type: 'client_credentials' },
    authentication: bearer(tokens, ({ operation }) => (operation === 'createToken' ? basic(clientId, clientSecret) : undefined)),
    verdict: codeVerdict('responseCode', 'responseMessage'),
    check: builtInCheck(() =>
      Promise.all([import('../generated/interswitch.json', { with: { type: 'json' } }), import('#validators/interswitch')]),
    ),
  })
  return client
}
