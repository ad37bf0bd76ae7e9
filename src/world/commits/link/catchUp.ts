import type { Appending } from './appending.ts'
import type { Confirmation } from './confirmation.ts'
import type { Tail } from '../../log.ts'
import type { StepOutbox } from './stepOutbox.ts'
import type { RoundTrips } from './roundTrips.ts'
import { isMoved, isNews, isWhole, readTail, takeTail, type FoundTail, type News, type Restorable } from './tails.ts'

/** How often to ask the log what happened to an append, before its calls fail. */
const mostAttempts = 3

/** A tail that was read, and the number of the round trip. */
export interface ReadTail extends FoundTail {
  readonly trip: number
}

/** What a world that catches up with its log needs. */
export interface CatchUpParts {
  readonly world: Restorable
  readonly trips: RoundTrips
  readonly outbox: StepOutbox
  readonly confirmation: Confirmation
  readonly appending: Appending
  /** Called before the world changes to the state of the log. */
  readonly rollBack: (isUnknown: boolean) => void
}

/** Brings a world to the state of its log, and finds out what became of the steps in flight. */
export class CatchUp {
  readonly #parts: CatchUpParts

  constructor(parts: CatchUpParts) {
    this.#parts = parts
  }

  /** @param known a tail that was just read. If this rejects, the state of the log is unknown. */
  async run(known?: ReadTail): Promise<void> {
    let found = known ?? (await this.#find())
    for (let attempt = 1; found; attempt += 1) {
      try {
        return await this.#take(found)
      } catch (error) {
        if (!isMoved(error) || attempt === mostAttempts) throw error
        found = await this.#find()
      }
    }
  }

  /**
   * What the log has above the durable version. If that is nothing, the steps in flight are sent again: a failed append may still arrive
   * late, and is harmless only when its version is taken, even if by itself. Undefined if they landed.
   */
  async #find(): Promise<ReadTail | undefined> {
    const { trips, outbox, confirmation } = this.#parts
    let failure: unknown = new Error('The log rejected the append and returned no steps.')
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      try {
        let trip = 0
        const found = await readTail(trips, () => ((trip = confirmation.start()), outbox.position))
        if (!outbox.isFlying || isNews(found)) return { ...found, trip }
        if (await this.#resend()) return undefined
      } catch (error) {
        failure = error
      }
    }
    throw failure
  }

  async #resend(): Promise<boolean> {
    const { trips, outbox, appending } = this.#parts
    try {
      const appended = (await trips.append(() => appending.sent(outbox.batch()))) === true
      if (appended) appending.landed()
      else appending.failed(false)
      return appended
    } catch (error) {
      appending.failed('unknown')
      throw error
    }
  }

  async #take(found: ReadTail): Promise<void> {
    const { outbox, confirmation, appending, rollBack } = this.#parts
    const { tail, trip } = found
    const isOurs = !tail.snapshot && outbox.isSame(tail.steps)
    const steps = isOurs ? tail.steps.slice(outbox.inFlight) : tail.steps
    if (isOurs) appending.landed()
    const startsOver = isWhole(found) && !(isOurs && found.position.after === 0)
    if (startsOver || steps.length > 0) {
      appending.sawOthers()
      rollBack(startsOver && outbox.isUncertain)
      await this.#bringTo(tail, { startsOver, steps })
    }
    confirmation.confirm(trip)
  }

  async #bringTo(tail: Tail, news: News): Promise<void> {
    const { world, outbox } = this.#parts
    try {
      await takeTail(world, tail, news)
    } catch (error) {
      outbox.forget()
      throw error
    }
    outbox.durable = tail.version
    outbox.incarnation = tail.incarnation
  }
}
