import type { Missed } from '../world/journal/trace.ts'
import type { Worlds } from '../world/worlds.ts'
import type { World } from '../world/world.ts'
import type { Exchange } from './exchange.ts'

/** The largest number of worlds that are searched, and of those that are named. */
const mostSearched = 200
const mostNamed = 3

/** Other worlds that have the record that a call looked for last and did not find: the caller may have named the wrong world. */
export function worldsWithMissing({ missed, world }: Exchange, worlds: Worlds): readonly string[] {
  if (!world || !missed) return []
  const found: string[] = []
  for (const other of worlds.first(mostSearched)) {
    if (other !== world && has(other, missed)) found.push(other.name)
    if (found.length >= mostNamed) break
  }
  return found
}

function has(world: World, { collection, by }: Missed): boolean {
  const records = world.peekCollection(collection)
  if (!records) return false
  const record = typeof by === 'object' ? records.find(by) : records.get(by)
  // A deleted item of an inferred provider is kept as a mark.
  return record !== undefined && !('isGone' in record)
}
