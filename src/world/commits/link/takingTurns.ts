/** After so many appends in a row, a process lets others go first: if there are others, and if it knows of none. */
const inRow = { shared: 4, alone: 100 }
/** For how many milliseconds a process that has changed the world counts as one that may want to again. */
const remembered = 10_000
/** An append of another process needs a read before it, and a pause that it chose by chance. */
const tripsOfOthers = 4
const shortest = 10
const longest = 200

/**
 * Gives other processes a chance to change a world. A process that appends without a break would always be first: its next append is based
 * on its last one, while others have to read that first. Steps that wait meanwhile are appended together.
 */
export class TakingTurns {
  #row = 0
  #othersAt = -Infinity
  #sentAt = 0
  #landedAt = -Infinity
  #trip = 0

  /** How many milliseconds to wait before the next append. */
  get wait(): number {
    const now = performance.now()
    const most = now - this.#othersAt < remembered ? inRow.shared : inRow.alone
    if (this.#row < most) return 0
    const end = this.#landedAt + Math.min(Math.max(shortest, tripsOfOthers * this.#trip), longest)
    return Math.max(0, end - now)
  }

  sent(): void {
    const now = performance.now()
    if (now - this.#landedAt >= Math.max(shortest, tripsOfOthers * this.#trip)) this.#row = 0
    this.#sentAt = now
  }

  landed(): void {
    this.#landedAt = performance.now()
    this.#trip = this.#landedAt - this.#sentAt
    this.#row += 1
  }

  /** Another process has changed the world. */
  sawOthers(): void {
    this.#othersAt = performance.now()
    this.#row = 0
  }
}
