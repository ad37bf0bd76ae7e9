import type { Call } from './call.ts'

type Headers = Call['headers']

/**
 * Whether a page of another origin sent a request. `Sec-Fetch-Site` decides. Browsers leave it out where the address is plain HTTP on
 * another machine; then `Origin` has to do, which they send with everything but simple GET and HEAD requests.
 */
export function isForeign(headers: Headers): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin, host } = headers
  return origin !== undefined && origin !== `http://${String(host)}` && origin !== `https://${String(host)}`
}

/**
 * Why a call is refused because of the page that sent it; undefined if it is not refused. A page of another site that does not use CORS,
 * as for an image or a frame, cannot read the reply and could fill the memory with worlds.
 */
export function whyPageIsRefused(headers: Headers, cors: boolean, createsWorld: boolean): string | undefined {
  if (!cors && isForeign(headers)) return 'The mock does not answer pages of other origins.'
  if (!createsWorld || headers['sec-fetch-site'] !== 'cross-site' || !isEmbedding(headers)) return undefined
  return 'A page of another site cannot create a world without CORS. Call this world in another way first.'
}

/** A page that the user opens is no part of another page. Without a mode it is not known what the reply is for. */
function isEmbedding(headers: Headers): boolean {
  const mode = headers['sec-fetch-mode']
  return mode !== undefined && mode !== 'cors' && headers['sec-fetch-dest'] !== 'document'
}
