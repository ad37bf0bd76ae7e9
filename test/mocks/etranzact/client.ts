import { etranzact } from '../../../mocks/etranzact/index.ts'
import type { TestWorld } from '../../../src/testing.ts'
import type { Setup } from '../../transports/transports.ts'
import { asCall, type Answered, type Sent } from '../sending.ts'
import { mockFor, type TestMock } from '../transport.ts'

/** A world to call and to steer. */
export interface Client {
  readonly mock: TestMock
  readonly world: TestWorld
  call(sent: Sent): Promise<Answered>
}

/** When every test begins: the moment of the page's sample. */
export const start = '2023-01-04T15:31:44.000Z'

/** A mock of its own whose time moves only as told. */
export function client(setup: Partial<Setup> = {}): Client {
  return inWorld(mockFor({ providers: [etranzact], now: Date.parse(start), ...setup }), 'default')
}

export function inWorld(mock: TestMock, name: string): Client {
  return { mock, world: mock.world(name), call: (sent) => call(mock, name, sent) }
}

async function call(mock: TestMock, world: string, sent: Sent): Promise<Answered> {
  const reply = await mock.call(asCall({ ...sent, path: `/@${world}/etranzact${sent.path}` }))
  return { status: reply.status, headers: reply.headers, body: reply.body ?? reply.text }
}
