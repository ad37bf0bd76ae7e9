import { expect, test } from 'vitest'
import { NotDurableError, OutcomeUnknownError } from '../../src/world/commits/commitErrors.ts'
import { World } from '../../src/world/world.ts'
import { FakeLog, type Fault } from '../logs/fakeLog.ts'
import { memoryLog, MemoryStorage } from '../logs/memoryLog.ts'
import { start, testPlan, testWorld } from './testWorld.ts'

const count = (world: World): number => world.step(() => world.views.counters.next('calls'))
const look = (world: World): number => world.version

async function submit<T>(world: World, run: (world: World) => T): Promise<T> {
  return world.commits.submit(() => run(world))
}

async function outcome(world: World, run: (world: World) => unknown): Promise<unknown> {
  return submit(world, run).catch((error: unknown) => (error as Error).constructor)
}

/** Lets everything happen that needs no more than promises. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
}

/** A short time, another one each time. */
function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random()))
}

/** Two processes on one storage. */
async function two(...faults: Fault[]): Promise<{ storage: MemoryStorage; one: World; other: World; log: FakeLog }> {
  const storage = new MemoryStorage()
  const log = new FakeLog(await storage.connect(), faults)
  const one = testWorld({ log, writer: 'one' })
  const other = testWorld({ log: await storage.connect(), writer: 'other' })
  return { storage, one, other, log }
}

test('a call that only reads shows what another process had acknowledged before the call began', async () => {
  const { one, other } = await two()
  for (let round = 1; round <= 5; round += 1) {
    await submit(other, count)
    expect(await submit(one, look)).toBe(round)
  }
})

test('a refusal, too, shows the latest state', async () => {
  const { one, other } = await two()
  const refuse = (): never => {
    throw new RangeError(`refused at ${one.version}`)
  }
  await submit(one, look)
  await submit(other, count)
  await expect(submit(one, refuse)).rejects.toThrow('refused at 1')
})

test('a call that writes needs no read, and a call that reads needs no append', async () => {
  const { one, log } = await two()
  await submit(one, look)
  const { read } = log.calls
  for (let round = 0; round < 4; round += 1) await submit(one, count)
  expect(log.calls).toEqual({ read, append: 4 })
  await submit(one, look)
  expect(log.calls).toEqual({ read: read + 1, append: 4 })
})

test('calls to all worlds of a process share one read, and calls that arrive meanwhile share the next one', async () => {
  const gates: (() => void)[] = []
  const log = new FakeLog(await memoryLog(), [], () => new Promise<void>((resolve) => gates.push(resolve)))
  const plan = testPlan({ log })
  const worlds = ['a', 'b', 'c'].map((name) => new World(name, plan))
  const letAllGo = async (): Promise<void> => {
    await quiet()
    for (; gates.length > 0; await quiet()) gates.shift()?.()
  }
  const loading = worlds.map((world) => submit(world, look))
  await letAllGo()
  await Promise.all(loading)
  const before = log.calls.read
  const first = submit(worlds[0] as World, look)
  await quiet()
  const later = [...worlds, ...worlds].map((world) => submit(world, look))
  await letAllGo()
  await Promise.all([first, ...later])
  expect(log.calls.read - before).toBe(2)
})

test('a log that one process owns is read once for each world', async () => {
  const inner = await memoryLog({ shared: false })
  let reads = 0
  const read = inner.read.bind(inner)
  inner.read = (positions) => ((reads += 1), read(positions))
  const world = testWorld({ log: inner })
  for (let round = 0; round < 5; round += 1) await Promise.all([submit(world, look), submit(world, count), submit(world, look)])
  expect(reads).toBe(1)
})

test('a call that writes to a world that was deleted and made again runs on the new one', async () => {
  const { one, other } = await two()
  for (let round = 0; round < 3; round += 1) await submit(one, count)
  await submit(other, look)
  await other.commits.drop()
  await submit(other, count)
  expect(await submit(one, count)).toBe(2)
  expect([one.version, await submit(other, look)]).toEqual([2, 2])
})

test('a log that has gone back to an earlier state takes the world with it', async () => {
  const { one, other, storage } = await two()
  for (let round = 0; round < 3; round += 1) await submit(one, count)
  const kept = storage.worlds.get('default')
  if (!kept) throw new Error('The world is not stored.')
  kept.steps.delete(3)
  kept.version = 2
  expect(await submit(one, look)).toBe(2)
  expect([await submit(one, count), await submit(other, look)]).toEqual([3, 3])
})

test('if the world was deleted before the outcome of a lost append was found, the outcome is unknown', async () => {
  const { one, log } = await two('none', 'none', 'loses', 'drops')
  await submit(one, count)
  expect(await outcome(one, count)).toBe(OutcomeUnknownError)
  expect([await submit(one, count), log.calls.append]).toEqual([1, 3])
})

