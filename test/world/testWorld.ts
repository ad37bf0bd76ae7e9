import { Budget } from '../../src/world/budget.ts'
import type { CollectionDefinition } from '../../src/world/collection/collection.ts'
import type { DueTime } from '../../src/world/due.ts'
import type { Log, Step } from '../../src/world/log.ts'
import { World, type WorldPlan } from '../../src/world/world.ts'

/** 1 March 2026, 08:00 UTC. */
export const start = Date.UTC(2026, 2, 1, 8)

export interface TestPlan {
  readonly collections?: Readonly<Record<string, CollectionDefinition<never>>>
  readonly due?: Readonly<Record<string, DueTime>>
  readonly log?: Log
  readonly writer?: string
  readonly seed?: number
  readonly mostRecords?: number
}

export function testPlan({ collections = {}, due = {}, log, writer = 'writer', seed = 1, mostRecords = 1_000 }: TestPlan = {}): WorldPlan {
  return {
    seed,
    collections: new Map(Object.entries(collections)) as unknown as WorldPlan['collections'],
    due: new Map(Object.entries(due)),
    realTime: () => start,
    log,
    writer,
    journal: { entries: 10, budget: new Budget(10_000) },
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
  const unused: Log = { read: async () => [], append: async () => true }
  const world = testWorld({ ...plan, log: unused })
  world.commits.add = (step) => steps.push(step)
  return { world, steps }
}

/** The same as it comes back from a log that keeps text. */
export function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
