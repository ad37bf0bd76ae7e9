import { bearerOf, type AnyCall, type Due, type Violation } from '../../src/provider/index.ts'
import type { Collections, Nonce } from './records.ts'

/** What a signature can be computed from. The signer itself knows any secret it needs. */
export interface SignerInput {
  /** `Noncestr` as sent. */
  readonly nonce: string
  /** `Timestamp` as sent. */
  readonly timestamp: string
  /** The bearer token. */
  readonly token: string
  /** In upper case. */
  readonly method: string
  /** Percent-encoded, from `/open` on, without the base URL. */
  readonly path: string
  /** The body as JSON without spaces; empty if there is none. */
  readonly body: string
}

/**
 * Computes `Sign`. Lipa Later's algorithm is not public (LPL-02), so there is no default. Client and mock take the same
 * function.
 *
 * @example const signer: Signer = ({ nonce, timestamp, token }) => sha256(`${nonce}${timestamp}${token}`)
 */
export type Signer = (input: SignerInput) => string

/** How many milliseconds Timestamp may differ from the world's time (LPL-02). */
const tolerance = 300_000

/** The violation in a call's signature, in a strict world. If there is none, its Noncestr cannot be used again. */
export function checkSigned(call: AnyCall<Collections>, signer: Signer | undefined): Violation | undefined {
  const { Noncestr: nonce, Sign: sign, Timestamp: timestamp } = call.headers
  // The check against the spec, which comes next, refuses missing headers.
  if (typeof nonce !== 'string' || typeof sign !== 'string' || typeof timestamp !== 'string') return undefined
  if (!/^\d{1,15}$/.test(timestamp)) return wrong('Timestamp', 'must be epoch milliseconds')
  if (Math.abs(call.now - Number(timestamp)) > tolerance) return wrong('Timestamp', 'is more than five minutes off')
  if (signer && sign !== signer(inputOf(call, nonce, timestamp))) return wrong('Sign', 'is wrong')
  const id = call.digest(JSON.stringify(['nonce', call.principal, nonce]))
  if (call.store.nonces.has(id)) return wrong('Noncestr', 'was used before')
  call.store.nonces.insert({ id, forgottenAt: Number(timestamp) + tolerance + 1 })
  return undefined
}

/** Deletes a Noncestr when its Timestamp alone is enough to refuse it. */
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
