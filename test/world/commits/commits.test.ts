import { expect, test } from 'vitest'
import { NotDurableError, OutcomeUnknownError, PauseError } from '../../../src/world/commits/commitErrors.ts'
import type { Log, LoggedStep, Tail } from '../../../src/world/log.ts'
import { loggedStep } from '../../../src/world/step.ts'
import type { World } from '../../../src/world/world.ts'
import { Worlds } from '../../../src/world/worlds.ts'
import { FakeLog, type Fault } from '../../logs/fakeLog.ts'
import { memoryLog, MemoryStorage } from '../../logs/memoryLog.ts'
import { testPlan, testWorld } from '../testWorld.ts'

/** A world on a log with these faults, one for each call of the log; the first call is the read at the beginning. */
async function worldOn(...faults: Fault[]): Promise<{ world: World; inner: Log; log: FakeLog }> {
  const inner = await new MemoryStorage().connect()
  const log = new FakeLog(inner, faults)
  return { world: testWorld({ log }), inner, log }
}

async function stepsIn(log: Log): Promise<readonly LoggedStep[]> {
  const [tail] = await log.read([{ world: 'default', after: 0 }])
  return tail?.steps ?? []
}

const count = (world: World): number => world.step(() => world.views.counters.next('calls'))
const look = (world: World): number => world.version

/** Submits calls at once, in order. */
function submitAll(world: World, runs: readonly ((world: World) => number)[]): Promise<unknown[]> {
  const outcomes = runs.map(async (run) => world.commits.submit(() => run(world)))
  return Promise.all(outcomes.map((outcome) => outcome.catch((error: unknown) => (error as Error).constructor)))
}

