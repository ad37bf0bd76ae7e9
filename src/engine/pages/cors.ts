import type { Call } from '../call.ts'

/** Headers that are not listed: those that every page may read anyway, and one that no page may read. */
const unlisted = new Set(
  'cache-control content-language content-length content-type expires last-modified pragma set-cookie vary'.split(' '),
)

/**
 * Allows pages of any origin to read a reply, also if they send credentials, for which `*` is not valid as origin or list of headers.
 * Changes `headers`.
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

/** The headers of a reply to a preflight. They allow everything that the page asks for. */
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
