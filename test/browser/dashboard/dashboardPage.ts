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

/** Screenshots of the tests, to look at. */
export const shots = fileURLToPath(new URL('../../../node_modules/.cache/dashboard/', import.meta.url))

export interface Opening {
  readonly at?: string
  readonly width?: number
  readonly scheme?: 'light' | 'dark'
}

/** A mock of the five APIs and of an inferred one that listens, and a browser to look at it. */
export class Looking {
  readonly mock: Mock
  readonly server: Listening
  readonly #browser: Browser

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

  async open(hash: string, { at = this.server.url, width = 1280, scheme = 'light' }: Opening = {}): Promise<Page> {
    const page = await this.#browser.newPage({ viewport: { width, height: 850 }, colorScheme: scheme })
    page.setDefaultTimeout(8_000)
    await page.goto(`${at}/__admin/ui#${hash}`)
    return page
  }

  call(path: string, body?: object, world = 'default'): Promise<Response> {
    return fetch(`${this.server.url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'XMLHttpRequest', 'x-mock-world': world },
      ...(body && { body: JSON.stringify(body) }),
    })
  }

  close(): Promise<void> {
    return this.server.close()
  }
}
