import type { NoAnswer } from '../result/result.ts'

/** The time limit of a call, joined with the caller's signal to give it up. */
export interface Deadline {
  /** Aborts at the time limit, or when the caller aborts. */
  readonly signal: AbortSignal
  /** Resolves with the work, or with a failure if the signal aborts first. The work itself may go on for a while. */
  race<T>(work: Promise<T>): Promise<T | NoAnswer>
  /** Must be called at the end, to remove the timer and the listener. */
  end(): void
}

/** The longest wait of a timer, in milliseconds. With a longer one it would fire at once. */
const longestTimer = 2_147_483_647

/** @param timeout milliseconds; Infinity for no limit */
export function deadline(operation: string, timeout: number, caller: AbortSignal | undefined): Deadline {
  const controller = new AbortController()
  const { promise: over, resolve } = Promise.withResolvers<NoAnswer>()
  const stop = (reason: NoAnswer['reason'], error: Error): void => {
    resolve({ kind: 'failure', reason, error })
    controller.abort(error)
  }
  const onTimeout = (): void => stop('timeout', new Error(`${operation} took more than ${timeout} ms.`))
  const timer = timeout > longestTimer ? undefined : setTimeout(onTimeout, timeout)
  const onAbort = (): void => stop('aborted', new Error(`${operation} was aborted.`, { cause: caller?.reason }))
  caller?.addEventListener('abort', onAbort, { once: true })
  if (caller?.aborted) onAbort()
  return {
    signal: controller.signal,
    race: (work) => Promise.race([over, work]),
    end() {
      clearTimeout(timer)
      caller?.removeEventListener('abort', onAbort)
    },
  }
}
