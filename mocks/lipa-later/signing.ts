import { bearerOf, type AnyCall, type Due, type Violation } from '../../src/provider/index.ts'
import type { Collections, Nonce } from './records.ts'

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
  /** The body as JSON without spaces; empty where there is none. */
  readonly body: string
}

/**
 * Makes `Sign`. How Lipa Later does it is not public (LPL-02), so there is none to begin with: once it is known, the
 * same function goes into client and mock.
 *
 * @example const signer: Signer = ({ nonce, timestamp, token }) => sha256(`${nonce}${timestamp}${token}`)
 */
export type Signer = (input: SignerInput) => string

/** Milliseconds that Timestamp may be off, either way (LPL-02). */
const tolerance = 300_000

/** What is wrong with the signature of a call in a strict world. A good one uses up its Noncestr. */
export function checkSigned(call: AnyCall<Collections>, signer: Signer | undefined): Violation | undefined {
  const { Noncestr: nonce, Sign: sign, Timestamp: timestamp } = call.headers
  // What is missing is refused by the check of the spec, which comes next.
  if (typeof nonce !== 'string' || typeof sign !== 'string' || typeof timestamp !== 'string') return undefined
  if (!/^\d{1,15}$/.test(timestamp)) return wrong('Timestamp', 'must be epoch milliseconds')
  if (Math.abs(call.now - Number(timestamp)) > tolerance) return wrong('Timestamp', 'is more than five minutes off')
  if (signer && sign !== signer(inputOf(call, nonce, timestamp))) return wrong('Sign', 'is wrong')
  const id = call.digest(JSON.stringify(['nonce', call.principal, nonce]))
  if (call.store.nonces.has(id)) return wrong('Noncestr', 'was used before')
  call.store.nonces.insert({ id, forgottenAt: Number(timestamp) + tolerance + 1 })
  return undefined
}

/** A Noncestr is forgotten when its Timestamp alone would have it refused. */
export const nonceExpiry: Due<Nonce, Collections> = {
  at: ({ forgottenAt }) => forgottenAt,
  run: ({ id }, { store }) => store.nonces.delete(id),
}

function wrong(header: string, message: string): Violation {
  return { code: 'rule', at: `/header/${header}`, message }
}

function inputOf(call: AnyCall<Collections>, nonce: string, timestamp: string): SignerInput {
  const { operation, params, body } = call
  const plan = operation === 'getInstallmentPlan' ? `/${segment(params['installment_plan_id'])}` : ''
  return {
    nonce,
    timestamp,
    token: bearerOf(call) ?? '',
    method: 'POST',
    path: `/open/op/loans/${segment(params['member_id'])}/${operation}${plan}`,
    body: body === undefined ? '' : JSON.stringify(body),
  }
}

function segment(value: unknown): string {
  return encodeURIComponent(String(value))
}
