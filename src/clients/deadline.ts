import type { NoAnswer } from './result.ts'

/** The time that a call has, and its caller's wish to give it up. */
export interface Deadline {
  /** Aborts when either comes. */
  readonly signal: AbortSignal
  /** The work, or what came before it was done. What is not waited for any more may go on for a while. */
  race<T>(work: Promise<T>): Promise<T | NoAnswer>
  /** To be called in the end, so that no timer stays behind. */
  end(): void
}

/** Timers hold no more milliseconds than this, and go off at once when given more. */
const longest = 2_147_483_647

/** @param timeout milliseconds; Infinity for none */
export function deadline(operation: string, timeout: number, caller: AbortSignal | undefined): Deadline {
  const controller = new AbortController()
  const { promise: over, resolve } = Promise.withResolvers<NoAnswer>()
  const stop = (reason: NoAnswer['reason'], error: Error): void => {
    resolve({ kind: 'failure', reason, error })
    controller.abort(error)
  }
  const timer =
    timeout > longest ? undefined : setTimeout(() => stop('timeout', new Error(`${operation} took more than ${timeout} ms.`)), timeout)
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
