/** One request with its reply, as recorded, with secrets replaced. Times are epoch milliseconds. */
export interface Exchange {
  readonly id: number
  /** The time on the world's clock. */
  readonly at: number
  /** Duration in milliseconds. */
  readonly took: number
  readonly provider?: string | undefined
  readonly operation?: string | undefined
  /** The world's version that the reply shows. */
  readonly version?: number | undefined
  readonly answeredBy: string
  readonly request: {
    readonly method: string
    readonly path: string
    readonly query: unknown
    readonly headers: unknown
    readonly body?: unknown
  }
  readonly reply: { readonly status: number; readonly headers: unknown; readonly body?: unknown }
  readonly violations: readonly object[]
  readonly notes: readonly string[]
}

interface Kept {
  readonly size: number
  readonly render: (id: number) => Exchange
}

/**
 * The last exchanges of a world, limited in number and bytes. The newest is kept whatever its size. Exchanges are rendered when
 * they are read, not when they are recorded.
 */
export class Journal {
  readonly #limits: { readonly entries: number; readonly bytes: number }
  readonly #ring: (Kept | undefined)[]
  #first = 1
  #next = 1
  #bytes = 0

  constructor(limits: { readonly entries: number; readonly bytes: number }) {
    this.#limits = limits
    this.#ring = []
  }

  /** Records an exchange of about `size` bytes. `render` may keep only immutable values without secrets. */
  record(size: number, render: (id: number) => Exchange): void {
    const id = this.#next
    this.#next += 1
    while (this.#first < id && (id - this.#first >= this.#limits.entries || this.#bytes + size > this.#limits.bytes)) this.#forget()
    if (this.#limits.entries < 1) {
      this.#first = this.#next
      return
    }
    this.#ring[id % this.#limits.entries] = { size, render }
    this.#bytes += size
  }

  /** All exchanges, the oldest first. */
  list(): Exchange[] {
    const kept: Exchange[] = []
    for (let id = this.#first; id < this.#next; id += 1) {
      const entry = this.#ring[id % this.#limits.entries]
      if (entry) kept.push(entry.render(id))
    }
    return kept
  }

  clear(): void {
    this.#ring.length = 0
    this.#first = this.#next
    this.#bytes = 0
  }

  #forget(): void {
    const slot = this.#first % this.#limits.entries
    this.#bytes -= this.#ring[slot]?.size ?? 0
    this.#ring[slot] = undefined
    this.#first += 1
  }
}
