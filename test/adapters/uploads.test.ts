import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { nodeListener } from '../../src/adapters/node.ts'
import { ReplyOutbox } from '../../src/adapters/replyOutbox.ts'
import { Uploads } from '../../src/adapters/uploads.ts'
import type { Call, Handle } from '../../src/engine/call.ts'
import { callHttp } from '../transports/transports.ts'
import { openWire, rawRequest, type Wire } from './wire.ts'

const sizeOf = ({ body }: Call): number => (body instanceof Uint8Array ? body.length : -1)
const tellsSize: Handle = (call) => ({ status: 200, headers: {}, body: `got ${sizeOf(call)}` })

async function serve(uploads: Uploads, handle = tellsSize): Promise<string> {
  const server = createServer(nodeListener(handle, new ReplyOutbox(), uploads))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A client that has sent a part of a body of 900,000 bytes. */
async function unfinished(url: string, part: number): Promise<Wire> {
  const wire = await openWire(url)
  onTestFinished(() => void wire.socket.destroy())
  wire.send(rawRequest('/', { method: 'POST', headers: { 'content-length': '900000' } }) + 'x'.repeat(part))
  return wire
}

test('refuses unfinished bodies with 503 if they take too much memory together, the largest first', async () => {
  const uploads = new Uploads(1_000_000)
  const url = await serve(uploads)
  const small = await unfinished(url, 300_000)
  await expect.poll(() => uploads.bytes).toBe(300_000)
  const large = await unfinished(url, 650_000)
  await expect.poll(() => uploads.bytes).toBe(950_000)
  const other = await unfinished(url, 60_000)
  expect(await large.until(/"status":503/)).toMatch(/^HTTP\/1.1 503 [^]*retry-after: 1\r\n[^]*application\/problem\+json/i)
  await expect.poll(() => uploads.bytes).toBe(360_000)
  small.send('x'.repeat(600_000))
  expect(await small.until(/got/)).toContain('got 900000')
  other.socket.destroy()
  await expect.poll(() => uploads.bytes).toBe(0)
})

test('a client that was refused can go on on the same connection', async () => {
  const url = await serve(new Uploads(500_000))
  const wire = await unfinished(url, 600_000)
  await wire.until(/"status":503/)
  wire.send('x'.repeat(300_000) + rawRequest('/', { method: 'POST', body: 'again' }))
  expect(await wire.until(/got/)).toContain('got 5')
})

test('a small body is answered while large ones are arriving', async () => {
  const uploads = new Uploads(1_000_000)
  const url = await serve(uploads)
  const waiting = await Promise.all([unfinished(url, 490_000), unfinished(url, 490_000)])
  await expect.poll(() => uploads.bytes).toBe(980_000)
  expect(await callHttp(url, { method: 'POST', path: '/', body: 'x'.repeat(40_000) })).toMatchObject({ status: 200, text: 'got 40000' })
  expect(waiting.filter((each) => each.text().includes('503'))).toHaveLength(1)
})

test('the bodies of calls that wait for their client to read are counted until they are answered', async () => {
  const uploads = new Uploads(1_000_000)
  const url = await serve(uploads, () => ({ status: 200, headers: {}, body: 'x'.repeat(9_000_000) }))
  const wire = await openWire(url)
  wire.socket.pause()
  wire.send(rawRequest('/', { method: 'POST', body: 'y'.repeat(10_000) }).repeat(50))
  await expect.poll(() => uploads.bytes).toBeGreaterThan(20_000)
  wire.socket.destroy()
  await expect.poll(() => uploads.bytes).toBe(0)
})

test.each([
  ['complete', { 'content-length': '5' }, 'hello'],
  ['in chunks', { 'transfer-encoding': 'chunked' }, '5\r\nhello\r\n0\r\n\r\n'],
  ['larger than is accepted', { 'content-length': '10000001' }, ''],
])('a body that is %s leaves nothing behind', async (_, headers, body) => {
  const uploads = new Uploads()
  const wire = await openWire(await serve(uploads))
  wire.send(rawRequest('/', { method: 'POST', headers }) + body)
  expect(await wire.until(/got/)).toMatch(/got (5|-1)/)
  expect(uploads.bytes).toBe(0)
  wire.socket.destroy()
})
