import type { Pairs } from '../spec/query.ts'
import type { Call } from './call.ts'

/** How the caller wants to be answered: `Prefer: code=404, example=name, dynamic=true, seed=7`, or `?__code=404`. */
export interface Preference {
  readonly code?: string | undefined
  readonly example?: string | undefined
  readonly dynamic?: boolean | undefined
  readonly seed?: string | undefined
}

const known = new Set(['code', 'example', 'dynamic', 'seed'])

/**
 * Takes the tokens that are ours out of the header and the query, before they are checked: unknown ones are the
 * provider's (`Prefer: return=minimal`).
 */
export function takePreference(
  call: Call,
  query: Pairs,
): { readonly preference: Preference | undefined; readonly headers: Call['headers']; readonly query: Pairs } {
  const asked = query.filter(([name]) => name.startsWith('__') && known.has(name.slice(2)))
  const header = call.headers['prefer']
  if (asked.length === 0 && header === undefined) return { preference: undefined, headers: call.headers, query }
  const tokens = String(header ?? '')
    .split(/[,;]/)
    .map((token) => token.trim())
    .filter((token) => token !== '')
  const ours = tokens.filter((token) => known.has(nameOf(token)))
  const rest = tokens.filter((token) => !ours.includes(token))
  const found = Object.fromEntries([
    ...ours.map((token) => [nameOf(token), valueOf(token)]),
    ...asked.map(([name, raw]) => [name.slice(2), decodeURIComponent(raw)]),
  ]) as Record<string, string>
  const { prefer: _prefer, ...headers } = call.headers
  return {
    preference:
      ours.length + asked.length === 0
        ? undefined
        : { ...found, dynamic: found['dynamic'] === undefined ? undefined : found['dynamic'] !== 'false' },
    headers: rest.length > 0 ? { ...headers, prefer: rest.join(', ') } : headers,
    query: query.filter((pair) => !asked.includes(pair)),
  }
}

function nameOf(token: string): string {
  return (token.split('=')[0] as string).trim().toLowerCase()
}

function valueOf(token: string): string {
  return token
    .slice(token.indexOf('=') + 1)
    .trim()
    .replace(/^"(.*)"$/, '$1')
}
