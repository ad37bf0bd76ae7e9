import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A load balancer: each call goes to the next server, whatever connection it came on. */
export interface RoundRobin {
  readonly url: string
  close(): Promise<void>
}

/** The response header that names the server. */
export const servedBy = 'x-served-by'

/**
 * Forwards calls to the servers in turns. A server that takes no connection is passed over. If a server fails after it was called, the
 * client gets 502, because the call may have taken effect.
 */
export async function roundRobin(servers: readonly string[]): Promise<RoundRobin> {
  const agent = new Agent({ keepAlive: true })
  let turn = 0
  const server = createServer((incoming, outgoing) => {
    const first = (turn += 1)
    const order = servers.map((_, index) => servers[(first + index) % servers.length] as string)
    void body(incoming).then((bytes) => forward(order, { incoming, bytes, outgoing, agent }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      agent.destroy()
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

interface Forwarding {
  readonly incoming: IncomingMessage
  readonly bytes: Buffer
  readonly outgoing: ServerResponse
  readonly agent: Agent
}

async function body(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function forward([target, ...others]: readonly string[], call: Forwarding): void {
  const { incoming, bytes, outgoing, agent } = call
  if (target === undefined) return void outgoing.writeHead(502, { 'x-reached': 'no' }).end()
  const { method, headers, url } = incoming
  const outbound = request(new URL(url ?? '/', target), { method: method ?? 'GET', headers, agent }, (reply) => {
    outgoing.writeHead(reply.statusCode ?? 502, { ...reply.headers, [servedBy]: target })
    reply.on('error', () => outgoing.destroy())
    reply.pipe(outgoing)
  })
  outbound.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (outgoing.headersSent) return void outgoing.destroy()
    // Only this error says that the server has not got the call.
    if (code === 'ECONNREFUSED') return forward(others, call)
    outgoing.writeHead(502).end()
  })
  outbound.end(bytes)
}
