import { Child } from '../processes/child.ts'
import type { Cores } from '../processes/cores.ts'

/** CPU time of an intercepted call in microseconds, including client and MSW: medians over rounds. */
export interface Intercepted {
  /** With a handler written by hand that gives the same answer. */
  readonly byHand: number
  readonly ours: number
  /** How much longer ours takes, computed for each round. */
  readonly more: number
}

export interface InterceptOptions {
  readonly warmup: number
  readonly calls: number
  readonly rounds: number
}

/** Measures a POST that MSW intercepts, in turns with our handler and with one written by hand. */
export async function measureMsw({ warmup, calls, rounds }: InterceptOptions, { server }: Cores): Promise<Intercepted> {
  const child = new Child('parts/intercept.ts', [warmup, calls, rounds].map(String), server)
  const found = await child.hear<Intercepted>()
  await child.stop()
  return found
}
