import type { Server, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { adminHandle } from '../control/admin/adminHandle.ts'
import { EventStreams } from '../control/admin/eventStreams.ts'
import { createGuard, createPageGuard } from '../control/admin/adminGuard.ts'
import type { Mock } from '../control/mock.ts'
import { adminPath } from '../control/controlOperation.ts'
import { DashboardPages, isPage } from '../dashboard/pages.ts'
import type { Call } from '../engine/call.ts'
import { isForeign } from '../engine/pages/origin.ts'
import { Connections } from './connections.ts'
import { frontPage, isFrontPage } from './frontPage.ts'
import { problemOfParser, sendProblem, type HttpProblem } from './httpProblem.ts'
import { nodeListener } from './node.ts'
import { ReplyOutbox } from './replyOutbox.ts'
import { headProblem } from './requestHead.ts'
import { Uploads } from './uploads.ts'

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

/** Not imported, because an import reads all exports of the module, and its WebSocket loads a whole HTTP client. That takes 40 ms. */
const { createServer } = process.getBuiltinModule('node:http')

const adminTarget = new RegExp(`^${adminPath}(?:[/?]|$)`)
const noExpectation: HttpProblem = { status: 417, detail: 'The header Expect may only be "100-continue".' }
const noProxy: HttpProblem = { status: 405, detail: 'The mock is not a proxy, so it does not support CONNECT.' }

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
  const server = createServer({ requestTimeout: 60_000, keepAliveTimeout: 30_000, requireHostHeader: false })
  // Undocumented: a client that closes its side after a request still gets the reply.
  Object.assign(server, { httpAllowHalfOpen: true })
  const outbox = new ReplyOutbox()
  const connections = new Connections(server)
  const streams = new EventStreams()
  const serve = route(mock, token, { outbox, uploads: new Uploads(), streams })
  server.on('request', (_, response) => connections.serve(response, serve))
  refuseOddities(server, connections)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, () => resolve()))
  const address = server.address() as AddressInfo
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  const stop = async (): Promise<void> => {
    const closing = connections.close()
    outbox.skipDelays()
    streams.end()
    await closing
    await mock.close()
  }
  let closed: Promise<void> | undefined
  const close = (): Promise<void> => (closed ??= stop())
  return { url: `http://${name}:${address.port}`, port: address.port, adminToken: token, close }
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d+){3}$/.test(host)
}

/** Serves the admin API below its path, and the mock everywhere else. */
function route(
  mock: Mock,
  token: string | undefined,
  { outbox, uploads, streams }: { readonly outbox: ReplyOutbox; readonly uploads: Uploads; readonly streams: EventStreams },
): (response: ServerResponse) => void {
  mock.handle.transports?.add('node')
  const guard = createGuard({ token })
  const pageGuard = createPageGuard({ token })
  const pages = new DashboardPages()
  const answer = adminHandle(mock, guard, streams)
  const admin = nodeListener(
    (call) => {
      const path = call.path.slice(adminPath.length) || '/'
      if (isPage(path) && !pageGuard(call.headers)) return pages.reply({ ...call, path })
      const isFront = path === '/' && (call.method === 'GET' || call.method === 'HEAD') && !guard(call.headers)
      return isFront ? frontPage(mock, call) : answer({ ...call, path })
    },
    outbox,
    uploads,
  )
  const isFront = (call: Call): boolean => isFrontPage(mock, call) && !isForeign(call.headers)
  const api = nodeListener((call) => (isFront(call) ? frontPage(mock, call) : mock.handle(call)), outbox, uploads)
  return (response) => {
    const request = response.req
    const problem = headProblem(request)
    if (problem) sendProblem(response.setHeader('connection', 'close'), problem)
    else if (adminTarget.test(request.url ?? '/')) admin(request, response)
    else api(request, response)
  }
}

/** Node.js has no public name for it. */
function responseBeingSent(socket: Socket): ServerResponse | null | undefined {
  return Reflect.get(socket, '_httpMessage') as ServerResponse | null | undefined
}

/** Answers input that never becomes a request. Node.js would close the connection, or answer without a body. */
function refuseOddities(server: Server, connections: Connections): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET') socket.destroy()
    else connections.refuse(socket, problemOfParser(error))
  })
  server.on('connect', (_, socket: Socket) => {
    socket.on('error', () => {}).resume()
    // Node.js no longer tells a long reply that is due when to continue.
    socket.on('drain', () => responseBeingSent(socket)?.emit('drain'))
    connections.refuse(socket, noProxy)
  })
  server.on('checkExpectation', (_, response) => connections.serve(response, (each) => sendProblem(each, noExpectation)))
}
