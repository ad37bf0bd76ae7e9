import { Child } from './child.ts'
import type { Cores } from './cores.ts'

/** CPU time of an intercepted call in microseconds, client and MSW and all: medians over rounds. */
export interface Intercepted {
  /** With a handler that was written by hand and answers the same. */
  readonly byHand: number
  readonly ours: number
  /** What ours takes more, round by round. */
  readonly more: number
}

export interface InterceptOptions {
  readonly warmup: number
  readonly calls: number
  readonly rounds: number
}

/** Measures a POST that MSW intercepts, by turns with a handler of ours and one that was written by hand. */
export async function measureMsw({ warmup, calls, rounds }: InterceptOptions, { server }: Cores): Promise<Intercepted> {
  const child = new Child('intercept.ts', [warmup, calls, rounds].map(String), server)
  const found = await child.hear<Intercepted>()
  await child.stop()
  return found
}
