import type { Description, OperationDescription } from './description.ts'

/**
 * Where an operation is reached, for a client that was given `baseUrl`. One that has servers of its own is looked for beside it:
 * the base URL's counterpart among them or, below a prefix of somebody's own (a mock's, a proxy's), that prefix with its base path.
 *
 * @example baseOf(description, createToken, 'https://api.example/lending/v1') // 'https://api.example'
 */
export function baseOf(description: Description, operation: OperationDescription, baseUrl: string): string {
  const base = withoutSlash(baseUrl)
  const own = operation.servers
  if (!own) return base
  const known = description.servers.findIndex((server) => withoutSlash(server) === base)
  if (known >= 0) return withoutSlash(own[known] ?? (own[0] as string))
  const common = pathOf(description.servers[0] ?? '')
  return common !== '' && base.endsWith(common) ? base.slice(0, -common.length) + pathOf(own[0] as string) : base
}

/** Refuses a base URL that no request could begin with. Its own words repeat neither credentials nor query. */
export function checkBaseUrl(name: string, baseUrl: string): void {
  const here = (globalThis as { location?: { href: string } }).location?.href
  const url = URL.canParse(baseUrl, here) ? new URL(baseUrl, here) : undefined
  if (!url) throw new TypeError(`${name}: baseUrl must be a URL, such as http://127.0.0.1:4010/${name}.`)
  if (!/^https?:$/.test(url.protocol)) throw new TypeError(`${name}: baseUrl must begin with http:// or https://.`)
  if (url.username !== '' || url.password !== '') throw new TypeError(`${name}: baseUrl cannot have credentials in it; fetch refuses them.`)
  if (/[?#]/.test(baseUrl)) throw new TypeError(`${name}: baseUrl cannot have a query or fragment.`)
}

/** The path of a server's URL, without a slash at its end. */
function pathOf(server: string): string {
  return withoutSlash(server.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, ''))
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '')
}
