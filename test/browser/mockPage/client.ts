import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { pageControl, type PageLike } from '../../../src/testing.ts'
import { headersOf, replyOf, type Running, type Setup, type TestCall } from '../../transports/transports.ts'
import { sharedBrowser } from '../chromium.ts'
import { openBarePage } from './barePage.ts'
import type { Opening, Sent, Suite } from './protocol.ts'

/** One page each for all test files of a worker. They are closed with the browser. */
let page: Promise<Page> | undefined
let barePage: Promise<PageLike> | undefined

/** A page of Playwright that runs mocks. */
export function openPage(): Promise<Page> {
  return (page ??= newPage())
}

async function newPage(): Promise<Page> {
  const made = await (await sharedBrowser()).newPage()
  await made.goto(inject('site'))
  await made.waitForFunction(() => 'suite' in globalThis)
  return made
}

async function openPageForMocks(): Promise<PageLike> {
  return openBarePage(await sharedBrowser(), inject('site'))
}

/** Starts a mock in a page. */
export async function openInPage({ providers, seed, now, local }: Setup): Promise<Omit<Running, 'name'>> {
  if (local) throw new Error('Functions cannot be passed to a page. Skip this test where the mock runs in one.')
  const at = await (barePage ??= openPageForMocks())
  const opening: Opening = { providers: providers.map(({ name }) => name), seed, now }
  const opened = await at.evaluate((wanted) => suite.open(wanted), opening)
  return {
    call: async (call) => {
      const { status, headers, text } = await at.evaluate((sent) => suite.call(sent), sentOf(opened.origin, call))
      return replyOf(status, headers, text)
    },
    control: pageControl(at, opened.property),
    close: () => at.evaluate((mock) => suite.close(mock), opened),
  }
}

function sentOf(origin: string, call: TestCall): Sent {
  const { method = 'GET', path, query } = call
  return {
    url: `${origin}${path}${query === undefined ? '' : `?${query}`}`,
    method,
    headers: headersOf(call),
    body: bodyOf(call.body),
  }
}

function bodyOf(body: TestCall['body']): Sent['body'] {
  if (body instanceof Uint8Array) return bytesOf(body)
  return body === undefined ? undefined : { text: typeof body === 'string' ? body : JSON.stringify(body) }
}

/** Bytes cannot be passed to a page, so they go as base64. */
function bytesOf(bytes: Uint8Array): Sent['body'] {
  const [byte] = bytes
  if (byte !== undefined && bytes.every((each) => each === byte)) return { byte, times: bytes.length }
  return { base64: Buffer.from(bytes).toString('base64') }
}

declare global {
  /** In the page. Functions that are evaluated there use it. */
  const suite: Suite
}
