import type { Collection } from './collection/collection.ts'
import type { World } from './world.ts'

/** The collection in which a stored world keeps its time to live, so that all processes know it. */
export const lifetimeCollection = 'tally/lifetime'

interface Lifetime {
  readonly id: string
  /** The time to live, in milliseconds. */
  readonly limit: number
  /** How often a process has told the others that the world is used. */
  readonly uses: number
}

/** The time to live of a world, in milliseconds. */
export function lifetimeOf(world: World): number | undefined {
  return recordOf(world)?.limit
}

/** Gives a world a time to live. Part of a step. */
export function setLifetime(world: World, limit: number): void {
  recordsOf(world).put({ id: 'ttl', limit, uses: 0 })
}

/** Tells other processes that a world is used, although nothing in it has changed. Part of a step. */
export function noteUse(world: World): void {
  const record = recordOf(world)
  if (record) recordsOf(world).put({ ...record, uses: record.uses + 1 })
}

function recordOf(world: World): Lifetime | undefined {
  return world.peekCollection(lifetimeCollection)?.peek('ttl') as Lifetime | undefined
}

function recordsOf(world: World): Collection<Lifetime> {
  return world.collection(lifetimeCollection) as unknown as Collection<Lifetime>
}
