import type { Target } from '../../verify/targets/target.ts'

/** Milliseconds between two lines. Shorter runs print none. */
const interval = 5_000

/** What is verified, how many interactions there are, and where to write lines. */
export interface Progress {
  readonly provider: string
  readonly total: number
  readonly note: (line: string) => void
}

/** A target that prints every few seconds how many interactions are done. */
export function withProgress(target: Target, { provider, total, note }: Progress): Target {
  let done = 0
  let last = performance.now()
  return {
    ...target,
    tearDown: async (key, each) => {
      await target.tearDown(key, each)
      done += 1
      if (performance.now() - last < interval || done === total) return
      last = performance.now()
      note(`${provider}: ${done} of ${total} interactions replayed`)
    },
  }
}
