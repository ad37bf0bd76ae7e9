import { description } from '../generated/etranzact.client.ts'
import type { operations } from '../generated/etranzact.ts'
import { bearer } from './authentication.ts'
import { checkBy } from './checkBy.ts'
import { createClient, type Client } from './client.ts'
import { fieldOf, wordIn, type Verdict } from './dialect.ts'
import type { Answer } from './exchange.ts'
import type { ClientOptions } from './options.ts'
import { notIssued, tokensFrom } from './tokens.ts'

export interface EtranzactOptions extends ClientOptions {
  readonly username: string
  readonly password: string
}

/** Amounts are numbers in naira; those that are sent are whole. */
export type EtranzactClient = Client<operations, typeof description, { readonly success: { readonly status: '00' } }>

/** Where eTranzact is: its demo environment. */
export const servers = description.servers

/**
 * eTranzact AntPeer. Logs in when the first token is needed, and then renews it by the refresh token that came with it.
 *
 * @example
 * const etranzact = createEtranzactClient({ baseUrl: 'http://127.0.0.1:4010/etranzact', username: 'demo', password: 'demo' })
 * await etranzact.getMandate({ loanReference: 'REF-1' })
 */
export function createEtranzactClient({ username, password, ...options }: EtranzactOptions): EtranzactClient {
  let refreshToken: string | undefined
  const tokens = tokensFrom(async () => {
    const refreshed = refreshToken === undefined ? undefined : await refresh(refreshToken)
    const result = refreshed?.kind === 'ok' ? refreshed : await client.createToken({ username, password })
    if (result.kind !== 'ok') return notIssued(result)
    refreshToken = result.data.refresh_token
    return { token: result.data.access_token, seconds: result.data.expires_in }
  }, options.now)
  const client: EtranzactClient = createClient(description, options, {
    authentication: bearer(tokens, ({ operation }) => (operation === 'createToken' ? {} : undefined)),
    verdict,
    check: checkBy(() => Promise.all([import('../generated/etranzact.json', { with: { type: 'json' } }), import('#validators/etranzact')])),
  })
  return client

  /** A refresh token is good once, and one that is used twice looks stolen: if no answer comes, it may have been used. */
  function refresh(token: string): ReturnType<EtranzactClient['createToken']> {
    refreshToken = undefined
    return client.createToken({ refresh_token: token, grant_type: 'refresh_token' })
  }
}

/** Tokens have no status, and what is wrong with them is said as OAuth does. */
function verdict({ body }: Answer): Verdict {
  const code = wordIn(body, 'status')
  if (code === '00' || typeof fieldOf(body, 'access_token') === 'string') return 'ok'
  if (code !== '') return { code, message: wordIn(body, 'message') }
  const error = wordIn(body, 'error')
  return error === '' ? undefined : { code: error, message: wordIn(body, 'error_description') }
}
