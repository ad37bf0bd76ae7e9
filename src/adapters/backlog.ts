import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Reply } from '../engine/call.ts'

type SentBody = Reply['body']

/** Replies and calls that wait for one connection. */
interface Waiting {
  readonly replies: Map<ServerResponse, SentBody>
  /** Size of the replies. */
  bytes: number
  /** Calls that are answered when there is room for their replies. */
  calls: (() => void)[]
}

/** Rough size of a request and its response without bodies, in bytes. */
const overhead = 4_000
/** Texts longer than this are encoded in pieces, as fast as their client reads. */
export const longText = 1_000_000
/** Bytes of replies that one client may leave unread before its next call is answered. */
const mostOfOne = 1_000_000

/**
 * Counts the replies that wait in memory, because they are delayed or their client does not read. The next call of a client that does not
 * read waits too. If all replies together take too much memory, the connection with the most waiting bytes is closed.
 */
export class Backlog {
  readonly #limit: number
  readonly #waiting = new Map<Socket, Waiting>()
  /** How many waiting replies have this body. Bodies that do not depend on state are the same string for all calls. */
  readonly #holders = new Map<SentBody, number>()
  #bytes = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  /** Whether the next call of a connection can be answered now. */
  hasRoom(socket: Socket): boolean {
    const waiting = this.#waiting.get(socket)
    return this.#isSmall && (!waiting || (hasRead(waiting) && waiting.calls.length === 0))
  }

  /** Answers a call when there is room. Calls of one connection are answered in their order. */
  answerLater(socket: Socket, answer: () => void): void {
    if (socket.destroyed) return
    const { calls } = this.#waiting.get(socket) ?? this.#open(socket)
    calls.push(answer)
    this.#bytes += overhead
  }

  /** Counts a reply until its client has taken it. */
  add(response: ServerResponse, body: SentBody): void {
    const { socket } = response.req
    if (socket.closed) return
    const waiting = this.#waiting.get(socket) ?? this.#open(socket)
    waiting.replies.set(response, body)
    waiting.bytes += overhead + sizeOf(body)
    const holders = this.#holders.get(body) ?? 0
    this.#holders.set(body, holders + 1)
    this.#bytes += encodedSize(body) + (holders === 0 ? sizeOf(body) : 0)
    response.once('finish', () => {
      this.#remove(waiting, response)
      this.#answerCalls(waiting)
    })
    this.#closeLargest()
  }

  /** False for a moment after a connection was closed, until its memory is free. */
  get #isSmall(): boolean {
    return this.#bytes <= this.#limit
  }

  #open(socket: Socket): Waiting {
    const opened: Waiting = { replies: new Map(), bytes: 0, calls: [] }
    this.#waiting.set(socket, opened)
    socket.once('close', () => {
      this.#waiting.delete(socket)
      for (const response of opened.replies.keys()) this.#remove(opened, response)
      this.#bytes -= overhead * opened.calls.length
      opened.calls = []
      this.#closeLargest()
      for (const waiting of this.#waiting.values()) this.#answerCalls(waiting)
    })
    return opened
  }

  #remove(waiting: Waiting, response: ServerResponse): void {
    const body = waiting.replies.get(response)
    if (body === undefined) return
    waiting.replies.delete(response)
    waiting.bytes -= overhead + sizeOf(body)
    const holders = (this.#holders.get(body) ?? 1) - 1
    if (holders === 0) this.#holders.delete(body)
    else this.#holders.set(body, holders)
    this.#bytes -= encodedSize(body) + (holders === 0 ? sizeOf(body) : 0)
  }

  #answerCalls(waiting: Waiting): void {
    const { calls } = waiting
    let next = 0
    while (next < calls.length && this.#isSmall && hasRead(waiting)) calls[next++]?.()
    waiting.calls = calls.slice(next)
    this.#bytes -= overhead * next
  }

  #closeLargest(): void {
    if (this.#isSmall) return
    let largest: Socket | undefined
    let most = -1
    for (const [socket, { bytes, calls }] of this.#waiting) {
      const size = bytes + overhead * calls.length
      if (socket.destroyed || size <= most) continue
      largest = socket
      most = size
    }
    largest?.destroy()
  }
}

function hasRead({ bytes }: Waiting): boolean {
  return bytes <= mostOfOne
}

/** Bytes that each reply takes once it is encoded, even if others have the same body. */
function encodedSize(body: SentBody): number {
  return overhead + Math.min(sizeOf(body), longText)
}

/** Size of a body; 0 for a stream, which is read only as fast as its client reads. */
function sizeOf(body: SentBody): number {
  return body === null || body instanceof ReadableStream ? 0 : body.length
}
