import { parseExactJson } from '../numbers/exactJson.ts'
import type { Change } from './collection/change.ts'
import type { LoggedStep } from './log.ts'

/** One atomic piece of work in a world: all of its changes happen, or none. */
export interface Step {
  /** Unique among all writers, so that an append is recognised when its answer was lost. */
  readonly id: string
  /** 1 for the first step of a world, then one more for each. */
  readonly version: number
  /** Epoch milliseconds on the world's clock. */
  readonly at: number
  readonly changes: readonly Change[]
}

/** A change as a log stores it. What a record was before follows from the steps before it. */
export type LoggedChange = Omit<Change, 'before'>

/** The step as a log stores it. */
export function loggedStep({ id, version, at, changes }: Step): LoggedStep {
  const logged = changes.map(({ collection, key, order, after }): LoggedChange => ({ collection, key, order, ...(after && { after }) }))
  return { id, version, at, changes: JSON.stringify(logged) }
}

/** The changes of a step from a log. Numbers keep all their digits. */
export function loggedChanges({ changes }: LoggedStep): readonly LoggedChange[] {
  return parseExactJson(changes) as readonly LoggedChange[]
}
