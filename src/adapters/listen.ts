import type { Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { adminHandle } from '../control/adminHandle.ts'
import { createGuard } from '../control/adminGuard.ts'
import type { Mock } from '../control/mock.ts'
import { adminPath } from '../control/operation.ts'
import { isForeign } from '../engine/origin.ts'
import { frontPage, isFrontPage } from './frontPage.ts'
import { nodeListener } from './node.ts'

export interface ListenOptions {
  /** Default 4010; 0 takes a free one. */
  readonly port?: number
  /** Default 127.0.0.1. */
  readonly host?: string
  /** Bearer token of the admin API. Without one it is generated if other machines can reach the host. */
  readonly adminToken?: string | undefined
}

/** A mock that listens. */
export interface Listening {
  /** `http://127.0.0.1:4010` */
  readonly url: string
  readonly port: number
  /** The token that the admin API requires; undefined if it answers this machine without one. */
  readonly adminToken: string | undefined
  /** Stops accepting calls, gives current ones a moment to finish, then closes the mock. */
  close(): Promise<void>
}

/** An import would read all exports of the module, and its WebSocket loads a whole HTTP client, which takes 40 ms. */
const { createServer } = process.getBuiltinModule('node:http')

const adminTarget = new RegExp(`^${adminPath}(?:[/?]|$)`)
/** Milliseconds for current calls to finish when the server stops. */
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

/** Serves the admin API below its path, and the mock everywhere else. */
function route(mock: Mock, token: string | undefined): ReturnType<typeof nodeListener> {
  const guard = createGuard({ token })
  const answer = adminHandle(mock, guard)
  const admin = nodeListener((call) => {
    const path = call.path.slice(adminPath.length) || '/'
    const isFront = path === '/' && (call.method === 'GET' || call.method === 'HEAD') && !guard(call.headers)
    return isFront ? frontPage(mock, call) : answer({ ...call, path })
  })
  const api = nodeListener((call) => (isFrontPage(mock, call) && !isForeign(call.headers) ? frontPage(mock, call) : mock.handle(call)))
  return (request, response) => (adminTarget.test(request.url ?? '/') ? admin : api)(request, response)
}

/** Answers what Node's HTTP parser rejects, which never becomes a request. */
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
  // A connection becomes idle only after its current call, and would then stay open.
  const idle = setInterval(() => server.closeIdleConnections(), 10)
  const cut = setTimeout(() => server.closeAllConnections(), graceful)
  await closed
  clearInterval(idle)
  clearTimeout(cut)
  await mock.close()
}
