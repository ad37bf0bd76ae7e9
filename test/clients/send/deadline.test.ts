import { afterEach, expect, test, vi } from 'vitest'
import { createFintClient, type FintClient, type FintOptions } from '../../../src/clients/fint.ts'
import { inShort, json, scripted } from '../setup.ts'

const loan = { phone: '08111111111', amount: '1500', transaction_pin: '1234' }
const listed = json(200, { status: true, msg: 'Utility Service Providers', data: [] })

function fintOver(fetch: FintOptions['fetch'] & {}, options: Partial<FintOptions> = {}): FintClient {
  return createFintClient({ baseUrl: 'http://provider', partnerMeta: 'p', fetch, ...options })
}

/** Never answers, and ignores signals. */
const deaf = (): Promise<Response> => new Promise(() => {})

/** Never answers. Reports when it was called, and why its signal aborted. */
function listening(): {
  readonly fetch: (request: Request) => Promise<Response>
  readonly called: Promise<void>
  readonly aborted: unknown[]
} {
  const aborted: unknown[] = []
  const { promise: called, resolve: call } = Promise.withResolvers<void>()
  const fetch = (request: Request): Promise<Response> =>
    new Promise((_, reject) => {
      call()
      request.signal.addEventListener('abort', () => {
        aborted.push((request.signal.reason as Error).message)
        reject(request.signal.reason as Error)
      })
    })
  return { fetch, called, aborted }
}

afterEach(() => {
  vi.useRealTimers()
})

test('a call that takes too long fails as a timeout, and its request is aborted', async () => {
  vi.useFakeTimers()
  const { fetch, aborted } = listening()
  const result = fintOver(fetch, { timeout: 5_000 }).disburseLoan(loan)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(await result).toMatchObject({ kind: 'failure', reason: 'timeout', error: { message: 'disburseLoan took more than 5000 ms.' } })
  expect(aborted).toEqual(['disburseLoan took more than 5000 ms.'])
})

test('a call times out after 30 seconds, or after its own timeout', async () => {
  vi.useFakeTimers()
  const fint = fintOver(deaf)
  const ended: string[] = []
  void fint.disburseLoan(loan).then(() => ended.push('default'))
  void fint.disburseLoan(loan, { timeout: 100 }).then(() => ended.push('own'))
  void fint.disburseLoan(loan, { timeout: Infinity }).then(() => ended.push('none'))
  await vi.advanceTimersByTimeAsync(100)
  expect(ended).toEqual(['own'])
  await vi.advanceTimersByTimeAsync(29_899)
  expect(ended).toEqual(['own'])
  await vi.advanceTimersByTimeAsync(1)
  expect(ended).toEqual(['own', 'default'])
  await vi.advanceTimersByTimeAsync(2 ** 31)
  expect(ended).toEqual(['own', 'default'])
})

test('the timeout includes the waits between retries, and nothing is sent after it', async () => {
  vi.useFakeTimers()
  let sent = 0
  const fetch = async (): Promise<Response> => {
    sent += 1
    return new Response('', { status: 503 })
  }
  const result = fintOver(fetch, { timeout: 300 }).getUtilityServiceProviders()
  await vi.advanceTimersByTimeAsync(300)
  expect(inShort(await result)).toBe('failure timeout')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toBe(2)
})

test('a body that never ends times out', async () => {
  vi.useFakeTimers()
  const body = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{"status":')) })
  const fetch = async (): Promise<Response> => new Response(body, { headers: { 'content-type': 'application/json' } })
  const result = fintOver(fetch, { timeout: 1_000 }).getUtilityServiceProviders()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(inShort(await result)).toBe('failure timeout')
})

test('a call ends when its signal aborts, and its request is aborted', async () => {
  const { fetch, called, aborted } = listening()
  const controller = new AbortController()
  const result = fintOver(fetch).disburseLoan(loan, { signal: controller.signal })
  await called
  controller.abort(new Error('page left'))
  expect(await result).toMatchObject({ kind: 'failure', reason: 'aborted', error: { cause: { message: 'page left' } } })
  expect(aborted).toEqual(['disburseLoan was aborted.'])
})

test('a call that is aborted before it was sent is not sent', async () => {
  const { fetch, sent } = scripted(listed)
  const controller = new AbortController()
  const results = [AbortSignal.abort(), controller.signal].map((signal) => fintOver(fetch).disburseLoan(loan, { signal }))
  controller.abort()
  expect((await Promise.all(results)).map(inShort)).toEqual(['failure aborted', 'failure aborted'])
  expect(sent).toEqual([])
})

test('a finished call leaves no timer and no listener behind', async () => {
  vi.useFakeTimers()
  const { signal } = new AbortController()
  const removed = vi.spyOn(signal, 'removeEventListener')
  await fintOver(async () => listed()).getUtilityServiceProviders({}, { signal })
  expect(vi.getTimerCount()).toBe(0)
  expect(removed).toHaveBeenCalledOnce()
})
