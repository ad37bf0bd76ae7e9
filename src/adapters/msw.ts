import { http, HttpResponse, type HttpHandler } from 'msw/http'
import type { Call } from '../engine/call.ts'
import { Addresses, type BaseUrls } from './addresses.ts'
import type { AnsweringMock } from '../mock/mock.ts'
import { delayedReply, toCall } from './fetch.ts'
import { abortOf, responseParts } from './spoiltResponse.ts'

export interface MswOptions {
  /** The world of calls that name none, or a function that returns it for each call; `default` by default. */
  readonly world?: string | (() => string | undefined)
  /** The URL each provider is called at, by name; by default, the servers of its spec. */
  readonly baseUrls?: BaseUrls
}

/**
 * One MSW handler for all operations of a mock: MSW tries its handlers in turn for every request, so many would be slower. It
 * handles only requests for an operation. Other requests go to the app's other handlers, or to its `onUnhandledFrame`.
 *
 * @throws AddressError for an invalid base URL, for one of an unknown provider, and for a provider without any address
 */
export function mswHandlers(mock: AnsweringMock, { world, baseUrls }: MswOptions = {}): HttpHandler[] {
  mock.handle.transports?.add('msw')
  const addresses = new Addresses(mock, baseUrls)
  const worldOf = typeof world === 'function' ? world : () => world
  const handler = http.all(
    ({ request }) => {
      const path = addresses.find(request.method, new URL(request.url))
      return path === undefined ? false : { matches: true, params: { path } }
    },
    async ({ request, params, cookies }) => {
      const path = String(params['path'])
      // Called before the first await: later, another test may be the current one.
      const named = worldOf()
      const call = await toCall(request)
      const headers = withWorld(withCookies(call.headers, cookies), path, named)
      const reply = await delayedReply(mock.handle, { ...call, path, headers, transport: 'msw' }, request.signal)
      if (reply.delivery?.how === 'hang') await abortOf(request.signal)
      if (reply.delivery?.how === 'reset' || reply.delivery?.how === 'hang') return HttpResponse.error()
      const { body, init } = responseParts(reply)
      return new HttpResponse(body, init)
    },
  )
  return [handler]
}

function withWorld(headers: Call['headers'], path: string, world: string | undefined): Call['headers'] {
  const isNamed = world === undefined || headers['x-mock-world'] !== undefined || path.startsWith('/@')
  return isNamed ? headers : { ...headers, 'x-mock-world': world }
}

/** Adds the cookies that the browser, or MSW's own cookie store, would send: pages cannot set or read this header. */
function withCookies(headers: Call['headers'], cookies: Readonly<Record<string, string>>): Call['headers'] {
  const pairs = Object.entries(cookies).map(([name, value]) => `${name}=${encodedOnce(value)}`)
  return pairs.length === 0 || headers['cookie'] !== undefined ? headers : { ...headers, cookie: pairs.join('; ') }
}

/** MSW decodes values set by the page, but not those in its own store. So only characters that a cookie cannot have are encoded. */
function encodedOnce(value: string): string {
  return value.toWellFormed().replace(/[^\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]/gu, encodeURIComponent)
}
