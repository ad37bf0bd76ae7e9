import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { testWorld } from '../world/testWorld.ts'
import { commitSuite } from './commitSuite.ts'
import { Complaint, kind, ledgerPlan, runTask, sightOf } from './ledger.ts'
import { MemoryStorage } from './memoryLog.ts'

commitSuite('in memory', async () => new MemoryStorage(), 200)

test('calls get the same answers without a log as with one', async () => {
  const property = fc.asyncProperty(fc.array(kind, { maxLength: 15 }), async (kinds) => {
    const logged = testWorld({ ...ledgerPlan, log: await new MemoryStorage().connect() })
    const plain = testWorld(ledgerPlan)
    const tasks = kinds.map((each, index) => ({ id: `call ${index}`, owner: `owner ${index % 2}`, kind: each }))
    const later = await Promise.all(tasks.map((task) => sightOf(async () => logged.commits.submit(() => runTask(logged, task)))))
    const atOnce = tasks.map((task) => sightNow(() => plain.commits.submit(() => runTask(plain, task))))
    expect(atOnce).toEqual(later)
  })
  await fc.assert(property, { numRuns: 50 })
})

function sightNow(call: () => unknown): unknown {
  try {
    return call()
  } catch (error) {
    return error instanceof Complaint ? error.sight : error
  }
}
