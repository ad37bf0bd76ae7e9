import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isObject } from '../../document/lenient.ts'
import type { WireReply, WireRequest } from '../targets/wire.ts'

/** Answers Pact's verifier in place of the provider, for each interaction by its key. */
export interface Traffic {
  /** The pacts to verify, as JSON. */
  readonly pacts: readonly string[]
  /** Sets up the provider states of an interaction; returns values for its request. Never rejects. */
  setUp(key: string): Promise<Readonly<Record<string, unknown>>>
  /** Sends the request of an interaction. Never rejects. */
  exchange(key: string, request: WireRequest): Promise<WireReply>
  /** Called when the interaction is over. Never rejects. */
  tearDown(key: string): Promise<void>
}

export interface Gateway {
  readonly address: string
  readonly pacts: readonly string[]
  readonly states: string
  close(): Promise<void>
}

/** Header that names the interaction of a request. It is removed before the request is sent on. */
export const keyHeader = 'x-tally-interaction'
const own = '/__tally'

/** Listens on a free local port. Bodies are passed on byte for byte. */
export async function openGateway(traffic: Traffic): Promise<Gateway> {
  const server = createServer((request, response) => {
    void answer(traffic, request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', () => resolve()))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    address,
    pacts: traffic.pacts.map((_, index) => `${address}${own}/pacts/${index}.json`),
    states: `${address}${own}/states`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(traffic: Traffic, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readAll(request)
  const { url = '/', method = 'GET', headers } = request
  const [, index] = /^\/__tally\/pacts\/(\d+)\.json$/.exec(url) ?? []
  if (index !== undefined) return json(response, traffic.pacts[Number(index)] ?? '{}')
  if (url === `${own}/states`) return json(response, JSON.stringify(await changeState(traffic, body)))
  const reply = await traffic.exchange(String(headers[keyHeader] ?? ''), { method, path: url, headers: plain(headers), body })
  // Otherwise Node.js would add headers that the reply does not have.
  response.sendDate = false
  response.removeHeader('connection')
  response.writeHead(reply.status, { ...reply.headers } as OutgoingHttpHeaders).end(reply.body)
}

/** Never answers with an error: Pact would try again, and then continue as if the state were set up. */
async function changeState(traffic: Traffic, body: Buffer): Promise<Readonly<Record<string, unknown>>> {
  const change: unknown = JSON.parse(body.toString('utf8'))
  const { action, params } = isObject(change) ? change : {}
  const key = isObject(params) ? String(params['key']) : ''
  if (action !== 'teardown') return traffic.setUp(key)
  await traffic.tearDown(key)
  return {}
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function plain(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]))
}

function json(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(text)
}
