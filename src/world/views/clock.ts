import type { Collection } from '../collection/collection.ts'
import { view } from './view.ts'

/** How a clock was last set. A clock without a record shows real time. Times are epoch milliseconds. */
interface ClockRecord {
  readonly name: string
  /** Real time when it was set. */
  readonly real: number
  /** What it showed at that time. */
  readonly shown: number
  /** How many times faster than real time it runs, unless it is frozen. */
  readonly factor: number
  readonly frozen: boolean
}

/** What a clock can be set to. What is left out stays as it is. */
export type ClockSetting = Partial<Pick<ClockRecord, 'shown' | 'factor' | 'frozen'>>

const name = 'clock'

/** How a clock runs: with real time, some time before or after it, not at all, or at another speed. */
export const clockModes = ['real', 'offset', 'frozen', 'scaled'] as const
export type ClockMode = (typeof clockModes)[number]

/**
 * The range of a clock. It starts at 1970, because some APIs send milliseconds since then and declare that they are not negative. RFC 3339
 * ends with the year 9999; a thousand years are left for times after the clock's.
 */
export const clockRange = { earliest: '1970-01-01T00:00:00Z', latest: '9000-01-01T00:00:00Z' } as const
const latest = Date.parse(clockRange.latest)

/** A world's time. */
export class Clock {
  readonly #records: Collection<ClockRecord>
  readonly #source: () => number
  /** Real time is at least this. */
  #earliest = -Infinity

  constructor(records: Collection<ClockRecord>, realTime: () => number) {
    this.#records = records
    this.#source = realTime
  }

  /** Real time. It does not go back, even if the clock of this machine is behind the one on which the last step was taken. */
  #realTime(): number {
    return Math.max(this.#source(), this.#earliest)
  }

  /** The world has been at this time, so the clock will not show an earlier one unless it is set. */
  reach(at: number): void {
    const set = this.#records.get(name)
    if (!set) this.#earliest = at
    else if (!set.frozen) this.#earliest = set.real + Math.ceil((at - set.shown) / set.factor)
  }

  /** The world's time in epoch milliseconds. */
  now(): number {
    return this.#at(this.#realTime())
  }

  /** What it shows at a real time. */
  #at(real: number): number {
    const set = this.#records.get(name)
    if (!set) return real
    return set.frozen ? set.shown : Math.min(latest, set.shown + scaled(real - set.real, set.factor))
  }

  /** How many times faster than real time it runs, unless it is frozen. */
  get factor(): number {
    return this.#records.get(name)?.factor ?? 1
  }

  get isFrozen(): boolean {
    return this.#records.get(name)?.frozen ?? false
  }

  get mode(): ClockMode {
    if (!this.#records.has(name)) return 'real'
    if (this.isFrozen) return 'frozen'
    return this.factor === 1 ? 'offset' : 'scaled'
  }

  /** How far it is ahead of real time, in milliseconds. */
  get offset(): number {
    const real = this.#realTime()
    return this.#at(real) - real
  }

  /**
   * Sets its time, its speed, or whether it is frozen. A clock that is not frozen keeps running from there. Part of a step.
   *
   * @param settingAt gets the time that the clock shows
   */
  set(settingAt: (now: number) => ClockSetting): void {
    const real = this.#realTime()
    const now = this.#at(real)
    const { shown, factor = this.factor, frozen = this.isFrozen } = settingAt(now)
    if (shown === undefined && factor === this.factor && frozen === this.isFrozen) return
    this.#records.put({ name, real, shown: shown ?? now, factor, frozen })
  }

  /** Lets it show real time again. Part of a step. */
  clear(): void {
    if (this.#records.has(name)) this.#records.delete(name)
  }
}

function scaled(milliseconds: number, factor: number): number {
  return factor === 1 ? milliseconds : Math.round(milliseconds * factor)
}

export const clock = view({
  collection: 'tally/clock',
  definition: { key: 'name' },
  open: (records: Collection<ClockRecord>, { realTime }) => new Clock(records, realTime),
})