test('if a lost append was compacted before it was found, the outcome is unknown', async () => {
  const { one } = await two('none', 'none', 'loses', 'compacts')
  await submit(one, count)
  expect(await outcome(one, count)).toBe(OutcomeUnknownError)
  expect(await submit(one, count)).toBe(3)
})

test('a call whose steps were not sent when the log failed is undone', async () => {
  const { one } = await two('none', 'none', ...Array.from({ length: 20 }, (): Fault => 'fails'))
  await submit(one, count)
  const outcomes = [outcome(one, count), outcome(one, count), outcome(one, look)]
  expect(await Promise.all(outcomes)).toEqual([OutcomeUnknownError, NotDurableError, NotDurableError])
  expect(one.version).toBe(1)
})

test('a snapshot and the steps after it make the same world', async () => {
  const { one, storage } = await two()
  for (let round = 0; round < 5; round += 1) await submit(one, count)
  const log = await storage.connect()
  await log.compact('default', 'one:1', 3)
  const later = testWorld({ log, writer: 'later' })
  expect([await submit(later, count), later.version]).toEqual([6, 6])
  expect(await submit(one, look)).toBe(6)
})

test('a process that lacks steps which were compacted reads the snapshot', async () => {
  const { one, other, storage } = await two()
  await submit(other, look)
  for (let round = 0; round < 5; round += 1) await submit(one, count)
  await (await storage.connect()).compact('default', 'one:1', 4)
  expect([await submit(other, count), other.version]).toEqual([6, 6])
})

test('after every two thousand steps, one process lets the log compact all but the last two thousand', async () => {
  const { one, other, storage } = await two()
  for (let round = 0; round < 4_100; round += 1) await submit(round % 2 === 0 ? one : other, count)
  expect(storage.worlds.get('default')).toMatchObject({ version: 4_100, compacted: 2_000 })
})

test('large steps are compacted earlier, and all but the last twenty', async () => {
  const { one, storage } = await two()
  const text = 'x'.repeat(1_000_000)
  const note = (world: World): unknown => world.step(() => world.collection('bank/notes').put({ id: 'a', text, at: world.version }))
  for (let round = 0; round < 70; round += 1) await submit(one, note)
  expect(storage.worlds.get('default')).toMatchObject({ version: 70, compacted: 44 })
})

test("a world's time does not fall behind its last step when another server's clock is behind", async () => {
  const storage = new MemoryStorage()
  const [ahead, behind] = [
    testWorld({ log: await storage.connect(), realTime: () => start + 60_000 }),
    testWorld({ log: await storage.connect() }),
  ]
  await submit(ahead, count)
  expect(await submit(behind, (world) => world.now())).toBe(start + 60_000)
  await submit(ahead, (world) => world.step(() => world.views.clock.set(() => ({ shown: start - 5_000 }))))
  expect(await submit(behind, (world) => world.now())).toBe(start - 5_000)
  await submit(ahead, (world) => world.step(() => world.views.clock.set(() => ({ factor: 1_000 }))))
  const shown = await submit(behind, (world) => world.now())
  expect(shown).toBe(start - 5_000)
})

test('eight processes that write to one world at the same time all succeed, each call once', async () => {
  const storage = new MemoryStorage()
  const servers = await Promise.all(
    Array.from({ length: 8 }, async (_, index) => {
      const log = new FakeLog(await storage.connect(), [], soon)
      // Without a test's patience: that of a server.
      const { patience: _none, ...plan } = testPlan({ log, writer: `server ${index}` })
      return new World('default', plan)
    }),
  )
  const results = await Promise.all(servers.map((world) => Promise.all(Array.from({ length: 10 }, () => outcome(world, count)))))
  const counted = results.flat() as number[]
  expect(counted.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 80 }, (_, index) => index + 1))
})

test('a process that changes a world without a break leaves others their turn', async () => {
  const storage = new MemoryStorage()
  const [busy, other] = (await Promise.all(
    ['busy', 'other'].map(async (writer) => {
      const { patience: _none, ...plan } = testPlan({ log: new FakeLog(await storage.connect(), [], soon), writer })
      return new World('default', plan)
    }),
  )) as [World, World]
  const over = new AbortController()
  const load = Array.from({ length: 8 }, async () => {
    while (!over.signal.aborted) await submit(busy, count)
  })
  const begun = performance.now()
  for (let round = 0; round < 5; round += 1) expect(await outcome(other, count)).toBeTypeOf('number')
  over.abort()
  await Promise.all(load)
  expect(performance.now() - begun).toBeLessThan(5_000)
})
