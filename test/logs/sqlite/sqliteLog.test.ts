import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../../src/logs/openStore.ts'
import { commitSuite } from '../commitSuite.ts'
import { logSuite } from '../logSuite.ts'
import type { LogStorage } from '../logStorage.ts'
import { serverSuite } from '../serverSuite.ts'

logSuite('in an SQLite file', async () => fileStorage('full'), { processes: 1 })

function fileStorage(durability: 'full' | 'normal'): LogStorage {
  const folder = mkdtempSync(join(tmpdir(), 'tally-sqlite-'))
  return {
    connect: async () => openStore(join(folder, 'worlds.db'), { durability }),
    remove: async () => rmSync(folder, { recursive: true }),
  }
}

commitSuite('in an SQLite file', async () => fileStorage('normal'), 3)
serverSuite('in an SQLite file', async () => fileStorage('normal'), { processes: 1 })
