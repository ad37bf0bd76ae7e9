import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Handle } from '../engine/call.ts'
import { readBody, toCall, writeReply } from './node.ts'

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
    const answer = async (body: Parameters<typeof toCall>[2]): Promise<void> => {
      const reply = await handle(toCall(request, url.startsWith('/') ? url : `/${url}`, body))
      if (reply.delay === undefined) writeReply(reply, response, body)
      else setTimeout(() => writeReply(reply, response, body), reply.delay).unref()
    }
    if (request.readableEnded || request.body !== undefined) void answer(request.body === undefined ? undefined : parsedBody(request.body))
    else readBody(request, (body) => void answer(body))
  }
}

/** `express.raw()` and `express.text()` leave bytes and text, the other parsers values. */
function parsedBody(body: unknown): Parameters<typeof toCall>[2] {
  if (body instanceof Uint8Array) return body
  return typeof body === 'string' ? new TextEncoder().encode(body) : { parsed: body }
}
