interface Waiting<I, O> {
  readonly item: () => I | undefined
  readonly resolve: (outcome: O | undefined) => void
  readonly reject: (error: unknown) => void
}

/** Carries items together, one load at a time. Items that arrive meanwhile go with the next load. */
export class Departures<I, O> {
  readonly #carry: (load: readonly I[]) => Promise<readonly O[]>
  #waiting: Waiting<I, O>[] = []
  #isOut = false

  constructor(carry: (load: readonly I[]) => Promise<readonly O[]>) {
    this.#carry = carry
  }

  /**
   * Resolves to the outcome for the item, or to undefined if there was nothing to carry.
   *
   * @param item is called when its load departs; undefined if there is nothing to carry any more
   */
  send(item: () => I | undefined): Promise<O | undefined> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject })
      if (!this.#isOut) void this.#departAll()
    })
  }

  async #departAll(): Promise<void> {
    this.#isOut = true
    while (this.#waiting.length > 0) await this.#depart(this.#waiting.splice(0))
    this.#isOut = false
  }

  async #depart(waiting: readonly Waiting<I, O>[]): Promise<void> {
    const load = waiting.flatMap(({ item, ...rest }) => {
      const carried = item()
      if (carried === undefined) rest.resolve(undefined)
      return carried === undefined ? [] : [{ ...rest, carried }]
    })
    if (load.length === 0) return
    try {
      const outcomes = await this.#carry(load.map(({ carried }) => carried))
      for (const [index, { resolve }] of load.entries()) resolve(outcomes[index])
    } catch (error) {
      for (const { reject } of load) reject(error)
    }
  }
}
