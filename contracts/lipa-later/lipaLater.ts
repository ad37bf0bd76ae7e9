import { createLipaLaterClient, type LipaLaterClient } from '../../src/clients/lipa-later.ts'
import type { states } from '../../mocks/lipa-later/states.ts'
import { contract, type Refused, type Requested } from '../contract.ts'
import { pattern, someText, text, wholeNumber, type Matched } from '../matchers.ts'

/** What the provider states set up. */
export const credentials = { key: 'demo-key', secret: 'demo-secret' }
export const member = { member_id: '1100100001746' }
export const expired = { token: 'demo-expired-token' }

export const lipaLater = contract<typeof states, LipaLaterClient>('lipa-later', (baseUrl) =>
  createLipaLaterClient({ baseUrl, ...credentials }),
)

/** With a token of its own a call is one request: the client does not ask for a token first. */
export const token = { authorization: 'Bearer demo-access-token' }
export const wrongToken = { authorization: 'Bearer not-a-token' }

/** How Lipa Later signs is not public (LPL-02). These are the client's own headers, different for each request. */
const signed = {
  Noncestr: pattern(/^[0-9a-f]{32}$/, '5f0c2a9d41b74e6f5f0c2a9d41b74e6f'),
  Timestamp: pattern(/^[0-9]{13}$/, '1684395761000'),
  Sign: someText('unsigned'),
}

export function asks(path: Requested['path'], headers: Requested['headers'] = token): Requested {
  return { method: 'POST', path, headers: { ...headers, ...signed } }
}

/** From 400 to 599. */
export function errorCode(example: number): Matched {
  return wholeNumber(/^[45][0-9]{2}$/, example)
}

/** A refusal may have HTTP status 200 (LPL-03). `code` may differ from the status; consumers depend on `success`. */
export function refused(status: number, code: Matched, msg: string): Refused {
  return {
    response: { status, body: { code, msg: text(msg), data: null, success: false } },
    refusal: { code: String(code.value), message: msg },
  }
}
