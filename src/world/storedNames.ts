import { Departures } from './commits/link/departures.ts'
import type { RoundTrips } from './commits/link/roundTrips.ts'

/** Milliseconds for which a list of a shared log is good enough to count worlds. */
const freshFor = 1_000

/**
 * The names of the worlds in a log. A log of this process has no others than it had when it was opened and those that this process made.
 * Of a shared log they are those of the last list.
 */
export class StoredNames {
  readonly #trips: RoundTrips
  readonly #isWorld: (name: string) => boolean
  #names: ReadonlySet<string> = new Set()
  #isListed = false
  #asked = -Infinity
  readonly #listings = new Departures<true, void>(async (load) => [await this.#list(), ...load.slice(1).map(() => undefined)])

  /** @param isWorld tells worlds from what the mock keeps for itself */
  constructor(trips: RoundTrips, isWorld: (name: string) => boolean) {
    this.#trips = trips
    this.#isWorld = isWorld
  }

  has(name: string): boolean {
    return this.#names.has(name)
  }

  get size(): number {
    return this.#names.size
  }

  names(): Iterable<string> {
    return this.#names
  }

  /** Reads the list, if other processes may have changed it. Then it has what any process did before this call. */
  async refresh(): Promise<void> {
    if (this.#isListed && !this.#trips.log.shared) return
    this.#asked = performance.now()
    await this.#listings.send(() => true)
  }

  /** Whether nobody has asked for the list for a second, and other processes may have changed it. */
  get isOld(): boolean {
    return performance.now() - this.#asked >= freshFor && (!this.#isListed || this.#trips.log.shared)
  }

  forget(name: string): void {
    const left = new Set(this.#names)
    left.delete(name)
    this.#names = left
  }

  async #list(): Promise<void> {
    const worlds = await this.#trips.list()
    this.#names = new Set(worlds.map(({ world }) => world).filter(this.#isWorld))
    this.#isListed = true
  }
}
