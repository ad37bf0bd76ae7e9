import type { TestWorld } from '../../../control/controls/worldControl.ts'
import type { WorldState } from '../../../control/operations/wholeWorld.ts'
import type { UserAction } from '../parts/useAction.ts'
import type { WorldClock } from './clock/worldClock.ts'

/** A world that a panel shows and changes. */
export interface ShownWorld {
  readonly control: TestWorld
  /** Its time and settings. A new object whenever the world has changed. */
  readonly state: WorldState
  readonly clock: WorldClock
  /** Runs an action on the world, then reads the world again. */
  readonly change: (act: () => Promise<unknown>) => Promise<void>
  readonly action: UserAction
}
