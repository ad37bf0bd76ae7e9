import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { listen, type Listening } from '../../src/node.ts'
import { faultyShop } from '../engine/faults/faultyShop.ts'

interface Heard {
  readonly text: string
  readonly error: string | undefined
}

/** Sends a request over TCP and listens until the connection ends. */
function hear(port: number, fault: string): Promise<Heard> {
  return new Promise((resolve) => {
    let text = ''
    let error: string | undefined
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET /shop/things/a HTTP/1.1\r\nHost: mock\r\nX-Key: k\r\nX-Mock-Fault: ${fault}\r\n\r\n`),
    )
    socket.on('data', (data) => (text += data.toString()))
    socket.on('error', (cause: NodeJS.ErrnoException) => (error = cause.code))
    socket.on('close', () => resolve({ text, error }))
  })
}

async function listening(mock = faultyShop().mock): Promise<Listening> {
  const server = await listen(mock, { port: 0 })
  onTestFinished(() => server.close())
  return server
}

test('a reset connection ends with a reset and without a byte', async () => {
  const { port } = await listening()
  expect(await hear(port, 'reset')).toEqual({ text: '', error: 'ECONNRESET' })
})

test('a truncated reply announces its whole body, sends a part and closes the connection', async () => {
  const { port } = await listening()
  const { text, error } = await hear(port, 'truncated; bytes=7')
  expect(error).toBeUndefined()
  expect(text).toMatch(/^HTTP\/1\.1 404 Not Found\r\n[^]*content-length: 32\r\n[^]*\r\n\r\n\{"code"$/)
})

test('a reply that never comes does not keep the server from closing, nor does one that comes in pieces', async () => {
  const { mock } = faultyShop()
  const server = await listening(mock)
  const hanging = hear(server.port, 'hang')
  const dribbled = hear(server.port, 'dribble; ms=600000')
  await expect.poll(() => mock.world().journal(), { interval: 5 }).toHaveLength(2)
  // If it waited for the pieces, this would take ten minutes.
  await server.close()
  expect((await hanging).text).toBe('')
  expect((await dribbled).text).toMatch(/\{"code":404,"message":"unknown"\}$/)
})
