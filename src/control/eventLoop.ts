import { nextTurn } from '../world/turn.ts'

/** Node's measurement, which costs nothing until it is read. Browsers have none. */
interface Measuring {
  readonly eventLoopUtilization?: () => { readonly active: number }
}

/** For how many seconds the event loop of this process was busy since it started. Undefined in browsers. */
export function busySeconds(): number | undefined {
  const active = (performance as Measuring).eventLoopUtilization?.().active
  return active === undefined ? undefined : active / 1_000
}

/** How many seconds a task waits for its turn now: the time that other work takes first. */
export async function turnSeconds(): Promise<number> {
  const started = performance.now()
  await new Promise<void>(nextTurn)
  return (performance.now() - started) / 1_000
}
