import { expect, test } from 'vitest'
import { NothingAppendedError } from '../../src/world/log.ts'
import { memoryLog } from '../logs/memoryLog.ts'
import { adminServer, problem } from './adminCalls.ts'

test.each([
  ['not-durable', new NothingAppendedError('disk full: /home/me/worlds.db')],
  ['outcome-unknown', new Error('disk full: /home/me/worlds.db')],
])('a change that cannot be saved is refused with 503 %s and without details of the store', async (name, failure) => {
  const store = await memoryLog()
  store.append = () => Promise.reject(failure)
  const api = await adminServer({ store })
  const reply = await api.post('/worlds/one/states', { state: 'a customer is registered' })
  expect(reply).toMatchObject(problem(503, name))
  expect(reply.text).not.toContain('/home/me')
  expect((await api.admin('/worlds/one')).body).toMatchObject({ version: 0, collections: {} })
  await api.server.close()
})
