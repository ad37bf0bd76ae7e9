import { description } from '../generated/interswitch.client.ts'
import type { operations } from '../generated/interswitch.ts'
import { basic, bearer } from './authentication.ts'
import { checkBy } from './checkBy.ts'
import { createClient, type Client } from './client.ts'
import { fieldOf, wordIn, type Verdict } from './dialect.ts'
import type { Answer } from './exchange.ts'
import type { ClientOptions } from './options.ts'
import { notIssued, tokensFrom } from './tokens.ts'

export interface InterswitchOptions extends ClientOptions {
  readonly clientId: string
  readonly clientSecret: string
}

/** Amounts are in kobo: digits where they are sent, whole numbers where they are answered. */
export type InterswitchClient = Client<
  operations,
  typeof description,
  { readonly supplied: 'grant_type'; readonly success: { readonly responseCode: '00' } }
>

/** Where Interswitch is: its sandbox, then production. */
export const servers = description.servers

/**
 * Interswitch value financing. Tokens are asked for with the client's id and secret, and renewed before they expire.
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
    verdict,
    check: checkBy(() =>
      Promise.all([import('../generated/interswitch.json', { with: { type: 'json' } }), import('#validators/interswitch')]),
    ),
  })
  return client
}

/** Tokens have no response code, and their refusals are OAuth's. */
function verdict({ body }: Answer): Verdict {
  const code = wordIn(body, 'responseCode')
  if (code === '00' || typeof fieldOf(body, 'access_token') === 'string') return 'ok'
  if (code !== '') return { code, message: wordIn(body, 'responseMessage') }
  const error = wordIn(body, 'error')
  return error === '' ? undefined : { code: error, message: wordIn(body, 'error_description') }
}
