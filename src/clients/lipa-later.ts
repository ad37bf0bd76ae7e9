import { description } from '../generated/lipa-later.client.ts'
import type { operations } from '../generated/lipa-later.ts'
import { basic, bearer, isFailure, type Authentication } from './authentication.ts'
import { checkBy } from './checkBy.ts'
import { createClient, type Client } from './client.ts'
import { fieldOf, wordIn, type Verdict } from './dialect.ts'
import type { Answer } from './exchange.ts'
import type { ClientOptions } from './options.ts'
import { notIssued, tokensFrom } from './tokens.ts'

/** What a signature may be made of. A secret that goes into it too is the signer's own. */
export interface SignerInput {
  /** `Noncestr` as sent. */
  readonly nonce: string
  /** `Timestamp` as sent. */
  readonly timestamp: string
  /** The bearer token. */
  readonly token: string
  /** In capitals. */
  readonly method: string
  /** Percent-encoded, from `/open` on, without the base URL. */
  readonly path: string
  /** The body as sent; empty where there is none. */
  readonly body: string
}

/** Makes `Sign`. It may take its time, as Web Crypto does. */
export type Signer = (input: SignerInput) => string | Promise<string>

export interface LipaLaterOptions extends ClientOptions {
  readonly key: string
  readonly secret: string
  /** How Lipa Later signs is not public (LPL-02): until it is, `Sign` says `unsigned`, which satisfies the mock and surely not them. */
  readonly signer?: Signer
  /** Text that no other request has; 32 random hexadecimal digits by default. */
  readonly nonce?: () => string
}

/** Amounts are numbers in Kenyan shillings. */
export type LipaLaterClient = Client<
  operations,
  typeof description,
  { readonly supplied: 'Noncestr' | 'Sign' | 'Timestamp'; readonly success: { readonly success: true } }
>

/**
 * Lipa Later installments. Tokens are asked for with the partner's key and secret, and renewed before they expire; each request
 * gets a `Noncestr` and a `Timestamp` of its own, and is signed.
 *
 * @example
 * const lipaLater = createLipaLaterClient({ baseUrl: 'http://127.0.0.1:4010/lipa-later', key: 'demo', secret: 'demo' })
 * await lipaLater.getInstallmentPlanList({ member_id: '1100100001746' })
 */
export function createLipaLaterClient({
  key,
  secret,
  signer = () => 'unsigned',
  nonce = randomNonce,
  ...options
}: LipaLaterOptions): LipaLaterClient {
  const { now = Date.now } = options
  const tokens = tokensFrom(async () => {
    const result = await client.createToken()
    return result.kind === 'ok' ? { token: result.data.data.accessToken, seconds: result.data.data.expiresSeconds } : notIssued(result)
  }, now)
  const token = bearer(tokens, ({ operation }) => (operation === 'createToken' ? basic(key, secret) : undefined))
  const client: LipaLaterClient = createClient(description, options, {
    authentication: signed(token, { signer, nonce, now }),
    verdict,
    check: checkBy(() =>
      Promise.all([import('../generated/lipa-later.json', { with: { type: 'json' } }), import('#validators/lipa-later')]),
    ),
  })
  return client
}

interface Signing {
  readonly signer: Signer
  readonly nonce: () => string
  readonly now: () => number
}

/** Adds the three headers to what has a bearer token. Those that the caller gave are signed, not replaced. */
function signed(inner: Authentication, { signer, nonce, now }: Signing): Authentication {
  return {
    ...inner,
    async headers(outgoing) {
      const credentials = await inner.headers(outgoing)
      if (isFailure(credentials) || outgoing.operation === 'createToken') return credentials
      const { method, path, body = '', headers } = outgoing
      const Noncestr = headers.get('noncestr') ?? nonce()
      const Timestamp = headers.get('timestamp') ?? String(now())
      const token = (headers.get('authorization') ?? credentials['authorization'] ?? '').replace(/^Bearer +/i, '')
      const Sign = headers.get('sign') ?? (await signer({ nonce: Noncestr, timestamp: Timestamp, token, method, path, body: String(body) }))
      return { ...credentials, Noncestr, Timestamp, Sign }
    },
  }
}

/** `randomUUID` is missing on pages that came over plain HTTP. */
function randomNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function verdict({ body }: Answer): Verdict {
  const success = fieldOf(body, 'success')
  if (typeof success !== 'boolean') return undefined
  return success ? 'ok' : { code: wordIn(body, 'code'), message: wordIn(body, 'msg') }
}
