import { Appending, type AppendingParts } from './appending.ts'
import { Asking, type AskingParts } from './asking.ts'
import { CatchUp, type CatchUpParts } from './catchUp.ts'
import { Confirmation } from './confirmation.ts'
import { StepOutbox } from './stepOutbox.ts'
import type { RoundTrips } from './roundTrips.ts'
import type { Restorable } from './tails.ts'

/** What a world does when something happens between it and its log. */
export type LinkEvents = Pick<AppendingParts, 'isRunning' | 'onLanded' | 'onOutcome'> &
  Pick<AskingParts, 'onAnswer' | 'onNews'> &
  Pick<CatchUpParts, 'rollBack'>

/** Everything between a world and its log: what is to be sent, what was confirmed, and how to find out what happened. */
export class Link {
  readonly trips: RoundTrips
  readonly outbox: StepOutbox
  readonly confirmation: Confirmation
  readonly appending: Appending
  readonly asking: Asking
  readonly catchUp: CatchUp

  constructor(world: Restorable, trips: RoundTrips, events: LinkEvents) {
    this.trips = trips
    const outbox = (this.outbox = new StepOutbox(world.name))
    const confirmation = (this.confirmation = new Confirmation(trips.log.shared))
    const parts = { ...events, trips, outbox, confirmation }
    const appending = (this.appending = new Appending({ ...parts, world: world.name }))
    this.asking = new Asking(parts)
    this.catchUp = new CatchUp({ ...parts, world, appending })
  }
}
