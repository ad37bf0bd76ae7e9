import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../src/control/mock.ts'
import type { Log } from '../../../src/index.ts'
import { FakeLog, type Fault } from '../../logs/fakeLog.ts'
import { MemoryStorage } from '../../logs/memoryLog.ts'
import { ask, createThing, shop } from '../shop.ts'

const ids = Array.from({ length: 12 }, (_, round) => `t${round}`)

/** A shop that counts how often its handler ran. */
function countingShop(log: Log, ran: () => void): Mock {
  const createCounted = (call: Parameters<typeof createThing>[0]): ReturnType<typeof createThing> => {
    ran()
    return createThing(call)
  }
  return createMock({ providers: [shop({ handlers: { createThing: createCounted } })], store: log })
}

async function create(mock: Mock, id: string): Promise<string> {
  const body = new TextEncoder().encode(JSON.stringify({ id }))
  const reply = await mock.handle({
    method: 'POST',
    path: '/shop/things',
    query: '',
    headers: { 'content-type': 'application/json' },
    body,
  })
  return reply.delivery?.how ?? String(reply.status)
}

test('a call that runs again after a conflict in the log is counted once', async () => {
  const storage = new MemoryStorage()
  let runs = 0
  const [one, two] = [countingShop(await storage.connect(), () => (runs += 1)), countingShop(await storage.connect(), () => (runs += 1))]
  await one.world().fault({ id: 'often', kind: 'outage', status: 502, operation: 'getThing', probability: 0.5 })
  await one.world().fault({ id: 'twice', kind: 'error', status: 500, operation: 'createThing', times: 2 })
  await one.world().fault({ id: 'lost', kind: 'commit-then-drop', operation: 'createThing', nth: 9 })
  const created: string[] = []
  const read: number[] = []
  for (const id of ids) {
    created.push(...(await Promise.all([create(one, `${id}a`), create(two, `${id}b`)])))
    const replies = await Promise.all([one, two].map((mock) => ask(mock, `/shop/things/${id}a`)))
    read.push(...replies.map(({ status }) => status))
  }
  const made = created.filter((outcome) => outcome === '201' || outcome === 'reset').length
  expect([created.filter((outcome) => outcome === '500').length, created.filter((outcome) => outcome === 'reset').length]).toEqual([2, 1])
  // Without conflicts, this test would show nothing.
  expect(runs).toBeGreaterThan(made)
  const later = createMock({ providers: [shop()], store: await storage.connect() })
  expect(await later.world().faults()).toMatchObject([
    { fault: { id: 'often' }, seen: read.length, fired: read.filter((status) => status === 502).length },
    { fault: { id: 'twice' }, seen: 2, fired: 2 },
    { fault: { id: 'lost' }, seen: created.length, fired: 1 },
  ])
})

test('a call that meets no fault when it runs again shows none', async () => {
  const storage = new MemoryStorage()
  const mocks = [countingShop(await storage.connect(), () => {}), countingShop(await storage.connect(), () => {})]
  const named: (readonly string[])[] = []
  for (const id of ids) {
    await mocks[0]?.world().fault({ id, kind: 'outage', status: 502, operation: 'createThing', times: 1 })
    // Both have read the fault before they call at the same time.
    await Promise.all(mocks.map((mock) => mock.world().faults()))
    const created = await Promise.all(mocks.map((mock, index) => create(mock, `${id}${index}`)))
    expect(created.toSorted()).toEqual(['201', '502'])
    const entries = (await Promise.all(mocks.map((mock) => mock.world().journal(1)))).flat()
    named.push(entries.flatMap(({ faults = [] }) => faults.map((fault) => fault.id)))
  }
  expect(named).toEqual(ids.map((id) => [id]))
})

test('strangers that append first let a call run again, and its faults count once', async () => {
  let conflicts = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom<Fault>('none', 'slow', 'conflict'), { maxLength: 20 }), async (schedule) => {
      const storage = new MemoryStorage()
      const log = new FakeLog(await storage.connect(), schedule)
      let runs = 0
      const mock = countingShop(log, () => (runs += 1))
      await mock.world().fault({ id: 'twice', kind: 'error', status: 500, operation: 'createThing', times: 2, nth: { from: 2 } })
      await mock.world().fault({ id: 'lost', kind: 'commit-then-drop', operation: 'createThing', times: 1 })
      const created: string[] = []
      for (const id of ids.slice(0, 5)) created.push(await create(mock, id))
      expect(created).toEqual(['reset', '500', '500', '201', '201'])
      const later = createMock({ providers: [shop()], store: await storage.connect() })
      expect(await later.world().faults()).toMatchObject([
        { fault: { id: 'twice' }, seen: 3, fired: 2 },
        { fault: { id: 'lost' }, seen: 1, fired: 1 },
      ])
      conflicts += log.strangers > 0 && runs > 3 ? 1 : 0
    }),
    { numRuns: 30 },
  )
  // Without conflicts, this test would show nothing.
  expect(conflicts).toBeGreaterThan(0)
})
