import { NotDurableError, PauseError } from './commitErrors.ts'

/** A call between submission and outcome. The outcome is a value or an error; either may show the state of the world. */
export interface PendingCall {
  /** Runs the work and returns a function that delivers the outcome. Throws `PauseError` where the work does. */
  readonly attempt: () => () => void
  readonly reject: (error: unknown) => void
  /** How many round trips had started when the call arrived. */
  readonly arrived: number
  /** When it ran first, in milliseconds of `performance.now()`. */
  since: number | undefined
  /** The world's version before the run. */
  began: number
  /** The world's version after the run. The outcome is delivered when this version is durable. */
  sees: number
  deliver: () => void
}

/** Makes a call of work, and a promise of its outcome. */
export function pendingCall<T>(run: () => T, arrived: number): { readonly call: PendingCall; readonly outcome: Promise<T> } {
  const { promise: outcome, resolve, reject } = Promise.withResolvers<T>()
  const attempt = (): (() => void) => {
    try {
      const value = run()
      return () => resolve(value)
    } catch (error) {
      if (error instanceof PauseError) throw error
      return () => reject(error)
    }
  }
  return { call: { attempt, reject, arrived, since: undefined, began: 0, sees: 0, deliver: () => {} }, outcome }
}

/** Answers calls that have changed nothing. */
export function refuse(calls: readonly PendingCall[], reason: string): void {
  for (const { reject } of calls) reject(new NotDurableError(reason))
}
