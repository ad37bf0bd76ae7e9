import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { nodeListener } from '../../src/node.ts'
import { getThing, shopMock } from './shop.ts'

interface Frame {
  readonly name: string
  readonly file: string
}

/** The frames of a stack, the innermost first, without those of Node.js. */
function framesOf(stack: string): Frame[] {
  return stack
    .split('\n')
    .slice(1)
    .map((line) => /at (?:new )?(?:(.*) \()?(?:file:\/\/)?(.*?):\d+:\d+\)?$/.exec(line))
    .filter((found) => found !== null && !found[2]?.startsWith('node:'))
    .map((found) => ({ name: found?.[1] ?? '', file: found?.[2] ?? '' }))
}

async function stackOfHandler(): Promise<Frame[]> {
  let stack = ''
  const before = Error.stackTraceLimit
  const mock = shopMock({
    handlers: {
      createThing: (call) => {
        Error.stackTraceLimit = 50
        stack = new Error('to see the stack').stack ?? ''
        Error.stackTraceLimit = before
        return call.reply(201, { id: 'a' }, { 'x-count': '1' })
      },
      getThing,
    },
  })
  const server = createServer(nodeListener(mock.handle))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as AddressInfo
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"id":"a"}' }
  const { status } = await fetch(`http://127.0.0.1:${port}/shop/things`, init)
  await new Promise((resolve) => server.close(resolve))
  expect(status).toBe(201)
  return framesOf(stack)
}

test('a POST passes at most seven functions between the adapter and its handler', async () => {
  const frames = await stackOfHandler()
  const adapter = frames.findIndex(({ file }) => file.includes('/adapters/'))
  const between = frames.slice(1, adapter)
  expect(adapter).toBeGreaterThan(1)
  expect(between.map(({ name }) => name).filter((name) => name !== '')).toEqual(expect.arrayContaining(['World.step']))
  expect(between.length).toBeLessThanOrEqual(7)
})
