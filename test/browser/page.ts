/** The page in which mocks run, bundled for the browser. It waits for what tests ask of it. */
import { setupWorker } from 'msw/browser'
import { advancly } from '../../mocks/advancly/browser.ts'
import { etranzact } from '../../mocks/etranzact/browser.ts'
import { fint } from '../../mocks/fint/browser.ts'
import { fint as compilingFint } from '../../mocks/fint/index.ts'
import { interswitch } from '../../mocks/interswitch/browser.ts'
import { lipaLater } from '../../mocks/lipa-later/browser.ts'
import { handlers, type Handlers } from '../../src/msw.ts'
import { cookieShop } from './cookieShop.ts'
import type { Opened, Sent, Suite } from './protocol.ts'

const known = [fint, interswitch, etranzact, advancly, lipaLater]
const worker = setupWorker()
const open = new Map<string, Handlers>()
let opened = 0

function install(name: string, mocked: Handlers): void {
  open.set(name, mocked)
  worker.resetHandlers(...[...open.values()].flat())
}

/** MSW goes on with the handlers it has where it is given none. */
function uninstall(name: string): void {
  open.delete(name)
  worker.resetHandlers(...[...open.values()].flat())
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
    install(mock.origin, mocked)
    Object.assign(globalThis, { [mock.property]: mocked.control })
    return mock
  },
  close({ origin, property }) {
    uninstall(origin)
    Reflect.deleteProperty(globalThis, property)
  },
  async call({ url, method, headers, body }) {
    const response = await fetch(url, { method, headers, ...(body && { body: bytesOf(body) }) })
    return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() }
  },
  mockVendors() {
    const vendors = handlers([fint])
    Object.assign(globalThis, { vendors: vendors.control })
    install('vendors', vendors)
    install('compiling', handlers([compilingFint], { baseUrls: { fint: 'https://compiling.example' } }))
    install('cookies', handlers([cookieShop], { baseUrls: { cookies: 'https://cookies.example' } }))
  },
  stopVendors() {
    for (const name of ['vendors', 'compiling', 'cookies']) uninstall(name)
  },
}

/** As bytes, since text would get a content type. */
function bytesOf(body: NonNullable<Sent['body']>): Uint8Array<ArrayBuffer> {
  return 'text' in body ? new TextEncoder().encode(body.text) : Uint8Array.from(atob(body.base64), (character) => character.charCodeAt(0))
}

await worker.start({ quiet: true, onUnhandledFrame: 'error' })
Object.assign(globalThis, { suite })
