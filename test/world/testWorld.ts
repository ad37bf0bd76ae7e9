import { Budget } from '../../src/world/journal/budget.ts'
import { Slots } from '../../src/world/journal/slots.ts'
import type { CollectionDefinition } from '../../src/world/collection/definition.ts'
import type { DueTime } from '../../src/world/due.ts'
import type { Patience } from '../../src/world/commits/patience.ts'
import type { Log } from '../../src/world/log.ts'
import { RoundTrips } from '../../src/world/commits/link/roundTrips.ts'
import type { Step } from '../../src/world/step.ts'
import { World } from '../../src/world/world.ts'
import type { WorldPlan } from '../../src/world/worldPlan.ts'

/** 1 March 2026, 08:00 UTC. */
export const start = Date.UTC(2026, 2, 1, 8)

export interface TestPlan {
  readonly collections?: Readonly<Record<string, CollectionDefinition<never>>>
  readonly due?: Readonly<Record<string, DueTime>>
  readonly log?: Log
  readonly writer?: string
  readonly seed?: number
  readonly mostRecords?: number
  readonly patience?: Patience
  readonly realTime?: () => number
}

/** No time passes between attempts. */
export const endlessPatience: Patience = { longest: Infinity, pause: () => Promise.resolve() }

export function testPlan({ collections = {}, due = {}, log, ...plan }: TestPlan = {}): WorldPlan {
  const { writer = 'writer', seed = 1, mostRecords = 1_000, patience = endlessPatience, realTime = () => start } = plan
  return {
    seed,
    collections: new Map(Object.entries(collections)) as unknown as WorldPlan['collections'],
    due: new Map(Object.entries(due)),
    realTime,
    trips: log && new RoundTrips(log, () => ({ format: 1, seed, providers: [] })),
    patience,
    writer,
    journal: { entries: 10, budget: new Budget(10_000), slots: new Slots() },
    secrets: new Budget(1_000_000),
    mostRecords,
  }
}

export function testWorld(plan: TestPlan = {}): World {
  return new World('default', testPlan(plan))
}

/** A world that writes its steps down as a log would get them, and waits for nothing. */
export function recordedWorld(plan: TestPlan = {}): { world: World; steps: Step[] } {
  const steps: Step[] = []
  const world = testWorld({ ...plan, log: {} as Log })
  world.commits.add = (step) => steps.push(step)
  return { world, steps }
}
