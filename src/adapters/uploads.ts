import type { ServerResponse } from 'node:http'
import { sendProblem, type HttpProblem } from './httpProblem.ts'

/** Most bytes of request bodies that a server holds at the same time. */
const mostHeld = 100_000_000

/** A body that is still arriving. */
export interface Upload {
  readonly bytes: number
}

interface Arriving extends Upload {
  bytes: number
  readonly refuse: () => void
}

/**
 * Counts the request bodies that a server holds until their calls are answered. The total is limited, so that clients cannot exhaust the
 * memory by sending many large bodies, or bodies that never end. At the limit, the largest body that is still arriving is refused.
 */
export class Uploads {
  readonly #limit: number
  readonly #arriving = new Set<Arriving>()
  #bytes = 0

  constructor(limit = mostHeld) {
    this.#limit = limit
  }

  /** Bytes of all bodies that are held. */
  get bytes(): number {
    return this.#bytes
  }

  /** Begins a body that arrives in parts. `refuse` is called at most once, and only before the body has ended. */
  begin(refuse: () => void): Upload {
    const upload: Arriving = { bytes: 0, refuse }
    this.#arriving.add(upload)
    return upload
  }

  /** Counts a part of a body that has arrived. If there is no room for it, this may be the body that is refused. */
  add(upload: Upload, bytes: number): void {
    ;(upload as Arriving).bytes += bytes
    this.#bytes += bytes
    this.#refuseLargest()
  }

  /** Ends a body that is complete, or never will be. Its bytes count until they are released. */
  end(upload: Upload): void {
    this.#arriving.delete(upload as Arriving)
  }

  /** Counts a whole body that arrived at once. Returns false, and counts nothing, if there is no room for it. */
  hold(bytes: number): boolean {
    this.#bytes += bytes
    this.#refuseLargest()
    if (this.#bytes <= this.#limit) return true
    this.#bytes -= bytes
    return false
  }

  release(bytes: number): void {
    this.#bytes -= bytes
  }

  #refuseLargest(): void {
    while (this.#bytes > this.#limit) {
      let largest: Arriving | undefined
      for (const each of this.#arriving) if (!largest || each.bytes > largest.bytes) largest = each
      if (!largest) return
      this.#arriving.delete(largest)
      this.#bytes -= largest.bytes
      largest.refuse()
    }
  }
}

const busy: HttpProblem = { status: 503, detail: 'The server holds too many request bodies at the moment. Try again.' }

/** Refuses a request, because there is no room for its body. */
export function refuseUpload(response: ServerResponse): void {
  sendProblem(response.setHeader('retry-after', '1'), busy)
}
