import { Compaction } from './compaction.ts'
import type { Confirmation } from './confirmation.ts'
import { NothingAppendedError, type Batch } from '../../log.ts'
import type { StepOutbox } from './stepOutbox.ts'
import type { RoundTrips } from './roundTrips.ts'
import { TakingTurns } from './takingTurns.ts'

/** What became of an append: it landed, or there was nothing to send; it came too late, or nobody knows; the log has refused it. */
export type AppendOutcome = 'done' | 'failed' | NothingAppendedError

export interface AppendingParts {
  readonly world: string
  readonly trips: RoundTrips
  readonly outbox: StepOutbox
  readonly confirmation: Confirmation
  /** Whether the world takes calls. If not, it finds out about its log, and nothing is sent. */
  readonly isRunning: () => boolean
  /** Called when steps have become durable, as soon as possible. */
  readonly onLanded: () => void
  /** Called after each append. */
  readonly onOutcome: (outcome: AppendOutcome) => void
}

/** Sends the pending steps of a world to its log. One append is under way at a time, and carries all that is pending. */
export class Appending {
  readonly #parts: AppendingParts
  readonly #compaction: Compaction
  /** Undefined if there are no other processes. */
  readonly #turns: TakingTurns | undefined
  /** Whether an append is under way, or waits for its start. */
  #isSending = false
  #conflicts = 0

  constructor(parts: AppendingParts) {
    const { log } = parts.trips
    this.#parts = parts
    this.#compaction = new Compaction(log)
    this.#turns = log.shared ? new TakingTurns() : undefined
  }

  /** How many appends in a row came too late. */
  get conflicts(): number {
    return this.#conflicts
  }

  /** Sends what is pending, unless an append is under way. */
  flush(): void {
    if (this.#isSending || !this.#parts.outbox.isPending) return
    this.#isSending = true
    const wait = this.#turns?.wait ?? 0
    if (wait === 0) this.#send()
    else setTimeout(() => this.#send(), wait)
  }

  /** Notes that steps leave now. */
  sent(batch: Batch): Batch {
    this.#parts.confirmation.startSending()
    this.#turns?.sent()
    this.#compaction.note(batch)
    return batch
  }

  /** The steps in flight have become durable. */
  landed(): void {
    const { world, outbox, confirmation, onLanded } = this.#parts
    const from = outbox.durable
    outbox.land()
    this.#turns?.landed()
    this.#conflicts = 0
    confirmation.confirm()
    onLanded()
    this.#compaction.afterAppend(world, outbox.incarnation ?? '', { from, to: outbox.durable })
  }

  /** The steps in flight came too late, or nobody knows what became of them. */
  failed(outcome: false | 'unknown'): void {
    if (outcome === 'unknown') this.#parts.outbox.isUncertain = true
    else this.#conflicts += 1
  }

  /** Another process has changed the world. */
  sawOthers(): void {
    this.#turns?.sawOthers()
  }

  #send(): void {
    this.#parts.trips
      .append(() => this.#depart())
      .then(
        (appended) => this.#returned(appended),
        (error: unknown) => (error instanceof NothingAppendedError ? this.#end(error) : this.#returned('unknown')),
      )
  }

  #depart(): Batch | undefined {
    const batch = this.#parts.isRunning() ? this.#parts.outbox.depart() : undefined
    return batch && this.sent(batch)
  }

  #returned(appended: boolean | 'unknown' | undefined): void {
    const isFailed = appended === false || appended === 'unknown'
    if (isFailed) this.failed(appended)
    // Deliver outcomes before anything else is sent.
    else if (appended) this.landed()
    this.#end(isFailed ? 'failed' : 'done')
  }

  #end(outcome: AppendOutcome): void {
    this.#isSending = false
    this.#parts.onOutcome(outcome)
  }
}
