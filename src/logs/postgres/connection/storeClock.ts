/** How long a measurement counts, in milliseconds. Clocks drift apart. */
const freshness = 60_000

interface Measurement {
  /** Store's time minus the time of this process, in milliseconds. */
  readonly offset: number
  /** The milliseconds of the round trip, half of which is the largest error. */
  readonly took: number
  readonly made: number
}

/** The store's time, estimated from round trips, so that all servers agree about it whatever their own clocks say. */
export class StoreClock {
  #best: Measurement | undefined

  /** The time of this process before a round trip. */
  start(): number {
    return performance.now()
  }

  /** Takes note of the store's time (epoch milliseconds), read in the round trip that began at `sent`. */
  learn(time: number, sent: number): void {
    const received = performance.now()
    const took = received - sent
    const best = this.#best
    if (best && best.took <= took && received - best.made < freshness) return
    this.#best = { offset: time - (sent + received) / 2, took, made: received }
  }

  /** Epoch milliseconds; the time of this machine before the first round trip. */
  now(): number {
    return Math.floor(this.#best ? this.#best.offset + performance.now() : Date.now())
  }
}
