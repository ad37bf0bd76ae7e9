import { controlErrorFrom } from './controlError.ts'
import { testWorld, type Control, type Invoke, type WorldMethod } from './testWorld.ts'

/** As much of a page of Playwright or Puppeteer as is used. */
export interface PageLike {
  evaluate<R, A>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R>
}

interface Wanted {
  readonly property: string
  readonly world: string
  readonly method: WorldMethod | 'worldNames'
  readonly args: readonly unknown[]
}

type Answer =
  | { readonly isDone: true; readonly value?: unknown }
  | { readonly isDone: false; readonly problem: object; readonly message: string }

/**
 * The control of a mock that runs in a page of a browser, which has to put its own control where this one finds it.
 *
 * @example
 * globalThis.tally = mocked.control // in the page
 * await pageControl(page).world().given({ state: 'a customer has a meter' }) // in the test
 */
export function pageControl(page: PageLike, property = 'tally'): Control {
  const invoke: Invoke = async (world, method, args) => valueOf(await page.evaluate(runInPage, { property, world, method, args }))
  return {
    world: (name = 'default') => testWorld(name, invoke),
    worldNames: async () =>
      valueOf(await page.evaluate(runInPage, { property, world: '', method: 'worldNames' as const, args: [] })) as string[],
  }
}

/** Its source is sent to the page, so it refers to nothing around it. An error would lose all but its message on the way. */
async function runInPage({ property, world, method, args }: Wanted): Promise<Answer> {
  const control = (globalThis as unknown as Record<string, Control | undefined>)[property]
  if (!control)
    return { isDone: false, problem: {}, message: `The page has no control of a mock: set globalThis.${property} = mocked.control there.` }
  try {
    if (method === 'worldNames') return { isDone: true, value: await control.worldNames() }
    const act = control.world(world)[method] as (...args: readonly unknown[]) => Promise<unknown>
    return { isDone: true, value: await act(...args) }
  } catch (error) {
    const { problem = {}, message } = error as { problem?: object; message: string }
    return { isDone: false, problem, message }
  }
}

function valueOf(answer: Answer): unknown {
  if (answer.isDone) return answer.value
  throw controlErrorFrom(answer.problem) ?? new Error(answer.message)
}
