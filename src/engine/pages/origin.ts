import type { Call } from '../call.ts'

type Headers = Call['headers']

/**
 * Whether a page of another origin sent a request, by the header `Sec-Fetch-Site`. Browsers do not send it to plain HTTP addresses on other
 * machines. Then `Origin` is used, which they send with everything but simple GET and HEAD requests.
 */
export function isForeign(headers: Headers): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin, host } = headers
  return origin !== undefined && origin !== `http://${String(host)}` && origin !== `https://${String(host)}`
}

/**
 * The reason to refuse a call because of the page that sent it, or undefined. A page of another site that does not use CORS, such as for
 * an image or a frame, cannot read the reply, but could fill the memory with worlds.
 */
export function whyPageIsRefused(headers: Headers, cors: boolean, createsWorld: boolean): string | undefined {
  if (!cors && isForeign(headers)) return 'The mock does not answer pages of other origins.'
  if (!createsWorld || headers['sec-fetch-site'] !== 'cross-site' || !isEmbedding(headers)) return undefined
  return 'A page of another site cannot create a world without CORS. Call this world in another way first.'
}

/** Whether the reply would become part of another page. A page that the user opens does not. */
function isEmbedding(headers: Headers): boolean {
  const mode = headers['sec-fetch-mode']
  return mode !== undefined && mode !== 'cors' && headers['sec-fetch-dest'] !== 'document'
}
