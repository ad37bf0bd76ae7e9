import { inject } from 'vitest'
import { PostgresLog } from '../../../src/logs/postgres/postgresLog.ts'
import { logSuite } from '../logSuite.ts'
import { postgresStorages } from './testStore.ts'
import { transactionPool } from './transactionPool.ts'

const create = postgresStorages()

logSuite('in PostgreSQL, each transaction through another connection', async () => {
  const { address, remove } = await create()
  const pool = await transactionPool(inject('postgres'), 3)
  const url = new URL(address)
  url.port = new URL(pool.url).port
  return {
    connect: async () => new PostgresLog(url.href),
    remove: async () => {
      pool.close()
      await remove?.()
    },
  }
})
