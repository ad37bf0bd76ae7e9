import { inject } from 'vitest'
import { PostgresLog } from '../../../src/logs/postgres/postgresLog.ts'
import { logSuite } from '../logSuite.ts'
import { newStore } from './testStore.ts'
import { transactionPool } from './transactionPool.ts'

logSuite('in PostgreSQL, each transaction through another connection', async () => {
  const address = await newStore()
  const pool = await transactionPool(inject('postgres'), 3)
  const url = new URL(address)
  url.port = new URL(pool.url).port
  return {
    connect: async () => new PostgresLog(url.href),
    remove: async () => pool.close(),
  }
})
