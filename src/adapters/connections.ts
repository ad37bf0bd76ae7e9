import type { ServerResponse } from 'node:http'
import { Server, type Socket } from 'node:net'
import { problemAsText, sendProblem, type HttpProblem } from './httpProblem.ts'

interface Connection {
  /** The response to its latest request. Node.js sends responses in the order of their requests, so this one is the last to be sent. */
  latest: ServerResponse | undefined
  isRefused: boolean
  bytesRead: number
  quietTicks: number
}

/** Milliseconds between two checks of the connections while the server closes. */
const tick = 10
/** A connection is closed after this many ticks without a reply that is due or a request to read. */
const quiet = 10
/**
 * Every connection is closed after this many ticks. Ticks are counted, not time, so that a busy process can still read what has arrived.
 */
const mostTicks = 200
/** The most turns of the event loop in which new connections are accepted when the server closes. Turns are counted for the same reason. */
const mostTurns = 1_000
/** Milliseconds for a client to read why it was refused. */
const linger = 1_000

/** The open connections of a server. It knows for each whether a reply is due. */
export class Connections {
  readonly #server: Server
  readonly #open = new Map<Socket, Connection>()
  #accepted = 0
  /** While the server closes: resolves when it accepts no more connections. */
  #closing: Promise<void> | undefined

  constructor(server: Server) {
    this.#server = server
    server.on('connection', (socket) => {
      this.#accepted += 1
      this.#open.set(socket, { latest: undefined, isRefused: false, bytesRead: 0, quietTicks: 0 })
      if (this.#closing) endGently(socket)
      socket.once('close', () => this.#open.delete(socket))
    })
  }

  /** Notes the response to a new request, then serves the request. */
  serve(response: ServerResponse, serve: (response: ServerResponse) => void): void {
    const connection = this.#open.get(response.req.socket)
    if (!connection) return serve(response)
    const before = connection.latest
    connection.latest = response
    if (!this.#closing) return serve(response)
    if (before?.getHeader('connection') === 'close') {
      // The client was told that the previous reply is the last one.
      if (before.headersSent) return
      before.removeHeader('connection')
    }
    // Clients that wait for a reply do not connect again before it arrives, and all requests that arrived with this one are known.
    void this.#closing.then(() =>
      setImmediate(() => {
        endAfter(connection, response)
        serve(response)
      }),
    )
  }

  /** Tells a client why its bytes are not a valid request, after the replies that are due, and closes the connection. */
  refuse(socket: Socket, problem: HttpProblem): void {
    const connection = this.#open.get(socket)
    // The rest of what the client sends is refused as well.
    if (!connection || connection.isRefused) return
    connection.isRefused = true
    const { latest } = connection
    if (!latest || latest.req.complete) afterReply(latest, () => endWith(socket, problemAsText(problem)))
    else if (latest.headersSent) afterReply(latest, () => endWith(socket, ''))
    else sendProblem(latest.setHeader('connection', 'close'), problem)
  }

  /** Stops listening, and closes each connection once it has nothing to do. Replies tell clients that they are the last ones. */
  async close(): Promise<void> {
    this.#closing = this.#acceptWaiting()
    for (const [socket, connection] of this.#open) {
      endGently(socket)
      if (connection.latest) endAfter(connection, connection.latest)
    }
    await this.#closing
    // `close` of an HTTP server would also close connections whose replies have not been sent yet.
    const closed = new Promise<void>((resolve) => Server.prototype.close.call(this.#server, () => resolve()))
    for (let ticks = 0; this.#open.size > 0; ticks += 1) {
      await new Promise((resolve) => setTimeout(resolve, tick))
      for (const [socket, connection] of this.#open) if (isQuiet(socket, connection) || ticks >= mostTicks) socket.destroy()
    }
    await closed
    // This stops the timer of the HTTP server.
    this.#server.close()
  }

  /** Waits for clients that the system has connected and the server has not accepted yet, until the event loop finds no more. */
  async #acceptWaiting(): Promise<void> {
    // The current turn of the event loop may have checked for connections before they arrived.
    await turn()
    for (let turns = 0, before = -1; before !== this.#accepted && turns < mostTurns; turns += 1) {
      before = this.#accepted
      await turn()
    }
  }
}

/** Waits for one turn of the event loop. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function afterReply(response: ServerResponse | undefined, act: () => void): void {
  if (!response || response.writableFinished) act()
  else response.once('close', act)
}

function endWith(socket: Socket, text: string): void {
  if (socket.writable) socket.end(text)
  setTimeout(() => socket.destroy(), linger).unref()
}

function endAfter({ latest }: Connection, response: ServerResponse): void {
  if (latest === response && !response.headersSent) response.setHeader('connection', 'close')
}

/**
 * Closes a connection after its last reply, without losing it. The HTTP server would close it at once, and if there are unread requests,
 * the client could lose that reply.
 */
function endGently(socket: Socket): void {
  socket.destroySoon = () => socket.end()
}

function isQuiet(socket: Socket, connection: Connection): boolean {
  const { latest, bytesRead } = connection
  connection.bytesRead = socket.bytesRead
  const isBusy = (latest && !latest.writableFinished) || socket.writableLength > 0 || socket.bytesRead !== bytesRead
  connection.quietTicks = isBusy ? 0 : connection.quietTicks + 1
  return connection.quietTicks >= quiet
}
