import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, onTestFinished, test } from 'vitest'
import { nodeListener } from '../../src/adapters/node.ts'
import { ReplyOutbox } from '../../src/adapters/replyOutbox.ts'
import type { Handle } from '../../src/engine/call.ts'
import { callHttp } from '../transports/transports.ts'
import { openWire, rawRequest } from './wire.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** More than the system holds for a client that does not read. */
const long = 9_000_000

async function serve(handle: Handle, limit?: number): Promise<{ server: Server; url: string; port: number }> {
  const server = createServer({ keepAliveTimeout: 60_000 }, nodeListener(handle, new ReplyOutbox(limit)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { server, url: `http://127.0.0.1:${port}`, port }
}

/** A client that sends calls and does not read. */
async function silentClient(port: number, calls: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').pause()
  onTestFinished(() => void socket.destroy())
  socket.on('error', () => {})
  await new Promise((resolve) => socket.once('connect', resolve))
  socket.write(rawRequest('/').repeat(calls))
  return socket
}

test('a client that does not read is not answered further until it reads', async () => {
  let answered = 0
  const body = 'x'.repeat(long)
  const { url, port } = await serve(() => ((answered += 1), { status: 200, headers: {}, body }))
  const socket = await silentClient(port, 10)
  await expect.poll(() => answered).toBe(1)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(answered).toBe(1)
  expect((await callHttp(url, { path: '/' })).text).toHaveLength(long)
  let read = 0
  socket.on('data', (chunk) => (read += chunk.length)).resume()
  await expect.poll(() => read, { timeout: 20_000 }).toBeGreaterThan(10 * long)
  expect(answered).toBe(11)
})

test('calls that wait for a client to read are answered in their order', async () => {
  let next = 0
  const { url } = await serve(() => ({ status: 200, headers: {}, body: `${String((next += 1)).padStart(2, '0')}${'x'.repeat(600_000)}` }))
  const wire = await openWire(url)
  wire.socket.pause()
  wire.send(rawRequest('/').repeat(20) + rawRequest('/', { headers: { connection: 'close' } }))
  await expect.poll(() => next).toBeGreaterThan(0)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(next).toBeLessThan(21)
  wire.socket.resume()
  const order = [...(await wire.closed()).matchAll(/\r\n\r\n(\d\d)x/g)].map(([, number]) => Number(number))
  expect(order).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
})

test('closes the connection with the most waiting bytes if replies take too much memory', async () => {
  let next = 0
  const { server, url, port } = await serve(({ path }) => {
    const size = path === '/small' ? 10 : long
    return { status: 200, headers: {}, body: String((next += 1)).padEnd(size, 'x') }
  }, 50_000_000)
  for (let client = 0; client < 10; client += 1) await silentClient(port, 1)
  await expect.poll(() => next).toBe(10)
  const open = (): Promise<number> => new Promise((resolve) => server.getConnections((_, count) => resolve(count)))
  await expect.poll(open).toBeLessThan(7)
  expect((await callHttp(url, { path: '/small' })).text).toHaveLength(10)
  expect(await open()).toBeGreaterThan(2)
})

test('a body that many replies share takes memory once', async () => {
  const body = 'x'.repeat(long)
  const { server, port } = await serve(() => ({ status: 200, headers: {}, body }), 50_000_000)
  for (let client = 0; client < 10; client += 1) await silentClient(port, 1)
  await new Promise((resolve) => setTimeout(resolve, 300))
  const open = await new Promise((resolve) => server.getConnections((_, count) => resolve(count)))
  expect(open).toBe(10)
})

test('a long text arrives whole, with every character', async () => {
  const body = `a${'😀'.repeat(400_000)}ü${'€'.repeat(800_000)}`
  const { url } = await serve(() => ({ status: 200, headers: {}, body }))
  const { headers, text } = await callHttp(url, { path: '/' })
  expect(headers['content-length']).toBe(String(Buffer.byteLength(body)))
  expect(text === body).toBe(true)
})

test('a delayed reply is forgotten when its client goes', async () => {
  let body: WeakRef<Uint8Array> | undefined
  const { server, port } = await serve(() => {
    const bytes = new Uint8Array(long)
    body = new WeakRef(bytes)
    return { status: 200, headers: {}, body: bytes, delay: 600_000 }
  })
  const socket = await silentClient(port, 1)
  await expect.poll(() => body).toBeDefined()
  socket.destroy()
  await expect.poll(() => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)))).toBe(0)
  await expect.poll(() => (collectGarbage(), body?.deref() === undefined)).toBe(true)
})
