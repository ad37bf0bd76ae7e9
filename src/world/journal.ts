/** One request with its reply, as recorded; secrets are replaced already. Times are epoch milliseconds. */
export interface Exchange {
  readonly id: number
  /** Time on the world's clock. */
  readonly at: number
  /** Milliseconds it took. */
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
 * The last exchanges of a world, bounded by number and bytes; only the newest is kept whatever its size. Rendered when
 * somebody looks, not when recorded.
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

  /** Records an exchange of about `size` bytes. `render` must hold on to immutable values without secrets only. */
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

  /** Exchanges from the oldest kept to the newest. */
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
