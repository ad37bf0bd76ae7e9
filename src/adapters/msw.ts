import { http, HttpResponse, type HttpHandler } from 'msw/http'
import type { Call } from '../engine/call.ts'
import { Addresses, type BaseUrls } from './addresses.ts'
import type { Mock } from '../mock/mock.ts'
import { answer, toCall } from './fetch.ts'

export interface MswOptions {
  /** World of calls that name none themselves, or who says so for each; `default` where nothing is said. */
  readonly world?: string | (() => string | undefined)
  /** Where providers are called, by name; where nothing is said, at the servers that their specs name. */
  readonly baseUrls?: BaseUrls
}

/**
 * One MSW handler for all operations of a mock: MSW runs through its handlers for every request, so many would cost more.
 * It takes only what is an operation; everything else is left to other handlers, and to what the app does with requests
 * that none of them takes.
 *
 * @throws AddressError for a base URL that is none or nobody's, and for a provider without any address
 */
export function mswHandlers(mock: Mock, { world, baseUrls }: MswOptions = {}): HttpHandler[] {
  const addresses = new Addresses(mock, baseUrls)
  const worldOf = typeof world === 'function' ? world : () => world
  const handler = http.all(
    ({ request }) => {
      const path = addresses.find(request.method, new URL(request.url))
      return path === undefined ? false : { matches: true, params: { path } }
    },
    async ({ request, params, cookies }) => {
      const path = String(params['path'])
      // Asked for at once: after a while another test may be the current one.
      const named = worldOf()
      const call = await toCall(request)
      const headers = withWorld(withCookies(call.headers, cookies), path, named)
      const reply = await answer(mock.handle, { ...call, path, headers })
      return new HttpResponse(reply.body as string | null, { status: reply.status, headers: reply.headers })
    },
  )
  return [handler]
}

function withWorld(headers: Call['headers'], path: string, world: string | undefined): Call['headers'] {
  const isNamed = world === undefined || headers['x-mock-world'] !== undefined || path.startsWith('/@')
  return isNamed ? headers : { ...headers, 'x-mock-world': world }
}

/** Pages cannot set or see this header; MSW knows what the browser, or its own jar, would have sent. */
function withCookies(headers: Call['headers'], cookies: Readonly<Record<string, string>>): Call['headers'] {
  const pairs = Object.entries(cookies).map(([name, value]) => `${name}=${writable(value)}`)
  return pairs.length === 0 || headers['cookie'] !== undefined ? headers : { ...headers, cookie: pairs.join('; ') }
}

/** MSW has decoded the values that the page set, not those in its own jar; so what is encoded already stays as it is. */
function writable(value: string): string {
  return value.toWellFormed().replace(/[^\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]/gu, encodeURIComponent)
}
