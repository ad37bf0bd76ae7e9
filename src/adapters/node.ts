import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { Call, Handle, Reply } from '../engine/call.ts'

/** Bodies with more bytes are not taken. */
export const bodyLimit = 10_000_000

/**
 * A listener for `node:http`.
 *
 * @example createServer(nodeListener(mock.handle)).listen(4010, '127.0.0.1')
 */
export function nodeListener(handle: Handle): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const { headers } = request
    const bodiless = headers['content-length'] === undefined && headers['transfer-encoding'] === undefined
    if (bodiless) void answer(handle, request, undefined, response)
    else readBody(request, (body) => void answer(handle, request, body, response))
  }
}

async function answer(handle: Handle, request: IncomingMessage, body: Call['body'], response: ServerResponse): Promise<void> {
  const reply = await handle(toCall(request, request.url ?? '/', body))
  if (reply.delay === undefined) writeReply(reply, response, body)
  else setTimeout(() => writeReply(reply, response, body), reply.delay).unref()
}

/** A request as a call; `url` is path and query. */
export function toCall({ method = 'GET', headers }: IncomingMessage, url: string, body: Call['body']): Call {
  const mark = url.indexOf('?')
  if (mark < 0) return { method, path: originForm(url), query: '', headers, body }
  return { method, path: originForm(url.slice(0, mark)), query: url.slice(mark + 1), headers, body }
}

/** Clients that take us for a proxy send the whole address. */
function originForm(path: string): string {
  if (path.startsWith('/')) return path
  const absolute = /^https?:\/\/[^/]*(\/.*)?$/i.exec(path)
  return absolute ? (absolute[1] ?? '/') : `/${path}`
}

/** Reads a body up to the limit; nothing is called where the client went away. */
export function readBody(request: IncomingMessage, done: (body: Call['body']) => void): void {
  const chunks: Buffer[] = []
  let size = 0
  if (Number(request.headers['content-length']) > bodyLimit) return done({ over: bodyLimit })
  const onData = (chunk: Buffer): void => {
    size += chunk.length
    if (size <= bodyLimit) {
      chunks.push(chunk)
      return
    }
    request.off('data', onData).off('end', onEnd).resume()
    done({ over: bodyLimit })
  }
  const onEnd = (): void => done(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, size))
  request.on('data', onData).on('end', onEnd)
}

/** Sends a reply. After a body that was too large the connection is closed, for the rest of it may still be coming. */
export function writeReply({ status, headers, body }: Reply, response: ServerResponse, sent: Call['body']): void {
  const fields: Record<string, string | number> = headers
  if (sent !== undefined && 'over' in sent) response.shouldKeepAlive = false
  if (typeof body === 'string') {
    fields['content-length'] = Buffer.byteLength(body)
    response.writeHead(status, fields).end(body)
  } else if (body instanceof ReadableStream) {
    response.writeHead(status, fields)
    Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
      .on('error', () => response.destroy())
      .pipe(response)
  } else {
    if (body) fields['content-length'] = body.length
    response.writeHead(status, fields).end(body ?? undefined)
  }
}