/** Lets everything happen that needs no more than promises. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
}

test('without a log, values and errors are delivered at once', () => {
  const world = testWorld()
  const fail = (): never => {
    throw new RangeError(`at version ${count(world)}`)
  }
  expect(world.commits.submit(() => count(world))).toBe(1)
  expect(() => world.commits.submit(fail)).toThrow(RangeError)
  expect([world.commits.submit(() => world.version), world.commits.durable]).toEqual([2, 2])
})

test('values, errors and reads are delivered in order when their state is durable, and one append carries many steps', async () => {
  const inner = await new MemoryStorage().connect()
  const gates: (() => void)[] = []
  const log = new FakeLog(inner, [], () => new Promise<void>((resolve) => gates.push(resolve)))
  const world = testWorld({ log })
  const outcomes: string[] = []
  const fail = (): never => {
    throw new Error(`failed after ${count(world)}`)
  }
  const submit = (run: () => unknown): void => {
    const outcome = Promise.resolve(world.commits.submit(run))
    void outcome.then(
      (value) => outcomes.push(String(value)),
      (error: unknown) => outcomes.push((error as Error).message),
    )
  }
  const pass = async (): Promise<void> => {
    await quiet()
    while (gates.length > 0) gates.shift()?.()
    await quiet()
  }
  submit(() => `counted ${count(world)}`)
  await pass()
  await pass()
  expect([world.version, world.commits.durable, outcomes]).toEqual([1, 0, []])
  submit(fail)
  submit(() => `saw ${look(world)}`)
  expect([world.version, outcomes]).toEqual([2, []])
  await pass()
  await pass()
  expect([world.commits.durable, outcomes]).toEqual([1, ['counted 1']])
  submit(() => `counted ${count(world)}`)
  await pass()
  await pass()
  expect(outcomes).toEqual(['counted 1', 'failed after 2', 'saw 2'])
  await pass()
  await pass()
  expect(outcomes).toEqual(['counted 1', 'failed after 2', 'saw 2', 'counted 3'])
  expect((await stepsIn(inner)).map(({ version }) => version)).toEqual([1, 2, 3])
})

test.each<[string, Fault]>([
  ['that fails before it does anything', 'fails'],
  ['that throws instead of rejecting', 'throws'],
  ['whose answer is lost', 'loses'],
  ['that arrives after it was given up', 'late'],
])('an append %s takes effect once', async (_, fault) => {
  const { world, inner, log } = await worldOn('none', fault)
  expect(await submitAll(world, [count, count, look])).toEqual([1, 2, 2])
  await log.calm()
  expect((await stepsIn(inner)).map(({ version }) => version)).toEqual([1, 2])
  expect(await submitAll(world, [count])).toEqual([3])
})

test('a log that cannot be read is read again, at most twice', async () => {
  const { world, inner } = await worldOn('fails', 'throws', 'none', 'loses', 'fails', 'fails', 'none')
  expect(await submitAll(world, [count])).toEqual([1])
  expect(await stepsIn(inner)).toHaveLength(1)
  const other = await worldOn('fails', 'fails', 'fails')
  expect(await submitAll(other.world, [count])).toEqual([NotDurableError])
  expect(await submitAll(other.world, [count])).toEqual([1])
})

test('calls are refused and undone while the log is down, and answered when it works again', async () => {
  const { world, inner, log } = await worldOn('none', 'none', ...Array.from<Fault>({ length: 40 }).fill('fails'))
  expect(await submitAll(world, [count])).toEqual([1])
  expect(await submitAll(world, [count, look, count])).toEqual([OutcomeUnknownError, NotDurableError, NotDurableError])
  expect([world.version, world.commits.durable]).toEqual([1, 1])
  expect(await submitAll(world, [look])).toEqual([NotDurableError])
  await log.calm()
  expect(await submitAll(world, [look, count])).toEqual([1, 2])
  expect(await stepsIn(inner)).toHaveLength(2)
})

test('after a conflict, calls run again in order, on the state of the other writer', async () => {
  const { world, inner, log } = await worldOn('none', 'conflict')
  let runs = 0
  const noteOrder = (): number => {
    runs += 1
    return world.step(() => world.views.counters.next(`order of ${runs}`)) * 10 + world.version
  }
  expect(await submitAll(world, [count, noteOrder, look])).toEqual([1, 13, 3])
  expect([runs, log.strangers, world.collection('bank/notes').size]).toEqual([2, 1, 1])
  expect((await stepsIn(inner)).map(({ id }) => id)).toEqual(['stranger:1', 'writer:3', 'writer:4'])
})

test('a call fails when others append first for longer than it is tried, and later calls are served', async () => {
  const inner = await memoryLog()
  const log = new FakeLog(inner, ['none', 'conflict'])
  let pauses = 0
  const patience = { longest: -1, pause: () => Promise.resolve(void (pauses += 1)) }
  const world = testWorld({ log, patience })
  let runs = 0
  const counted = (): number => {
    runs += 1
    return count(world)
  }
  expect(await submitAll(world, [counted])).toEqual([NotDurableError])
  expect([runs, log.strangers, world.version]).toEqual([1, 1, 1])
  log.plan('none', 'conflict', 'none', 'conflict')
  const calm = testWorld({ log, patience: { ...patience, longest: 60_000 } })
  expect(await submitAll(calm, [count])).toEqual([1])
  expect([calm.version, pauses]).toEqual([4, 1])
})

test('an error caused by a state that was undone is replaced by the outcome of the next run', async () => {
  const { world } = await worldOn('none', 'conflict')
  const failUnlessNoted = (): number => {
    if (world.collection('bank/notes').size === 0) throw new RangeError('nobody has been here')
    return 7
  }
  expect(await submitAll(world, [count, failUnlessNoted])).toEqual([1, 7])
})

test.each<[string, unknown]>([
  ['with a gap', [{ incarnation: 'a', version: 2, steps: [loggedStep({ id: 'other:2', version: 2, at: 0, changes: [] })] }]],
  ['that lacks its last step', [{ incarnation: 'a', version: 2, steps: [loggedStep({ id: 'other:1', version: 1, at: 0, changes: [] })] }]],
  ['with an invalid step', [{ incarnation: 'a', version: 1, steps: [{ id: 'other:1', version: 1, at: 0, changes: '{' }] }]],
  ['that returns no list', undefined],
])('a log %s is not used, and calls fail at once', async (_, tails) => {
  let broken = true
  const read = async (): Promise<readonly Tail[]> => (broken ? (tails as readonly Tail[]) : [{ version: 0, steps: [] }])
  const inner = await memoryLog()
  inner.read = read
  const world = testWorld({ log: inner })
  expect(await submitAll(world, [count, look])).toEqual([NotDurableError, NotDurableError])
  expect(world.version).toBe(0)
  broken = false
  expect(await submitAll(world, [count])).toEqual([1])
})

test('a process that only reads shows what another has acknowledged', async () => {
  const storage = new MemoryStorage()
  const [first, second] = [testWorld({ log: await storage.connect() }), testWorld({ log: await storage.connect(), writer: 'other' })]
  expect(await submitAll(second, [look])).toEqual([0])
  expect(await submitAll(first, [count])).toEqual([1])
  expect(await submitAll(second, [look])).toEqual([1])
  expect(await submitAll(second, [count, look])).toEqual([2, 2])
  expect(await submitAll(first, [look])).toEqual([2])
})

test('a dropped world is restored from the log, and its old and new steps have different ids', async () => {
  const log = await new MemoryStorage().connect()
  const worlds = new Worlds(testPlan({ log }), 5)
  const old = worlds.open('default')
  expect(await submitAll(old, [count])).toEqual([1])
  worlds.forget('default')
  const opened = worlds.open('default')
  const outcomes = await Promise.all([submitAll(opened, [count]), submitAll(old, [count])])
  expect(outcomes.flat().toSorted()).toEqual([2, 3])
  const ids = (await stepsIn(log)).map(({ id }) => id)
  expect(new Set(ids).size).toBe(3)
})

/** Counts up `turns` times, each time in another turn, and returns the count. */
function slowly(world: World, turns: number): () => number {
  let left = turns
  return () => {
    const counted = count(world)
    left -= 1
    if (left > 0) throw new PauseError('Goes on later.')
    return counted
  }
}

