import { useEffect, useState } from 'preact/hooks'
import type { ClockState } from '../../../../control/operations/clock.ts'

/** The clock of a world as it was last read. It adds the time that has passed since, without asking again. */
export class WorldClock {
  readonly state: ClockState
  readonly #readAt: number

  constructor(state: ClockState, readAt: number = Date.now()) {
    this.state = state
    this.#readAt = readAt
  }

  /** The world's time at a real time, both in epoch milliseconds. */
  at(real: number = Date.now()): number {
    const { now, frozen, factor } = this.state
    return Date.parse(now) + (frozen ? 0 : (real - this.#readAt) * factor)
  }

  /** The real time at which the world's clock shows a time. Undefined if it stands still, so that it never does. */
  realTimeOf(at: number): number | undefined {
    const { now, frozen, factor } = this.state
    return frozen ? undefined : this.#readAt + (at - Date.parse(now)) / factor
  }
}

/** The world's time, updated every second. */
export function useWorldTime(clock: WorldClock): number {
  const [, setTick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), 1_000)
    return () => clearInterval(timer)
  }, [clock])
  return clock.at()
}
