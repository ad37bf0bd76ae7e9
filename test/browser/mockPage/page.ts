/** The page in which mocks run, bundled for the browser. Tests call its `suite`. */
import { setupWorker } from 'msw/browser'
import { advancly } from '../../../mocks/advancly/browser.ts'
import { etranzact } from '../../../mocks/etranzact/browser.ts'
import { fint } from '../../../mocks/fint/browser.ts'
import { fint as compilingFint } from '../../../mocks/fint/index.ts'
import { interswitch } from '../../../mocks/interswitch/browser.ts'
import { lipaLater } from '../../../mocks/lipa-later/browser.ts'
import { handlers, type Handlers } from '../../../src/msw.ts'
import { cookieShop } from './cookieShop.ts'
import type { Opened, Opening, Sent, Suite } from './protocol.ts'

const known = [fint, interswitch, etranzact, advancly, lipaLater]
const worker = setupWorker()
const open = new Map<string, Handlers>()
/** Mocks that are not in use, by how they were opened. Creating one takes longer than most tests, and all of its state is in its worlds. */
const idle = new Map<string, Mocked[]>()
let opened = 0

interface Mocked extends Opened {
  readonly key: string
  readonly mocked: Handlers
}

function install(name: string, mocked: Handlers): void {
  open.set(name, mocked)
  worker.resetHandlers(...[...open.values()].flat())
}

/** With no handlers left, MSW keeps those it has. */
function uninstall(name: string): void {
  open.delete(name)
  worker.resetHandlers(...[...open.values()].flat())
}

function make(key: string, { providers, seed, now }: Opening): Mocked {
  opened += 1
  const origin = `https://mock-${opened}.example`
  const mocked = handlers(
    known.filter(({ name }) => providers.includes(name)),
    {
      ...(seed !== undefined && { seed }),
      ...(now !== undefined && { now: () => now }),
      baseUrls: Object.fromEntries(providers.map((name) => [name, `${origin}/${name}`])),
    },
  )
  return { key, origin, property: `mock${opened}`, mocked }
}

const suite: Suite = {
  open(opening) {
    const key = JSON.stringify(opening)
    const { origin, property, mocked } = idle.get(key)?.pop() ?? make(key, opening)
    install(origin, mocked)
    Object.assign(globalThis, { [property]: mocked.control })
    return { key, origin, property }
  },
  async close({ key, origin, property }) {
    const mocked = open.get(origin) as Handlers
    uninstall(origin)
    Reflect.deleteProperty(globalThis, property)
    for (const name of await mocked.control.worldNames()) await mocked.control.world(name).delete()
    idle.set(key, [...(idle.get(key) ?? []), { key, origin, property, mocked }])
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

/** As bytes, because fetch would give text a content type. */
function bytesOf(body: NonNullable<Sent['body']>): Uint8Array<ArrayBuffer> {
  if ('byte' in body) return new Uint8Array(body.times).fill(body.byte)
  return 'text' in body ? new TextEncoder().encode(body.text) : Uint8Array.from(atob(body.base64), (character) => character.charCodeAt(0))
}

await worker.start({ quiet: true, onUnhandledFrame: 'error' })
Object.assign(globalThis, { suite })
