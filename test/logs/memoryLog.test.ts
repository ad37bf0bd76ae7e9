import { logSuite } from './logSuite.ts'
import { MemoryStorage } from './memoryLog.ts'

logSuite('in memory', async () => new MemoryStorage())
