import { RecordRead, type Read } from '../world/journal/reads.ts'
import type { Worlds } from '../world/worlds.ts'
import type { World } from '../world/world.ts'
import type { Exchange } from './exchange.ts'

/** The largest number of worlds that are searched, of those that are named, and of lookups that are repeated in other worlds. */
const mostSearched = 200
const mostNamed = 3
const mostRepeated = 5

type LookUp = Exclude<Read, { readonly count: number }>

/**
 * Other worlds that have a record that a call looked for and did not find: the caller may have named the wrong world. What it looked for
 * last comes first. None for a refusal because of records that this world has.
 */
export function worldsWithMissing(x: Exchange, worlds: Worlds): readonly string[] {
  if (isBecauseOfFound(x)) return []
  const missed = x.reads.filter(isMissed).slice(-mostRepeated).toReversed()
  for (const read of missed) {
    const found = worldsWith(read, worlds.first(mostSearched), x.world)
    if (found.length > 0) return found
  }
  return []
}

function isMissed(read: Read): read is LookUp {
  return 'where' in read || ('key' in read && read.record === undefined)
}

function isBecauseOfFound({ reply, mount, reads }: Exchange): boolean {
  const named = reply?.because?.records ?? []
  return reads.some(
    (read) =>
      read instanceof RecordRead &&
      read.record !== undefined &&
      named.some((name) => `${mount?.name}/${name}` === `${read.collection}/${read.key}`),
  )
}

function worldsWith(read: LookUp, worlds: Iterable<World>, own: World | undefined): readonly string[] {
  const found: string[] = []
  for (const world of worlds) {
    if (world !== own && has(world, read)) found.push(world.name)
    if (found.length >= mostNamed) break
  }
  return found
}

function has(world: World, read: LookUp): boolean {
  const records = world.peekCollection(read.collection)
  if (!records) return false
  const record = 'where' in read ? records.find(read.where) : records.get(read.key)
  // A deleted item of an inferred provider is kept as a mark.
  return record !== undefined && !('isGone' in record)
}
