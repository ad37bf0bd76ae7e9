import type { Call } from '../../call.ts'

/**
 * The headers of the last request, as the journal keeps them. A client mostly sends the same headers again, so journal entries share one
 * list instead of each keeping its own.
 */
export class LastHeaders {
  /** Name, value, name, value. */
  #list: readonly unknown[] = []
  #size = 0

  /** Their approximate size in bytes of memory. */
  get size(): number {
    return this.#size
  }

  /** The kept list, if it has these headers. */
  same(headers: Call['headers']): readonly unknown[] | undefined {
    const list = this.#list
    let place = 0
    for (const name in headers) {
      const value = headers[name]
      if (value === undefined) continue
      if (list[place] !== name || list[place + 1] !== value) return undefined
      place += 2
    }
    return place === list.length ? list : undefined
  }

  /** Keeps a list. It must be the same for all worlds, so it must not have had secrets. */
  keep(list: readonly unknown[], size: number): void {
    this.#list = list
    this.#size = size
  }
}
