import { isForeign } from '../../engine/pages/origin.ts'
import { problem, type Problem } from '../../engine/refusals/problems.ts'
import type { Guard } from './adminHandle.ts'

export interface GuardOptions {
  /** Required as a bearer token in every request; undefined if only this machine can reach the server. */
  readonly token?: string | undefined
}

const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/i

/**
 * Admits only the owner of the mock, by token if there is one. Without a token the server listens on this machine alone. The remaining
 * danger is a page in a browser on it, so requests from pages of other origins or to other host names are refused.
 */
export function createGuard({ token }: GuardOptions): Guard {
  return (headers) => (token === undefined ? refuseForeign(headers) : refuseToken(headers['authorization'], token))
}

/**
 * Admits requests for the files of the dashboard, which hold no data and need no token. The page itself may be opened from anywhere, such
 * as a link in a chat; its files only by the page.
 */
export function createPageGuard({ token }: GuardOptions): Guard {
  return (headers) => {
    const isOpened = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
    return refuseHost(headers, token) ?? (isOpened ? undefined : refusePages(headers))
  }
}

function refuseForeign(headers: Parameters<Guard>[0]): Problem | undefined {
  return refuseHost(headers, undefined) ?? refusePages(headers)
}

/** Protects from DNS rebinding: a page of another site could let its own host name point to this machine. */
function refuseHost(headers: Parameters<Guard>[0], token: string | undefined): Problem | undefined {
  return token !== undefined || loopback.test(String(headers['host']))
    ? undefined
    : problem('forbidden', 'Without a token the admin API answers only requests to localhost.')
}

function refusePages(headers: Parameters<Guard>[0]): Problem | undefined {
  return isForeign(headers) ? problem('forbidden', 'The admin API does not answer pages of other origins.') : undefined
}

function refuseToken(authorization: unknown, token: string): Problem | undefined {
  const sent = /^Bearer +(\S+)$/i.exec(String(authorization))?.[1]
  return sent !== undefined && isSame(sent, token) ? undefined : problem('unauthorized', 'Send the admin token as a bearer token.')
}

/** Compares in constant time. The module is loaded for the first request with a token: most mocks have none, and to load it takes a while. */
function isSame(sent: string, token: string): boolean {
  const { createHash, timingSafeEqual } = process.getBuiltinModule('node:crypto')
  const hash = (value: string): Buffer => createHash('sha256').update(value).digest()
  return timingSafeEqual(hash(sent), hash(token))
}
