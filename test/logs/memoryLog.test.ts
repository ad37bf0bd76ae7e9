import { logSuite } from './logSuite.ts'
import { MemoryStorage } from './memoryLog.ts'
import { serverSuite } from './serverSuite.ts'

logSuite('in memory', async () => new MemoryStorage())
serverSuite('in memory', async () => new MemoryStorage())
