import { basicPair } from '../spec/security.ts'
import { collection } from '../world/collection.ts'
import type { AnyCall, Due, ProviderContext } from './provider.ts'

/** A bearer token that the mock issued and that has not expired. The token itself is not kept. */
export interface IssuedToken {
  /** Digest of the token. */
  readonly id: string
  /** Whom it was issued to. */
  readonly owner: string
  /** What it is good for: `access`, `refresh`; `expired` for nothing. */
  readonly kind: string
  /** Epoch milliseconds on the world's clock. */
  readonly expiresAt: number
}

type Tokens = { readonly tokens: typeof issuedTokens }
type TokenContext = Pick<ProviderContext<Tokens>, 'store' | 'now' | 'newId' | 'random' | 'digest'>

/** To be a provider's collection `tokens`. */
export const issuedTokens = collection<IssuedToken>({ key: 'id' })

/** The kind of a token that was declared expired. */
const expired = 'expired'

/** To be what is due in `tokens`: a token is forgotten when it expires, for its mark tells that it was one. */
export const tokenExpiry: Due<IssuedToken, Tokens> = {
  at: ({ kind, expiresAt }) => (kind === expired ? undefined : expiresAt),
  run: ({ id }, { store }) => store.tokens.delete(id),
}

const bodyLength = 32
const markLength = 16

/** Makes a token. It carries a mark, by which it is known as one of ours for ever. */
export function issueToken(context: TokenContext, owner: string, seconds: number, kind = 'access'): string {
  const body = context.random('token', context.newId('token')).digits(bodyLength)
  const token = body + markOf(context, body)
  context.store.tokens.insert({ id: context.digest(token), owner, kind, expiresAt: context.now + seconds * 1000 })
  return token
}

/** Declares a token expired, whoever made it: a contract sends one that it knows beforehand. */
export function expireToken({ store, now, digest }: Pick<TokenContext, 'store' | 'now' | 'digest'>, token: string): void {
  const id = digest(token)
  if (store.tokens.has(id)) store.tokens.delete(id)
  store.tokens.insert({ id, owner: '', kind: expired, expiresAt: now })
}

/** What a token is: one that is good still, one of ours that has expired, or somebody else's. */
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
