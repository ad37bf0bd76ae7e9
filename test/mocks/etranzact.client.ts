import { etranzact } from '../../mocks/etranzact/index.ts'
import { createMock, type Log, type Mock, type MockOptions, type Step, type WorldControl } from '../../src/index.ts'

/** What a call sends. A text body goes as it is, anything else as JSON. */
export interface Sent {
  readonly method?: string
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** A world to call and to steer. */
export interface Client {
  readonly mock: Mock
  readonly world: WorldControl
  call(sent: Sent): Promise<Answered>
}

/** When every test begins: the moment of the page's sample. */
export const start = '2023-01-04T15:31:44.000Z'

/** A mock of its own whose time moves only as told. */
export function client(options: MockOptions = {}): Client {
  return inWorld(createMock({ providers: [etranzact], now: () => Date.parse(start), ...options }), 'default')
}

/** A log that keeps its steps where a test can look at them. */
export function memoryLog(): Log & { readonly steps: Step[] } {
  const steps: Step[] = []
  return {
    steps,
    read: async (_world, after) => steps.slice(after),
    append: async (_world, after, more) => steps.length === after && steps.push(...more) > after,
  }
}

export function inWorld(mock: Mock, name: string): Client {
  return { mock, world: mock.world(name), call: (sent) => call(mock, name, sent) }
}

async function call(mock: Mock, world: string, { method = 'GET', path, query = {}, headers = {}, body }: Sent): Promise<Answered> {
  const search = new URLSearchParams(query).toString()
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  const response = await mock.fetch(
    new Request(`http://mock/@${world}/etranzact${path}${search && `?${search}`}`, {
      method,
      headers: { ...(text !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(text !== undefined && { body: text }),
    }),
  )
  return { status: response.status, headers: Object.fromEntries(response.headers), body: tryJson(await response.text()) }
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
