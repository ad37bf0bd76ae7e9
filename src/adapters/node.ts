import type { IncomingMessage, ServerResponse } from 'node:http'
import { bodyLimit, type Call, type Handle } from '../engine/call.ts'
import { ReplyOutbox } from './replyOutbox.ts'
import { refuseUpload, Uploads } from './uploads.ts'

/**
 * A request listener for `node:http`.
 *
 * @example createServer(nodeListener(mock.handle)).listen(4010, '127.0.0.1')
 */
export function nodeListener(
  handle: Handle,
  outbox = new ReplyOutbox(),
  uploads = new Uploads(),
): (request: IncomingMessage, response: ServerResponse) => void {
  handle.transports?.add('node')
  return (request, response) => {
    const { headers, url = '/' } = request
    const bodiless = headers['content-length'] === undefined && headers['transfer-encoding'] === undefined
    if (bodiless) outbox.deliver(handle, toCall(request, url, undefined), response)
    else deliverWithBody(request, response, { handle, outbox, uploads, url })
  }
}

/** Translates a request into a call; `url` is its path and query. */
export function toCall({ method = 'GET', headers }: IncomingMessage, url: string, body: Call['body']): Call {
  const mark = url.indexOf('?')
  if (mark < 0) return { method, path: originForm(url), query: '', headers, body, transport: 'node' }
  return { method, path: originForm(url.slice(0, mark)), query: url.slice(mark + 1), headers, body, transport: 'node' }
}

/** The path of a request. Clients that use the server as a proxy send the whole URL instead. */
function originForm(path: string): string {
  if (path.startsWith('/')) return path
  const absolute = /^https?:\/\/[^/]*(\/.*)?$/i.exec(path)
  return absolute ? (absolute[1] ?? '/') : `/${path}`
}

/**
 * Receives a body. `done` gets the body, and how many bytes of it are held; release them once. `refused` is called instead if there is no
 * room.
 */
export interface BodyReader {
  readonly uploads: Uploads
  readonly done: (body: Call['body'], held: number) => void
  readonly refused: () => void
}

/** Reads a body. Most bodies arrive together with the headers; they are available in the next tick, without streaming. */
export function readBody(request: IncomingMessage, reader: BodyReader): void {
  process.nextTick(() => {
    const { readableLength } = request
    if (readableLength > 0 && readableLength <= bodyLimit && String(readableLength) === request.headers['content-length'])
      readAtOnce(request, reader)
    else readStream(request, reader)
  })
}

function readAtOnce(request: IncomingMessage, { uploads, done, refused }: BodyReader): void {
  const body = (request.read() as Buffer | null) ?? undefined
  const bytes = body?.length ?? 0
  if (uploads.hold(bytes)) done(body, bytes)
  else refused()
}

/** Reads a body up to the limit. The rest is read and discarded: otherwise the client would not see the reply. */
function readStream(request: IncomingMessage, { uploads, done, refused }: BodyReader): void {
  const chunks: Buffer[] = []
  const stop = (): void => {
    chunks.length = 0
    request.off('data', onData).off('end', onEnd).off('close', onClose).resume()
  }
  const upload = uploads.begin(() => {
    stop()
    refused()
  })
  const forget = (): void => {
    uploads.end(upload)
    uploads.release(upload.bytes)
  }
  const tooLarge = (): void => {
    stop()
    forget()
    done({ over: bodyLimit }, 0)
  }
  const onData = (chunk: Buffer): void => {
    if (upload.bytes + chunk.length > bodyLimit) return tooLarge()
    chunks.push(chunk)
    uploads.add(upload, chunk.length)
  }
  const onEnd = (): void => {
    uploads.end(upload)
    request.off('close', onClose)
    done(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, upload.bytes), upload.bytes)
  }
  const onClose = (): void => {
    stop()
    forget()
  }
  if (Number(request.headers['content-length']) > bodyLimit) tooLarge()
  else request.on('data', onData).on('end', onEnd).on('close', onClose)
}

/** What is needed to answer the calls of a server. */
interface Server {
  readonly handle: Handle
  readonly outbox: ReplyOutbox
  readonly uploads: Uploads
}

/** Answers a call with a body. The body counts as held until its call is answered. */
export function deliverWithBody(request: IncomingMessage, response: ServerResponse, server: Server & { readonly url: string }): void {
  const { handle, outbox, uploads, url } = server
  const done: BodyReader['done'] = (body, held) => {
    const call = toCall(request, url, body)
    if (!outbox.hasRoom(response)) return deliverHeld(call, response, { ...server, held })
    uploads.release(held)
    outbox.deliver(handle, call, response)
  }
  readBody(request, { uploads, done, refused: () => refuseUpload(response) })
}

/** Answers a call that has to wait for its turn. It may never be answered, because its connection closes. */
function deliverHeld(call: Call, response: ServerResponse, { handle, outbox, uploads, held }: Server & { readonly held: number }): void {
  let isHeld = true
  const free = (): void => {
    if (isHeld) uploads.release(held)
    isHeld = false
  }
  const handleIt: Handle = (each) => {
    free()
    return handle(each)
  }
  outbox.deliver(handleIt, call, response)
  if (response.closed) free()
  else response.once('close', free)
}
