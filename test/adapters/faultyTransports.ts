import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { TransportName } from '../../src/engine/faults/transportLimits.ts'
import { expressHandler } from '../../src/express.ts'
import type { Mock } from '../../src/index.ts'
import { listen } from '../../src/node.ts'
import { intercept } from '../transports/mswTransport.ts'

/** A way to call a mock with `fetch`, so that what happens can be compared. */
export interface FaultyTransport {
  readonly send: (path: string, init?: RequestInit) => Promise<Response>
  close(): Promise<void>
}

/** What came of a request. */
export interface Outcome {
  readonly status?: number
  readonly type?: string | null
  readonly text?: string
  /** How many pieces the body had. */
  readonly pieces?: number
  /** Whether there was no response at all, or its body broke off. */
  readonly failed?: 'no response' | 'body'
}

export interface FaultyTransportKind {
  /** Its column in the table of limits. */
  readonly column: TransportName
  open(mock: Mock): Promise<FaultyTransport>
}

export const faultyTransports: Readonly<Record<string, FaultyTransportKind>> = {
  'node:http': {
    column: 'node',
    open: async (mock) => {
      const { url, close } = await listen(mock, { port: 0 })
      return { send: (path, init) => fetch(`${url}${path}`, init), close }
    },
  },
  Express: { column: 'node', open: (mock) => serve(express().use('/here', expressHandler(mock)), '/here') },
  'Express after json()': { column: 'node', open: (mock) => serve(express().use(express.json(), expressHandler(mock)), '') },
  'mock.fetch': {
    column: 'fetch',
    open: async (mock) => ({ send: (path, init) => mock.fetch(new Request(`http://mock${path}`, init)), close: async () => {} }),
  },
  MSW: {
    column: 'msw',
    open: async (mock) => {
      const { origin, close } = intercept(mock)
      return { send: (path, init) => fetch(`${origin}${path}`, init), close }
    },
  },
}

async function serve(listener: RequestListener, path: string): Promise<FaultyTransport> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`
  return {
    send: (rest, init) => fetch(`${url}${rest}`, init),
    close: async () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

export async function outcomeOf(sent: Promise<Response>): Promise<Outcome> {
  let response: Response
  try {
    response = await sent
  } catch {
    return { failed: 'no response' }
  }
  const type = response.headers.get('content-type')
  const decoder = new TextDecoder()
  const pieces: string[] = []
  try {
    // A response of MSW that is a network error rejects above; one of `Response.error()` has status 0.
    for await (const chunk of response.body ?? []) pieces.push(decoder.decode(chunk as Uint8Array))
  } catch {
    return { status: response.status, type, text: pieces.join(''), failed: 'body' }
  }
  return { status: response.status, type, text: pieces.join(''), pieces: pieces.length }
}
