import type { IncomingMessage, ServerResponse } from 'node:http'
import { bodyLimit, type Call, type Handle } from '../engine/call.ts'
import { deliverWithBody, toCall } from './node.ts'
import { ReplyOutbox } from './replyOutbox.ts'
import { Uploads } from './uploads.ts'

/** The properties of an express request that the handler uses: the body from a parser, and the path where the handler is mounted. */
export interface ExpressRequest extends IncomingMessage {
  readonly body?: unknown
  readonly baseUrl?: string
  readonly originalUrl?: string
}

/**
 * A request handler for express. It can be mounted at any path, before or after `express.json()`, and answers every request it gets.
 *
 * @example app.use('/mocks', expressHandler(mock))
 */
export function expressHandler({ handle }: { readonly handle: Handle }): (request: ExpressRequest, response: ServerResponse) => void {
  handle.transports?.add('node')
  const outbox = new ReplyOutbox()
  const uploads = new Uploads()
  return (request, response) => {
    const { originalUrl = request.url ?? '/', baseUrl = '' } = request
    const url = originalUrl.slice(baseUrl.length)
    const path = url.startsWith('/') ? url : `/${url}`
    const mounted = baseUrl === '' ? handle : mountedAt(handle, baseUrl)
    const handleWith = (body: Call['body']): void => outbox.deliver(mounted, toCall(request, path, body), response)
    // `request.body` does not show whether a body was read: some parsers always set it to an empty object.
    if (request.readableDidRead) handleWith(parsedBody(request.body))
    else if (request.readableEnded) handleWith(undefined)
    else deliverWithBody(request, response, { handle: mounted, outbox, uploads, url: path })
  }
}

/** Links in replies begin with the path where the handler is mounted. */
function mountedAt(handle: Handle, baseUrl: string): Handle {
  return (call) => handle({ ...call, address: { path: `${baseUrl}${call.path}` } })
}

/** The body that a parser has read: bytes from `express.raw()`, text from `express.text()`, or a value from the others. */
function parsedBody(body: unknown): Call['body'] {
  if (body instanceof Uint8Array && body.length > bodyLimit) return { over: bodyLimit }
  if (body === undefined || body instanceof Uint8Array) return body
  return typeof body === 'string' ? new TextEncoder().encode(body) : { parsed: body }
}
