import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { RequestHandler } from 'express'
import { isForeign } from '../engine/origin.ts'
import { problem } from '../engine/problems.ts'

export interface GuardOptions {
  /** Needed as a bearer token in every request; undefined where only this machine can reach the server. */
  readonly token?: string | undefined
}

const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/i

/**
 * Lets only the owner in: by token where one is set. Without one the server listens on this machine alone, and what is
 * left to fear are pages in its browsers, so requests that come from a page, or under a foreign host name, are refused.
 */
export function guard({ token }: GuardOptions): RequestHandler {
  return ({ headers }, response, next) => {
    const refused = token === undefined ? refuseForeign(headers) : refuseToken(headers.authorization, token)
    if (!refused) return next()
    if (refused.status === 401) response.set('www-authenticate', 'Bearer')
    response.status(refused.status).type('application/problem+json').send(JSON.stringify(refused))
  }
}

function refuseForeign(headers: IncomingHttpHeaders): ReturnType<typeof problem> | undefined {
  if (!loopback.test(headers.host ?? '')) return problem('forbidden', 'Without a token the admin API answers to localhost only.')
  return isForeign(headers) ? problem('forbidden', 'The admin API does not answer pages of other origins.') : undefined
}

function refuseToken(authorization: string | undefined, token: string): ReturnType<typeof problem> | undefined {
  const sent = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
  return sent !== undefined && timingSafeEqual(hash(sent), hash(token))
    ? undefined
    : problem('unauthorized', 'Send the admin token as a bearer token.')
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
