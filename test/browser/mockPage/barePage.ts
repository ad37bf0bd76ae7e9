import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, CDPSession } from 'playwright-core'
import type { PageLike } from '../../../src/testing.ts'

interface Evaluated {
  readonly result: { readonly value?: unknown; readonly objectId?: string }
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } }
}

interface Answer {
  readonly id?: number
  readonly result?: Evaluated
  readonly error?: { readonly message: string }
}

/** Milliseconds until the page must be ready. */
const patience = 60_000

/**
 * Opens a page in which functions can be evaluated and nothing else. It belongs to no context of Playwright, which follows each request
 * of its own pages and of their workers: that takes longer than the calls of most tests.
 */
export async function openBarePage(browser: Browser, url: string): Promise<PageLike> {
  const session = await browser.newBrowserCDPSession()
  const { targetId } = await session.send('Target.createTarget', { url })
  const { sessionId } = await session.send('Target.attachToTarget', { targetId })
  const runtime = new Runtime(session, sessionId)
  const started = Date.now()
  while (!(await isReady(runtime))) {
    if (Date.now() - started > patience) throw new Error(`${url} did not become ready in ${patience} ms.`)
    await pause(20)
  }
  const { objectId } = await runtime.run('evaluate', { expression: 'globalThis' })
  return {
    evaluate: async <R, A>(task: (argument: A) => R | Promise<R>, argument: A): Promise<R> => {
      const settings = { objectId, awaitPromise: true, returnByValue: true }
      return (await runtime.run('callFunctionOn', { ...settings, functionDeclaration: String(task), arguments: [{ value: argument }] }))
        .value as R
    },
  }
}

/** Evaluates in a page, with messages of the DevTools protocol in messages to the browser. */
class Runtime {
  readonly #session: CDPSession
  readonly #sessionId: string
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  #sent = 0

  constructor(session: CDPSession, sessionId: string) {
    this.#session = session
    this.#sessionId = sessionId
    session.on('Target.receivedMessageFromTarget', ({ message }) => this.#take(JSON.parse(message) as Answer))
  }

  async run(method: 'evaluate' | 'callFunctionOn', params: object): Promise<Evaluated['result']> {
    const id = (this.#sent += 1)
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve))
    const message = JSON.stringify({ id, method: `Runtime.${method}`, params })
    await this.#session.send('Target.sendMessageToTarget', { message, sessionId: this.#sessionId })
    const { result, error } = await answered
    const { text, exception } = result?.exceptionDetails ?? {}
    if (!result || text !== undefined) throw new Error(error?.message ?? exception?.description ?? text)
    return result.result
  }

  #take(answer: Answer): void {
    const { id = 0 } = answer
    this.#waiting.get(id)?.(answer)
    this.#waiting.delete(id)
  }
}

/** Whether mocks can be opened. While a page is loading, there are moments in which nothing can be evaluated in it. */
function isReady(runtime: Runtime): Promise<boolean> {
  return runtime.run('evaluate', { expression: "'suite' in globalThis" }).then(
    ({ value }) => value === true,
    () => false,
  )
}
