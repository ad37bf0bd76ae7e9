/** The page in which mocks run, bundled for the browser. It waits for what tests ask of it. */
import { setupWorker } from 'msw/browser'
import { advancly } from '../../mocks/advancly/browser.ts'
import { etranzact } from '../../mocks/etranzact/browser.ts'
import { fint } from '../../mocks/fint/browser.ts'
import { interswitch } from '../../mocks/interswitch/browser.ts'
import { lipaLater } from '../../mocks/lipa-later/browser.ts'
import { handlers, type Handlers } from '../../src/msw.ts'
import type { Opened, Suite } from './protocol.ts'

const known = [fint, interswitch, etranzact, advancly, lipaLater]
const worker = setupWorker()
const open = new Map<string, Handlers>()
let opened = 0

function install(): void {
  if (open.size > 0) worker.resetHandlers(...[...open.values()].flat())
}

const suite: Suite = {
  open({ providers, seed, now }) {
    opened += 1
    const mock: Opened = { origin: `https://mock-${opened}.example`, property: `mock${opened}` }
    const mocked = handlers(
      known.filter(({ name }) => providers.includes(name)),
      {
        ...(seed !== undefined && { seed }),
        ...(now !== undefined && { now: () => now }),
        baseUrls: Object.fromEntries(providers.map((name) => [name, `${mock.origin}/${name}`])),
      },
    )
    open.set(mock.origin, mocked)
    Object.assign(globalThis, { [mock.property]: mocked.control })
    install()
    return mock
  },
  close({ origin, property }) {
    open.delete(origin)
    Reflect.deleteProperty(globalThis, property)
    install()
  },
  async call({ url, method, headers, body }) {
    const bytes = body === undefined ? undefined : Uint8Array.from(atob(body), (character) => character.charCodeAt(0))
    const response = await fetch(url, { method, headers, ...(bytes && { body: bytes }) })
    return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() }
  },
}

await worker.start({ quiet: true, onUnhandledFrame: 'error' })
Object.assign(globalThis, { suite })
