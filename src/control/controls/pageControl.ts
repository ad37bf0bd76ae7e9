import type { Provider } from '../../provider/provider.ts'
import { controlErrorFrom } from '../controlError.ts'
import type { MethodCall } from './operationMethods.ts'
import { createControl, type Control } from './worldControl.ts'

/** The part of a Playwright or Puppeteer page that is used. */
export interface PageLike {
  evaluate<R, A>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R>
}

type PageAnswer =
  | { readonly isDone: true; readonly value?: unknown }
  | { readonly isDone: false; readonly problem: object; readonly message: string }

/**
 * The control of a mock that runs in a browser page. The page must store its own control in a global property, where this one
 * finds it.
 *
 * @example
 * globalThis.tally = mocked.control // in the page
 * await pageControl(page).world().given({ state: 'a customer has a meter' }) // in the test
 */
export function pageControl<P extends Provider = Provider>(page: PageLike, property = 'tally'): Control<P> {
  return createControl(async (call) => valueOf(await page.evaluate(runInPage, { property, ...call })))
}

/**
 * The source of this function is sent to the page, so it uses nothing outside itself. It returns errors, because a thrown one would lose
 * its problem.
 */
async function runInPage({ property, world, method, args }: MethodCall & { readonly property: string }): Promise<PageAnswer> {
  const control = (globalThis as unknown as Record<string, Control | undefined>)[property]
  if (!control)
    return {
      isDone: false,
      problem: {},
      message: `The page has no control of a mock. Set globalThis.${property} = mocked.control there.`,
    }
  try {
    const target = (world === undefined ? control : control.world(world)) as unknown as Record<
      string,
      (...args: readonly unknown[]) => Promise<unknown>
    >
    return { isDone: true, value: await target[method]?.(...args) }
  } catch (error) {
    const { problem = {}, message } = error as { problem?: object; message: string }
    return { isDone: false, problem, message }
  }
}

function valueOf(answer: PageAnswer): unknown {
  if (answer.isDone) return answer.value
  throw controlErrorFrom(answer.problem) ?? new Error(answer.message)
}
