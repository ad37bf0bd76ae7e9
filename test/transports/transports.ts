import { createServer, request as httpRequest, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { expressHandler } from '../../src/express.ts'
import type { Mock, MockOptions, Provider } from '../../src/index.ts'
import { listen } from '../../src/adapters/listen.ts'
import { localControl, type Control } from '../../src/testing.ts'
import { giveBack, takeMock } from './mockPool.ts'
import { intercept } from './mswTransport.ts'

/** A call as tests write it. An object is sent as JSON; text and bytes go as they are, with the content type given or none. */
export interface TestCall {
  readonly method?: string
  /** Percent-encoded, without the query. */
  readonly path: string
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: object | string
}

export interface TestReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** As JSON where it is some, else undefined. */
  readonly body: unknown
  readonly text: string
}

/** One way to call a mock. */
export interface Transport {
  readonly name: TransportName
  call(call: TestCall): Promise<TestReply>
  close(): Promise<void>
}

/** A mock that runs somewhere, with a way to call it and one to steer it. */
export interface Running extends Transport {
  readonly control: Control
}

export type LocalTransportName = 'direct' | 'node http' | 'express' | 'express after json()' | 'fetch' | 'msw'
export type TransportName = LocalTransportName | 'msw in chromium'

/** What a transport cannot do, so that no test asks for it. `transports.test.ts` and `browser/limits.test.ts` show that each row is true. */
export const limits = {
  'send a body on GET': ['fetch', 'msw', 'msw in chromium'],
  'send a TRACE': ['fetch', 'msw', 'msw in chromium'],
  'send dot segments': ['fetch', 'msw', 'msw in chromium'],
  'answer what is no operation': ['msw', 'msw in chromium'],
  'choose how a body is framed': ['msw', 'msw in chromium'],
  'hand over a body that is no JSON': ['express after json()'],
  'hand over a compressed body as it is': ['express after json()'],
  'hand over more than 100 kB': ['express after json()'],
  'count the bytes of a body': ['direct'],
  'take functions of the test': ['msw in chromium'],
  'set headers that browsers keep to themselves': ['msw in chromium'],
  'give a state a parameter called __proto__': ['msw in chromium'],
} as const satisfies Record<string, readonly TransportName[]>

const openers: Readonly<Record<LocalTransportName, (mock: Mock) => Promise<Omit<Transport, 'name'>>>> = {
  direct: async (mock) => ({ call: (call) => callDirectly(mock, call), close: async () => {} }),
  'node http': async (mock) => {
    const { url, close } = await listen(mock, { port: 0 })
    return { call: (call) => callHttp(url, call), close }
  },
  express: (mock) => serve(express().use('/some/where', expressHandler(mock)), '/some/where'),
  'express after json()': (mock) => serve(express().use(express.json()).use('/here', expressHandler(mock)), '/here'),
  fetch: async (mock) => ({ call: (call) => callFetch(mock.fetch, 'http://mock', call), close: async () => {} }),
  msw: async (mock) => {
    const { origin, close } = intercept(mock)
    return { call: (call) => callFetch((request) => fetch(request), origin, call), close }
  },
}

/** Those that call a mock of this process. */
export const localTransportNames = Object.keys(openers) as readonly LocalTransportName[]

export async function openTransport(name: LocalTransportName, mock: Mock): Promise<Transport> {
  return { name, ...(await openers[name](mock)) }
}

/** What a mock is made from that may run in a page, where no functions can be sent. */
export interface Setup {
  readonly providers: readonly Provider[]
  readonly seed?: number
  /** Real time, which stands still. */
  readonly now?: number
  /** Only for mocks of this process. */
  readonly local?: Pick<MockOptions, 'store' | 'now'>
}

/** Starts a mock behind a transport. */
export async function startMock(name: TransportName, setup: Setup): Promise<Running> {
  if (name === 'msw in chromium') return { name, ...(await (await import('../browser/mockPage/client.ts')).openInPage(setup)) }
  const mock = takeMock(setup)
  const transport = await openTransport(name, mock)
  return {
    ...transport,
    control: localControl(mock),
    close: async () => {
      await transport.close()
      await giveBack(setup, mock)
    },
  }
}

async function serve(listener: RequestListener, path: string): Promise<Omit<Transport, 'name'>> {
  const server: Server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`
  return {
    call: (call) => callHttp(url, call),
    close: async () => void server.close(),
  }
}

function bytesOf(body: TestCall['body']): Uint8Array | undefined {
  if (body === undefined || body instanceof Uint8Array) return body
  return new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body))
}

/** Header names in lower case; JSON for objects. */
export function headersOf({ headers = {}, body }: TestCall): Record<string, string> {
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const isJson = typeof body === 'object' && !(body instanceof Uint8Array)
  return isJson ? { 'content-type': 'application/json', ...lower } : lower
}

async function callDirectly(mock: Mock, call: TestCall): Promise<TestReply> {
  const { method = 'GET', path, query = '' } = call
  const { status, headers, body } = await mock.handle({ method, path, query, headers: headersOf(call), body: bytesOf(call.body) })
  const text = body instanceof ReadableStream ? await new Response(body).text() : body
  return replyOf(status, headers, typeof text === 'string' ? text : new TextDecoder().decode(text ?? new Uint8Array()))
}

/** Sends one request to a server and reads the whole answer. */
export function callHttp(url: string, call: TestCall): Promise<TestReply> {
  const { method = 'GET', path, query } = call
  const headers = headersOf(call)
  const { hostname, port, pathname } = new URL(url)
  const body = bytesOf(call.body)
  const length = body && !('transfer-encoding' in headers) ? { 'content-length': String(body.length) } : {}
  const target = `${pathname.replace(/\/$/, '')}${path}${query === undefined ? '' : `?${query}`}`
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path: target, method, headers: { ...length, ...headers }, agent: false }, (response) => {
      readAll(response).then((text) => resolve(replyOf(response.statusCode ?? 0, flat(response), text)), reject)
    })
    request.on('error', reject).end(body)
  })
}

export async function readAll(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function flat({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}

async function callFetch(send: (request: Request) => Promise<Response>, origin: string, call: TestCall): Promise<TestReply> {
  const { method = 'GET', path, query } = call
  const body = bytesOf(call.body) as Uint8Array<ArrayBuffer> | undefined
  const url = `${origin}${path}${query === undefined ? '' : `?${query}`}`
  const response = await send(new Request(url, { method, headers: headersOf(call), ...(body && { body }) }))
  return replyOf(response.status, Object.fromEntries(response.headers), await response.text())
}

export function replyOf(status: number, headers: Readonly<Record<string, string>>, text: string): TestReply {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    // Not every answer is JSON.
  }
  return { status, headers, body, text }
}
