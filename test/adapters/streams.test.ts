import { request, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expressHandler } from '../../src/express.ts'
import { documentOf, shopMock } from '../engine/shop.ts'
import { openTransport, readAll, localTransportNames, type Transport } from '../transports/transports.ts'
import { listen } from '../../src/node.ts'
import express from 'express'
import type { AddressInfo } from 'node:net'

type Pull = (controller: ReadableStreamDefaultController<Uint8Array>) => void

const text = (chunk: string): Uint8Array => new TextEncoder().encode(chunk)
const responses = { 200: { description: '', content: { 'text/event-stream': {}, 'application/octet-stream': {} } } }
const document = documentOf({ '/stream': { get: { operationId: 'stream', responses } } })

/** A mock whose only operation answers with a stream that the test fills, and how often that stream was cancelled. */
function streaming(pull: Pull): { mock: ReturnType<typeof shopMock>; cancelled: Promise<void> } {
  const { promise: cancelled, resolve } = Promise.withResolvers<void>()
  const body = (): ReadableStream<Uint8Array> => new ReadableStream({ pull, cancel: () => resolve() })
  const mock = shopMock({ document, handlers: { stream: ({ reply }) => reply(200, body(), { 'content-type': 'text/event-stream' }) } })
  return { mock, cancelled }
}

describe.each(localTransportNames)('over %s', (name) => {
  let left = ['one ', 'two ', 'three']
  const { mock } = streaming((controller) => {
    const next = left.shift()
    if (next === undefined) controller.close()
    else controller.enqueue(text(next))
  })
  let transport: Transport
  beforeAll(async () => {
    transport = await openTransport(name, mock)
  })
  afterAll(() => transport.close())

  test('a stream arrives completely', async () => {
    left = ['one ', 'two ', 'three']
    const reply = await transport.call({ path: '/shop/stream' })
    expect(reply).toMatchObject({ status: 200, headers: { 'content-type': 'text/event-stream' }, text: 'one two three' })
    expect((await mock.world().journal()).at(-1)?.reply.body).toEqual({ omitted: '0 bytes' })
  })

  test('a HEAD request for a stream gets no body', async () => {
    expect(await transport.call({ method: 'HEAD', path: '/shop/stream' })).toMatchObject({ status: 200, text: '' })
  })

  test('bytes arrive unchanged', async () => {
    const bytes = Uint8Array.of(0xe2, 0x82, 0xac)
    const binary = shopMock({
      document,
      handlers: { stream: ({ reply }) => reply(200, bytes, { 'content-type': 'application/octet-stream' }) },
    })
    const opened = await openTransport(name, binary)
    expect((await opened.call({ path: '/shop/stream' })).text).toBe('€')
    await opened.close()
  })
})

function open(url: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(url, { agent: false }, resolve).on('error', reject).end()
  })
}

const endless: Pull = (controller) => controller.enqueue(text('on and on '.repeat(1000)))

describe('a stream that ends early', () => {
  test('is cancelled at its source if the client disconnects, over node http', async () => {
    const { mock, cancelled } = streaming(endless)
    const { url, close } = await listen(mock, { port: 0 })
    const response = await open(`${url}/shop/stream`)
    response.once('data', () => response.destroy())
    await expect(cancelled).resolves.toBeUndefined()
    await close()
  })

  test('is cancelled at its source if the client disconnects, over express', async () => {
    const { mock, cancelled } = streaming(endless)
    const server = express().use(expressHandler(mock)).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const response = await open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/shop/stream`)
    response.once('data', () => response.destroy())
    await expect(cancelled).resolves.toBeUndefined()
    await new Promise((resolve) => server.close(resolve))
  })

  test('is cancelled at its source if nobody reads its body', async () => {
    const { mock, cancelled } = streaming(endless)
    const reply = await mock.handle({ method: 'HEAD', path: '/shop/stream', query: '', headers: {} })
    expect(reply.body).toBeNull()
    await expect(cancelled).resolves.toBeUndefined()
  })

  test('is cancelled at its source if the client cancels it, over fetch', async () => {
    const { mock, cancelled } = streaming(endless)
    const response = await mock.fetch(new Request('http://mock/shop/stream'))
    await response.body?.cancel()
    await expect(cancelled).resolves.toBeUndefined()
  })

  test('closes the connection if its source fails, and the server continues', async () => {
    let sent = 0
    const { mock } = streaming((controller) => {
      sent += 1
      if (sent === 1) controller.enqueue(text('beginning'))
      else controller.error(new Error('no such luck'))
    })
    const { url, close } = await listen(mock, { port: 0 })
    const reading = open(`${url}/shop/stream`).then(readAll)
    await expect(reading).rejects.toThrow(/aborted|socket hang up/)
    expect((await open(`${url}/shop/nowhere`)).statusCode).toBe(404)
    await close()
  })
})
