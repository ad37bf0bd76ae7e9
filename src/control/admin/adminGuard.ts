import { createHash, timingSafeEqual } from 'node:crypto'
import { isForeign } from '../../engine/origin.ts'
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

function refuseForeign(headers: Parameters<Guard>[0]): Problem | undefined {
  if (!loopback.test(String(headers['host'])))
    return problem('forbidden', 'Without a token the admin API answers only requests to localhost.')
  return isForeign(headers) ? problem('forbidden', 'The admin API does not answer pages of other origins.') : undefined
}

function refuseToken(authorization: unknown, token: string): Problem | undefined {
  const sent = /^Bearer +(\S+)$/i.exec(String(authorization))?.[1]
  return sent !== undefined && timingSafeEqual(hash(sent), hash(token))
    ? undefined
    : problem('unauthorized', 'Send the admin token as a bearer token.')
}

function hash(value: string): Buffer {
  return createHash('sha256').update(value).digest()
}
