import type { Description, OperationDescription } from '../description.ts'

/**
 * The base URL of an operation, for a client with this `baseUrl`. Usually that is `baseUrl` itself. If the spec gives the operation servers
 * of its own, it is its server in the same position of the list. If `baseUrl` belongs to a mock or a proxy and ends with the base path of
 * the spec, it is the same URL with the operation's base path at the end.
 *
 * @example baseUrlOf(description, createToken, 'https://api.example/lending/v1') // 'https://api.example'
 */
export function baseUrlOf(description: Description, operation: OperationDescription, baseUrl: string): string {
  const base = withoutSlash(baseUrl)
  const [first, ...others] = operation.servers ?? []
  if (first === undefined) return base
  const position = description.servers.findIndex((server) => withoutSlash(server) === base)
  if (position >= 0) return withoutSlash([first, ...others][position] ?? first)
  const common = basePath(description.servers[0] ?? '')
  return common !== '' && base.endsWith(common) ? base.slice(0, -common.length) + basePath(first) : base
}

/**
 * Throws if a base URL is invalid. The message contains neither credentials nor query.
 *
 * @throws TypeError
 */
export function checkBaseUrl(name: string, baseUrl: string): void {
  const here = (globalThis as { location?: { href: string } }).location?.href
  const url = URL.canParse(baseUrl, here) ? new URL(baseUrl, here) : undefined
  if (!url) throw new TypeError(`${name}: baseUrl must be a URL, such as http://127.0.0.1:4010/${name}.`)
  if (!/^https?:$/.test(url.protocol)) throw new TypeError(`${name}: baseUrl must start with http:// or https://.`)
  if (url.username !== '' || url.password !== '')
    throw new TypeError(`${name}: baseUrl must not contain credentials; fetch does not accept them.`)
  if (/[?#]/.test(baseUrl)) throw new TypeError(`${name}: baseUrl must not have a query or fragment.`)
}

/** The path of a server's URL, without a slash at its end. */
function basePath(server: string): string {
  return withoutSlash(server.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, ''))
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '')
}
