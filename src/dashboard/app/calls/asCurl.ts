import type { CallEntry } from './callEntry.ts'

/** Headers that curl or the connection sets itself. */
const ownHeaders = new Set(['host', 'content-length', 'connection', 'accept-encoding', 'user-agent', 'transfer-encoding', 'expect'])

/** A command that sends a call again. The journal shows `secret-1` in place of a secret, which becomes the variable `$SECRET_1`. */
export function asCurl({ request }: CallEntry, origin: string): string {
  const query = new URLSearchParams(pairsOf(request.query).map(([name, value]) => [name, String(value)])).toString()
  const { body } = request
  const sent = typeof body === 'string' ? body : JSON.stringify(body)
  const parts = [
    `curl -X ${request.method} ${quoted(origin + request.path + (query === '' ? '' : `?${query}`))}`,
    ...pairsOf(request.headers).flatMap(([name, value]) => (ownHeaders.has(name) ? [] : `-H ${quoted(`${name}: ${String(value)}`)}`)),
    ...(sent === undefined ? [] : [`-d ${quoted(sent)}`]),
  ]
  return parts.join(' \\\n  ')
}

/** In double quotes, so that the shell fills in the secrets. */
function quoted(text: string): string {
  return `"${text.replace(/["\\`$]/g, '\\$&').replace(/\bsecret-(\d+)\b/g, '$$SECRET_$1')}"`
}

function pairsOf(values: unknown): [string, unknown][] {
  return Object.entries((values ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((each): [string, unknown] => [name, each]),
  )
}
