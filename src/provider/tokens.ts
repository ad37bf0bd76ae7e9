import { basicPair } from '../spec/security.ts'
import { collection } from '../world/collection/definition.ts'
import type { AnyCall, Due, ProviderContext } from './provider.ts'

/** An issued bearer token that has not expired. The token itself is not stored. */
export interface IssuedToken {
  /** Digest of the token. */
  readonly id: string
  /** Who it was issued to. */
  readonly owner: string
  /** Its kind: `access`, `refresh`, or `expired`. */
  readonly kind: string
  /** Epoch milliseconds on the world's clock. */
  readonly expiresAt: number
}

type Tokens = { readonly tokens: typeof issuedTokens }
type TokenContext = Pick<ProviderContext<Tokens>, 'store' | 'now' | 'newId' | 'random' | 'digest'>

/** The definition of a provider's collection `tokens`. */
export const issuedTokens = collection<IssuedToken>({ key: 'id' })

/** The kind of a token that was marked as expired. */
const expired = 'expired'

/** The due work of the collection `tokens`. It deletes expired tokens. Their checksum still shows that they were issued here. */
export const tokenExpiry: Due<IssuedToken, Tokens> = {
  at: ({ kind, expiresAt }) => (kind === expired ? undefined : expiresAt),
  run: ({ id }, { store }) => store.tokens.delete(id),
}

const bodyLength = 32
const markLength = 16

export interface TokenTerms {
  /** How long the token is valid, in seconds. */
  readonly seconds: number
  /** Its kind; `access` by default. */
  readonly kind?: string
}

/** Issues a token: 32 digits and a checksum. The checksum shows that it was issued here, even after it was deleted. */
export function issueToken(context: TokenContext, owner: string, { seconds, kind = 'access' }: TokenTerms): string {
  const body = context.random('token', context.newId('token')).digits(bodyLength)
  const token = body + markOf(context, body)
  context.store.tokens.insert({ id: context.digest(token), owner, kind, expiresAt: context.now + seconds * 1000 })
  return token
}

/** Marks a token as expired, also one that was never issued, such as the token in a contract. */
export function expireToken({ store, now, digest }: Pick<TokenContext, 'store' | 'now' | 'digest'>, token: string): void {
  const id = digest(token)
  if (store.tokens.has(id)) store.tokens.delete(id)
  store.tokens.insert({ id, owner: '', kind: expired, expiresAt: now })
}

/** Checks a token: valid, issued here but expired, or unknown. */
export function checkToken(
  context: Pick<TokenContext, 'store' | 'digest'>,
  token: string,
  kind = 'access',
): IssuedToken | 'expired' | 'unknown' {
  const issued = context.store.tokens.get(context.digest(token))
  if (issued?.kind === expired) return 'expired'
  if (issued?.kind === kind) return issued
  const body = token.slice(0, bodyLength)
  return token === body + markOf(context, body) ? 'expired' : 'unknown'
}

/** The token of an `Authorization: Bearer` header. */
export function bearerOf({ rawHeaders }: Pick<AnyCall<unknown>, 'rawHeaders'>): string | undefined {
  return /^Bearer +(\S+)$/i.exec(String(rawHeaders['authorization'] ?? ''))?.[1]
}

/** Name and password of an `Authorization: Basic` header. */
export function basicOf({ rawHeaders }: Pick<AnyCall<unknown>, 'rawHeaders'>): ReturnType<typeof basicPair> {
  return basicPair(String(rawHeaders['authorization'] ?? ''))
}

function markOf({ digest }: Pick<TokenContext, 'digest'>, body: string): string {
  return digest(`token ${body}`).slice(0, markLength)
}
