import { basicOf, bearerOf, checkToken, type AnyCall, type HandlerReply } from '../../src/provider/index.ts'
import type { Collections } from './records.ts'
import { invalidToken, noCredentials } from './refusals.ts'
import { checkSigned, type Signer } from './signing.ts'

type Call = AnyCall<Collections>

const knownClient = { rule: 'A token requires a key and a secret. In a strict world they are seeded.', decision: 'AUTH-00' }
const goodToken = { rule: 'A token that was issued here has not expired. In a strict world it was issued here.', decision: 'LPL-07' }
const signed = { rule: 'In a strict world, the time, the nonce and the signature of a call are right.', decision: 'LPL-02' }

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
  if (call.operation === 'createToken') return isClient(call) ? undefined : call.refuse({ ...knownClient, reply: noCredentials(call) })
  if (!isGoodToken(call)) return call.refuse({ ...goodToken, reply: invalidToken(call) })
  const violation = call.strict ? checkSigned(call, signer) : undefined
  return violation && call.refuse({ ...signed, violations: [violation] })
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
