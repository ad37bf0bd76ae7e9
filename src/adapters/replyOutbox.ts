import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { pipeline, Readable } from 'node:stream'
import type { Call, Delivery, Handle, Reply } from '../engine/call.ts'
import { discard } from '../engine/finish.ts'
import { Backlog, longText } from './backlog.ts'
import { deliverSpoilt } from './spoiltDelivery.ts'

/** Most bytes of replies that may wait for clients. */
const mostWaiting = 256_000_000
/** Characters that are encoded at a time. At most three such pieces wait for a client. */
const pieceLength = 262_144

interface Delayed {
  readonly reply: Reply
  readonly send: () => void
  readonly timer: NodeJS.Timeout
}

/**
 * Sends replies over `node:http`. Replies wait in memory if they are delayed or their client does not read. The waiting bytes are limited,
 * so that clients cannot exhaust the memory.
 */
export class ReplyOutbox {
  readonly #backlog: Backlog
  readonly #delayed = new Map<Socket, Set<Delayed>>()
  /** Ends each reply that never comes, or comes in pieces. */
  readonly #spoilt = new Set<() => void>()
  #skipsDelays = false

  constructor(limit = mostWaiting) {
    this.#backlog = new Backlog(limit)
  }

  /** Whether a call of this connection is answered at once. */
  hasRoom({ req }: ServerResponse): boolean {
    return this.#backlog.hasRoom(req.socket)
  }

  /** Sends the reply to a call, in the same tick if possible. If that fails, it closes the connection; it never throws. */
  deliver(handle: Handle, call: Call, response: ServerResponse): void {
    const { socket } = response.req
    if (this.#backlog.hasRoom(socket)) this.#answer(handle, call, response)
    else this.#backlog.answerLater(socket, () => this.#answer(handle, call, response))
  }

  /** Sends delayed replies at once and ends those that a fault holds up, now and in the future. */
  skipDelays(): void {
    this.#skipsDelays = true
    for (const delayed of this.#delayed.values()) for (const { send } of delayed) send()
    for (const end of this.#spoilt) end()
  }

  #answer(handle: Handle, call: Call, response: ServerResponse): void {
    if (response.req.socket.destroyed) return
    try {
      const reply = handle(call)
      if (reply instanceof Promise) void reply.then((late) => this.#send(late, response)).catch(() => response.destroy())
      else this.#send(reply, response)
    } catch {
      response.destroy()
    }
  }

  #send(reply: Reply, response: ServerResponse): void {
    if (response.req.socket.destroyed) return void discard(reply.body)
    if (reply.delay !== undefined && !this.#skipsDelays) return this.#sendLater(reply, response)
    this.#write(reply, response)
    if (!response.writableEnded || response.writableLength > 0) this.#backlog.add(response, reply.body)
  }

  #write(reply: Reply, response: ServerResponse): void {
    if (reply.delivery) this.#writeSpoilt(reply, reply.delivery, response)
    else write(reply, response)
  }

  #writeSpoilt(reply: Reply, delivery: Delivery, response: ServerResponse): void {
    const end = deliverSpoilt(reply, delivery, response)
    if (this.#skipsDelays) return end()
    this.#spoilt.add(end)
    response.once('close', () => this.#spoilt.delete(end))
  }

  #sendLater(reply: Reply, response: ServerResponse): void {
    this.#backlog.add(response, reply.body)
    const ofConnection = this.#delayedFor(response.req.socket)
    const send = (): void => {
      clearTimeout(delayed.timer)
      ofConnection.delete(delayed)
      this.#write(reply, response)
    }
    const delayed = { reply, send, timer: setTimeout(send, reply.delay).unref() }
    ofConnection.add(delayed)
  }

  /** The delayed replies of a connection. They are forgotten when it closes, since nobody waits for them any more. */
  #delayedFor(socket: Socket): Set<Delayed> {
    const known = this.#delayed.get(socket)
    if (known) return known
    const opened = new Set<Delayed>()
    this.#delayed.set(socket, opened)
    socket.once('close', () => {
      this.#delayed.delete(socket)
      for (const { reply, timer } of opened) {
        clearTimeout(timer)
        discard(reply.body)
      }
    })
    return opened
  }
}

/** Writes a reply. Node.js checks headers only when they are written. If it rejects them, the connection is closed. */
function write(reply: Reply, response: ServerResponse): void {
  try {
    writeReply(reply, response)
  } catch {
    response.destroy()
  }
}

function writeReply({ status, headers, body }: Reply, response: ServerResponse): void {
  if (body === null) {
    response.writeHead(status, headers).end()
  } else if (typeof body === 'string') {
    const length = Buffer.byteLength(body)
    response.writeHead(status, { ...headers, 'content-length': length })
    if (body.length > longText) stream(Readable.from(piecesOf(body), { objectMode: false }), response)
    // The bytes of ASCII are the same in Latin-1, which Node.js writes faster.
    else response.end(body, length === body.length ? 'latin1' : 'utf8')
  } else if (body instanceof ReadableStream) {
    response.writeHead(status, headers)
    if (headers['content-type']?.startsWith('text/event-stream')) endWithClient(response)
    stream(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), response)
  } else {
    response.writeHead(status, { ...headers, 'content-length': body.length }).end(body)
  }
}

/**
 * Events have no end, so a client that closes its side has gone. Clients of other replies may close their side and still read; without this,
 * it would be noticed only when something is written.
 */
function endWithClient(response: ServerResponse): void {
  const { socket } = response.req
  const end = (): void => void response.destroy()
  socket.once('end', end)
  response.once('close', () => socket.off('end', end))
}

/** If one side closes, the other is closed as well. */
function stream(from: Readable, response: ServerResponse): void {
  pipeline(from, response, () => {})
}

/** Cuts a text into pieces, but never inside a character of two code units. */
function* piecesOf(text: string): Iterable<string> {
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = start + pieceLength
    if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end += 1
    yield text.slice(start, end)
  }
}
