import { expect, test } from 'vitest'
import { NothingAppendedError } from '../../src/world/log.ts'
import { memoryLog } from '../logs/memoryLog.ts'
import { adminServer, problem } from './admin/adminCalls.ts'

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

test('a clock that was set is not said to be unchanged if the work that is due then fails to be saved', async () => {
  const store = await memoryLog()
  const append = store.append.bind(store)
  let left = 1
  store.append = (batches) => ((left -= 1) >= 0 ? append(batches) : Promise.reject(new NothingAppendedError('disk full')))
  const api = await adminServer({ store })
  // Read after the clock was set; and it has nothing to append, so it is the log that does not answer.
  const read = store.read.bind(store)
  store.read = (positions) => (left > 0 ? read(positions) : Promise.reject(new Error('disk failed')))
  const reply = await api.post('/worlds/one/clock/advance', { by: 'P1D' })
  expect(reply).toMatchObject(problem(503, 'outcome-unknown'))
  store.read = read
  store.append = append
  expect(Date.parse(((await api.admin('/worlds/one/clock')).body as { now: string }).now)).toBeGreaterThan(Date.now() + 86_000_000)
  await api.server.close()
})
