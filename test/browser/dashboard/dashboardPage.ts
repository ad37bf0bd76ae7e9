import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { advancly } from '../../../mocks/advancly/index.ts'
import { etranzact } from '../../../mocks/etranzact/index.ts'
import { fint } from '../../../mocks/fint/index.ts'
import { interswitch } from '../../../mocks/interswitch/index.ts'
import { lipaLater } from '../../../mocks/lipa-later/index.ts'
import { createMock, type Mock, type MockOptions } from '../../../src/index.ts'
import { listen, type Listening } from '../../../src/node.ts'
import { libraryDocument } from '../../infer/library.ts'
import { sharedBrowser } from '../chromium.ts'

/** What tests leave to look at. */
export const shots = fileURLToPath(new URL('../../../node_modules/.cache/dashboard/', import.meta.url))

/** Takes a screenshot if `SCREENSHOTS` is set in the environment. No test reads it. */
export async function photograph(page: Page, name: string): Promise<void> {
  if (process.env['SCREENSHOTS'] === undefined) return
  // Long enough for the page to read the world again.
  await page.waitForTimeout(400)
  await page.screenshot({ path: `${shots}${name}.png` })
}

/** A mock of the five APIs and of an inferred one that listens, and a page to look at it. */
export class Looking {
  readonly mock: Mock
  readonly server: Listening
  readonly #browser: Browser
  #page: Page | undefined
  #opened = 0

  private constructor(mock: Mock, server: Listening, browser: Browser) {
    this.mock = mock
    this.server = server
    this.#browser = browser
  }

  static async start(options: Pick<MockOptions, 'findEvidence'> = {}): Promise<Looking> {
    await mkdir(shots, { recursive: true })
    const providers = [fint, interswitch, etranzact, advancly, lipaLater]
    const mock = createMock({ providers, specs: [{ name: 'library', document: libraryDocument }], ...options })
    return new Looking(mock, await listen(mock, { port: 0 }), await sharedBrowser())
  }

  /** Loads the dashboard in the page that tests share: a new page would be a process that compiles everything again. */
  async open(hash: string, at = this.server.url): Promise<Page> {
    const page = await this.#anyPage()
    this.#opened += 1
    await page.setViewportSize({ width: 1280, height: 850 })
    await page.emulateMedia({ colorScheme: 'light' })
    // The query makes it another page, which is loaded even if only the hash differs.
    await page.goto(`${at}/__admin/ui?${this.#opened}#${hash}`)
    return page
  }

  async #anyPage(): Promise<Page> {
    if (!this.#page || this.#page.isClosed()) this.#page = await this.#browser.newPage()
    this.#page.setDefaultTimeout(8_000)
    return this.#page
  }

  call(path: string, body?: object, world = 'default'): Promise<Response> {
    return fetch(`${this.server.url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'XMLHttpRequest', 'x-mock-world': world },
      ...(body && { body: JSON.stringify(body) }),
    })
  }

  async close(): Promise<void> {
    await this.#page?.close()
    await this.server.close()
  }
}
