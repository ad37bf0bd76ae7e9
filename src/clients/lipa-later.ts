import { description, type LipaLaterOperations } from './generated/lipa-later.ts'
import { createClient } from './client.ts'
import { fieldOf, wordIn, type Verdict } from './dialect.ts'
import { builtInCheck } from './drift/builtInCheck.ts'
import type { ClientOptions } from './options.ts'
import type { Answer } from './result/answer.ts'
import { basic, bearer, isFailure, type Authentication } from './send/authentication.ts'
import { notIssued, tokensFrom } from './send/tokens.ts'

/** The data that a signature can be made from. If a secret is needed too, the signer itself must know it. */
export interface SignerInput {
  /** `Noncestr` as sent. */
  readonly nonce: string
  /** `Timestamp` as sent. */
  readonly timestamp: string
  /** The bearer token. */
  readonly token: string
  /** In upper case. */
  readonly method: string
  /** Percent-encoded, without the base URL; starts with `/open`. */
  readonly path: string
  /** The body as sent; empty if there is none. */
  readonly body: string
}

/** Makes `Sign`. It may be asynchronous, as Web Crypto is. */
export type Signer = (input: SignerInput) => string | Promise<string>

export interface LipaLaterOptions extends ClientOptions {
  readonly key: string
  readonly secret: string
  /** How Lipa Later signs is not public (LPL-02). Without a signer, `Sign` is `unsigned`: the mock accepts that, the vendor will not. */
  readonly signer?: Signer
  /** Returns a text that is different for each request; 32 random hexadecimal digits by default. */
  readonly nonce?: () => string
}

/** Amounts are numbers in Kenyan shillings. */
export type LipaLaterClient = LipaLaterOperations<'Noncestr' | 'Sign' | 'Timestamp', { readonly success: true }>

/**
 * Creates a client for Lipa Later installments. It gets tokens with the partner's key and secret, and renews them before they
 * expire. Each request gets its own `Noncestr` and `Timestamp`, and is signed.
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
    check: builtInCheck(() =>
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

/** Adds the three headers to requests with a bearer token. A nonce or timestamp that the caller gave is signed, not replaced. */
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

/** A random nonce. It does not use `randomUUID`, which pages loaded over plain HTTP do not have. */
function randomNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function verdict({ body }: Answer): Verdict {
  const success = fieldOf(body, 'success')
  if (typeof success !== 'boolean') return undefined
  return success ? 'ok' : { code: wordIn(body, 'code'), message: wordIn(body, 'msg') }
}
