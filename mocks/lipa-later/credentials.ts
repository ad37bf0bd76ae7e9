import { basicOf, bearerOf, checkToken, type AnyCall, type HandlerReply } from '../../src/provider/index.ts'
import type { Collections } from './records.ts'
import { invalidToken, noCredentials } from './refusals.ts'
import { checkSigned, type Signer } from './signing.ts'

type Call = AnyCall<Collections>

/** The client, identified by a digest of its key or token, because these are credentials. */
export function principal(call: Call): string | undefined {
  const key = basicOf(call)?.name
  if (key !== undefined) return call.digest(key)
  const token = bearerOf(call)
  if (token === undefined) return undefined
  const issued = checkToken(call, token)
  return typeof issued === 'object' ? issued.owner : call.digest(token)
}

/** Accepts any credentials except an expired token. A strict world accepts only known ones, and checks the signature (AUTH-00). */
export function authorise(call: Call, signer: Signer | undefined): HandlerReply | undefined {
  if (call.operation === 'createToken') return isClient(call) ? undefined : noCredentials(call)
  if (!isGoodToken(call)) return invalidToken(call)
  const violation = call.strict ? checkSigned(call, signer) : undefined
  return violation && call.refuse(violation)
}

function isClient(call: Call): boolean {
  const { name: key = '', password: secret = '' } = basicOf(call) ?? {}
  if (key === '' || secret === '') return false
  return !call.strict || call.store.clients.get(call.digest(key))?.secretDigest === call.digest(secret)
}

function isGoodToken(call: Call): boolean {
  const issued = checkToken(call, bearerOf(call) ?? '')
  return issued === 'unknown' ? !call.strict : issued !== 'expired'
}
