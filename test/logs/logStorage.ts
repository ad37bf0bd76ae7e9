import { onTestFinished } from 'vitest'
import type { Identity, Log } from '../../src/world/log.ts'

/** A place where logs are kept. */
export interface LogStorage {
  /** A log of its own on the same steps, as each process has one. It is not opened yet. */
  connect(): Promise<Log>
  /** Removes all that is there. */
  remove?(): Promise<void>
  /** Deletes all worlds behind the back of the logs. */
  empty?(): Promise<void>
}

/** Deletes all worlds of a storage. If nobody but its log can do that, the log does. */
export async function emptied(storage: LogStorage, log: Log): Promise<void> {
  if (storage.empty) return storage.empty()
  for (const { world, incarnation } of await log.list()) await log.drop(world, incarnation)
}

export const identity: Identity = { format: 1, seed: 1, providers: [{ name: 'bank', digest: 'a' }] }

/** Connects logs to a storage, which are closed when the test is over. A log that one process owns has one connection for all. */
export async function connectTo(storage: LogStorage, count: number, processes: number): Promise<Log[]> {
  const logs = await Promise.all(Array.from({ length: Math.min(count, processes) }, () => storage.connect()))
  onTestFinished(async () => {
    await Promise.all(logs.map((log) => log.close()))
    await storage.remove?.()
  })
  return Array.from({ length: count }, (_, index) => logs[index % logs.length] as Log)
}

/** Opens logs on a new storage. */
export async function connectLogs(create: () => Promise<LogStorage>, count: number, processes: number): Promise<Log[]> {
  const logs = await connectTo(await create(), count, processes)
  for (const log of new Set(logs)) await log.open(identity)
  return logs
}
