import type { Call } from './call.ts'

/** Headers that let pages of any origin read a reply. Empty where the call does not come from a page. */
export function corsHeaders(call: Call): Record<string, string> {
  if (call.headers['origin'] === undefined) return {}
  return { 'access-control-allow-origin': '*', 'access-control-expose-headers': '*' }
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
