import type { MayBe } from './exchange.ts'
import { putRangesInOrder } from './ranges.ts'
import { addUp } from './sums.ts'
import { putTimesInOrder } from './times.ts'

/** Makes the values of an object agree: times and ranges are in order, and sums add up. Changes `data`. */
export function relate(data: Record<string, unknown>, mayBe: MayBe): void {
  putTimesInOrder(data, mayBe)
  putRangesInOrder(data, mayBe)
  addUp(data, mayBe)
}
