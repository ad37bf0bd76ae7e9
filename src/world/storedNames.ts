import type { RoundTrips } from './commits/link/roundTrips.ts'

/** Milliseconds for which a list of a shared log is believed. */
const freshFor = 1_000

/**
 * The names of the worlds in a log. A log of this process has no others than it had when it was opened and those that this process made.
 * Of a shared log the names may be a second old.
 */
export class StoredNames {
  readonly #trips: RoundTrips
  readonly #isWorld: (name: string) => boolean
  #names: ReadonlySet<string> = new Set()
  #listed: number | undefined
  #listing: Promise<void> | undefined

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

  /** Reads the list again, if worlds of other processes may be missing from it. */
  refresh(): Promise<void> {
    const isFresh = this.#listed !== undefined && (!this.#trips.log.shared || performance.now() - this.#listed < freshFor)
    if (isFresh) return Promise.resolve()
    this.#listing ??= this.#list().finally(() => (this.#listing = undefined))
    return this.#listing
  }

  forget(name: string): void {
    const left = new Set(this.#names)
    left.delete(name)
    this.#names = left
  }

  async #list(): Promise<void> {
    const worlds = await this.#trips.list()
    this.#names = new Set(worlds.map(({ world }) => world).filter(this.#isWorld))
    this.#listed = performance.now()
  }
}
