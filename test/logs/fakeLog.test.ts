import { FakeLog } from './fakeLog.ts'
import type { LogStorage } from './logStorage.ts'
import { logSuite } from './logSuite.ts'
import { MemoryStorage } from './memoryLog.ts'
import { serverSuite } from './serverSuite.ts'

/** Answers come after a short time, another one each time, so that they are in another order than the calls. */
function slowStorage(): LogStorage {
  const storage = new MemoryStorage()
  return {
    connect: async () => new FakeLog(await storage.connect(), [], soon),
    empty: () => storage.empty(),
  }
}

function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random()))
}

logSuite('that is slow', async () => slowStorage())
serverSuite('that is slow', async () => slowStorage())
