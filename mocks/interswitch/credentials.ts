import { basicOf, bearerOf, checkToken, issueToken, type AnyCall, type HandlerCall, type HandlerReply } from '../../src/provider/index.ts'
import type { operations } from '../../src/generated/interswitch.ts'
import type { Collections } from './records.ts'
import { badClient, requestRefused } from './refusals.ts'

/** Seconds, as in the sample answer (ISW-12). */
const lifetime = 3599

const freshToken = { rule: 'An access token that was issued here has not expired.', decision: 'AUTH-00' }
const issuedToken = { rule: 'In a strict world, the access token was issued here.', decision: 'AUTH-00' }
const basic = { rule: 'A token requires Basic credentials with a client and its secret.', decision: 'ISW-12' }
const seededClient = { rule: 'In a strict world, the client and its secret are seeded.', decision: 'AUTH-00' }

/** The client's name, if it asks for a token or has one that was issued here; otherwise a digest of its bearer token. */
export function principal(call: AnyCall<Collections>): string | undefined {
  if (call.operation === 'createToken') return basicOf(call)?.name || undefined
  const token = bearerOf(call)
  if (token === undefined) return undefined
  const known = checkToken(call, token)
  return known === 'unknown' ? call.digest(token) : known === 'expired' ? undefined : known.owner
}

/** Accepts any credential of the right form unless the world is strict, but never an issued token that has expired (AUTH-00). */
export function authorise(call: AnyCall<Collections>): HandlerReply | undefined {
  return call.operation === 'createToken' ? checkClient(call) : checkBearer(call)
}

function checkBearer(call: AnyCall<Collections>): HandlerReply | undefined {
  const known = checkToken(call, bearerOf(call) ?? '')
  if (known === 'expired')
    return call.refuse({ ...freshToken, reply: call.reply(401, requestRefused(401, 'the access token has expired')) })
  if (known === 'unknown' && call.strict)
    return call.refuse({ ...issuedToken, reply: call.reply(401, requestRefused(401, 'the access token is not known')) })
  return undefined
}

function checkClient(call: AnyCall<Collections>): HandlerReply | undefined {
  const client = basicOf(call)
  if (!client || client.name === '' || client.password === '') return call.refuse({ ...basic, reply: call.reply(401, badClient) })
  if (!call.strict || call.store.clients.get(client.name)?.secretDigest === call.digest(client.password)) return undefined
  return call.refuse({ ...seededClient, reply: call.reply(401, badClient) })
}

export function createToken(call: HandlerCall<operations['createToken'], Collections>): HandlerReply {
  const access_token = issueToken(call, call.principal as string, { seconds: lifetime })
  const jti = call.fake('jti', call.newId('jti')).string.uuid()
  return call.reply(200, { access_token, token_type: 'bearer', expires_in: lifetime, scope: call.body.scope || 'profile', jti })
}
