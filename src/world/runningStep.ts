import type { Change } from './collection/collection.ts'
import { Trace } from './journal/trace.ts'

/**
 * The step that runs at the moment, and what is noted about it. All worlds of a mock share it, because their steps run one at a time. A world
 * may not have been used for long, and would have to be fetched into the cache to be written to.
 */
export class RunningStep {
  /** The world of the step. Undefined between steps. */
  world: object | undefined = undefined
  changes: Change[] = []
  /** Notes what the current call reads. */
  readonly trace = new Trace()
}
