import { Agent, get } from 'node:http'
import { memoryLog } from '../logs/memoryLog.ts'
import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { isLoopback, listen } from '../../src/adapters/listen.ts'
import { shopMock } from '../engine/shop.ts'
import { callHttp } from '../transports/transports.ts'
import { openWire, rawRequest } from './wire.ts'

describe('a server', () => {
  test('picks a free port for 0, and returns it', async () => {
    const [one, two] = await Promise.all([listen(shopMock(), { port: 0 }), listen(shopMock(), { port: 0 })])
    expect(one.port).not.toBe(two.port)
    expect(one.url).toBe(`http://127.0.0.1:${one.port}`)
    expect((await callHttp(two.url, { path: '/shop/things/a' })).status).toBe(404)
    await Promise.all([one.close(), two.close()])
  })

  test('cannot take a port that is taken', async () => {
    const { port, url, close } = await listen(shopMock(), { port: 0 })
    await expect(listen(shopMock(), { port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    expect((await callHttp(url, { path: '/shop/things/a' })).status).toBe(404)
    await close()
    const again = await listen(shopMock(), { port })
    await again.close()
  })

  test('rejects an address that is not of this machine', async () => {
    await expect(listen(shopMock(), { port: 0, host: '192.0.2.1' })).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' })
  })

  test.each(['', ' '])('does not take the host %j for all addresses', async (host) => {
    await expect(listen(shopMock(), { port: 0, host })).rejects.toThrow('The host is empty.')
  })

  test('listens on IPv6 and writes its address as one', async () => {
    const { url, port, adminToken, close } = await listen(shopMock(), { port: 0, host: '::1' })
    expect([url, adminToken]).toEqual([`http://[::1]:${port}`, undefined])
    await close()
  })
})

describe('closing a server', () => {
  test('does not wait for connections that are kept open', async () => {
    const { url, close } = await listen(shopMock(), { port: 0 })
    const agent = new Agent({ keepAlive: true })
    await new Promise<void>((resolve) => get(`${url}/shop/things/a`, { agent }, (response) => void response.resume().on('end', resolve)))
    await close()
    agent.destroy()
    await expect(callHttp(url, { path: '/' })).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  test('lets calls under way finish, and then closes their connections', async () => {
    const mock = shopMock({}, { delay: 50 })
    const { url, close } = await listen(mock, { port: 0 })
    const wire = await openWire(url)
    wire.send(rawRequest('/shop/things/a'))
    await expect.poll(() => mock.world().journal(), { interval: 5 }).toHaveLength(1)
    const closing = close()
    expect(await wire.closed()).toMatch(/^HTTP\/1\.1 404 [^]*\{"error":"unknown"\}$/)
    await closing
  })

  test('sends delayed replies at once', async () => {
    const mock = shopMock({}, { delay: 60_000 })
    const { url, close } = await listen(mock, { port: 0 })
    const wire = await openWire(url)
    wire.send(rawRequest('/shop/things/a').repeat(3))
    await expect.poll(() => mock.world().journal(), { interval: 5 }).toHaveLength(3)
    await close()
    expect((await wire.closed()).match(/HTTP\/1\.1 404 /g)).toHaveLength(3)
  })

  test('sends a long reply whole', async () => {
    const name = 'x'.repeat(5_000_000)
    const mock = shopMock({ handlers: { getThing: ({ reply }) => reply(200, { id: 'a', name }) } })
    const { url, close } = await listen(mock, { port: 0 })
    const wire = await openWire(url)
    wire.socket.pause()
    wire.send(rawRequest('/shop/things/a'))
    await expect.poll(() => mock.world().journal(), { interval: 5 }).toHaveLength(1)
    const closing = close()
    setTimeout(() => wire.socket.resume(), 300)
    expect((await wire.closed()).length).toBeGreaterThan(name.length)
    await closing
  })

  test('answers clients that the system has connected but the server has not accepted', async () => {
    const { url, port, close } = await listen(shopMock(), { port: 0 })
    let closing: Promise<void> | undefined
    const texts = Array.from(
      { length: 50 },
      () =>
        new Promise<string>((resolve) => {
          let text = ''
          const socket = connect(port, new URL(url).hostname, () => (closing ??= close()))
          socket.on('data', (chunk) => (text += String(chunk))).on('error', (error) => (text += error.message))
          socket.on('close', () => resolve(text)).write(rawRequest('/shop/things/a'))
        }),
    )
    for (const text of await Promise.all(texts)) expect(text).toMatch(/^HTTP\/1\.1 404 [^]*\{"error":"unknown"\}$/)
    await closing
  })

  test('answers every call of clients that continue to call, and tells them which reply is the last', async () => {
    const { url, close } = await listen(shopMock(), { port: 0 })
    const clients = await Promise.all(Array.from({ length: 20 }, () => openWire(url)))
    const sent = clients.map(() => 0)
    for (const [index, { socket, send, text }] of clients.entries()) {
      const call = (): void => {
        sent[index] = (sent[index] ?? 0) + 1
        send(rawRequest('/shop/things/a'))
      }
      const isLast = (): boolean => /connection: close/i.test(text())
      socket.on('data', () => text().endsWith('{"error":"unknown"}') && (isLast() ? socket.end() : call()))
      call()
    }
    await expect.poll(() => Math.min(...sent)).toBeGreaterThan(3)
    await close()
    const answered = await Promise.all(clients.map(async ({ closed }) => (await closed()).match(/HTTP\/1\.1 404 /g)?.length))
    expect(answered).toEqual(sent)
  })

  test('closes the store, and can be asked for twice', async () => {
    let closed = 0
    const store = await memoryLog()
    store.close = async () => void (closed += 1)
    const { close } = await listen(shopMock({}, { store }), { port: 0 })
    await Promise.all([close(), close()])
    await close()
    expect(closed).toBe(1)
  })
})

test('only addresses of this machine count as such', () => {
  expect(['127.0.0.1', '127.9.9.9', '::1', 'localhost'].filter((host) => !isLoopback(host))).toEqual([])
  expect(['0.0.0.0', '::', '192.168.1.1', '127.0.0.1.evil.example', 'localhost.evil.example', ''].filter(isLoopback)).toEqual([])
})
