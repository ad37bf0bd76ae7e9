import { bearerOf, checkToken, issueToken, type AnyCall, type HandlerCall, type HandlerReply } from '../../src/provider/index.ts'
import type { components, operations } from '../../src/generated/etranzact.ts'
import type { Collections, Mandate } from './records.ts'
import { notAuthenticated, oauthError } from './refusals.ts'

type TokenCall = HandlerCall<operations['createToken'], Collections>
type TokenRequest = components['schemas']['TokenRequest']

/** Seconds. */
const accessSeconds = 900
/** Seconds. */
const refreshSeconds = 1800

/** The lender of a credential without a name. A real username is never empty. */
export const anyone = ''

const badLogin = oauthError('Username or password is wrong')
const unknownRefreshToken = oauthError('The refresh token is not known')
const expiredRefreshToken = oauthError('The refresh token has expired or was used before')

const seededLogin = { rule: 'In a strict world, the username and the password are seeded.', decision: 'AUTH-00' }
const freshToken = { rule: 'A token that was issued here has not expired, and a refresh token is used once.', decision: 'AUTH-00' }
const issuedToken = { rule: 'In a strict world, the token was issued here.', decision: 'AUTH-00' }

export function createToken(call: TokenCall): HandlerReply {
  const { body } = call
  return isRefresh(body) ? refresh(call, body.refresh_token) : login(call, body)
}

/** Whether a body is a refresh by the spec's schema. A login may have some of the same fields, so all of them are checked. */
function isRefresh(body: TokenRequest): body is components['schemas']['TokenRefresh'] {
  return 'grant_type' in body && body.grant_type === 'refresh_token' && typeof body.refresh_token === 'string' && body.refresh_token !== ''
}

function login(call: TokenCall, { username, password }: components['schemas']['PasswordLogin']): HandlerReply {
  if (call.strict && call.store.logins.get(username)?.passwordDigest !== call.digest(password))
    return call.refuse({ ...seededLogin, reply: call.reply(401, badLogin) })
  return tokensFor(call, username)
}

/** A refresh token can be used once. The reply has the next one. */
function refresh(call: TokenCall, token: string): HandlerReply {
  const known = checkToken(call, token, 'refresh')
  if (known === 'expired') return call.refuse({ ...freshToken, reply: call.reply(401, expiredRefreshToken) })
  if (known === 'unknown')
    return call.strict ? call.refuse({ ...issuedToken, reply: call.reply(401, unknownRefreshToken) }) : tokensFor(call, anyone)
  call.store.tokens.delete(known.id)
  return tokensFor(call, known.owner)
}

function tokensFor(call: TokenCall, owner: string): HandlerReply {
  return call.reply(200, {
    access_token: issueToken(call, owner, { seconds: accessSeconds }),
    expires_in: accessSeconds,
    refresh_expires_in: refreshSeconds,
    token_type: 'bearer',
    id_token: null,
    'not-before-policy': 1635768787,
    session_state: '',
    scope: '',
    refresh_token: issueToken(call, owner, { seconds: refreshSeconds, kind: 'refresh' }),
  })
}

/** The lender that a token was issued to. All tokens from elsewhere count as one lender (AUTH-00). */
export function principal(call: AnyCall<Collections>): string | undefined {
  const bearer = bearerOf(call)
  if (bearer === undefined) return undefined
  const token = checkToken(call, bearer)
  return typeof token === 'string' ? anyone : token.owner
}

/** Refuses issued tokens that have expired, and in a strict world all tokens that were not issued here (AUTH-00, ETZ-08). */
export function authorise(call: AnyCall<Collections>): HandlerReply | undefined {
  const bearer = call.operation === 'createToken' ? undefined : bearerOf(call)
  const token = bearer === undefined ? undefined : checkToken(call, bearer)
  if (token === 'expired') return call.refuse({ ...freshToken, reply: notAuthenticated(call, 'The access token has expired') })
  if (token === 'unknown' && call.strict)
    return call.refuse({ ...issuedToken, reply: notAuthenticated(call, 'The access token is not known') })
  return undefined
}

/** A lender sees their own mandates. A caller who never logged in sees all, and all lenders see what such a caller adds. */
export function mayRead({ owner }: Mandate, caller: string | undefined): boolean {
  return owner === caller || owner === anyone || caller === anyone
}
