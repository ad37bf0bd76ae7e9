import { lipaLater, type Signer } from '../../../mocks/lipa-later/index.ts'
import type { TestWorld } from '../../../src/testing.ts'
import type { Setup } from '../../transports/transports.ts'
import { asCall, type Answered, type Sent } from '../sending.ts'
import { mockFor } from '../transport.ts'

/** Milliseconds; the time that all tests begin at. */
export const start = Date.UTC(2026, 2, 1, 8)
export const member = '1100100001746'

export interface Client {
  readonly world: TestWorld
  readonly other: TestWorld
  call(request: Sent): Promise<Answered>
}

/** A mock of Lipa Later whose clock stands still, and a way to call it. */
export function startClient(setup: Partial<Setup> = {}): Client {
  const mock = mockFor({ providers: [lipaLater], now: start, ...setup })
  const call = async (sent: Sent): Promise<Answered> => {
    const { status, headers, text } = await mock.call(asCall({ ...sent, path: `/lipa-later${sent.path}` }))
    return { status, headers, body: text === '' ? undefined : JSON.parse(text) }
  }
  return { call, world: mock.world('default'), other: mock.world('other') }
}

let nonces = 0

/** The four headers, with a Noncestr that was not used before. An empty one is left out. */
export function signed(changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  nonces += 1
  const all = { Authorization: 'Bearer demo', Noncestr: `nonce-${nonces}`, Sign: 'demo-sign', Timestamp: String(start), ...changes }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

export function listPlans(id = member, headers = signed(), body?: unknown): Sent {
  return { method: 'POST', path: `/open/op/loans/${id}/getInstallmentPlanList`, headers, body }
}

export function readPlan(plan: number | string, id = member, headers = signed()): Sent {
  return { method: 'POST', path: `/open/op/loans/${id}/getInstallmentPlan/${plan}`, headers }
}

export function askToken(key = 'demo-key', secret = 'demo-secret'): Sent {
  return { method: 'GET', path: '/open/op/platform/token/', headers: { Authorization: `Basic ${btoa(`${key}:${secret}`)}` } }
}

/** The text of a new token. */
export async function newToken({ call }: Client, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const request = askToken()
  const { body } = await call({ ...request, headers: { ...request.headers, ...headers } })
  return (body as { data: { accessToken: string } }).data.accessToken
}

/** A signature that depends on everything that may go into it. */
export const testSigner: Signer = ({ nonce, timestamp, token, method, path, body }) =>
  [nonce, timestamp, token, method, path, body].map((each) => encodeURIComponent(each)).join('&')

export const missingData = { code: 500, msg: 'Data does not exist', data: null, success: false }
export const invalidToken = { code: 500, msg: 'invalid token', data: null, success: false }
export const noCredentials = { code: 500, msg: 'No credentials', data: null, success: false }

export function badRequest(msg: string): object {
  return { code: 400, msg, data: null, success: false }
}
