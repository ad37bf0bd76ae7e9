import { onTestFinished } from 'vitest'
import type { Identity, Log } from '../../src/world/log.ts'

/** A place where logs are kept. */
export interface LogStorage {
  /** A log of its own on the same steps, as each process has one. It is not opened yet. */
  connect(): Promise<Log>
  /** Removes all that is there. */
  remove?(): Promise<void>
}

export const identity: Identity = { format: 1, seed: 1, providers: [{ name: 'bank', digest: 'a' }] }

/** Opens logs on a new storage, which are closed when the test is over. A log that one process owns has one connection for all. */
export async function connectLogs(create: () => Promise<LogStorage>, count: number, processes: number): Promise<Log[]> {
  const storage = await create()
  const logs = await Promise.all(Array.from({ length: Math.min(count, processes) }, () => storage.connect()))
  for (const log of logs) await log.open(identity)
  onTestFinished(async () => {
    await Promise.all(logs.map((log) => log.close()))
    await storage.remove?.()
  })
  return Array.from({ length: count }, (_, index) => logs[index % logs.length] as Log)
}
