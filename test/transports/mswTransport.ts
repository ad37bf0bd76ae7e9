import type { HttpHandler } from 'msw/http'
import { setupServer } from 'msw/node'
import { handlers } from '../../src/msw.ts'
import type { Mock } from '../../src/index.ts'

/** MSW has one network for a process, so all mocks that are open share it, each at a host of its own. */
const server = setupServer()
const open = new Map<string, readonly HttpHandler[]>()
let opened = 0

export interface Intercepted {
  /** `http://mock-1.example` */
  readonly origin: string
  close(): Promise<void>
}

/** Has MSW answer for a mock. */
export function intercept(mock: Mock): Intercepted {
  opened += 1
  const origin = `http://mock-${opened}.example`
  open.set(origin, handlers(mock, { baseUrls: baseUrlsAt(origin, mock) }))
  if (open.size === 1) server.listen({ onUnhandledFrame: 'error' })
  server.resetHandlers(...[...open.values()].flat())
  return {
    origin,
    close: async () => {
      open.delete(origin)
      if (open.size === 0) server.close()
      else server.resetHandlers(...[...open.values()].flat())
    },
  }
}

/** Every provider below a path of its name, as a server of ours has it. */
function baseUrlsAt(origin: string, { mounts }: Mock): Record<string, string> {
  return Object.fromEntries(mounts.map(({ name }) => [name, `${origin}/${name}`]))
}
