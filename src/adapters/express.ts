import type { IncomingMessage, ServerResponse } from 'node:http'
import { bodyLimit, type Call, type Handle } from '../engine/call.ts'
import { deliver, readBody, toCall } from './node.ts'

/** As much of express's request as is used: what a parser before us has read, and where we are mounted. */
export interface ExpressRequest extends IncomingMessage {
  readonly body?: unknown
  readonly baseUrl?: string
  readonly originalUrl?: string
}

/**
 * A handler for express, to be mounted anywhere, before `express.json()` or after it. It answers every request it gets.
 *
 * @example app.use('/mocks', expressHandler(mock))
 */
export function expressHandler({ handle }: { readonly handle: Handle }): (request: ExpressRequest, response: ServerResponse) => void {
  return (request, response) => {
    const { originalUrl = request.url ?? '/', baseUrl = '' } = request
    const url = originalUrl.slice(baseUrl.length)
    const answer = (body: Call['body']): void => deliver(handle, toCall(request, url.startsWith('/') ? url : `/${url}`, body), response)
    // A parser that passed the body over, or met an empty one, may leave an empty object all the same.
    if (request.readableDidRead) answer(parsedBody(request.body))
    else if (request.readableEnded) answer(undefined)
    else readBody(request, answer)
  }
}

/** `express.raw()` and `express.text()` leave bytes and text, the other parsers values. */
function parsedBody(body: unknown): Call['body'] {
  if (body instanceof Uint8Array && body.length > bodyLimit) return { over: bodyLimit }
  if (body === undefined || body instanceof Uint8Array) return body
  return typeof body === 'string' ? new TextEncoder().encode(body) : { parsed: body }
}
