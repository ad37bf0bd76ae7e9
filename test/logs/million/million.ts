import { World } from '../../../src/world/world.ts'
import { loggedStep } from '../../../src/world/step.ts'
import type { Log, Snapshot } from '../../../src/world/log.ts'
import { testPlan } from '../../world/testWorld.ts'
import type { LogStorage } from '../logStorage.ts'

/** The mock that the worlds of these tests belong to. */
const nobody = { format: 1, seed: 1, providers: [] }
const recordsInStep = 1_000
const stepsUntilCompaction = 100

/** How a large world was written and read. Times are in milliseconds, memory in MB. */
export interface LargeWorld {
  readonly records: number
  readonly written: number
  readonly compactions: readonly number[]
  /** Reading all pages, without keeping them. */
  readonly pages: { readonly count: number; readonly largest: number; readonly took: number; readonly grew: number }
  /** Whether what was read is the state at one moment, although others changed it meanwhile. */
  readonly isOneMoment: boolean
  /** Reading it into a world. */
  readonly loaded: { readonly records: number; readonly took: number; readonly longestTurn: number; readonly heap: number }
}

/** Writes a world with this many records to a log, then reads it in pages while another process changes it, then into a world. */
export async function largeWorld(storage: LogStorage, records: number): Promise<LargeWorld> {
  const [writer, reader] = [await storage.connect(), await storage.connect()]
  await writer.open(nobody)
  const writing = performance.now()
  const compactions = await fill(writer, records)
  const written = performance.now() - writing
  // A log that one process owns has one connection for all.
  if (writer.shared) await reader.open(nobody)
  const pages = await readPages(writer.shared ? reader : writer, writer)
  const loaded = await load(writer.shared ? reader : writer)
  await Promise.all([writer.close(), reader.close()])
  const { isOneMoment, ...shown } = pages
  return { records, written: Math.round(written), compactions, pages: shown, isOneMoment, loaded }
}

/** Returns how long each compaction took. */
async function fill(log: Log, records: number): Promise<number[]> {
  const steps = records / recordsInStep
  const compactions: number[] = []
  for (let version = 1; version <= steps; version += 1) {
    await append(log, version, (index) => `${(version - 1) * recordsInStep + index}`)
    if (version % stepsUntilCompaction > 0 && version < steps) continue
    const begun = performance.now()
    await log.compact('large', 'one', version)
    compactions.push(Math.round(performance.now() - begun))
  }
  return compactions
}

async function append(log: Log, version: number, key: (index: number) => string): Promise<void> {
  const changes = Array.from({ length: recordsInStep }, (_, index) => {
    const id = key(index)
    return { collection: 'bank/customers', key: id, order: Number(id), after: { id, name: `Customer ${id}`, version } }
  })
  await log.append([
    { world: 'large', incarnation: 'one', after: version - 1, steps: [loggedStep({ id: `w:${version}`, version, at: 0, changes })] },
  ])
}

async function readPages(reader: Log, writer: Log): Promise<LargeWorld['pages'] & { readonly isOneMoment: boolean }> {
  const [tail] = await reader.read([{ world: 'large', after: 0 }])
  const { snapshot, version } = tail as { snapshot: Snapshot; version: number }
  const counted = { count: 0, largest: 0 }
  let isOneMoment = true
  const [before, begun] = [heap(), performance.now()]
  let most = before
  for await (const page of snapshot.pages()) {
    counted.count += 1
    counted.largest = Math.max(counted.largest, page.length)
    isOneMoment &&= page.every(({ record }) => (JSON.parse(record) as { readonly version: number }).version <= version)
    if (counted.count % 50 === 0) most = Math.max(most, heap())
    // Where a page is a call of its own, the snapshot may not change between two of them.
    if (counted.count === 10 && writer !== reader)
      await append(writer, version + 1, String).then(() => writer.compact('large', 'one', version + 1))
  }
  return { ...counted, took: Math.round(performance.now() - begun), grew: most - before, isOneMoment }
}

async function load(log: Log): Promise<LargeWorld['loaded']> {
  const world = new World('large', { ...testPlan({ log }), mostRecords: Infinity })
  let longestTurn = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    longestTurn = Math.max(longestTurn, now - last)
    last = now
  }, 1)
  const begun = performance.now()
  const records = await world.commits.submit(() => world.collection('bank/customers').size)
  const took = performance.now() - begun
  clearInterval(timer)
  return { records, took: Math.round(took), longestTurn: Math.round(longestTurn), heap: heap() }
}

/** What is in use, in MB. */
function heap(): number {
  globalThis.gc?.()
  return Math.round(process.memoryUsage().heapUsed / 1_000_000)
}
