import type { IncomingMessage, ServerResponse } from 'node:http'
import { bodyLimit, type Call, type Handle } from '../engine/call.ts'
import { Outbox } from './outbox.ts'

/**
 * A request listener for `node:http`.
 *
 * @example createServer(nodeListener(mock.handle)).listen(4010, '127.0.0.1')
 */
export function nodeListener(handle: Handle, outbox = new Outbox()): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const { headers, url = '/' } = request
    const bodiless = headers['content-length'] === undefined && headers['transfer-encoding'] === undefined
    if (bodiless) outbox.deliver(handle, toCall(request, url, undefined), response)
    else readBody(request, (body) => outbox.deliver(handle, toCall(request, url, body), response))
  }
}

/** Translates a request into a call; `url` is its path and query. */
export function toCall({ method = 'GET', headers }: IncomingMessage, url: string, body: Call['body']): Call {
  const mark = url.indexOf('?')
  if (mark < 0) return { method, path: originForm(url), query: '', headers, body }
  return { method, path: originForm(url.slice(0, mark)), query: url.slice(mark + 1), headers, body }
}

/** The path of a request. Clients that use the server as a proxy send the whole URL instead. */
function originForm(path: string): string {
  if (path.startsWith('/')) return path
  const absolute = /^https?:\/\/[^/]*(\/.*)?$/i.exec(path)
  return absolute ? (absolute[1] ?? '/') : `/${path}`
}

/** Reads a body. Most bodies arrive together with the headers: then they are there in the next tick, without streaming. */
export function readBody(request: IncomingMessage, done: (body: Call['body']) => void): void {
  process.nextTick(() => {
    const { readableLength } = request
    if (readableLength > 0 && readableLength <= bodyLimit && String(readableLength) === request.headers['content-length'])
      done((request.read() as Buffer | null) ?? undefined)
    else readStream(request, done)
  })
}

/** Reads a body up to the limit. The rest is read and discarded: otherwise the client would not see the reply. */
function readStream(request: IncomingMessage, done: (body: Call['body']) => void): void {
  const chunks: Buffer[] = []
  let size = 0
  const tooLarge = (): void => {
    request.off('data', onData).off('end', onEnd).resume()
    done({ over: bodyLimit })
  }
  const onData = (chunk: Buffer): void => {
    size += chunk.length
    if (size > bodyLimit) tooLarge()
    else chunks.push(chunk)
  }
  const onEnd = (): void => done(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, size))
  if (Number(request.headers['content-length']) > bodyLimit) tooLarge()
  else request.on('data', onData).on('end', onEnd)
}
