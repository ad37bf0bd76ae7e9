import type { ReadTail } from './catchUp.ts'
import type { Confirmation } from './confirmation.ts'
import type { StepOutbox } from './stepOutbox.ts'
import type { PendingCall } from '../pendingCall.ts'
import type { RoundTrips } from './roundTrips.ts'
import { isKnown, isNews, readTail } from './tails.ts'

export interface AskingParts {
  readonly trips: RoundTrips
  readonly outbox: StepOutbox
  readonly confirmation: Confirmation
  /** Whether the world takes calls. If not, it finds out about its log anyway. */
  readonly isRunning: () => boolean
  /** Called after an answer that needs no further work. */
  readonly onAnswer: () => void
  /** Called if the log has something newer, or could not be read. */
  readonly onNews: (found: ReadTail | undefined) => void
}

/** Asks a log that others may change whether the state of a world is still the latest one. */
export class Asking {
  readonly #parts: AskingParts

  constructor(parts: AskingParts) {
    this.#parts = parts
  }

  /** Asks for the tail, if nothing that is under way will confirm what the last call saw. */
  ask(last: PendingCall | undefined): void {
    const { trips, outbox, confirmation } = this.#parts
    if (!last || confirmation.isConfirmed(last.arrived)) return
    if (outbox.isPending || (outbox.isFlying && confirmation.isSentSince(last.arrived))) return
    if (confirmation.isAskedSince(last.arrived)) return
    confirmation.isAsking = true
    let trip = 0
    readTail(trips, () => ((trip = confirmation.startAsking()), outbox.position)).then(
      (found) => this.#answered({ ...found, trip }),
      () => this.#answered(undefined),
    )
  }

  /** If more has happened since the read, its answer is of no use, and the tail is asked for again. */
  #answered(found: ReadTail | undefined): void {
    const { outbox, confirmation, isRunning, onAnswer, onNews } = this.#parts
    if (!isRunning()) return
    const isCurrent = found?.position.incarnation === outbox.incarnation
    if (found && isCurrent && (!isNews(found) || isKnown(found, outbox.durable))) {
      confirmation.confirm(found.trip)
      return onAnswer()
    }
    confirmation.askAgain()
    // Steps in flight have an outcome soon, and it tells more.
    if (outbox.isFlying) return
    if (found && !isCurrent) return onAnswer()
    onNews(found)
  }
}
