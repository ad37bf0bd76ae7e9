import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { send } from '../../../src/verify/targets/wire.ts'

test('a request asks for nothing about the connection, and the reply keeps what the server says about it', async () => {
  const asked: unknown[] = []
  const server = createServer(({ headers }, response) => {
    asked.push(headers.connection)
    response.setHeader('keep-alive', 'timeout=72')
    response.end('hi')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  onTestFinished(() => void server.close())
  const base = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const request = { method: 'GET', path: '/', headers: { accept: '*/*' }, body: Buffer.alloc(0) }
  expect(await send(base, request, { patience: 10_000 })).toMatchObject({
    headers: { connection: 'keep-alive', 'keep-alive': 'timeout=72' },
  })
  expect(asked).toEqual([undefined])
})
