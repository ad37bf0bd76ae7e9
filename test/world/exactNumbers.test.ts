import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberFrom } from '../../src/numbers/exactNumber.ts'
import type { Collection } from '../../src/world/collection/collection.ts'
import { collection } from '../../src/world/collection/definition.ts'
import { loggedChanges, loggedStep, type LoggedChange } from '../../src/world/step.ts'
import { MemoryStorage } from '../logs/memoryLog.ts'
import { testWorld } from './testWorld.ts'

interface Account {
  readonly id: number
  readonly owner: number
  readonly balance?: unknown
}

const plan = { collections: { accounts: collection<Account>({ key: 'id', index: ['owner'] }) as never } }

const exact = (text: string): number => numberFrom(text) as number
const [one, other] = ['9007199254740993', '9007199254740995'].map(exact) as [number, number]

test('a collection finds, lists and sorts records by numbers of many digits', () => {
  const world = testWorld(plan)
  const accounts = world.collection('accounts') as never as Collection<Account>
  world.step(() => {
    accounts.insert({ id: other, owner: one, balance: { amount: exact('12345678901234567.89') } })
    accounts.insert({ id: one, owner: one })
    accounts.insert({ id: 1, owner: other })
  })
  expect(JSON.stringify(accounts.get('9007199254740995'))).toBe(
    '{"id":9007199254740995,"owner":9007199254740993,"balance":{"amount":12345678901234567.89}}',
  )
  expect(accounts.get(exact('9007199254740995'))).toBe(accounts.get('9007199254740995'))
  expect(accounts.get('9007199254740994')).toBeUndefined()
  expect(accounts.find({ id: exact('9007199254740993') })?.owner).toBe(one)
  expect(accounts.list({ owner: exact('9007199254740993') }).map(({ id }) => String(id))).toEqual([String(other), String(one)])
  expect(accounts.page({ sort: '-id', limit: 9 }).records.map(({ id }) => String(id))).toEqual([String(other), String(one), '1'])
  expect(accounts.page({ where: { owner: one }, limit: 9 }).total).toBe(2)
})

test('a world that is opened again from its log has all digits', async () => {
  const storage = new MemoryStorage()
  const before = testWorld({ ...plan, log: await storage.connect() })
  await before.commits.submit(() =>
    before.step(() => before.collection('accounts').insert({ id: one, owner: 1, balance: [exact('12345678901234567.89')] })),
  )
  const after = testWorld({ ...plan, log: await storage.connect() })
  const found = await after.commits.submit(() => after.collection('accounts').get('9007199254740993'))
  expect(JSON.stringify(found)).toBe('{"id":9007199254740993,"owner":1,"balance":[12345678901234567.89]}')
})

test('steps do not change when a log stores them as text', () => {
  const number = fc.bigInt(-(2n ** 70n), 2n ** 70n).map((each) => numberFrom(String(each)))
  const value = fc.object({ values: [number, fc.string(), fc.integer(), fc.constant('9007199254740993')], maxDepth: 2, maxKeys: 3 })
  const change = fc.record({ collection: fc.constant('a'), key: fc.string(), order: fc.nat(), after: value })
  const step = fc.record({ id: fc.uuid(), version: fc.nat(), at: fc.nat(), changes: fc.array(change, { maxLength: 3 }) })
  fc.assert(
    fc.property(step, (each) => {
      expect(JSON.stringify(loggedChanges(loggedStep(each)).map(inOrder))).toEqual(JSON.stringify(each.changes.map(inOrder)))
    }),
  )
})

/** The parts of a change, whatever the order of its fields. */
function inOrder({ collection: name, key, order, after }: LoggedChange): readonly unknown[] {
  return [name, key, order, after]
}
