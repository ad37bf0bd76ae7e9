import { description, type EtranzactOperations } from './generated/etranzact.ts'
import { createClient } from './client.ts'
import { codeVerdict } from './dialect.ts'
import { builtInCheck } from './drift/builtInCheck.ts'
import type { ClientOptions } from './options.ts'
import { bearer } from './send/authentication.ts'
import { notIssued, tokensFrom } from './send/tokens.ts'

export interface EtranzactOptions extends ClientOptions {
  readonly username: string
  readonly password: string
}

/** Amounts are numbers in naira. Those in requests are whole. */
export type EtranzactClient = EtranzactOperations<never, { readonly status: '00' }>

/** Base URL of eTranzact: its demo environment. */
export const servers = description.servers

/**
 * Creates a client for eTranzact AntPeer. It logs in when it first needs a token, and then renews the token with the refresh token
 * that came with it.
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
    verdict: codeVerdict('status', 'message'),
    check: builtInCheck(() =>
      Promise.all([import('../generated/etranzact.json', { with: { type: 'json' } }), import('#validators/etranzact')]),
    ),
  })
  return client

  /**
   * Renews the token. A refresh token works once, and using it twice looks like theft. If no answer comes, it may have been used, so it is
   * forgotten before it is sent.
   */
  function refresh(token: string): ReturnType<EtranzactClient['createToken']> {
    refreshToken = undefined
    return client.createToken({ refresh_token: token, grant_type: 'refresh_token' })
  }
}
