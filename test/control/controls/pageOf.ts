import { createContext, runInContext } from 'node:vm'
import type { PageLike } from '../../../src/testing.ts'

/** Like a page of a browser: code arrives as text, values as JSON. */
export function pageOf(globals: object): PageLike {
  const context = createContext(globals)
  return {
    evaluate: async (run, argument) => {
      const result: unknown = await runInContext(`(${String(run)})(${JSON.stringify(argument)})`, context)
      return JSON.parse(JSON.stringify(result ?? null)) as never
    },
  }
}
