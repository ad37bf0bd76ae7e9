import type { Call } from './call.ts'

/** Headers that every page may read, and one that none may. */
const unlisted = new Set(
  'cache-control content-language content-length content-type expires last-modified pragma set-cookie vary'.split(' '),
)

/**
 * Lets pages of any origin read a reply, also where they send credentials: for those a `*` is not enough, neither as the origin nor as
 * the list of headers. Adds to `headers`.
 */
export function allowOrigin(headers: Record<string, string>, origin: string): void {
  const names = Object.keys(headers).filter((name) => !unlisted.has(name) && !name.startsWith('access-control-'))
  headers['access-control-allow-origin'] = origin
  headers['access-control-allow-credentials'] = 'true'
  if (names.length > 0) headers['access-control-expose-headers'] = names.join(', ')
  const { vary } = headers
  headers['vary'] = vary === undefined ? 'Origin' : `${vary}, Origin`
}

export function isPreflight(call: Call): boolean {
  return call.method === 'OPTIONS' && call.headers['origin'] !== undefined && call.headers['access-control-request-method'] !== undefined
}

/** Allows a page to send everything that it asks for. */
export function preflightHeaders(call: Call): Record<string, string> {
  const headers = call.headers['access-control-request-headers']
  return {
    'access-control-allow-methods': String(call.headers['access-control-request-method']),
    ...(headers !== undefined && { 'access-control-allow-headers': String(headers) }),
    ...(call.headers['access-control-request-private-network'] !== undefined && { 'access-control-allow-private-network': 'true' }),
    'access-control-max-age': '600',
    vary: 'access-control-request-headers, access-control-request-method',
  }
}
