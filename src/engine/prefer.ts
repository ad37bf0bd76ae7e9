import { decodeTextOrKeep, type Pairs } from '../spec/parameters/query.ts'
import type { Call } from './call.ts'

/** The reply that the caller wants: `Prefer: code=404, example=name, dynamic=true, seed=7`, or `?__code=404`. */
export interface Preference {
  readonly code?: string | undefined
  readonly example?: string | undefined
  readonly dynamic?: boolean | undefined
  readonly seed?: string | undefined
}

const known = new Set(['code', 'example', 'dynamic', 'seed'])

/**
 * Removes the tokens for the mock from the header and the query, before these are checked. Other tokens, such as `Prefer:
 * return=minimal`, are for the provider.
 */
export function takePreference(
  call: Call,
  query: Pairs,
): { readonly preference: Preference | undefined; readonly headers: Call['headers']; readonly query: Pairs } {
  if (query.length === 0 && call.headers['prefer'] === undefined) return { preference: undefined, headers: call.headers, query }
  const asked = query.filter(isAsked)
  const header = call.headers['prefer']
  if (asked.length === 0 && header === undefined) return { preference: undefined, headers: call.headers, query }
  const tokens = (String(header ?? '').match(token) ?? []).map((each) => each.trim()).filter((each) => each !== '')
  const ours = tokens.filter((each) => known.has(nameOf(each)))
  const rest = tokens.filter((each) => !known.has(nameOf(each)))
  const found = Object.fromEntries([
    ...ours.map((each) => [nameOf(each), valueOf(each)]),
    ...asked.map(([name, raw]) => [name.slice(2), decodeTextOrKeep(raw)]),
  ]) as Record<string, string>
  const { prefer: _prefer, ...headers } = call.headers
  return {
    preference:
      ours.length + asked.length === 0
        ? undefined
        : { ...found, dynamic: found['dynamic'] === undefined ? undefined : found['dynamic'] !== 'false' },
    headers: ours.length === 0 ? call.headers : rest.length > 0 ? { ...headers, prefer: rest.join(', ') } : headers,
    query: query.filter((pair) => !isAsked(pair)),
  }
}

function isAsked([name]: Pairs[number]): boolean {
  return name.startsWith('__') && known.has(name.slice(2))
}

/** Text up to the next comma or semicolon that is not within quotes. */
const token = /(?:[^,;"]|"(?:[^"\\]|\\.)*"?)+/g

function nameOf(text: string): string {
  return (text.split('=')[0] as string).trim().toLowerCase()
}

function valueOf(text: string): string {
  const value = text.slice(text.indexOf('=') + 1).trim()
  return /^".*"$/.test(value) ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value
}