test.each(['without a log', 'with a log'])('work that pauses keeps its steps and its place, and other worlds go first, %s', async (how) => {
  const storage = new MemoryStorage()
  const open = async (): Promise<World> => testWorld(how === 'with a log' ? { log: await storage.connect() } : {})
  const [busy, other] = [await open(), await open()]
  const outcomes: string[] = []
  const submit = async (name: string, world: World, run: () => number): Promise<void> => {
    outcomes.push(`${name} ${await world.commits.submit(run)}`)
  }
  await Promise.all([
    submit('slow', busy, slowly(busy, 20)),
    submit('behind', busy, () => count(busy)),
    submit('other', other, () => other.version),
  ])
  expect(outcomes).toEqual(['other 0', 'slow 20', 'behind 21'])
  expect(await busy.commits.submit(() => busy.version)).toBe(21)
})

test('steps of paused work are written to the log before it ends', async () => {
  const inner = await new MemoryStorage().connect()
  const appended: number[] = []
  const append = inner.append.bind(inner)
  inner.append = (batches) => (appended.push(...batches.map(({ steps }) => steps.length)), append(batches))
  const world = testWorld({ log: inner })
  expect(await world.commits.submit(slowly(world, 5))).toBe(5)
  expect(appended.length).toBeGreaterThan(1)
})

test('work that has paused ends when its world is stopped', async () => {
  const world = testWorld()
  const endless = world.commits.submit(slowly(world, Infinity))
  const behind = world.commits.submit(() => count(world))
  world.commits.stop()
  await expect(endless).rejects.toThrow(NotDurableError)
  await expect(behind).rejects.toThrow('The mock was closed.')
  const version = world.version
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(world.version).toBe(version)
})
