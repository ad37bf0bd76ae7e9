import type { PendingCall } from './pendingCall.ts'

/** The calls of a world, in order: those that have run and wait until their outcome may be delivered, then those that have yet to run. */
export class CallQueue {
  #ran: PendingCall[] = []
  #queue: PendingCall[] = []

  get isEmpty(): boolean {
    return this.#ran.length + this.#queue.length === 0
  }

  /** Whether a call has yet to run. */
  get isQueued(): boolean {
    return this.#queue.length > 0
  }

  /** The last call that has run and waits. */
  get lastRun(): PendingCall | undefined {
    return this.#ran.at(-1)
  }

  add(call: PendingCall): void {
    this.#queue.push(call)
  }

  /** Takes the call that runs next. */
  next(): PendingCall | undefined {
    return this.#queue.shift()
  }

  hasRun(call: PendingCall): void {
    this.#ran.push(call)
  }

  /** Puts calls back that have to run again before all others. */
  putBack(calls: readonly PendingCall[]): void {
    this.#queue = [...calls, ...this.#queue]
  }

  /** Delivers outcomes, in order, up to the first call that is not ready. */
  release(isReady: (call: PendingCall) => boolean): void {
    for (let first = this.#ran[0]; first && isReady(first); first = this.#ran[0]) {
      this.#ran.shift()
      first.deliver()
    }
  }

  /** Takes all calls that have run. */
  takeRun(): PendingCall[] {
    return this.#ran.splice(0)
  }

  /** Takes all calls that have yet to run. */
  takeQueued(): PendingCall[] {
    return this.#queue.splice(0)
  }
}
