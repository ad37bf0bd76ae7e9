import type { LoggedStep, SnapshotRow } from '../world/log.ts'
import { loggedChanges } from '../world/step.ts'

/** The world, and the version up to which its steps are compacted. */
export interface CompactTo {
  readonly world: string
  readonly incarnation: string
  readonly version: number
}

/** What steps make of the rows of a snapshot. */
export interface Folded {
  /** Rows to add, or to replace at their place. */
  readonly put: readonly SnapshotRow[]
  /** The places of rows to remove. There may be no row. */
  readonly removed: readonly string[]
}

/** Replaces steps by what they leave behind. The cost depends on the steps, not on the size of the world. */
export function foldSteps(steps: readonly LoggedStep[]): Folded {
  const rows = new Map<string, SnapshotRow | undefined>()
  for (const step of steps) {
    for (const { collection, key, order, after } of loggedChanges(step)) {
      const place = JSON.stringify([collection, key])
      rows.set(place, after && { place, order, record: JSON.stringify(after) })
    }
  }
  const put = [...rows.values()].filter((row) => row !== undefined)
  return { put, removed: [...rows].filter(([, row]) => row === undefined).map(([place]) => place) }
}
