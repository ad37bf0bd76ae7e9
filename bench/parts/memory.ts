import type { Child } from '../processes/child.ts'
import type { Cores } from '../processes/cores.ts'
import { startServer } from './rounds.ts'

/** Resident bytes after a number of calls, and after ten times as many, each after a full garbage collection. */
export interface Memory {
  readonly calls: number
  readonly rss: readonly [number, number]
  readonly heap: readonly [number, number]
  readonly ratio: number
}

/** Sends traffic that does not let the state grow, and measures how memory grows. */
export async function measureMemory(load: Child, cores: Cores, calls: number): Promise<Memory> {
  const { child, port } = await startServer('mix', 'node', cores)
  const send = async (count: number): Promise<{ rss: number; heap: number }> => {
    const { failed } = await load.ask('load', { port, calls: count, traffic: 'mix' })
    if (failed > 0) throw new Error(`${failed} calls were not answered with 200.`)
    return child.ask('memory', {})
  }
  const first = await send(calls)
  const second = await send(calls * 9)
  await child.stop()
  return { calls, rss: [first.rss, second.rss], heap: [first.heap, second.heap], ratio: second.rss / first.rss }
}
