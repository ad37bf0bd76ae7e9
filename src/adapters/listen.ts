import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { nodeListener } from './node.ts'
import type { Mock } from '../control/mock.ts'

export interface ListenOptions {
  /** 4010 where nothing is said; 0 takes a free one. */
  readonly port?: number
  /** 127.0.0.1 where nothing is said. */
  readonly host?: string
  /** Bearer token of the admin API. Made up where the host lets other machines in and none is given. */
  readonly adminToken?: string | undefined
}

/** A mock that listens. */
export interface Listening {
  /** `http://127.0.0.1:4010` */
  readonly url: string
  readonly port: number
  /** What the admin API asks for; undefined where it answers this machine without one. */
  readonly adminToken: string | undefined
  /** Stops taking calls, lets those under way finish for a moment, then closes the mock. */
  close(): Promise<void>
}

/** An import would read every export of the module, and its WebSocket is a whole HTTP client that takes 40 ms to load. */
const { createServer } = process.getBuiltinModule('node:http')

const adminPath = '/__admin'
/** Milliseconds that calls under way are given when the server stops. */
const graceful = 2_000

/**
 * Serves a mock over HTTP, with its admin API under `/__admin`.
 *
 * @throws TypeError for an empty host, and what `node:net` throws, such as EADDRINUSE
 * @example const { url, close } = await listen(createMock({ providers: [fint] }), { port: 0 })
 */
export async function listen(mock: Mock, { port = 4010, host = '127.0.0.1', adminToken }: ListenOptions = {}): Promise<Listening> {
  // Node.js would listen on all addresses.
  if (host.trim() === '') throw new TypeError('The host is empty. Use 0.0.0.0 or :: to listen on all addresses of this machine.')
  const token = adminToken ?? (isLoopback(host) ? undefined : crypto.randomUUID())
  const server = createServer({ requestTimeout: 60_000, keepAliveTimeout: 30_000 }, route(mock, token))
  server.on('clientError', refuseClient)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, () => resolve()))
  const address = server.address() as AddressInfo
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  let closed: Promise<void> | undefined
  const close = (): Promise<void> => (closed ??= stop(server, mock))
  return { url: `http://${name}:${address.port}`, port: address.port, adminToken: token, close }
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d+){3}$/.test(host)
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void

/** Express is loaded for the first admin request: it would slow down starting, and every call that goes through it. */
function route(mock: Mock, token: string | undefined): Listener {
  const api = nodeListener(mock.handle)
  let admin: Promise<Listener> | undefined
  return (request, response) => {
    const url = request.url ?? '/'
    if (!url.startsWith(adminPath) || !/^(?:[/?]|$)/.test(url.slice(adminPath.length))) return api(request, response)
    request.url = url.slice(adminPath.length).replace(/^(?!\/)/, '/')
    admin ??= import('../control/admin.ts').then(({ adminApp }) => adminApp(mock, { token }) as Listener)
    void admin.then((serve) => serve(request, response))
  }
}

/** What node's parser refuses never becomes a request. */
function refuseClient(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request'
  const body = JSON.stringify({ type: 'about:blank', title: status.slice(4), status: Number(status.slice(0, 3)) })
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  )
}

async function stop(server: Server, mock: Mock): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection whose call was under way is idle only after that, and would then be kept open.
  const idle = setInterval(() => server.closeIdleConnections(), 10)
  const cut = setTimeout(() => server.closeAllConnections(), graceful)
  await closed
  clearInterval(idle)
  clearTimeout(cut)
  await mock.close()
}
