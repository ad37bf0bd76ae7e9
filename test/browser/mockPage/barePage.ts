import { setTimeout as pause } from 'node:timers/promises'
import type { PageLike } from '../../../src/testing.ts'
import { BareBrowser } from './bareBrowser.ts'

interface Evaluated {
  readonly result: { readonly value?: unknown; readonly objectId?: string }
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } }
}

type Run = (method: string, params: object) => Promise<Evaluated['result']>

/** Milliseconds until the page must be ready. */
const patience = 60_000

/**
 * Opens a page in a browser of its own, in which functions can be evaluated and nothing else. Playwright follows each request of its
 * pages and of their workers, and that takes longer than the calls of most tests.
 */
export async function openBarePage(url: string): Promise<PageLike> {
  const browser = await BareBrowser.start()
  const { targetId } = await browser.send('Target.createTarget', { url })
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true })
  const run: Run = async (method, params) => {
    const { result, exceptionDetails } = (await browser.send(`Runtime.${method}`, params, sessionId as string)) as unknown as Evaluated
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result
  }
  const started = Date.now()
  while (!(await isReady(run))) {
    if (Date.now() - started > patience) throw new Error(`${url} did not become ready in ${patience} ms.`)
    await pause(20)
  }
  const { objectId } = await run('evaluate', { expression: 'globalThis' })
  return {
    evaluate: async <R, A>(task: (argument: A) => R | Promise<R>, argument: A): Promise<R> => {
      const params = {
        functionDeclaration: String(task),
        arguments: [{ value: argument }],
        objectId,
        awaitPromise: true,
        returnByValue: true,
      }
      return (await run('callFunctionOn', params)).value as R
    },
  }
}

/** Whether mocks can be opened. While a page is loading, there are moments in which nothing can be evaluated in it. */
function isReady(run: Run): Promise<boolean> {
  return run('evaluate', { expression: "'suite' in globalThis" }).then(
    ({ value }) => value === true,
    () => false,
  )
}
