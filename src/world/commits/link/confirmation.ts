/**
 * Counts the round trips of a world to its log, and knows for which calls one of them has confirmed that they saw the latest state. It
 * must have started after the call arrived.
 */
export class Confirmation {
  #started = 0
  /** The last round trips that sent steps, asked for the tail, and confirmed the state. */
  #sent = 0
  #asked = 0
  #confirmed: number
  /** Whether a read waits for its start. */
  isAsking = false

  /** @param isShared whether other processes may append to the log; otherwise every state is the latest */
  constructor(isShared: boolean) {
    this.#confirmed = isShared ? 0 : Infinity
  }

  /** How many round trips have started. */
  get started(): number {
    return this.#started
  }

  /** A round trip starts. Returns its number. */
  start(): number {
    return (this.#started += 1)
  }

  startSending(): void {
    this.#sent = this.start()
  }

  startAsking(): number {
    this.isAsking = false
    return (this.#asked = this.start())
  }

  /** The answer of the last read was of no use. */
  askAgain(): void {
    this.#asked = 0
  }

  /** The state was the latest one during this round trip. */
  confirm(trip = this.#sent): void {
    this.#confirmed = Math.max(this.#confirmed, trip)
  }

  /** Whether a call that arrived after so many round trips saw the latest state. */
  isConfirmed(arrived: number): boolean {
    return arrived < this.#confirmed
  }

  /** Whether steps were sent since. If they land, they confirm it. */
  isSentSince(arrived: number): boolean {
    return arrived < this.#sent
  }

  /** Whether the tail was asked for since, or will be. */
  isAskedSince(arrived: number): boolean {
    return this.isAsking || arrived < this.#asked
  }
}
